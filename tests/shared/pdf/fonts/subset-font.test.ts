import { expect, test } from 'vitest'
import { nodeMachine } from '#electron/files/machine.ts'
import { viewOf } from '#shared/pdf/bytes.ts'
import { openFont } from '#shared/pdf/fonts/open-font.ts'
import { openSfntTables } from '#shared/pdf/fonts/sfnt-tables.ts'
import { subsetFont } from '#shared/pdf/fonts/subset-font.ts'
import { bytesSource } from '../write/pdf-readers.ts'

async function outlines(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  const tables = await openSfntTables(bytesSource(bytes))
  const [loca, glyf, maxp] = [await tables.read('loca'), await tables.read('glyf'), await tables.read('maxp')]
  return Array.from({ length: maxp.getUint16(4) }, (_, glyph) => new Uint8Array(glyf.buffer, glyf.byteOffset + loca.getUint32(glyph * 4), loca.getUint32(glyph * 4 + 4) - loca.getUint32(glyph * 4)))
}

test('holds the asked glyphs in the asked order, one of them twice, and nothing of the rest', async () => {
  const font = await openFont(nodeMachine, 'sans-400')
  const [mountain, river] = [font.glyphOf(0x5c71), font.glyphOf(0x5ddd)]
  const subset = await subsetFont(font.tables, [0, river, mountain, river])
  const found = await outlines(subset)
  expect(found).toHaveLength(4)
  expect(found[1]).toEqual(found[3])
  expect(found[1]).not.toEqual(found[2])
  expect(subset.length).toBeLessThan(3000)
})

test('brings the parts of composite glyphs along and points to them', async () => {
  const { tables } = await openFont(nodeMachine, 'symbols-400')
  const [glyf, loca, maxp] = [await tables.read('glyf'), await tables.read('loca'), await tables.read('maxp')]
  const composites = Array.from({ length: maxp.getUint16(4) }, (_, glyph) => glyph).filter((glyph) => loca.getUint32(glyph * 4) < loca.getUint32(glyph * 4 + 4) && glyf.getInt16(loca.getUint32(glyph * 4)) < 0)
  expect(composites.length).toBeGreaterThan(100)
  const found = await outlines(await subsetFont(tables, [0, composites[0] ?? 0]))
  expect(found.length).toBeGreaterThan(2)
  expect(viewOf(found[1] ?? new Uint8Array(14)).getUint16(12)).toBe(2)
})

test('its checksum is that of the whole file', async () => {
  const font = await openFont(nodeMachine, 'serif-700')
  const subset = viewOf(await subsetFont(font.tables, [0, font.glyphOf(0x3042)]))
  let sum = 0
  for (let at = 0; at + 4 <= subset.byteLength; at += 4) sum = (sum + subset.getUint32(at)) >>> 0
  expect(sum).toBe(0xb1b0afba)
})

test('each glyph keeps its advance and its side, where the last ones share theirs too', async () => {
  const font = await openFont(nodeMachine, 'sans-400')
  const ids = [0, ...Array.from('A1i山川一', (character) => font.glyphOf(character.codePointAt(0) ?? 0))]
  const subset = await openSfntTables(bytesSource(await subsetFont(font.tables, ids)))
  const [whole, wholeFull] = [await font.tables.read('hmtx'), (await font.tables.read('hhea')).getUint16(34)]
  const [part, full] = [await subset.read('hmtx'), (await subset.read('hhea')).getUint16(34)]
  const metricOf = (hmtx: DataView, count: number, glyph: number): readonly number[] => [hmtx.getUint16(Math.min(glyph, count - 1) * 4), hmtx.getInt16(glyph < count ? glyph * 4 + 2 : count * 4 + (glyph - count) * 2)]
  expect(full).toBe(5)
  expect(part.byteLength).toBe(full * 4 + (ids.length - full) * 2)
  for (const [glyph, id] of ids.entries()) expect(metricOf(part, full, glyph)).toEqual(metricOf(whole, wholeFull, id))
})
