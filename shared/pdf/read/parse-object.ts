import { isBlank, skipBlanks, standsAt, takeDigits, takeWord } from './characters.ts'
import type { Cursor } from './characters.ts'
import { parseItem } from './parse-item.ts'
import { countOf, damage, isDictionary, isReference } from './pdf-item.ts'
import type { PdfDictionary, PdfItem, PdfObject, PdfReference, PdfStream } from './pdf-item.ts'

/** The length of a stream that stands in another object; null where it stands nowhere. */
export type LengthOf = (reference: PdfReference) => number | null

/** The object `number` at its place; throws PdfDamage when another stands there. Source: ISO 32000-1, 7.3.10. */
export function parseObject(cursor: Cursor, number: number, lengthOf: LengthOf): PdfObject {
  if (takeHead(cursor) !== number) return damage('another object than said')
  const item = parseItem(cursor)
  skipBlanks(cursor)
  if (isDictionary(item) && takeWord(cursor, 'stream')) return { dictionary: item, bytes: storedBytes(cursor, item, lengthOf) }
  return takeWord(cursor, 'endobj') ? item : damage('an object without an end')
}

/** A stream that says its length itself, as those must that the objects are found by. */
export function parseStreamAt(bytes: Uint8Array, offset: number): PdfStream {
  const cursor = { bytes, at: offset }
  takeHead(cursor)
  const dictionary = parseItem(cursor)
  skipBlanks(cursor)
  if (!isDictionary(dictionary) || !takeWord(cursor, 'stream')) return damage('no stream')
  return { dictionary, bytes: storedBytes(cursor, dictionary, () => null) }
}

/** An object that is no stream, for lengths alone: so no length waits for itself. */
export function parsePlainAt(bytes: Uint8Array, offset: number, number: number): PdfItem {
  const cursor = { bytes, at: offset }
  return takeHead(cursor) === number ? parseItem(cursor) : damage('another object than said')
}

function takeHead(cursor: Cursor): number {
  skipBlanks(cursor)
  const number = takeDigits(cursor)
  skipBlanks(cursor)
  const generation = takeDigits(cursor)
  skipBlanks(cursor)
  return number >= 0 && generation >= 0 && takeWord(cursor, 'obj') ? number : damage('no object')
}

/** The length is believed only where the end really follows. */
function storedBytes(cursor: Cursor, dictionary: PdfDictionary, lengthOf: LengthOf): Uint8Array {
  const { bytes } = cursor
  if (bytes[cursor.at] === 13) cursor.at += 1
  if (bytes[cursor.at] === 10) cursor.at += 1
  const stated = dictionary.get('/Length')
  const length = isReference(stated) ? lengthOf(stated) : countOf(stated)
  if (length === null || cursor.at + length > bytes.length) return damage('a stream of unknown length')
  let end = cursor.at + length
  while (isBlank(bytes[end])) end += 1
  return standsAt(bytes, end, 'endstream') ? bytes.subarray(cursor.at, cursor.at + length) : damage('a stream of another length')
}
