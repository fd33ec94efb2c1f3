import { cutRows, type CutRoom, type PictureSlice } from './cut-rows.ts'
import { millimetres, type PageFrame } from './page-frame.ts'
import { naturalSize } from './place-picture.ts'
import type { PictureSize, QuietBand } from './pack-layout-input.ts'

/** A picture cut over several sheets, all of the same width. */
export type SlicedPicture = { readonly widthPt: number; readonly slices: readonly PictureSlice[] }

/** Room above and below a slice for the marks that say that it goes on. */
export const continuedPt = 15

/** The screen of a telephone is 65 to 75 mm wide; a picture made narrower than this is hard to read on paper. */
const legibleWidthPt = millimetres(80)
const usualWidthPt = millimetres(105)
/** A telephone's screen comes out 120 mm wide, a computer's as wide as the page. */
const dotsPerInch = 240
/** A line that is cut through stands whole on one of its two sheets. */
const hardOverlapPt = millimetres(5)
const quietOverlapPt = millimetres(0.7)
/** Gaps between messages or sections are about as wide; those between a heading and its text are narrower. */
const clearBandPt = millimetres(8)
/** In a narrower strip there is nothing to read. */
const narrowestPt = millimetres(15)
const mostSlices = 60
/** A little smaller is better than one sheet more, or a line that is cut through. */
const widthShares = [1, 0.95, 0.9, 0.85] as const

/** Whether a picture of this shape may be cut on any paper: then its quiet rows are worth looking for. */
export const mayBeSliced = (size: PictureSize): boolean => size.height > size.width * 2.4 && naturalSize(size).heightPt > millimetres(150)

/** Null where a picture can be read on one sheet. Otherwise every row of it lies on some sheet, in order. */
export function slicePicture(size: PictureSize, quietBands: readonly QuietBand[], frame: PageFrame): SlicedPicture | null {
  const natural = naturalSize(size)
  if (natural.widthPt < narrowestPt || !isTooTall(natural, frame)) return null
  const widestPt = Math.min(frame.widthPt, natural.widthPt)
  const bestPt = size.unit === 'pt' ? widestPt : Math.min(widestPt, Math.max(usualWidthPt, (size.width * 72) / dotsPerInch))
  const choices = widthShares.map((share) => sliceAt(bestPt * share, size, quietBands, frame))
  const chosen = choices.reduce((best, choice) => (cost(choice) < cost(best) ? choice : best))
  return chosen.slices.length > mostSlices ? null : chosen
}

type Natural = { readonly widthPt: number; readonly heightPt: number }

function isTooTall(natural: Natural, frame: PageFrame): boolean {
  if (natural.heightPt <= frame.heightPt) return false
  return natural.widthPt * (frame.heightPt / natural.heightPt) < Math.min(legibleWidthPt, natural.widthPt * 0.8)
}

function sliceAt(widthPt: number, size: PictureSize, quietBands: readonly QuietBand[], frame: PageFrame): SlicedPicture {
  const perPoint = size.width / widthPt
  const room: CutRoom = { room: (frame.heightPt - 2 * continuedPt) * perPoint, hardOverlap: hardOverlapPt * perPoint, quietOverlap: quietOverlapPt * perPoint, clearBand: clearBandPt * perPoint }
  return { widthPt, slices: cutRows(size.height, quietBands, room) }
}

const cost = ({ slices }: SlicedPicture): number => slices.length * 2 + slices.filter((slice) => slice.isCutThrough).length
