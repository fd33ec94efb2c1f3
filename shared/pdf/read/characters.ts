/** Classes of bytes: ISO 32000-1, 7.2.2. */
const regular = 0
const blank = 1
const delimiter = 2

const classes = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = blank
for (const character of '()<>[]{}/%') classes[character.charCodeAt(0)] = delimiter

export const isRegular = (byte: number | undefined): boolean => byte !== undefined && classes[byte] === regular
export const isBlank = (byte: number | undefined): boolean => byte !== undefined && classes[byte] === blank
export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39

/** A place in bytes that are read from front to back. */
export type Cursor = { readonly bytes: Uint8Array; at: number }

/** Over blanks and comments. */
export function skipBlanks(cursor: Cursor): void {
  const { bytes } = cursor
  let at = cursor.at
  for (;;) {
    while (isBlank(bytes[at])) at += 1
    if (bytes[at] !== 0x25) break
    while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1
  }
  cursor.at = at
}

/** The word is read when it stands here, and nothing regular follows. */
export function takeWord(cursor: Cursor, word: string): boolean {
  if (!standsAt(cursor.bytes, cursor.at, word) || isRegular(cursor.bytes[cursor.at + word.length])) return false
  cursor.at += word.length
  return true
}

export function standsAt(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word.charCodeAt(index)) return false
  return true
}

/** Digits as a number, or -1 where none stand. */
export function takeDigits(cursor: Cursor): number {
  const { bytes } = cursor
  let at = cursor.at
  let value = 0
  for (let byte = bytes[at]; byte !== undefined && isDigit(byte); byte = bytes[++at]) value = value * 10 + byte - 0x30
  if (at === cursor.at || at - cursor.at > 15) return -1
  cursor.at = at
  return value
}

/** The last place of a word, looked for in at most the last `reach` bytes; -1 where it is not. */
export function lastPlace(bytes: Uint8Array, word: string, reach: number): number {
  for (let at = bytes.length - word.length; at >= Math.max(0, bytes.length - reach); at -= 1) if (standsAt(bytes, at, word)) return at
  return -1
}
