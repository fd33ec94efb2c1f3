import { breakLevel } from './break-opportunities.ts'
import type { MeasuredText } from './measured-text.ts'

/** Widths that a text asks for: `leastPt` keeps every token whole, `mostPt` sets it without a break. */
export type TextExtent = { readonly leastPt: number; readonly mostPt: number }

export function textExtent(text: MeasuredText): TextExtent {
  let leastPt = 0
  let mostPt = 0
  let token = 0
  let line = 0
  for (let index = 0; index < text.clusters.length; index += 1) {
    const advance = text.advancePt[index] ?? 0
    const gap = text.gapBeforePt[index] ?? 0
    const trim = text.tailTrimPt[index] ?? 0
    token += advance + (token === 0 ? 0 : gap)
    line += advance + (line === 0 ? 0 : gap)
    const level = text.breakAfter[index] ?? 0
    leastPt = Math.max(leastPt, token - trim)
    mostPt = Math.max(mostPt, line - trim)
    if (level >= breakLevel.free) token = 0
    if (level === breakLevel.required) line = 0
  }
  return { leastPt, mostPt }
}

/** Length of all lines of a text together: of a cell with forced breaks more than its longest line. */
export function wholeLength(text: MeasuredText): number {
  return text.advancePt.reduce((total, advance) => total + advance, 0)
}

/** What a column asks for; a loop, since a table may have more rows than a call may have arguments. */
export function widestExtent(texts: readonly MeasuredText[]): TextExtent {
  let widest: TextExtent = { leastPt: 0, mostPt: 0 }
  for (const text of texts) {
    const own = textExtent(text)
    widest = { leastPt: Math.max(widest.leastPt, own.leastPt), mostPt: Math.max(widest.mostPt, own.mostPt) }
  }
  return widest
}
