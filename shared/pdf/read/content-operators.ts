import { isBlank, isRegular, skipBlanks } from './characters.ts'
import type { Cursor } from './characters.ts'
import { parseItem } from './parse-item.ts'
import { damage } from './pdf-item.ts'
import type { PdfItem } from './pdf-item.ts'

/** An operator of a content stream with its operands, and where both stand. */
export type ContentOperator = { readonly operator: string; readonly operands: readonly PdfItem[]; readonly start: number; readonly end: number }

const mostOperands = 100

/** The operators in order; throws PdfDamage for what is none. Source: ISO 32000-1, 7.8.2. */
export function* contentOperators(bytes: Uint8Array): Generator<ContentOperator> {
  const cursor = { bytes, at: 0 }
  let operands: PdfItem[] = []
  skipBlanks(cursor)
  let start = cursor.at
  for (; cursor.at < bytes.length; skipBlanks(cursor)) {
    if (!beginsOperator(cursor)) {
      if (operands.push(parseItem(cursor)) > mostOperands) damage('too many operands')
      continue
    }
    const operator = takeOperator(cursor)
    if (operator === 'BI') skipInlinePicture(cursor)
    yield { operator, operands, start, end: cursor.at }
    operands = []
    skipBlanks(cursor)
    start = cursor.at
  }
}

function beginsOperator({ bytes, at }: Cursor): boolean {
  const byte = bytes[at] ?? 0
  const isLetter = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x27 || byte === 0x22
  return isLetter && !['true', 'false', 'null'].some((word) => wordAt(bytes, at) === word)
}

function takeOperator(cursor: Cursor): string {
  const word = wordAt(cursor.bytes, cursor.at)
  cursor.at += word.length
  return word
}

function wordAt(bytes: Uint8Array, at: number): string {
  let word = ''
  for (let end = at; end - at < 8 && isRegular(bytes[end]); end += 1) word += String.fromCharCode(bytes[end] ?? 0)
  return word
}

/** Its data may hold anything; it ends where `EI` stands alone and drawing can go on. Source: ISO 32000-1, 8.9.7. */
function skipInlinePicture(cursor: Cursor): void {
  const { bytes } = cursor
  for (let at = cursor.at; at < bytes.length; at += 1) {
    if (bytes[at] !== 0x45 || bytes[at + 1] !== 0x49 || !isBlank(bytes[at - 1]) || isRegular(bytes[at + 2]) || !goesOn(bytes, at + 2)) continue
    cursor.at = at + 2
    return
  }
  damage('a picture without an end')
}

/** Text follows, not the data of a picture. */
function goesOn(bytes: Uint8Array, at: number): boolean {
  for (let index = at; index < Math.min(bytes.length, at + 12); index += 1) {
    const byte = bytes[index] ?? 0
    if (byte > 0x7e || (byte < 0x20 && !isBlank(byte))) return false
  }
  return true
}
