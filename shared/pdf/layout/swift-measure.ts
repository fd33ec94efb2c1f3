import { objectCharacter } from './run.ts'
import type { FaceId } from '../layout-types.ts'
import type { TextMeasure, UnitWidths } from './text-style.ts'

/** Remembers the width of every single-unit character for one layout; the fonts must be prepared before. */
export function swiftMeasure(fonts: Pick<TextMeasure, 'measure'>): TextMeasure {
  const byFace = new Map<FaceId, UnitWidths>()
  const unitWidths = (face: FaceId): UnitWidths => {
    const widths = byFace.get(face) ?? openWidths(fonts, face)
    byFace.set(face, widths)
    return widths
  }
  return {
    unitWidths,
    measure: (face, sizePt, text) => (text.length !== 1 || text === objectCharacter ? fonts.measure(face, sizePt, text) : unitWidths(face)(text.charCodeAt(0)) * sizePt),
  }
}

function openWidths(fonts: Pick<TextMeasure, 'measure'>, face: FaceId): UnitWidths {
  // Memory that is never written to costs nothing, so 0 stands for "not yet asked".
  const widths = new Float64Array(0x10000)
  return (unit) => {
    const known = widths[unit] ?? 0
    if (known !== 0) return known
    const width = fonts.measure(face, 1, String.fromCharCode(unit))
    widths[unit] = width
    return width
  }
}
