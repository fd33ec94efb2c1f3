import { breakLines } from '#shared/pdf/layout/break-lines.ts'
import { measureText, writtenBetween, type MeasuredText } from '#shared/pdf/layout/measured-text.ts'
import { plainFonts } from './plain-fonts.ts'

export const measured = (text: string): MeasuredText =>
  measureText([{ text, style: { face: 'serif', sizePt: 10, colour: [0, 0, 0] }, meaning: { kind: 'plain' } }], plainFonts)

/** The lines of a text in a column of so many full-width characters. */
export function linesOf(text: string, widthEm: number, holeEm?: number): readonly string[] {
  const whole = measured(text)
  return breakLines(whole, { widthPt: widthEm * 10, holeEm }).map((line) => writtenBetween(whole, line.start, line.end))
}

/** What is never torn apart, in order. */
export const clustersOf = (text: MeasuredText): readonly string[] => Array.from({ length: text.to - text.from }, (_, index) => writtenBetween(text, text.from + index, text.from + index + 1))
