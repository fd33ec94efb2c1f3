import { addNode, type FlowContext } from './flow-context.ts'
import { addRow, wholeRowPt, type RowStyle } from './row-strips.ts'
import { breakLines, holeEm } from './break-lines.ts'
import { columnNeed } from './column-need.ts'
import { columnWidths } from './column-widths.ts'
import { measureInlines, setText } from './set-text.ts'
import { keepCompany, rowCompany } from './keep-company.ts'
import { moveBox } from './move-box.ts'
import { textExtent, wholeLength } from './text-extent.ts'
import { lightRule, rule, tint } from './text-style.ts'
import type { Block, Column } from '#shared/documents/block.ts'
import type { Box, Colour, StructureNode } from '../layout-types.ts'
import type { LineStyle } from './style-sheet.ts'
import type { MeasuredText } from './measured-text.ts'
import type { PlacedLine } from './place-line.ts'
import type { RunningHead } from './strip.ts'

type Table = Extract<Block, { kind: 'table' }>
type ColumnPlace = { readonly leftPt: number; readonly widthPt: number; readonly align: Column['align'] }

/** Wide enough that readers which order text by its gaps do not run two columns together. */
const sidePaddingPt = 6
const rowPaddingPt = 3.2

/** A table with a repeated head; columns as wide as their content asks. */
export function flowTable(table: Table, context: FlowContext): void {
  if (table.columns.length === 0) return
  const { sheet } = context
  const heads = table.columns.map((column) => measureInlines(column.head, sheet.tableHead, context))
  const rows = table.rows.map((row) => table.columns.map((_, index) => measureInlines(row[index] ?? [], sheet.table, context)))
  const columns = placeColumns(table, heads, rows, context)
  const node = addNode(context, 'Table')
  const hasHead = heads.some((head) => head.to > head.from)
  const head = hasHead ? addHead(heads, columns, node, context) : null
  const body = addNode(context, 'TBody', node)
  const hasLabels = table.found?.hasRowHeads === true || isLabelled(rows, context)
  const starts = rows.map((row, index) => {
    const start = context.flow.strips.length
    const isFirst = index === 0
    const cells = setRow(row, columns, sheet.table, addNode(context, 'TR', body), hasLabels ? 'TH' : 'TD', 'TD', context)
    const style = rowStyle(sheet.table, context, index === rows.length - 1 ? rule : lightRule, isFirst && !hasHead)
    addRow(cells, style, { wholePt: wholeRowPt(context), head, breakBefore: isFirst && hasHead ? 'avoided' : 'allowed', spaceBeforePt: isFirst && !hasHead ? sheet.blockGapPt : 0 }, context)
    return start
  })
  keepCompany(context, starts, rowCompany)
}

function placeColumns(table: Table, heads: readonly MeasuredText[], rows: readonly (readonly MeasuredText[])[], context: FlowContext): readonly ColumnPlace[] {
  const letters = { headPt: context.sheet.tableHead.sizePt, cellPt: context.sheet.table.sizePt, paddingPt: sidePaddingPt }
  const needs = table.columns.map((_, index) => columnNeed(heads[index], rows.flatMap((row) => row[index] ?? []), letters))
  const sample = sampleOf(rows, mostSampled)
  const counted = sampleOf(rows, mostCounted)
  const linesAt = (column: number, widthPt: number): readonly number[] => counted.map((row) => (row[column] === undefined ? 1 : breakLines(row[column], { widthPt: widthPt - paddingOf(widthPt) * 2, holeEm: holeEm.ragged }).length))
  const widths = columnWidths(needs, sample.map((row) => row.map((cell) => wholeLength(cell) + sidePaddingPt * 2)), context.widthPt, linesAt)
  let leftPt = context.leftPt
  return table.columns.map((column, index) => {
    const widthPt = widths[index] ?? 0
    const paddingPt = paddingOf(widthPt)
    const place = { leftPt: leftPt + paddingPt, widthPt: Math.max(1, widthPt - paddingPt * 2), align: column.align }
    leftPt += widthPt
    return place
  })
}

