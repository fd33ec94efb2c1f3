import { lastPlace, skipBlanks, takeDigits, takeWord } from './characters.ts'
import type { Cursor } from './characters.ts'
import type { Inflate } from './decode-stream.ts'
import { rowsOfStream } from './cross-reference-rows.ts'
import { parseItem } from './parse-item.ts'
import { countOf, damage, isDictionary } from './pdf-item.ts'
import type { PdfDictionary, PdfItem } from './pdf-item.ts'
import { parseStreamAt } from './parse-object.ts'

export type ObjectPlace = { readonly kind: 'free' } | { readonly kind: 'at'; readonly offset: number } | { readonly kind: 'packed'; readonly pack: number; readonly index: number }
export type CrossReferences = { readonly places: ReadonlyMap<number, ObjectPlace>; readonly trailer: PdfDictionary }

/** `startxref` stands in the last lines; what some mail systems put after them is not much. */
const endReachBytes = 4096
const mostSections = 1000
const mostObjects = 1_000_000

/** Places of all objects, the newest section first, and its trailer. Source: ISO 32000-1, 7.5.4 to 7.5.8. Throws PdfDamage. */
export async function readCrossReferences(bytes: Uint8Array, inflate: Inflate): Promise<CrossReferences> {
  const places = new Map<number, ObjectPlace>()
  const trailer = new Map<string, PdfItem>()
  const waiting = [startOf(bytes)]
  const seen = new Set<number>()
  for (let offset = waiting.pop(); offset !== undefined; offset = waiting.pop()) {
    if (seen.has(offset)) continue
    seen.add(offset)
    if (seen.size > mostSections) return damage('too many sections')
    const section = await readSection(bytes, offset, inflate)
    // In a hybrid file the stream names what the table hides: ISO 32000-1, 7.5.8.4.
    if (section.hybridAt !== null) note(places, (await readSection(bytes, section.hybridAt, inflate)).rows)
    note(places, section.rows)
    for (const [key, value] of section.trailer) if (!trailer.has(key)) trailer.set(key, value)
    if (section.previousAt !== null) waiting.push(section.previousAt)
  }
  return { places, trailer }
}

function startOf(bytes: Uint8Array): number {
  const at = lastPlace(bytes, 'startxref', endReachBytes)
  if (at < 0) return damage('no startxref')
  const cursor = { bytes, at: at + 'startxref'.length }
  skipBlanks(cursor)
  return takeDigits(cursor)
}

export type PlaceRow = readonly [number: number, place: ObjectPlace]

function note(places: Map<number, ObjectPlace>, rows: readonly PlaceRow[]): void {
  for (const [number, place] of rows) if (!places.has(number)) places.set(number, place)
  if (places.size > mostObjects) damage('too many objects')
}

type Section = { readonly rows: readonly PlaceRow[]; readonly trailer: PdfDictionary; readonly previousAt: number | null; readonly hybridAt: number | null }

async function readSection(bytes: Uint8Array, offset: number, inflate: Inflate): Promise<Section> {
  if (offset < 0 || offset >= bytes.length) return damage('a section outside the file')
  const cursor = { bytes, at: offset }
  skipBlanks(cursor)
  if (takeWord(cursor, 'xref')) return readTable(cursor)
  const stream = parseStreamAt(bytes, cursor.at)
  return { ...linksOf(stream.dictionary), rows: await rowsOfStream(stream, inflate, mostObjects), trailer: stream.dictionary }
}

function readTable(cursor: Cursor): Section {
  const rows: PlaceRow[] = []
  for (skipBlanks(cursor); !takeWord(cursor, 'trailer'); skipBlanks(cursor)) {
    const first = takeDigits(cursor)
    skipBlanks(cursor)
    const count = takeDigits(cursor)
    if (first < 0 || count < 0 || count > mostObjects) return damage('no subsection')
    for (let index = 0; index < count; index += 1) rows.push([first + index, readRow(cursor)])
  }
  const trailer = parseItem(cursor)
  if (!isDictionary(trailer)) return damage('no trailer')
  return { ...linksOf(trailer), rows, trailer }
}

function readRow(cursor: Cursor): ObjectPlace {
  skipBlanks(cursor)
  const offset = takeDigits(cursor)
  skipBlanks(cursor)
  const generation = takeDigits(cursor)
  skipBlanks(cursor)
  if (offset < 0 || generation < 0) return damage('no row')
  if (takeWord(cursor, 'n')) return offset === 0 ? { kind: 'free' } : { kind: 'at', offset }
  return takeWord(cursor, 'f') ? { kind: 'free' } : damage('no row')
}

function linksOf(trailer: PdfDictionary): Pick<Section, 'previousAt' | 'hybridAt'> {
  return { previousAt: countOf(trailer.get('/Prev')), hybridAt: countOf(trailer.get('/XRefStm')) }
}
