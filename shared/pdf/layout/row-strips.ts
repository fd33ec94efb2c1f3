import { addStrip, type FlowContext } from './flow-context.ts'
import { breakBeforeLine } from './flow-paragraph.ts'
import { moveBox } from './move-box.ts'
import type { Box } from '../layout-types.ts'
import type { PlacedLine } from './place-line.ts'
import type { PlacedCite, RunningHead, Strip } from './strip.ts'

export type RowStyle = { readonly leadingPt: number; readonly paddingPt: number; readonly above: readonly Box[]; readonly rule: Box | null }

/** Rows of up to this height are never cut. */
export const wholeRowPt = ({ pageHeightPt }: FlowContext): number => pageHeightPt / 3

/** Rows up to `wholePt` are kept whole on a page. */
export type RowRoom = { readonly wholePt: number; readonly head: RunningHead | null; readonly breakBefore: Strip['breakBefore']; readonly spaceBeforePt: number }

/** The cells of one row, set with `paddingPt` above their first lines, as strips, one line of all cells each; empty space above and below belongs to the first and last. */
export function addRow(cells: readonly (readonly PlacedLine[])[], style: RowStyle, room: RowRoom, context: FlowContext): void {
  const count = Math.max(1, ...cells.map((cell) => cell.length))
  const isWhole = count * style.leadingPt + style.paddingPt * 2 <= room.wholePt
  for (let index = 0; index < count; index += 1) {
    const topPt = index === 0 ? style.paddingPt : 0
    const heightPt = style.leadingPt + topPt + (index === count - 1 ? style.paddingPt : 0)
    const boxes: Box[] = index === 0 ? [...style.above] : []
    const cites: PlacedCite[] = []
    for (const cell of cells) {
      const line = cell[index]
      if (line === undefined) continue
      for (const box of line.boxes) boxes.push(box)
      for (const cite of line.cites) cites.push(cite)
    }
    if (index === count - 1 && style.rule !== null) boxes.push(moveBox(style.rule, 0, heightPt))
    addStrip(context, {
      heightPt,
      spaceBeforePt: index === 0 ? room.spaceBeforePt : 0,
      breakBefore: index === 0 ? room.breakBefore : isWhole ? 'avoided' : breakBeforeLine(index, count),
      boxes,
      cites,
      runningHead: room.head,
    })
  }
}

