import type { PageFrame } from './page-frame.ts'
import type { PictureSize } from './pack-layout-input.ts'

/** Screens are never blown up: a pixel is at most as big as at this resolution. */
const fewestDotsPerInch = 150

/** Finer than this on an upright page, the small letters of a screen are hard to read. */
const finestDotsPerInch = 250
const worthTurning = 1.25
/** Photographs are three by two at most, and nobody turns a page for one. */
const widestPhotograph = 1.55

/** A wide screen, or a page that was wide itself, is easier to read on a page held sideways. */
export function isBetterTurned(size: PictureSize, upright: PageFrame, turned: PageFrame): boolean {
  const uprightPt = placePicture(size, upright).widthPt
  const isTooFine = size.unit === 'px' ? (size.width * 72) / uprightPt > finestDotsPerInch : uprightPt < size.width * 0.75
  const isWide = size.width > size.height * (size.unit === 'px' ? widestPhotograph : 1)
  return isTooFine && isWide && placePicture(size, turned).widthPt / uprightPt >= worthTurning
}

export type PicturePlace = { readonly xPt: number; readonly yPt: number; readonly widthPt: number; readonly heightPt: number }

/** As large as the picture may stand on paper. */
export function naturalSize(size: PictureSize): { readonly widthPt: number; readonly heightPt: number } {
  const pointsPerUnit = size.unit === 'px' ? 72 / fewestDotsPerInch : 1
  return { widthPt: Math.max(1, size.width) * pointsPerUnit, heightPt: Math.max(1, size.height) * pointsPerUnit }
}

/** Scaled to the frame, never enlarged, at the top and in the middle. */
export function placePicture(size: PictureSize, frame: PageFrame): PicturePlace {
  const natural = naturalSize(size)
  const scale = Math.min(1, frame.widthPt / natural.widthPt, frame.heightPt / natural.heightPt)
  const widthPt = natural.widthPt * scale
  return { xPt: frame.leftPt + (frame.widthPt - widthPt) / 2, yPt: frame.topPt, widthPt, heightPt: natural.heightPt * scale }
}