const paddingOf = (widthPt: number): number => Math.min(sidePaddingPt, widthPt / 8)

/** A few hundred rows tell how wide a column should be, a few dozen where their lines end. */
const mostSampled = 200
const mostCounted = 30

function sampleOf<Row>(rows: readonly Row[], most: number): readonly Row[] {
  const every = Math.max(1, Math.ceil(rows.length / most))
  return every === 1 ? rows : rows.filter((_, index) => index % every === 0)
}

const longestLabelEm = 14

/** A first column that says shortly, in each row, what the row is about: an exhibit, a date, a name. */
const isLabelled = (rows: readonly (readonly MeasuredText[])[], { sheet }: FlowContext): boolean =>
  rows.length > 0 && rows.every(([first, ...others]) => first !== undefined && others.length > 0 && first.to > first.from && textExtent(first).mostPt <= sheet.table.sizePt * longestLabelEm)

function addHead(heads: readonly MeasuredText[], columns: readonly ColumnPlace[], table: number, context: FlowContext): RunningHead {
  const { tableHead, blockGapPt } = context.sheet
  const from = context.flow.strips.length
  const row = addNode(context, 'TR', addNode(context, 'THead', table))
  const cells = setRow(heads, columns, tableHead, row, 'TH', 'TH', context)
  const style = rowStyle(tableHead, context, rule, true)
  addRow(cells, style, { wholePt: Infinity, head: null, breakBefore: 'allowed', spaceBeforePt: blockGapPt }, context)
  return repeatable(context, from)
}

/** The head again, as an artifact: a reader for the blind hears it once. */
function repeatable(context: FlowContext, from: number): RunningHead {
  let heightPt = 0
  const strips = context.flow.strips.slice(from)
  const shade = strips.reduce((total, strip) => total + strip.heightPt, 0)
  const boxes: Box[] = [{ ...shadeBox(context, shade), artifact: 'header' }]
  strips.forEach((strip) => {
    boxes.push(...strip.boxes.map((box) => ({ ...moveBox(box, 0, heightPt), owner: null, artifact: 'header' as const })))
    heightPt += strip.heightPt
  })
  const first = strips[0]
  if (first !== undefined) context.flow.strips[from] = { ...first, boxes: [shadeBox(context, shade), ...first.boxes] }
  return { heightPt, boxes }
}

function shadeBox(context: FlowContext, heightPt: number): Box {
  return { kind: 'rectangle', owner: null, xPt: context.leftPt, yPt: 0, widthPt: context.widthPt, heightPt, fill: tint, stroke: null, strokePt: 0 }
}

/** `first` is the tag of the first cell: the head of its row, where it names the row. */
function setRow(row: readonly MeasuredText[], columns: readonly ColumnPlace[], style: LineStyle, parent: number, first: StructureNode['tag'], rest: StructureNode['tag'], context: FlowContext): readonly (readonly PlacedLine[])[] {
  return row.map((text, index) => {
    const column = columns[index] ?? { leftPt: 0, widthPt: 1, align: 'left' }
    return setText(text, style, { ...column, indentPt: 0, topPt: rowPaddingPt, justify: false, owner: addNode(context, index === 0 ? first : rest, parent) }, context)
  })
}

function rowStyle(style: LineStyle, context: FlowContext, stroke: Colour, isTop: boolean): RowStyle {
  const across = (yPt: number, strokePt: number): Box => ({ kind: 'line', owner: null, fromXPt: context.leftPt, fromYPt: yPt, toXPt: context.leftPt + context.widthPt, toYPt: yPt, stroke, strokePt })
  const strokePt = stroke === rule ? 0.8 : 0.4
  return { leadingPt: style.leadingPt, paddingPt: rowPaddingPt, above: isTop ? [across(0, 0.8)] : [], rule: across(0, strokePt) }
}

