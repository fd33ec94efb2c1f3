import type { GreyPage } from './recognition-task.ts'

/** Rows from `top` to before `bottom`. */
export type Slice = { readonly top: number; readonly bottom: number }

/** As tall as a phone's screen: taller ones take more memory, and lines of a long talk are mixed up in them. */
const tallestPx = 2_800
/** The last part of a slice, within which the quietest row is looked for. */
const lookedAt = 0.35

/** A very tall picture in slices, cut where no letter stands. */
export function cutSlices(page: GreyPage): readonly Slice[] {
  const slices: Slice[] = []
  for (let top = 0; top < page.heightPx;) {
    const bottom = page.heightPx - top <= tallestPx ? page.heightPx : quietestRow(page, top + Math.ceil(tallestPx * (1 - lookedAt)), top + tallestPx)
    slices.push({ top, bottom })
    top = bottom
  }
  return slices
}

/** The row with the fewest changes from pixel to pixel; of several the middle one of the longest run. */
function quietestRow(page: GreyPage, from: number, to: number): number {
  const noise = Array.from({ length: to - from }, (_, index) => rowNoise(page, from + index))
  const least = Math.min(...noise)
  let best = { start: 0, length: 0 }
  for (let start = 0; start < noise.length; start += 1) {
    let length = 0
    while ((noise[start + length] ?? Infinity) <= least) length += 1
    if (length > best.length) best = { start, length }
    start += length
  }
  return from + best.start + Math.floor(best.length / 2)
}

function rowNoise({ widthPx, samples }: GreyPage, row: number): number {
  let noise = 0
  for (let at = row * widthPx + 1, end = (row + 1) * widthPx; at < end; at += 1) noise += Math.abs((samples[at] ?? 0) - (samples[at - 1] ?? 0))
  return noise
}

export const sliceOf = ({ widthPx, samples }: GreyPage, { top, bottom }: Slice): GreyPage => ({ widthPx, heightPx: bottom - top, samples: samples.slice(top * widthPx, bottom * widthPx) })
