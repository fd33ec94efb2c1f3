/**
 * How a character behaves on a Japanese line. `opening`, `closing` (with 、。) and `middle` are full-width marks
 * whose glyph fills half of its em (JLREQ 3.1.2, character classes cl-01, cl-02, cl-05, cl-06, cl-07).
 */
export type CharacterClass = 'opening' | 'closing' | 'middle' | 'ideographic' | 'western' | 'space' | 'wide-space' | 'other'

const openings = new Set('（「『【〔［｛〈《〘〖｟')
const closings = new Set('）」』】〕］｝〉》〙〗｠、。，．')
const middles = new Set('・：；')
const marks = new Set('々〆〇〻ゝゞヽヾ')

/** By UTF-16 unit; filled as characters are met. */
const known: (CharacterClass | undefined)[] = new Array<CharacterClass | undefined>(0x10000).fill(undefined)

/** Class of a character by its first code point (combining marks and selectors follow their base). */
export function classOf(character: string): CharacterClass {
  const unit = character.charCodeAt(0)
  if (unit >= 0xd800 && unit <= 0xdfff) return findClass(character)
  return (known[unit] ??= findClass(character))
}

function findClass(character: string): CharacterClass {
  const first = String.fromCodePoint(character.codePointAt(0) ?? 0)
  if (openings.has(first)) return 'opening'
  if (closings.has(first)) return 'closing'
  if (middles.has(first)) return 'middle'
  if (first === ' ') return 'space'
  if (first === '\u3000') return 'wide-space'
  if (marks.has(first) || isIdeographic(first.codePointAt(0) ?? 0)) return 'ideographic'
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9¥$€£%#@+]/u.test(first) && !isFullWidthForm(first) ? 'western' : 'other'
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
export function isEastAsian(characterClass: CharacterClass): boolean {
  return characterClass === 'ideographic' || characterClass === 'opening' || characterClass === 'closing' || characterClass === 'middle' || characterClass === 'wide-space'
}
