import { swiftMeasure } from '#shared/pdf/layout/swift-measure.ts'
import type { TextMeasure } from '#shared/pdf/layout/text-style.ts'

/** Half an em for a Western character, a whole em for all others: line breaks can be counted by hand. */
export const plainFonts: TextMeasure = swiftMeasure({
  measure: (_face, sizePt, text) => [...text].reduce((width, character) => width + (/^[\p{M}\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u200d]$/u.test(character) ? 0 : character.charCodeAt(0) < 0x250 ? 0.5 : 1), 0) * sizePt,
})
