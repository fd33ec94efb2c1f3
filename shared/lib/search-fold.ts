/** A text as it is searched, and for each of its characters which part of the original it came from. */
export type FoldedText = { readonly text: string; readonly starts: readonly number[]; readonly ends: readonly number[] }

/**
 * Width, case and kind of kana do not matter, nor hyphens and commas between digits, nor a line that ends within Japanese.
 * Text and query go through here, so that they meet.
 */
export function foldForSearch(original: string): FoldedText {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < original.length;) {
    const end = endOfUnit(original, at)
    const made = foldedUnit(original, at, end, text)
    text += made.text
    for (let index = 0; index < made.text.length; index += 1) {
      starts.push(at)
      ends.push(made.end)
    }
    at = made.end
  }
  return { text, starts, ends }
}

/** What stands between two characters of its kind without meaning goes; `before` is what was made so far. */
function foldedUnit(original: string, at: number, end: number, before: string): { readonly text: string; readonly end: number } {
  const code = original.charCodeAt(at)
  if (isPlain(code) && end === at + 1) return { text: String.fromCharCode(code >= 0x30a1 && code <= 0x30f6 ? code - 0x60 : code), end }
  if (code === 0x0a || code === 0x0d) return lineEnd(original, at, before)
  if (isJoint(code) && isDigit(before.charCodeAt(before.length - 1)) && isDigit(original.charCodeAt(end))) return { text: '', end }
  return { text: toHiragana(original.slice(at, end).normalize('NFKC').toLowerCase()), end }
}

/** ASCII that lower case leaves alone, hiragana, katakana and kanji: nearly all of what is read. */
const isPlain = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || code === 0x20 || (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30f6) || (code >= 0x4e00 && code <= 0x9fff)

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)

/** Hyphens, dashes, the long vowel that is typed for one, and the commas of sums. */
const isJoint = (code: number): boolean =>
  code === 0x2d || code === 0x2c || (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0x30fc || code === 0xff70 || code === 0xff0d || code === 0xff0c

const isJapanese = (code: number): boolean =>
  (code >= 0x3005 && code <= 0x3007) || (code >= 0x3041 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff66 && code <= 0xff9f)

/** A character with the marks that follow it: a half-width kana and its voicing are one. */
function endOfUnit(text: string, at: number): number {
  let end = at + (isHighHalf(text.charCodeAt(at)) ? 2 : 1)
  while (isMark(text.charCodeAt(end))) end += 1
  return end
}

const isHighHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isMark = (code: number): boolean => (code >= 0x300 && code <= 0x36f) || code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f

function lineEnd(original: string, at: number, before: string): { readonly text: string; readonly end: number } {
  let end = at
  while (isBlank(original.charCodeAt(end))) end += 1
  const isWithin = isJapanese(before.charCodeAt(before.length - 1)) && isJapanese(original.charCodeAt(end))
  return { text: isWithin ? '' : ' ', end }
}

const isBlank = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x20 || code === 0x09 || code === 0x3000

const toHiragana = (text: string): string => text.replaceAll(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
