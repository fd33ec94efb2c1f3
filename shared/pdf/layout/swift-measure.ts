import { objectCharacter } from './run.ts'
import type { FaceId } from '../layout-types.ts'
import type { TextMeasure } from './text-style.ts'

/** Remembers the width of every single-unit character for one layout; the fonts must be prepared before. */
export function swiftMeasure(fonts: TextMeasure): TextMeasure {
  const widths = new Map<FaceId, Float64Array>()
  const widthsOf = (face: FaceId): Float64Array => {
    const found = widths.get(face) ?? new Float64Array(0x10000).fill(-1)
    widths.set(face, found)
    return found
  }
  return {
    measure: (face, sizePt, text) => {
      if (text.length !== 1 || text === objectCharacter) return fonts.measure(face, sizePt, text)
      const own = widthsOf(face)
      const unit = text.charCodeAt(0)
      const known = own[unit] ?? -1
      if (known >= 0) return known * sizePt
      const width = fonts.measure(face, 1, text)
      own[unit] = width
      return width * sizePt
    },
  }
}
