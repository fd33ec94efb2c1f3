import { mayEndLine, mayStartLine } from '../layout/kinsoku.ts'
import { splitClusters } from '../layout/split-clusters.ts'

/** The text of a field that is drawn in the bundled fonts, since its own cannot or need not have its letters. */
export type OwnText = {
  readonly text: string
  /** Operators of the colour that the field asks for. */
  readonly colour: string
  /** 0 where it is to be as large as its frame allows. */
  readonly sizePt: number
  readonly quadding: Quadding
  /** Of a comb: so many cells of equal width, a character in each. */
  readonly cells: number | null
  readonly isMultiline: boolean
  readonly box: readonly [width: number, height: number]
}
export type Quadding = 'left' | 'centre' | 'right'

export type PlacedText = { readonly sizePt: number; readonly pieces: readonly { readonly text: string; readonly xPt: number; readonly yPt: number }[]; readonly isWithin: boolean }
export type Measure = (text: string, sizePt: number) => number

const marginPt = 2
const leadingOfSize = 1.2
const largestSizePt = 12
/** Smaller than this nobody reads it. */
const smallestSizePt = 4
const stepPt = 0.25
/** Of the em box of the bundled faces, which Japanese characters fill, above the baseline. */
const ascentEm = 0.88
const tolerancePt = 0.01

/** Where the text stands within its frame, from its lower left corner: ISO 32000-1, 12.7.3.3 and 12.7.4.3. */
export function placeOwnText(own: OwnText, measure: Measure): PlacedText {
  if (own.sizePt > 0) return placed(own, own.sizePt, measure)
  const [, height] = own.box
  let sizePt = own.isMultiline ? largestSizePt : Math.min(largestSizePt, Math.max(smallestSizePt, height * 0.7))
  while (sizePt > smallestSizePt && !placed(own, sizePt, measure).isWithin) sizePt = Math.max(smallestSizePt, sizePt - stepPt)
  return placed(own, sizePt, measure)
}

const placed = (own: OwnText, sizePt: number, measure: Measure): PlacedText => (own.cells === null ? inLines(own, sizePt, measure) : inCells(own, own.cells, sizePt, measure))

function inLines({ text, quadding, isMultiline, box: [width, height] }: OwnText, sizePt: number, measure: Measure): PlacedText {
  const roomPt = width - 2 * marginPt
  const lines = isMultiline ? text.split('\n').flatMap((line) => wrapped(line, roomPt, sizePt, measure)) : [text.replaceAll('\n', ' ')]
  const widths = lines.map((line) => measure(line, sizePt))
  const firstPt = isMultiline ? height - marginPt - sizePt * ascentEm : middleBaseline(height, sizePt)
  const pieces = lines.map((line, index) => ({ text: line, xPt: marginPt + startOf(quadding, roomPt - (widths[index] ?? 0)), yPt: firstPt - index * sizePt * leadingOfSize }))
  const lowestPt = firstPt - (lines.length - 1) * sizePt * leadingOfSize - sizePt * (1 - ascentEm)
  return { sizePt, pieces, isWithin: widths.every((one) => one <= roomPt + tolerancePt) && lowestPt >= -tolerancePt && (isMultiline || sizePt <= height) }
}

const middleBaseline = (height: number, sizePt: number): number => (height - sizePt) / 2 + sizePt * (1 - ascentEm)

/** Centred text that is too wide begins at the left, so that its beginning is there. */
const startOf = (quadding: Quadding, leftPt: number): number => Math.max(0, quadding === 'left' ? 0 : quadding === 'centre' ? leftPt / 2 : leftPt)

function inCells({ text, quadding, box: [width, height] }: OwnText, cells: number, sizePt: number, measure: Measure): PlacedText {
  const characters = splitClusters(text.replaceAll('\n', ''))
  const cellPt = width / cells
  const first = quadding === 'left' ? 0 : Math.floor(startOf(quadding, cells - characters.length))
  const widths = characters.map((character) => measure(character, sizePt))
  const pieces = characters.map((character, index) => ({ text: character, xPt: (first + index) * cellPt + (cellPt - (widths[index] ?? 0)) / 2, yPt: middleBaseline(height, sizePt) }))
  return { sizePt, pieces, isWithin: characters.length <= cells && widths.every((one) => one <= cellPt + tolerancePt) && sizePt <= height }
}

/** Between words, and between any two Japanese characters that kinsoku lets part; what fits on no line is torn. */
function wrapped(text: string, roomPt: number, sizePt: number, measure: Measure): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const unit of unitsOf(text)) {
    if (line !== '' && measure((line + unit).trimEnd(), sizePt) > roomPt + tolerancePt) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += unit
    while (measure(line.trimEnd(), sizePt) > roomPt + tolerancePt && splitClusters(line).length > 1) {
      const [head, rest] = torn(line, roomPt, sizePt, measure)
      lines.push(head)
      line = rest
    }
  }
  return [...lines, line.trimEnd()]
}

function torn(line: string, roomPt: number, sizePt: number, measure: Measure): readonly [string, string] {
  const characters = splitClusters(line)
  let count = 1
  while (count < characters.length - 1 && measure(characters.slice(0, count + 1).join(''), sizePt) <= roomPt + tolerancePt) count += 1
  return [characters.slice(0, count).join(''), characters.slice(count).join('')]
}

/** What stays together: a word with the blank behind it, a Japanese character with the marks that may not be parted from it. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = []
  let before = ''
  for (const character of splitClusters(text)) {
    const isJoined = before !== '' && (!mayStartLine(character) || !mayEndLine(before) || character === ' ' || (isWestern(before) && isWestern(character)))
    if (isJoined) units.push((units.pop() ?? '') + character)
    else units.push(character)
    before = character
  }
  return units
}

const isWestern = (character: string): boolean => /^[!-~\xA1-\xFF]/.test(character)

/** Not narrower than the bundled faces, for where they are not at hand. */
export const wideMeasure: Measure = (text, sizePt) => splitClusters(text).reduce((sum, character) => sum + (/^[A-Z@%&mw\xA1-\xFF]/.test(character) ? 1 : /^[ -~\xA0\uFF61-\uFF9F]/.test(character) ? 0.65 : 1), 0) * sizePt

/** Characters that the bundled fonts are known to have, so that nobody need look: kana, the kanji and Hangul of Unicode's first blocks, and the marks of ordinary letters. */
export const hasKnownLetters = (text: string): boolean => /^[\n -~\xA0-\xAC\xAE-\xFF\u2013\u2014\u2018\u2019\u201C\u201D\u2020-\u2022\u2025\u2026\u203B\u20AC\u2190-\u2193\u2460-\u2473\u25A0\u25A1\u25B2\u25B3\u25BC\u25BD\u25C6\u25C7\u25CB\u25CE\u25CF\u2605\u2606\u3000-\u3003\u3005-\u3015\u3041-\u3096\u309B-\u30FE\u3231\u4E00-\u9FA5\uAC00-\uD7A3\uFF01-\uFF5E\uFF61-\uFF9F\uFFE5]*$/.test(text)
