import { skipBlanks, takeDigits, takeWord } from './characters.ts'
import type { Cursor } from './characters.ts'
import type { ObjectPlace, PlaceRange } from './object-place.ts'
import { parseItem } from './parse-item.ts'
import { damage, isDictionary } from './pdf-item.ts'
import type { PdfDictionary } from './pdf-item.ts'

export type CrossReferenceTable = { readonly ranges: readonly PlaceRange[]; readonly trailer: PdfDictionary }

/** What the standard demands; then a row is found without reading those before it. */
const rowBytes = 20
const mostRows = 1_000_000

/** What follows the word `xref`. Source: ISO 32000-1, 7.5.4. */
export function readTable(cursor: Cursor): CrossReferenceTable {
  const ranges: PlaceRange[] = []
  for (skipBlanks(cursor); !takeWord(cursor, 'trailer'); skipBlanks(cursor)) {
    const first = takeDigits(cursor)
    skipBlanks(cursor)
    const count = takeDigits(cursor)
    skipBlanks(cursor)
    if (first < 0 || count < 0 || count > mostRows) return damage('no subsection')
    ranges.push({ first, count, rowAt: evenRows(cursor, count) ?? rowsOneByOne(cursor, count) })
  }
  const trailer = parseItem(cursor)
  return isDictionary(trailer) ? { ranges, trailer } : damage('no trailer')
}

/** Null, and nothing read, where the last row does not stand where it must. */
function evenRows(cursor: Cursor, count: number): PlaceRange['rowAt'] | null {
  const { bytes, at: start } = cursor
  const rowAt = (index: number): ObjectPlace => readRow({ bytes, at: start + index * rowBytes })
  const last = { bytes, at: start + (count - 1) * rowBytes }
  if (count === 0 || bytes[last.at + 10] !== 0x20 || bytes[last.at + 16] !== 0x20 || !isRow(last)) return null
  if (last.at !== start + count * rowBytes - 2) return null
  cursor.at = last.at
  return rowAt
}

function isRow(cursor: Cursor): boolean {
  try {
    readRow(cursor)
    return true
  } catch {
    return false
  }
}

function rowsOneByOne(cursor: Cursor, count: number): PlaceRange['rowAt'] {
  const rows = Array.from({ length: count }, () => readRow(cursor))
  return (index) => rows[index] ?? { kind: 'free' }
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
