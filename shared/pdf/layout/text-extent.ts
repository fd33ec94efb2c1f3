import { breakLevel } from './break-opportunities.ts'
import type { MeasuredText } from './measured-text.ts'

/** Widths that a text asks for: `leastPt` keeps every token whole, `mostPt` sets it without a break. */
export type TextExtent = { readonly leastPt: number; readonly mostPt: number }

/** `parting`: where a token ends; a moment, say, ends reluctantly behind its day. */
export function textExtent(text: MeasuredText, parting: number = breakLevel.free): TextExtent {
  let leastPt = 0
  let mostPt = 0
  let token = 0
  let line = 0
  const { advancePt, gapBeforePt, tailTrimPt, breakAfter } = text.galley
  for (let index = text.from; index < text.to; index += 1) {
    const advance = advancePt[index] ?? 0
    const gap = gapBeforePt[index] ?? 0
    const trim = tailTrimPt[index] ?? 0
    token += advance + (token === 0 ? 0 : gap)
    line += advance + (line === 0 ? 0 : gap)
    const level = breakAfter[index] ?? 0
    leastPt = Math.max(leastPt, token - trim)
    mostPt = Math.max(mostPt, line - trim)
    if (level >= parting) token = 0
    if (level === breakLevel.required) line = 0
  }
  return { leastPt, mostPt }
}

/** After one of these a long address or file name is torn first, where it stands on no line whole. */
export const joints = '/?&=_-.~@'
const jointUnits = new Set(Array.from(joints, (joint) => joint.charCodeAt(0)))

/** Least width of texts of which words wider than `wholePt` are torn between their parts; what is no word of letters may break where its break is only reluctant. */
export function tornExtent(texts: readonly MeasuredText[], wholePt: number): number {
  let widest = 0
  for (const text of texts) if (textExtent(text).leastPt > wholePt) widest = Math.max(widest, widestPiece(text))
  return widest
}

function widestPiece({ galley: { advancePt, gapBeforePt, tailTrimPt, breakAfter, unitAt }, whole, from, to }: MeasuredText): number {
  let widest = 0
  let piece = 0
  for (let index = from; index < to; index += 1) {
    piece += (advancePt[index] ?? 0) + (piece === 0 ? 0 : (gapBeforePt[index] ?? 0))
    widest = Math.max(widest, piece - (tailTrimPt[index] ?? 0))
    if ((breakAfter[index] ?? 0) >= breakLevel.reluctant || jointUnits.has(whole.charCodeAt(unitAt[index] ?? 0))) piece = 0
  }
  return widest
}

/** Length of all lines of a text together: of a cell with forced breaks more than its longest line. */
export function wholeLength(text: MeasuredText): number {
  let total = 0
  for (let index = text.from; index < text.to; index += 1) total += text.galley.advancePt[index] ?? 0
  return total
}

/** What a column asks for; a loop, since a table may have more rows than a call may have arguments. */
export function widestExtent(texts: readonly MeasuredText[], parting?: number): TextExtent {
  let widest: TextExtent = { leastPt: 0, mostPt: 0 }
  for (const text of texts) {
    const own = textExtent(text, parting)
    widest = { leastPt: Math.max(widest.leastPt, own.leastPt), mostPt: Math.max(widest.mostPt, own.mostPt) }
  }
  return widest
}
