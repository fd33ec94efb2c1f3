import { hexOf } from '../bytes.ts'
import { nothing } from './pdf-tree.ts'
import type { PdfEntry, PdfTree } from './pdf-tree.ts'

/** What was read, and where the next token begins to be looked for. */
export type ParsedTree = { readonly tree: PdfTree; readonly end: number }

/** Not an object of ISO 32000-1, 7.3, as far as the bytes go. */
export class PdfSyntaxError extends Error {
  constructor(what: string, at: number) {
    super(`${what} at byte ${at}`)
    this.name = 'PdfSyntaxError'
  }
}

const deepest = 200

/** Reads one object in the notation of ISO 32000-1, 7.3; throws PdfSyntaxError. */
export function parseTree(bytes: Uint8Array, from = 0): ParsedTree {
  const reader = { bytes, at: from }
  const tree = readValue(reader, 0)
  if (tree.kind !== 'scalar' || !isWhole(tree)) return { tree, end: reader.at }
  const end = reader.at
  const reference = asReference([tree, readOptional(reader), readOptional(reader)])
  return reference === null ? { tree, end } : { tree: reference, end: reader.at }
}

/** The run of regular characters that comes next, such as `obj` or `12`; '' at a delimiter or the end. */
export function readWord(bytes: Uint8Array, from: number): { readonly word: string; readonly end: number } {
  const reader = { bytes, at: from }
  skipBlanks(reader)
  return { word: takeRegular(reader), end: reader.at }
}

type Reader = { readonly bytes: Uint8Array; at: number }

const code = (character: string): number => character.charCodeAt(0)
const [openBracket, closeBracket, openAngle, closeAngle, openRound, closeRound, stroke, percent, backslash] = ['[', ']', '<', '>', '(', ')', '/', '%', '\\'].map(code)
const blanks: ReadonlySet<number | undefined> = new Set([0, 9, 10, 12, 13, 32])
const delimiters: ReadonlySet<number | undefined> = new Set('()<>[]{}/%'.split('').map(code))
const isRegular = (byte: number | undefined): boolean => byte !== undefined && !blanks.has(byte) && !delimiters.has(byte)

function skipBlanks(reader: Reader): void {
  for (;;) {
    const byte = reader.bytes[reader.at]
    if (blanks.has(byte)) reader.at += 1
    else if (byte === percent) while (reader.at < reader.bytes.length && reader.bytes[reader.at] !== 10 && reader.bytes[reader.at] !== 13) reader.at += 1
    else return
  }
}

function takeRegular(reader: Reader): string {
  const from = reader.at
  while (isRegular(reader.bytes[reader.at])) reader.at += 1
  return String.fromCharCode(...reader.bytes.subarray(from, Math.min(reader.at, from + 1000)))
}

function readValue(reader: Reader, depth: number): PdfTree {
  if (depth > deepest) throw new PdfSyntaxError('too deep', reader.at)
  skipBlanks(reader)
  const byte = reader.bytes[reader.at]
  if (byte === stroke) return readName(reader)
  if (byte === openRound) return readLiteral(reader)
  if (byte === openBracket) {
    reader.at += 1
    return { kind: 'array', items: readItems(reader, depth, closeBracket) }
  }
  if (byte === openAngle) {
    if (reader.bytes[reader.at + 1] !== openAngle) return readHex(reader)
    reader.at += 2
    return { kind: 'dictionary', entries: paired(readItems(reader, depth, closeAngle), reader.at) }
  }
  const word = takeRegular(reader)
  if (word === '') throw new PdfSyntaxError('no object', reader.at)
  return { kind: 'scalar', text: plainNumber(word) ?? (/^(true|false|null)$/.test(word) ? word : `?${word}`) }
}

/** Up to the closing mark; `12 0 R` is seen when its R comes. */
function readItems(reader: Reader, depth: number, closing: number | undefined): readonly PdfTree[] {
  const items: PdfTree[] = []
  for (;;) {
    skipBlanks(reader)
    if (reader.bytes[reader.at] === closing) {
      reader.at += 1
      if (closing === closeAngle && reader.bytes[reader.at++] !== closeAngle) throw new PdfSyntaxError('a dictionary without its end', reader.at)
      return items
    }
    items.push(readValue(reader, depth + 1))
    const reference = asReference(items.slice(-3))
    if (reference !== null) items.splice(-3, 3, reference)
  }
}

