import { addNode, addStrip, type FlowContext } from './flow-context.ts'
import { normaliseText } from '../fonts/normalise-text.ts'
import { lightRule } from './text-style.ts'
import type { Block } from '#shared/documents/block.ts'
import type { GridLine } from '#shared/documents/certified-mail/grid.ts'
import type { Box } from '../layout-types.ts'

type Manuscript = Extract<Block, { kind: 'manuscript' }>
type Cells = { readonly leftPt: number; readonly cellPt: number; readonly pitchPt: number; readonly columns: number; readonly sizePt: number }

/** Of a row, at most this much is the cell: the rest parts the lines. */
const mostCell = 0.86
/** And at most so many cells high is a row. */
const widestPitch = 1.75
const characterEm = 0.74

/** Sheets of cells, one to a page: quiet rules, each character in the middle of its own. */
export function flowManuscript(block: Manuscript, context: FlowContext): void {
  const cells = cellsFor(block, context)
  const empty: GridLine = { indent: 0, characters: [] }
  for (const { lines } of block.sheets) {
    const owner = addNode(context, 'P')
    if (context.flow.strips.length > 0) addStrip(context, { heightPt: 0, breakBefore: 'forced' })
    for (let row = 0; row < block.rows; row += 1) {
      addStrip(context, { heightPt: cells.pitchPt, breakBefore: row === 0 ? 'allowed' : 'avoided', boxes: [...ruledRow(cells), ...writtenRow(lines[row] ?? empty, cells, owner, context)] })
    }
  }
}

function cellsFor({ columns, rows }: Manuscript, context: FlowContext): Cells {
  const rowPt = (context.pageHeightPt - 1) / rows
  const cellPt = Math.min(context.widthPt / columns, rowPt * mostCell)
  return { leftPt: context.leftPt + (context.widthPt - cellPt * columns) / 2, cellPt, pitchPt: Math.min(rowPt, cellPt * widestPitch), columns, sizePt: cellPt * characterEm }
}

function ruledRow({ leftPt, cellPt, columns }: Cells): readonly Box[] {
  const frame: Box = { kind: 'rectangle', owner: null, xPt: leftPt, yPt: 0, widthPt: cellPt * columns, heightPt: cellPt, fill: null, stroke: lightRule, strokePt: 0.5 }
  return [frame, ...Array.from({ length: columns - 1 }, (_, index): Box => {
    const xPt = leftPt + cellPt * (index + 1)
    return { kind: 'line', owner: null, fromXPt: xPt, fromYPt: 0, toXPt: xPt, toYPt: cellPt, stroke: lightRule, strokePt: 0.3 }
  })]
}

/** As few text boxes as the characters allow, so that a line that is copied is a line; what is not as wide as an em stands in the middle of its cells. */
function writtenRow({ indent, characters }: GridLine, { leftPt, cellPt, sizePt }: Cells, owner: number, context: FlowContext): readonly Box[] {
  const { face, colour } = context.sheet.body
  const baselinePt = cellPt / 2 + sizePt * 0.38
  const boxes: Box[] = []
  let at = indent
  let run = ''
  const close = (): void => {
    if (run !== '') boxes.push({ kind: 'text', owner, xPt: leftPt + cellPt * (at - [...run].length) + (cellPt - sizePt) / 2, baselinePt, face, sizePt, text: run, colour, letterSpacingPt: cellPt - sizePt })
    run = ''
  }
  for (const { text, cells } of characters) {
    const written = normaliseText(text)
    const widthPt = context.fonts.measure(face, sizePt, written)
    const isWhole = cells === 1 && [...written].length === 1 && Math.abs(widthPt - sizePt) < sizePt * 0.01
    if (!isWhole) {
      close()
      boxes.push({ kind: 'text', owner, xPt: leftPt + cellPt * (at + cells / 2) - widthPt / 2, baselinePt, face, sizePt, text: written, colour })
    } else run += written
    at += cells
  }
  close()
  return boxes
}
