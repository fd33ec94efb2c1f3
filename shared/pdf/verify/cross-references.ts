import type { ByteSource } from '../byte-source.ts'
import { latin1Text } from '../bytes.ts'
import { parseTree, PdfSyntaxError, readWord } from '../digest/parse-tree.ts'
import { entryOf, itemsOf, nameIn, numberIn } from '../digest/pdf-tree.ts'
import type { PdfTree } from '../digest/pdf-tree.ts'
import type { Machine } from '../machine.ts'
import { objectAtOffset, withGrowingWindow } from './object-at-offset.ts'
import { unpackedStream } from './unpacked-stream.ts'

/** Where the file says that an object lies. */
export type ObjectPlace =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly pack: number; readonly index: number }

export type CrossReferences = { readonly places: ReadonlyMap<number, ObjectPlace>; readonly trailer: PdfTree }

const mostSections = 64
const mostObjects = 5_000_000

/**
 * Follows the file's own directory (ISO 32000-1, 7.5.4 to 7.5.8) and nothing else, since that is what readers go by:
 * an object that lies about in the file without standing in it does not count. Nothing is repaired.
 */
export async function readCrossReferences(source: ByteSource, machine: Machine): Promise<CrossReferences> {
  const places = new Map<number, ObjectPlace>()
  const seen = new Set<number>()
  const waiting = [await startOffset(source)]
  let newest: PdfTree | null = null
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (seen.has(offset) || seen.size >= mostSections) throw new PdfSyntaxError('a directory that leads in circles', offset)
    seen.add(offset)
    const section = await readSection(source, machine, offset)
    for (const [number, place] of section.places) if (!places.has(number)) places.set(number, place)
    if (places.size > mostObjects) throw new PdfSyntaxError('too many objects', offset)
    newest ??= section.trailer
    const [hybrid, previous] = [numberIn(entryOf(section.trailer, 'XRefStm')), numberIn(entryOf(section.trailer, 'Prev'))]
    waiting.unshift(...[hybrid, previous].filter((next) => next !== undefined))
  }
  if (newest === null) throw new PdfSyntaxError('no directory', 0)
  return { places, trailer: newest }
}

async function startOffset(source: ByteSource): Promise<number> {
  const tail = latin1Text(await source.read(Math.max(0, source.sizeBytes - 2048), Math.min(2048, source.sizeBytes)))
  const found = /startxref\s+(\d{1,15})\s+%%EOF\s*$/.exec(tail)
  if (found === null) throw new PdfSyntaxError('no end', source.sizeBytes)
  return Number(found[1])
}

type Section = { readonly places: ReadonlyMap<number, ObjectPlace>; readonly trailer: PdfTree }

async function readSection(source: ByteSource, machine: Machine, offset: number): Promise<Section> {
  const first = await source.read(offset, Math.min(16, Math.max(0, source.sizeBytes - offset)))
  if (readWord(first, 0).word === 'xref') return withGrowingWindow(source, offset, readTable)
  const object = await objectAtOffset(source, offset)
  if (nameIn(entryOf(object.tree, 'Type')) !== 'XRef' || object.dataOffset === null) throw new PdfSyntaxError('no directory', offset)
  const length = numberIn(entryOf(object.tree, 'Length')) ?? 0
  const rows = await unpackedStream(object.tree, await source.read(object.dataOffset, length), machine)
  return { places: placesIn(object.tree, rows), trailer: object.tree }
}

function readTable(bytes: Uint8Array): { readonly result: Section; readonly end: number } {
  const places = new Map<number, ObjectPlace>()
  let at = readWord(bytes, 0).end
  for (;;) {
    const first = readWord(bytes, at)
    if (first.word === 'trailer') {
      const { tree, end } = parseTree(bytes, first.end)
      return { result: { places, trailer: tree }, end }
    }
    const count = readWord(bytes, first.end)
    const [start, rows] = [Number(first.word), Number(count.word)]
    if (first.word === '' || count.word === '' || !Number.isSafeInteger(start) || !Number.isSafeInteger(rows) || rows > mostObjects) throw new PdfSyntaxError('a directory that cannot be read', at)
    at = count.end
    for (let row = 0; row < rows; row += 1) {
      const offset = readWord(bytes, at)
      const generation = readWord(bytes, offset.end)
      const kind = readWord(bytes, generation.end)
      if (kind.word !== 'n' && kind.word !== 'f') throw new PdfSyntaxError('a directory that cannot be read', at)
      places.set(start + row, kind.word === 'n' ? { kind: 'at', offset: Number(offset.word), generation: Number(generation.word) } : { kind: 'free' })
      at = kind.end
    }
  }
}

function placesIn(entries: PdfTree, rows: Uint8Array): ReadonlyMap<number, ObjectPlace> {
  const widths = itemsOf(entryOf(entries, 'W')).map((width) => numberIn(width) ?? 0)
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths
  const rowBytes = kindWidth + secondWidth + thirdWidth
  if (rowBytes === 0 || rowBytes > 24 || widths.some((width) => width < 0 || width > 8)) throw new PdfSyntaxError('a directory that cannot be read', 0)
  const index = itemsOf(entryOf(entries, 'Index')).map((item) => numberIn(item) ?? 0)
  const ranges = index.length > 0 ? index : [0, numberIn(entryOf(entries, 'Size')) ?? 0]
  const places = new Map<number, ObjectPlace>()
  let at = 0
  const take = (width: number): number => {
    let value = 0
    for (const end = at + width; at < end; at += 1) value = value * 256 + (rows[at] ?? 0)
    return value
  }
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [start = 0, count = 0] = ranges.slice(range, range + 2)
    for (let number = start; number < start + count && at + rowBytes <= rows.length; number += 1) {
      const kind = kindWidth === 0 ? 1 : take(kindWidth)
      const [second, third] = [take(secondWidth), take(thirdWidth)]
      places.set(number, kind === 1 ? { kind: 'at', offset: second, generation: third } : kind === 2 ? { kind: 'packed', pack: second, index: third } : { kind: 'free' })
    }
  }
  return places
}
