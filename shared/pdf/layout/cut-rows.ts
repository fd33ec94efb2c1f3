import type { QuietBand } from './pack-layout-input.ts'

/** Rows of a picture from its top, `to` not included; `isCutThrough` when what lies at its lower edge stands again on the next. */
export type PictureSlice = { readonly from: number; readonly to: number; readonly isCutThrough: boolean }

/** All in rows of the picture. A band as high as `clearBand` is as good a place to cut as any. */
export type CutRoom = { readonly room: number; readonly hardOverlap: number; readonly quietOverlap: number; readonly clearBand: number }

/** A sheet is filled by half at least, so that quiet places near its top do not waste paper. */
const leastFill = 0.5

/** Cuts rows over as few sheets as it can, evenly, at quiet places where there are any. */
export function cutRows(height: number, quietBands: readonly QuietBand[], at: CutRoom): readonly PictureSlice[] {
  const slices: PictureSlice[] = []
  let from = 0
  while (height - from > at.room) {
    const cut = nextCut(from, height, quietBands, at)
    slices.push({ from, to: cut.to, isCutThrough: cut.isCutThrough })
    from = cut.next
  }
  return [...slices, { from, to: height, isCutThrough: false }]
}

type Cut = { readonly to: number; readonly next: number; readonly isCutThrough: boolean }
type Window = { readonly earliest: number; readonly latest: number; readonly even: number }

function nextCut(from: number, height: number, quietBands: readonly QuietBand[], at: CutRoom): Cut {
  const rows = height - from
  const sheets = Math.ceil((rows - at.hardOverlap) / (at.room - at.hardOverlap))
  const latest = from + at.room
  const even = from + Math.min(at.room, (rows + (sheets - 1) * at.hardOverlap) / sheets)
  const least = from + at.room * leastFill
  // What is left after this cut must go on as many sheets as it would without it.
  const saving = height - (sheets - 1) * (at.room - at.hardOverlap) - at.hardOverlap
  const quiet = bestBand(quietBands, { earliest: Math.max(least, saving), latest, even }, at) ?? bestBand(quietBands, { earliest: least, latest, even }, at)
  if (quiet !== null) return quiet
  const to = Math.floor(even)
  return { to, next: Math.floor(to - at.hardOverlap), isCutThrough: true }
}

function bestBand(quietBands: readonly QuietBand[], window: Window, at: CutRoom): Cut | null {
  let best: { readonly cut: Cut; readonly worth: number } | null = null
  for (const band of quietBands) {
    const [top, bottom] = [Math.ceil(Math.max(band.from, window.earliest)), Math.floor(Math.min(band.to, window.latest))]
    if (bottom <= top) continue
    const half = Math.floor(Math.min(at.quietOverlap, bottom - top) / 2)
    const middle = Math.min(Math.max(Math.round((band.from + band.to) / 2), top + half), bottom - half)
    const clearness = Math.min(1, (band.to - band.from) / at.clearBand) * (band.isBlank ? 1 : 0.5)
    const worth = clearness - Math.abs(middle - window.even) / at.room
    if (best === null || worth > best.worth) best = { cut: { to: middle + half, next: middle - half, isCutThrough: false }, worth }
  }
  return best?.cut ?? null
}
