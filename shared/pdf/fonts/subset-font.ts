import { concatBytes, viewOf } from '../bytes.ts'
import { withComponents } from './glyph-components.ts'
import { outlineReader } from './read-outlines.ts'
import type { SfntTables } from './sfnt-tables.ts'

/**
 * A TrueType file of the given glyphs alone, numbered as they stand in the list (the first must be 0, "not defined");
 * a glyph may stand in it twice. Only the tables that a PDF needs: ISO 32000-1, 9.9, table 126.
 */
export async function subsetFont(tables: SfntTables, glyphIds: readonly number[]): Promise<Uint8Array> {
  const [head, hhea, maxp, hmtx, loca] = await Promise.all([tables.read('head'), tables.read('hhea'), tables.read('maxp'), tables.read('hmtx'), tables.read('loca')])
  const isLong = head.getInt16(50) === 1
  const placeOf = (glyph: number): number => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  const { ids, outlines } = await withComponents(glyphIds, outlineReader(tables, placeOf))
  const packed = packOutlines(outlines)
  const newHead = copyOf(head)
  newHead.setUint32(8, 0)
  newHead.setInt16(50, 1)
  const newHhea = copyOf(hhea)
  const metrics = pickMetrics(hmtx, hhea.getUint16(34), ids)
  newHhea.setUint16(34, metrics.full)
  const newMaxp = copyOf(maxp)
  newMaxp.setUint16(4, ids.length)
  const hints = tables.has('fpgm') ? await Promise.all(['cvt ', 'fpgm', 'prep'].map(async (tag) => [tag, bytesOf(await tables.read(tag))] as const)) : []
  return joinTables([
    ...hints,
    ['glyf', packed.glyf],
    ['head', bytesOf(newHead)],
    ['hhea', bytesOf(newHhea)],
    ['hmtx', metrics.bytes],
    ['loca', packed.loca],
    ['maxp', bytesOf(newMaxp)],
  ])
}

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
const copyOf = (view: DataView): DataView => viewOf(bytesOf(view).slice())
const padded = (length: number): number => (length + 3) & ~3
const even = (length: number): number => (length + 1) & ~1

function packOutlines(outlines: readonly Uint8Array[]): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4))
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + even(outline.length), 0))
  let at = 0
  for (const [glyph, outline] of outlines.entries()) {
    glyf.set(outline, at)
    at += even(outline.length)
    loca.setUint32((glyph + 1) * 4, at)
  }
  return { glyf, loca: bytesOf(loca) }
}

/** The last glyphs have the advance of the one before them, where all of theirs are the same: OpenType 1.9, "hmtx". */
function pickMetrics(hmtx: DataView, fullMetrics: number, ids: readonly number[]): { readonly bytes: Uint8Array; readonly full: number } {
  const advanceOf = (id: number): number => hmtx.getUint16(Math.min(id, fullMetrics - 1) * 4)
  const last = advanceOf(ids.at(-1) ?? 0)
  let full = ids.length
  while (full > 1 && advanceOf(ids[full - 2] ?? 0) === last) full -= 1
  const picked = new DataView(new ArrayBuffer(full * 4 + (ids.length - full) * 2))
  for (const [glyph, id] of ids.entries()) {
    if (glyph < full) picked.setUint16(glyph * 4, advanceOf(id))
    picked.setInt16(glyph < full ? glyph * 4 + 2 : full * 2 + glyph * 2, hmtx.getInt16(id < fullMetrics ? id * 4 + 2 : fullMetrics * 4 + (id - fullMetrics) * 2))
  }
  return { bytes: bytesOf(picked), full }
}

/** Tables in the order of their tags, as the directory demands. */
function joinTables(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const directory = new DataView(new ArrayBuffer(12 + tables.length * 16))
  const power = Math.floor(Math.log2(tables.length))
  directory.setUint32(0, 0x00010000)
  directory.setUint16(4, tables.length)
  directory.setUint16(6, 16 * 2 ** power)
  directory.setUint16(8, power)
  directory.setUint16(10, 16 * (tables.length - 2 ** power))
  const bodies: Uint8Array[] = []
  let offset = directory.byteLength
  let sum = 0
  for (const [index, [tag, bytes]] of tables.entries()) {
    const at = 12 + index * 16
    for (let letter = 0; letter < 4; letter += 1) directory.setUint8(at + letter, tag.charCodeAt(letter))
    const checksum = tableChecksum(bytes)
    sum = (sum + checksum) >>> 0
    directory.setUint32(at + 4, checksum)
    directory.setUint32(at + 8, offset)
    directory.setUint32(at + 12, bytes.length)
    offset += padded(bytes.length)
    bodies.push(bytes, new Uint8Array(padded(bytes.length) - bytes.length))
  }
  return withWholeChecksum(concatBytes([bytesOf(directory), ...bodies]), (sum + tableChecksum(bytesOf(directory))) >>> 0)
}

/** Summed with a sign: larger numbers would each be an object until the loop is compiled. */
function tableChecksum(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  let sum = 0
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum = (sum + view.getInt32(at)) | 0
  for (let at = bytes.length & ~3; at < bytes.length; at += 1) sum = (sum + (view.getUint8(at) << (24 - 8 * (at & 3)))) | 0
  return sum >>> 0
}

/** Source: OpenType 1.9, "head", checksumAdjustment; tables begin at multiples of four, so that their sums add up to that of the file. */
function withWholeChecksum(file: Uint8Array, sum: number): Uint8Array {
  const view = viewOf(file)
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    if (view.getUint32(at) === 0x68656164) view.setUint32(view.getUint32(at + 8) + 8, (0xb1b0afba - sum) >>> 0)
  }
  return file
}
