/**
 * How a character behaves on a Japanese line. `opening`, `closing` (with 、。) and `middle` are full-width marks
 * whose glyph fills half of its em (JLREQ 3.1.2, character classes cl-01, cl-02, cl-05, cl-06, cl-07).
 */
export const characterClass = { other: 0, opening: 1, closing: 2, middle: 3, ideographic: 4, western: 5, space: 6, wideSpace: 7 } as const
export type CharacterClass = (typeof characterClass)[keyof typeof characterClass]
export const classCount = 8

const openings = new Set('（「『【〔［｛〈《〘〖｟')
const closings = new Set('）」』】〕］｝〉》〙〗｠、。，．')
const middles = new Set('・：；')
const marks = new Set('々〆〇〻ゝゞヽヾ')

/** By UTF-16 unit, one more than the class; filled as characters are met. */
const known = new Uint8Array(0x10000)

/** Class of the character that begins at `at`; combining marks and selectors follow their base. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const before = known[unit] ?? 0
  if (before > 0) return before - 1
  const found = findClass(String.fromCodePoint(text.codePointAt(at) ?? 0))
  if (unit < 0xd800 || unit > 0xdfff) known[unit] = found + 1
  return found
}

function findClass(first: string): CharacterClass {
  if (openings.has(first)) return characterClass.opening
  if (closings.has(first)) return characterClass.closing
  if (middles.has(first)) return characterClass.middle
  if (first === ' ') return characterClass.space
  if (first === '\u3000') return characterClass.wideSpace
  if (marks.has(first) || isIdeographic(first.codePointAt(0) ?? 0)) return characterClass.ideographic
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9¥$€£%#@+]/u.test(first) && !isFullWidthForm(first) ? characterClass.western : characterClass.other
}

function isIdeographic(codePoint: number): boolean {
  return (
    (codePoint >= 0x3041 && codePoint <= 0x30ff) ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  )
}

function isFullWidthForm(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  return codePoint >= 0xff01 && codePoint <= 0xffe6
}

/** True for what is set in ems: letters and marks that may be spaced apart when a line is justified. */
export function isEastAsian(own: number): boolean {
  return (own >= characterClass.opening && own <= characterClass.ideographic) || own === characterClass.wideSpace
}
