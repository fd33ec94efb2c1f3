import { pdfName } from '../write/pdf-values.ts'
import { isRegular, skipBlanks, standsAt, takeDigits, takeWord } from './characters.ts'
import type { Cursor } from './characters.ts'
import { damage } from './pdf-item.ts'
import type { PdfDictionary, PdfItem, PdfReference } from './pdf-item.ts'

/** Real files nest a dozen levels. */
const deepest = 96

/** The object that begins here; throws PdfDamage for anything that is none. Source: ISO 32000-1, 7.3. */
export function parseItem(cursor: Cursor, depth = 0): PdfItem {
  if (depth > deepest) return damage('too deep')
  skipBlanks(cursor)
  const byte = cursor.bytes[cursor.at] ?? 0
  if (byte === 0x2f) return parseName(cursor)
  if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e) return parseNumberOrReference(cursor)
  if (byte === 0x5b) return parseArray(cursor, depth)
  if (byte === 0x3c) return cursor.bytes[cursor.at + 1] === 0x3c ? parseDictionary(cursor, depth) : parseHexString(cursor)
  if (byte === 0x28) return parseString(cursor)
  for (const word of ['null', 'true', 'false']) if (takeWord(cursor, word)) return word
  return damage('no object')
}

export function parseDictionary(cursor: Cursor, depth: number): PdfDictionary {
  const { bytes } = cursor
  cursor.at += 2
  const entries = new Map<string, PdfItem>()
  for (skipBlanks(cursor); bytes[cursor.at] !== 0x3e; skipBlanks(cursor)) {
    if (bytes[cursor.at] !== 0x2f) return damage('a dictionary without a key')
    const key = parseName(cursor)
    entries.set(key, parseItem(cursor, depth + 1))
  }
  if (bytes[cursor.at + 1] !== 0x3e) return damage('a dictionary without an end')
  cursor.at += 2
  return entries
}

function parseArray(cursor: Cursor, depth: number): readonly PdfItem[] {
  const { bytes } = cursor
  cursor.at += 1
  const items: PdfItem[] = []
  for (skipBlanks(cursor); bytes[cursor.at] !== 0x5d; skipBlanks(cursor)) items.push(parseItem(cursor, depth + 1))
  cursor.at += 1
  return items
}

/** One spelling for each name, so that none slips by in another: `/J#53` is `/JS`. */
export function parseName(cursor: Cursor): string {
  const start = cursor.at
  cursor.at += 1
  while (isRegular(cursor.bytes[cursor.at])) cursor.at += 1
  const text = textBetween(cursor.bytes, start, cursor.at)
  return /^\/[A-Za-z0-9_.+-]*$/.test(text) ? text : pdfName(text.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))))
}

function parseNumberOrReference(cursor: Cursor): string | PdfReference {
  const start = cursor.at
  const { bytes } = cursor
  const number = takeDigits(cursor)
  const end = cursor.at
  if (number >= 0 && !isRegular(bytes[end])) {
    const reference = referenceFrom(cursor, number)
    if (reference !== null) return reference
    cursor.at = end
    return textBetween(bytes, start, end)
  }
  while (isRegular(bytes[cursor.at])) cursor.at += 1
  const text = textBetween(bytes, start, cursor.at)
  return /^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? text : damage('a number that is none')
}

function referenceFrom(cursor: Cursor, number: number): PdfReference | null {
  skipBlanks(cursor)
  const generation = takeDigits(cursor)
  if (generation < 0) return null
  skipBlanks(cursor)
  return takeWord(cursor, 'R') ? { number, generation } : null
}

/** Kept as it stands, parentheses included. */
function parseString(cursor: Cursor): string {
  const { bytes } = cursor
  const start = cursor.at
  let open = 0
  for (; cursor.at < bytes.length; cursor.at += 1) {
    const byte = bytes[cursor.at]
    if (byte === 0x5c) cursor.at += 1
    else if (byte === 0x28) open += 1
    else if (byte === 0x29 && --open === 0) return textBetween(bytes, start, ++cursor.at)
  }
  return damage('a string without an end')
}

function parseHexString(cursor: Cursor): string {
  const end = cursor.bytes.indexOf(0x3e, cursor.at)
  const text = end < 0 ? '' : textBetween(cursor.bytes, cursor.at, end + 1)
  cursor.at = end < 0 ? cursor.bytes.length : end + 1
  return /^<[0-9A-Fa-f\s\0]*>$/.test(text) ? text : damage('a string of digits that are none')
}

function textBetween(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= longestShared) return sharedText(bytes, start, end)
  if (end - start <= longestSpelled) return spelledOut(bytes, start, end)
  const pieces: string[] = []
  for (let at = start; at < end; at += 0x2000) pieces.push(String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 0x2000))))
  return pieces.join('')
}

const longestShared = 24
const longestSpelled = 80
/** The same few names and numbers stand in a file thousands of times over: each is spelled once. */
const sharedTexts = Array.from({ length: 1024 }, () => '')

function sharedText(bytes: Uint8Array, start: number, end: number): string {
  let sum = 0
  for (let at = start; at < end; at += 1) sum = (Math.imul(sum, 31) + (bytes[at] ?? 0)) | 0
  const slot = (sum ^ (sum >>> 10)) & (sharedTexts.length - 1)
  const known = sharedTexts[slot] ?? ''
  if (known.length === end - start && standsAt(bytes, start, known)) return known
  return (sharedTexts[slot] = spelledOut(bytes, start, end))
}

function spelledOut(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}
