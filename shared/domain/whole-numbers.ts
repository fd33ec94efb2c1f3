import type { PageLine, PageWord } from './page-words.ts'

/** Numbers with groups of a fixed length: of an order (3-7-7), of a parcel (4-4-4). */
const wholeNumber = /^(?:[0-9A-Z]{3}-\d{7}-\d{7}|\d{4}-\d{4}-\d{4})$/
const mostPieces = 5

/** Recognition cuts a long number in two now and then; pieces that make up such a number together are one word again. */
export function withWholeNumbers({ words }: PageLine): PageLine {
  const joined: PageWord[] = []
  for (let at = 0; at < words.length;) {
    const count = piecesOf(words.slice(at, at + mostPieces))
    joined.push(oneWord(words.slice(at, at + count)))
    at += count
  }
  return { words: joined }
}

function piecesOf(words: readonly PageWord[]): number {
  for (let count = words.length; count > 1; count -= 1) if (wholeNumber.test(words.slice(0, count).map(({ text }) => text).join(''))) return count
  return 1
}

function oneWord(words: readonly PageWord[]): PageWord {
  const [x, y] = [Math.min(...words.map((word) => word.x)), Math.min(...words.map((word) => word.y))]
  const [right, bottom] = [Math.max(...words.map((word) => word.x + word.width)), Math.max(...words.map((word) => word.y + word.height))]
  return { text: words.map(({ text }) => text).join(''), x, y, width: right - x, height: bottom - y, confidence: Math.min(...words.map(({ confidence }) => confidence)) }
}
