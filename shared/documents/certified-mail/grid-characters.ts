import type { GridCharacter } from './grid.ts'

/**
 * How the post office counts what stands in certified mail. Source: post.japanpost.jp/service/fuka_service/syomei/use.html,
 * and for framed numbers, units and list markers nk-gyosei-office.com/naiyoushomei4-kakikata and office-kiku.com.
 * Where nothing is said the larger number is taken: a line that has room to spare is never refused.
 */
export function gridCharacters(text: string): readonly GridCharacter[] {
  const characters = segmented(gridText(text))
  const closed = closedBrackets(characters)
  const markerEnd = listMarkerLength(characters)
  return characters.map((character, index) => {
    const count = index < markerEnd ? (index === 0 ? 1 : 0) : closed.has(index) || character === '　' ? 0 : characterCount(character)
    return { text: character, cells: Math.max(1, index < markerEnd ? 1 : characterCount(character)), count }
  })
}

/** As it stands in cells: full-width throughout, half-width kana joined with their marks. */
export const gridText = (text: string): string =>
  text.normalize('NFC').replace(/[\uff61-\uff9f]+/gu, (kana) => kana.normalize('NFKC')).replace(/[!-~]/gu, (ascii) => String.fromCodePoint((ascii.codePointAt(0) ?? 0) + 0xfee0)).replaceAll(/[ \t\u00a0]/gu, '　').replaceAll('¥', '￥')

/** What is drawn in one piece stays in one piece: a kanji with its variation selector, a pictograph of several parts. */
const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })
const segmented = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

const pairs: Readonly<Record<string, string>> = { '（': '）', '「': '」', '『': '』', '【': '】', '〔': '〕', '［': '］', '｛': '｝', '〈': '〉', '《': '》', '“': '”', '‘': '’', '〝': '〟', '＜': '＞' }
const closing: ReadonlySet<string> = new Set(Object.values(pairs))
export const isOpening = (character: string): boolean => Object.hasOwn(pairs, character)
export const isClosing = (character: string): boolean => closing.has(character)

/** A pair of brackets is one character, counted where it opens; a bracket that closes nothing counts by itself. */
function closedBrackets(characters: readonly string[]): ReadonlySet<number> {
  const open: string[] = []
  const found = new Set<number>()
  characters.forEach((character, index) => {
    const close = pairs[character]
    if (close !== undefined) open.push(close)
    const at = isClosing(character) ? open.lastIndexOf(character) : -1
    if (at < 0) return
    open.length = at
    found.add(index)
  })
  return found
}

/** ① or （１） at the head of an item is its mark, and one character. */
function listMarkerLength(characters: readonly string[]): number {
  const [first = ''] = characters
  if (marker.test(first)) return 1
  return /^（[０-９]{1,3}）/u.exec(characters.slice(0, 5).join(''))?.[0].length ?? 0
}

const framed = /^[\u2460-\u2473\u24b6-\u24ea\u24eb-\u24ff\u2776-\u2793\u3251-\u325f\u3280-\u32b0\u32b1-\u32bf]/u
const bracketed = /^[\u2474-\u2487\u249c-\u24b5\u3200-\u3243]/u
const marker = /^[\u2460-\u2487\u249c-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/u
/** Several characters drawn as one: ㎏, ㎡, ㍑, ℡, Ⅳ. */
const compressed = /^[\u2100-\u214f\u2150-\u218f\u2488-\u249b\u3300-\u33ff]/u

function characterCount(character: string): number {
  const parts = [...character.normalize('NFKC')]
  if (framed.test(character)) return framedDigits(character) + 1
  if (bracketed.test(character)) return parts.length - 1
  return compressed.test(character) ? parts.length : 1
}

/** Of ❿ and ⓫ no decomposition tells how many digits are in the frame. */
const twoDigits = /^[\u24eb-\u24f4\u277f\u2789\u2793]/u
const framedDigits = (character: string): number => (twoDigits.test(character) ? 2 : [...character.normalize('NFKC')].length)
