import type { GreyColumns } from '../quiet-bands.ts'
import type { Overlap } from './overlap.ts'
import { isEvenRow } from './same-rows.ts'

/** Rows of a picture that go into the one that is made, and where its own first row lies in that. */
export type PlannedPart = { readonly from: number; readonly to: number; readonly topPx: number; readonly headPx: number; readonly footPx: number }

/** Which rows of each picture are taken, from the top down: each seam lies in what both show, at an empty row near its middle where there is one. */
export function planStitch(pictures: readonly GreyColumns[], overlaps: readonly Overlap[]): readonly PlannedPart[] {
  const seams = seamRows(pictures, overlaps)
  let topPx = 0
  return pictures.map(({ rows }, index) => {
    const [before, after] = [overlaps[index - 1], overlaps[index]]
    topPx += before?.shiftPx ?? 0
    // The bars at the head are the first picture's, those at the foot the last one's.
    const from = seams[index - 1] ?? 0
    const to = after === undefined ? rows : (seams[index] ?? 0) + after.shiftPx
    return { from, to, topPx, headPx: (before ?? after)?.headPx ?? 0, footPx: (after ?? before)?.footPx ?? 0 }
  })
}

/** In rows of the lower picture of each pair. */
function seamRows(pictures: readonly GreyColumns[], overlaps: readonly Overlap[]): readonly number[] {
  const seams: number[] = []
  for (const [index, { headPx, footPx, shiftPx }] of overlaps.entries()) {
    const [upper, lower] = [pictures[index], pictures[index + 1]]
    if (upper === undefined || lower === undefined) break
    const end = Math.min(lower.rows - footPx, upper.rows - footPx - shiftPx)
    // No earlier than the upper picture begins itself.
    const start = Math.max(headPx, (seams[index - 1] ?? 0) - shiftPx)
    seams.push(quietRowNear(lower, Math.floor((start + end) / 2), start, end))
  }
  return seams
}

function quietRowNear(picture: GreyColumns, middle: number, from: number, to: number): number {
  for (let away = 0; away <= Math.max(middle - from, to - middle); away += 1) {
    for (const row of [middle - away, middle + away]) if (row >= from && row < to && isEvenRow(picture, row)) return row
  }
  return middle
}
