import type { PageFrame } from './page-frame.ts'
import type { PictureSize } from './pack-layout-input.ts'

/** Screens are never blown up: a pixel is at most as big as at this resolution. */
const fewestDotsPerInch = 150

export type PicturePlace = { readonly xPt: number; readonly yPt: number; readonly widthPt: number; readonly heightPt: number }

/** Scaled to the frame, never enlarged, at the top and in the middle. */
export function placePicture(size: PictureSize, frame: PageFrame): PicturePlace {
  const pointsPerUnit = size.unit === 'px' ? 72 / fewestDotsPerInch : 1
  const naturalWidthPt = Math.max(1, size.width) * pointsPerUnit
  const naturalHeightPt = Math.max(1, size.height) * pointsPerUnit
  const scale = Math.min(1, frame.widthPt / naturalWidthPt, frame.heightPt / naturalHeightPt)
  const widthPt = naturalWidthPt * scale
  return { xPt: frame.leftPt + (frame.widthPt - widthPt) / 2, yPt: frame.topPt, widthPt, heightPt: naturalHeightPt * scale }
}
