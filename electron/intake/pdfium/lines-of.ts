import type { PageLine, PageWord } from '#shared/domain/page-words.ts'
import type { PlacedCharacter } from './words-under.ts'

/** A gap of so many heights of its line parts two words that no blank parts. */
const wideGap = 0.6

/** The characters of a page as lines of words, in their order; a word ends at a blank, at a wide gap, and where the script changes. */
export function linesOf(characters: readonly PlacedCharacter[]): readonly PageLine[] {
  const lines: PlacedCharacter[][][] = []
  let last: PlacedCharacter | null = null
  let isParted = true
  for (const character of characters) {
    if (isBlank(character)) {
      isParted = true
      if (/[\r\n]/u.test(character.text)) last = null
      continue
    }
    if (last === null || !isOneLine(last, character)) lines.push([[character]])
    else if (isParted || isApart(last, character) || scriptOf(last.text) !== scriptOf(character.text)) lines.at(-1)?.push([character])
    else lines.at(-1)?.at(-1)?.push(character)
    last = character
    isParted = false
  }
  return lines.map((line) => ({ words: line.map(wordOf) }))
}

/** What PDFium adds itself (line ends, blanks) lies nowhere; what lies beyond the page is not seen on it. */
const isBlank = ({ text, left, top, right, bottom }: PlacedCharacter): boolean => /^[\s\0]*$/u.test(text) || right <= 0 || bottom <= 0 || left >= 1 || top >= 1 || right <= left || bottom <= top

/** PDFium marks most line ends itself; what goes on downwards is written vertically, or stands on a turned page. */
const isOneLine = (one: PlacedCharacter, next: PlacedCharacter): boolean => (isLevel(one, next) && next.left > one.left - heightOf(one) * 2) || isStacked(one, next)

/** Small marks stand high or low in their line: it is enough that one lies level with the other in part. */
const isLevel = (one: PlacedCharacter, next: PlacedCharacter): boolean =>
  Math.min(one.bottom, next.bottom) > Math.max(one.top, next.top) || Math.abs(one.bottom - next.bottom) < Math.max(heightOf(one), heightOf(next)) / 2

const isStacked = (one: PlacedCharacter, next: PlacedCharacter): boolean =>
  Math.min(one.right, next.right) > Math.max(one.left, next.left) && Math.max(next.top - one.bottom, one.top - next.bottom) < Math.max(heightOf(one), heightOf(next))

const heightOf = ({ top, bottom }: PlacedCharacter): number => bottom - top
const isApart = (one: PlacedCharacter, next: PlacedCharacter): boolean => next.left - one.right > wideGap * Math.max(heightOf(one), heightOf(next))

const scriptOf = (text: string): string => scripts.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
const scripts = [['han', /[\p{Script=Han}々〆]/u], ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u], ['mark', /[\u3000-\u303f：，．（）]/u]] as const

function wordOf(characters: readonly PlacedCharacter[]): PageWord {
  const left = Math.max(0, Math.min(...characters.map((one) => one.left)))
  const top = Math.max(0, Math.min(...characters.map((one) => one.top)))
  return {
    text: characters.map(({ text }) => text).join(''), x: left, y: top, confidence: 1,
    width: Math.min(1, Math.max(...characters.map((one) => one.right))) - left, height: Math.min(1, Math.max(...characters.map((one) => one.bottom))) - top
  }
}
