import { bandsOf } from './fixed-bands.ts'
import { isEvenRow, sameRows } from './same-rows.ts'
import type { GreyColumns } from '../quiet-bands.ts'

/**
 * How one screen goes on where another ends. The first `headPx` and the last `footPx` rows of both are bars that do not move;
 * between them, row `y` of the lower picture is row `y + shiftPx` of the upper one.
 */
export type Overlap = { readonly headPx: number; readonly footPx: number; readonly shiftPx: number }

/** So many rows that show something must agree, and the overlap must not be a sliver. */
const fewestTelling = 40
const fewestRows = 48
/** A shift is certain when no other agrees in half as many telling rows. */
const rivalPart = 0.5
/** Rows that may differ within an overlap: a scroll bar, a spinning wheel. */
const mostStrays = 0.02

/** How `lower` continues `upper`; null where that is not certain. Both must be equally wide. */
export function findOverlap(upper: GreyColumns, lower: GreyColumns): Overlap | null {
  if (upper.columns !== lower.columns) return null
  const { headPx, footPx } = bandsOf(upper, lower)
  const [upperEnd, lowerEnd] = [upper.rows - footPx, lower.rows - footPx]
  if (upperEnd - headPx < fewestRows || lowerEnd - headPx < fewestRows) return null
  const telling = tellingRows(lower, headPx, lowerEnd)
  if (standsStill(upper, lower, headPx, lowerEnd)) return null
  const found: { readonly shiftPx: number; readonly weight: number }[] = []
  for (let shiftPx = 1; shiftPx <= upperEnd - headPx - fewestRows; shiftPx += 1) {
    const weight = weightAt(upper, lower, { headPx, footPx, shiftPx }, telling)
    if (weight >= fewestTelling) found.push({ shiftPx, weight })
  }
  const [best, ...others] = found.toSorted((a, b) => b.weight - a.weight)
  if (best === undefined || others.some(({ shiftPx, weight }) => Math.abs(shiftPx - best.shiftPx) > 2 && weight > best.weight * rivalPart)) return null
  return { headPx, footPx, shiftPx: best.shiftPx }
}

/** Where most of what is seen between the bars stands where it stood, nothing was scrolled. */
function standsStill(upper: GreyColumns, lower: GreyColumns, from: number, to: number): boolean {
  let [telling, still] = [0, 0]
  for (let row = from; row < to; row += 1) {
    if (isEvenRow(lower, row)) continue
    telling += 1
    if (sameRows(upper, row, lower, row)) still += 1
  }
  return still > telling / 2
}

/** Rows that show something, as a running count, so that the sum over any stretch is one subtraction. */
function tellingRows(picture: GreyColumns, from: number, to: number): Uint32Array {
  const counts = new Uint32Array(picture.rows + 1)
  for (let row = 0; row < picture.rows; row += 1) counts[row + 1] = (counts[row] ?? 0) + (row >= from && row < to && !isEvenRow(picture, row) ? 1 : 0)
  return counts
}

/** A stride that meets every row once before it meets one twice lets a wrong shift fail early. */
const stride = 61

/** Telling rows of the overlap at a shift; 0 where more rows differ than may. */
function weightAt(upper: GreyColumns, lower: GreyColumns, { headPx, footPx, shiftPx }: Overlap, telling: Uint32Array): number {
  const from = headPx
  const to = Math.min(lower.rows - footPx, upper.rows - footPx - shiftPx)
  const count = to - from
  if (count < fewestRows) return 0
  const weight = (telling[to] ?? 0) - (telling[from] ?? 0)
  if (weight < fewestTelling) return 0
  let allowed = Math.floor(weight * mostStrays)
  for (let first = 0; first < Math.min(stride, count); first += 1) {
    for (let at = first; at < count; at += stride) {
      if (sameRows(upper, from + at + shiftPx, lower, from + at)) continue
      allowed -= 1
      if (allowed < 0) return 0
    }
  }
  return weight
}