const isWhole = (tree: PdfTree | undefined): tree is Extract<PdfTree, { readonly kind: 'scalar' }> => tree?.kind === 'scalar' && /^\d+$/.test(tree.text)

function asReference([number, generation, mark]: readonly PdfTree[]): PdfTree | null {
  if (mark?.kind !== 'scalar' || mark.text !== '?R' || !isWhole(number) || !isWhole(generation)) return null
  return { kind: 'reference', to: `${number.text} ${generation.text} R` }
}

function readOptional(reader: Reader): PdfTree {
  skipBlanks(reader)
  const word = takeRegular(reader)
  return word === '' ? nothing : { kind: 'scalar', text: plainNumber(word) ?? `?${word}` }
}

function paired(items: readonly PdfTree[], at: number): readonly PdfEntry[] {
  const entries: PdfEntry[] = []
  for (let index = 0; index < items.length; index += 2) {
    const [key, value] = [items[index], items[index + 1]]
    if (key?.kind !== 'scalar' || !key.text.startsWith('/') || value === undefined) throw new PdfSyntaxError('an entry without its key', at)
    entries.push([key.text.slice(1), value])
  }
  return entries
}

/** 0.50, .5 and +0.5 are one number. */
function plainNumber(word: string): string | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return null
  const value = Number(word)
  return value === 0 ? '0' : String(value)
}

function readName(reader: Reader): PdfTree {
  reader.at += 1
  const from = reader.at
  while (isRegular(reader.bytes[reader.at])) reader.at += 1
  let text = '/'
  for (let at = from; at < reader.at; at += 1) {
    const pair = reader.bytes[at] === 35 ? hexPair(reader.bytes, at + 1) : null
    text += nameCharacter(pair ?? reader.bytes[at] ?? 0)
    if (pair !== null) at += 2
  }
  return { kind: 'scalar', text }
}

const nameCharacter = (byte: number): string => (/[A-Za-z0-9_.+-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`)

function hexPair(bytes: Uint8Array, at: number): number | null {
  const text = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0)
  return /^[0-9A-Fa-f]{2}$/.test(text) ? Number.parseInt(text, 16) : null
}

function readHex(reader: Reader): PdfTree {
  const end = reader.bytes.indexOf(closeAngle ?? 0, reader.at)
  if (end === -1) throw new PdfSyntaxError('a string without its end', reader.at)
  let digits = ''
  for (let at = reader.at + 1; at < end; at += 1) {
    const byte = reader.bytes[at]
    if (blanks.has(byte)) continue
    const digit = String.fromCharCode(byte ?? 0)
    if (!/[0-9A-Fa-f]/.test(digit)) throw new PdfSyntaxError('a string that is not hexadecimal', at)
    digits += digit
  }
  reader.at = end + 1
  return { kind: 'scalar', text: `<${(digits.length % 2 === 1 ? `${digits}0` : digits).toLowerCase()}>` }
}

const escapes: ReadonlyMap<number | undefined, number> = new Map([[code('n'), 10], [code('r'), 13], [code('t'), 9], [code('b'), 8], [code('f'), 12]])

function readLiteral(reader: Reader): PdfTree {
  const { bytes } = reader
  const content: number[] = []
  let open = 0
  for (reader.at += 1; ; reader.at += 1) {
    const byte = bytes[reader.at]
    if (byte === undefined) throw new PdfSyntaxError('a string without its end', reader.at)
    if (byte === closeRound && open === 0) break
    if (byte === openRound) open += 1
    if (byte === closeRound) open -= 1
    if (byte === backslash) content.push(...readEscape(reader))
    else if (byte === 13) {
      // Each kind of line end within a string means a line feed.
      if (bytes[reader.at + 1] === 10) reader.at += 1
      content.push(10)
    } else content.push(byte)
  }
  reader.at += 1
  return { kind: 'scalar', text: `<${hexOf(Uint8Array.from(content))}>` }
}

/** Leaves the reader on the last byte of the escape. */
function readEscape(reader: Reader): readonly number[] {
  const { bytes } = reader
  reader.at += 1
  const byte = bytes[reader.at]
  if (byte === undefined) return []
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...bytes.subarray(reader.at, reader.at + 3)))?.[0]
  if (octal !== undefined) {
    reader.at += octal.length - 1
    return [Number.parseInt(octal, 8) & 0xff]
  }
  if (byte === 13 && bytes[reader.at + 1] === 10) reader.at += 1
  if (byte === 13 || byte === 10) return []
  return [escapes.get(byte) ?? byte]
}
