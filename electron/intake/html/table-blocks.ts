import type { Block, Cell, Column, Inline } from '#shared/documents/block.ts'
import { cellGrid, hasWords } from './cell-grid.ts'
import type { CellGrid, GridRow } from './cell-grid.ts'
import { lineInlines } from './page-flow.ts'
import type { PageCell, PageTable } from './page-table.ts'

/** A page of paper has room for no more. */
const mostColumns = 12
/** Cells of a table that does not show itself as one: a label, a name, an amount. */
const longestPlainCell = 120
const longestCell = 3_000
/** Rows of such a table, of which most have words in several columns. */
const fewestRows = 2
const sharedRows = 0.6
/** Cells of a row that lays a page out stand on one line where they are short. */
const longestBesides = 80

/** A table of data with its columns; what merely lays a page out as what it holds, row by row. */
export function tableBlocks(table: PageTable): Block[] {
  const grid = table.isLayout ? null : cellGrid(table.rows)
  const blocks = grid !== null && isOfData(table, grid) ? dataBlocks(table, grid) : layoutBlocks(table)
  return table.caption.length === 0 ? blocks : [...table.caption, ...blocks]
}

function isOfData(table: PageTable, { columns, rows }: CellGrid): boolean {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell !== null))
  if (columns < 2 || columns > mostColumns || cells.some((cell) => cell.hasTable || cell.blocks.some(({ kind }) => kind !== 'paragraph'))) return false
  const several = rows.filter((row) => row.cells.filter(hasWords).length > 1)
  if (several.length === 0 || rows.length < fewestRows) return false
  if (table.isDrawn || hasHeads(table)) return cells.every((cell) => lengthOf(cell) <= longestCell)
  return several.length >= fewestRows && several.length >= rows.length * sharedRows && cells.every((cell) => lengthOf(cell) <= longestPlainCell && !(cell.hasPicture && cell.blocks.length > 0))
}

/** Where every cell is a head, none is. */
const hasHeads = ({ rows }: PageTable): boolean => rows.some(({ cells }) => cells.some(({ isHead }) => isHead)) && rows.some(({ cells, isInHead }) => !isInHead && cells.some(({ isHead, blocks }) => !isHead && blocks.length > 0))

function dataBlocks(table: PageTable, { columns, rows }: CellGrid): Block[] {
  const isHeaded = hasHeads(table)
  const first = rows.findIndex(({ isWide }) => !isWide)
  const last = rows.findLastIndex(({ isWide }) => !isWide)
  const inner = rows.slice(first, last + 1)
  const headRows = isHeaded ? Math.max(0, inner.findIndex((row) => !isHeadRow(row))) : 0
  const body = inner.slice(headRows)
  const hasRowHeads = isHeaded && body.every(({ cells: [cell] }) => (cell ?? null) === null || cell?.isHead === true)
  const heads: readonly Column[] = Array.from({ length: columns }, (_, column) => ({ head: headOf(inner.slice(0, headRows), column), align: alignIn(body, column) }))
  return [
    ...rows.slice(0, first).flatMap(wordsOfRow),
    { kind: 'table', columns: heads, rows: body.map(({ cells }) => cells.map((cell) => inlinesOf(cell))), found: { hasRowHeads } },
    ...rows.slice(last + 1).flatMap(wordsOfRow)
  ]
}

const isHeadRow = ({ cells }: GridRow): boolean => cells.filter(hasWords).every((cell) => cell?.isHead === true)
const wordsOfRow = ({ cells }: GridRow): readonly Block[] => cells.flatMap((cell) => cell?.blocks ?? [])

/** Heads that stand above one another are one; a head of several columns is said again with each that has a head of its own. */
function headOf(rows: readonly GridRow[], column: number): Cell {
  const own = rows.map(({ cells }) => cells[column] ?? null)
  const hasOwn = own.some(hasWords)
  return joined(rows.map(({ cells }, index) => inlinesOf(own[index] ?? (hasOwn ? reaching(cells, column) : null))).filter((cell) => cell.length > 0))
}

/** The cell at the left that reaches over this column. */
function reaching(cells: readonly (PageCell | null)[], column: number): PageCell | null {
  const at = cells.findLastIndex((cell, index) => index < column && cell !== null)
  const cell = cells[at] ?? null
  return cell !== null && at + cell.columns > column ? cell : null
}

const inlinesOf = (cell: PageCell | null): Cell => joined((cell?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' ? [block.children] : [])))

const joined = (cells: readonly Cell[]): Cell => cells.flatMap((cell, index): readonly Inline[] => [...(index === 0 ? [] : [{ kind: 'break' } as const]), ...cell])

/** As most of its cells stand. */
function alignIn(rows: readonly GridRow[], column: number): Column['align'] {
  const cells = rows.flatMap(({ cells: all }) => (hasWords(all[column] ?? null) ? [all[column]?.align ?? 'left'] : []))
  return (['right', 'centre'] as const).find((align) => cells.filter((one) => one === align).length * 2 > cells.length) ?? 'left'
}

/** Rows of several short cells are lines that follow one another. */
function layoutBlocks({ rows }: PageTable): Block[] {
  const [only, ...others] = rows.flatMap(({ cells }) => cells.filter(({ blocks: own }) => own.length > 0))
  if (only !== undefined && others.length === 0) return only.blocks
  const blocks: Block[] = []
  let lines: string[] = []
  const close = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', children: lineInlines(lines) })
    lines = []
  }
  for (const { cells } of rows) {
    const shown = cells.filter(({ blocks: own }) => own.length > 0)
    const texts = shown.map(lineOf)
    if (texts.length > 1 && texts.every((text) => text !== null)) lines.push(texts.join(' '))
    else if (shown.length > 0) {
      close()
      for (const cell of shown) for (const block of cell.blocks) blocks.push(block)
    }
  }
  close()
  return blocks
}

/** The words of a cell of one short line; null for any other. */
function lineOf({ blocks: [only, ...others] }: PageCell): string | null {
  if (only?.kind !== 'paragraph' || others.length > 0) return null
  const [text, ...more] = only.children
  return text?.kind === 'text' && more.length === 0 && text.text.length <= longestBesides ? text.text : null
}

const lengthOf = (cell: PageCell): number => cell.blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.children.reduce((all, inline) => all + (inline.kind === 'text' ? inline.text.length : 1), 0) : 0), 0)
