import { lastPlace, skipBlanks, takeDigits, takeWord } from './characters.ts'
import { readTable } from './cross-reference-table.ts'
import { rangesOfStream } from './cross-reference-rows.ts'
import type { Inflate } from './decode-stream.ts'
import type { PlaceRange } from './object-place.ts'
import { countOf, damage } from './pdf-item.ts'
import type { PdfDictionary, PdfItem } from './pdf-item.ts'
import { parseStreamAt } from './parse-object.ts'

export type CrossReferences = { readonly ranges: readonly PlaceRange[]; readonly trailer: PdfDictionary }

/** `startxref` stands in the last lines; what some mail systems put after them is not much. */
const endReachBytes = 4096
const mostSections = 1000
const mostRanges = 100_000

/** Places of all objects, the newest section first, and its trailer. Source: ISO 32000-1, 7.5.4 to 7.5.8. Throws PdfDamage. */
export async function readCrossReferences(bytes: Uint8Array, inflate: Inflate): Promise<CrossReferences> {
  const ranges: PlaceRange[] = []
  const trailer = new Map<string, PdfItem>()
  const seen = new Set<number>()
  for (let offset: number | null = startOf(bytes); offset !== null && !seen.has(offset); ) {
    seen.add(offset)
    const section = await readSection(bytes, offset, inflate)
    // In a hybrid file the stream names what the table hides: ISO 32000-1, 7.5.8.4.
    const hybridAt = countOf(section.trailer.get('/XRefStm'))
    if (hybridAt !== null) ranges.push(...(await readSection(bytes, hybridAt, inflate)).ranges)
    ranges.push(...section.ranges)
    if (seen.size > mostSections || ranges.length > mostRanges) return damage('too many sections')
    for (const [key, value] of section.trailer) if (!trailer.has(key)) trailer.set(key, value)
    offset = countOf(section.trailer.get('/Prev'))
  }
  return { ranges, trailer }
}

function startOf(bytes: Uint8Array): number {
  const at = lastPlace(bytes, 'startxref', endReachBytes)
  if (at < 0) return damage('no startxref')
  const cursor = { bytes, at: at + 'startxref'.length }
  skipBlanks(cursor)
  return takeDigits(cursor)
}

async function readSection(bytes: Uint8Array, offset: number, inflate: Inflate): Promise<CrossReferences> {
  if (offset < 0 || offset >= bytes.length) return damage('a section outside the file')
  const cursor = { bytes, at: offset }
  skipBlanks(cursor)
  if (takeWord(cursor, 'xref')) return readTable(cursor)
  const stream = parseStreamAt(bytes, cursor.at)
  return { ranges: await rangesOfStream(stream, inflate), trailer: stream.dictionary }
}
