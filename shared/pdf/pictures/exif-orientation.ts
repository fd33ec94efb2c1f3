import { viewOf } from '../bytes.ts'
import type { Orientation } from '../picture.ts'

const orientationTag = 0x0112

/** The orientation in the first directory of an EXIF block; null when there is none to be found. Source: Exif 2.32, 4.6.2; TIFF 6.0. */
export function exifOrientation(tiff: Uint8Array): Orientation | null {
  if (tiff.length < 14) return null
  const view = viewOf(tiff)
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return null
  const isLittle = order === 0x4949
  const directory = view.getUint32(4, isLittle)
  if (directory + 2 > tiff.length) return null
  const count = view.getUint16(directory, isLittle)
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return null
    if (view.getUint16(at, isLittle) === orientationTag) return asOrientation(view.getUint16(at + 8, isLittle))
  }
  return null
}

const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]
const asOrientation = (value: number): Orientation | null => orientations.find((orientation) => orientation === value) ?? null
