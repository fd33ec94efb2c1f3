import { breakLevel } from './break-opportunities.ts'
import { tornExtent, widestExtent, type TextExtent } from './text-extent.ts'
import type { MeasuredText } from './measured-text.ts'

/** `partedPt`: the least with what parts reluctantly in two, such as a moment behind its day. `tornPt`: the least with long words torn between their parts. `readablePt`: what its texts need to be read with ease; no more than they ask. */
export type ColumnNeed = TextExtent & { readonly partedPt: number; readonly tornPt: number; readonly readablePt: number }

/** Of a column: sizes of its letters, and what stands empty at each of its sides. */
export type ColumnLetters = { readonly headPt: number; readonly cellPt: number; readonly paddingPt: number }

/** A head of so few characters is never broken, however narrow its column; a longer one keeps at least the second many. */
const wholeHeadEm = { most: 6.05, sure: 4 } as const
/** No column is narrower. */
const narrowestEm = 2
/** Long texts get so much where there is room; one of three lines is not long yet. */
const readableEm = 11
const shortLines = 3
/** A text so short is not broken for the sake of others, a word so short is not torn. */
const shortEm = { text: 6, word: 8 } as const

export function columnNeed(head: MeasuredText | undefined, cells: readonly MeasuredText[], letters: ColumnLetters): ColumnNeed {
  const texts = head === undefined ? cells : [head, ...cells]
  const content = widestExtent(texts)
  const [headPt, em] = [head === undefined ? 0 : wholeHead(widestExtent([head]).mostPt, letters.headPt), letters.cellPt]
  const leastPt = Math.max(content.leastPt, headPt, em * narrowestEm)
  const mostPt = Math.max(content.mostPt, leastPt)
  const tornPt = content.leastPt <= em * shortEm.word ? leastPt : Math.max(headPt, em * shortEm.word, tornExtent(texts, em * shortEm.word))
  const partedPt = Math.min(leastPt, Math.max(widestExtent(texts, breakLevel.reluctant).leastPt, headPt, em * shortEm.word))
  const readablePt = Math.min(mostPt, em * readableEm, Math.max(em * shortEm.text, mostPt / shortLines, em * longestKatakana(cells)))
  const beside = letters.paddingPt * 2 + 0.1
  return { leastPt: leastPt + beside, mostPt: mostPt + beside, partedPt: partedPt + beside, tornPt: tornPt + beside, readablePt: readablePt + beside }
}

/** Of short texts, in characters: マーケットプレイス is one word, and torn it is read twice. */
function longestKatakana(cells: readonly MeasuredText[]): number {
  let longest = 0
  for (const { whole } of cells) {
    if (whole.length <= longestTitle) for (const [word] of whole.matchAll(katakanaWords)) longest = Math.max(longest, word.length)
  }
  return longest
}

const katakanaWords = /[ァ-ヺー]{7,10}/gu
const longestTitle = 24

function wholeHead(mostPt: number, sizePt: number): number {
  return mostPt <= sizePt * wholeHeadEm.most ? mostPt : sizePt * wholeHeadEm.sure
}
