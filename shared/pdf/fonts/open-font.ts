import type { Machine, FontFile } from '../machine.ts'
import { readCharacterMap } from './character-map.ts'
import type { CharacterMap } from './character-map.ts'
import { openSfntTables } from './sfnt-tables.ts'
import type { SfntTables } from './sfnt-tables.ts'

/** A bundled font of which only the small tables were read; all lengths are in thousandths of an em. */
export type OpenFont = CharacterMap & {
  readonly file: FontFile
  readonly advanceOf: (glyph: number) => number
  readonly shape: FontShape
  /** For the subset at the end. */
  readonly tables: SfntTables
}

export type FontShape = {
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly box: readonly [number, number, number, number]
}

/** Source: OpenType 1.9, "head", "hhea", "hmtx", "OS/2". */
export async function openFont(machine: Machine, file: FontFile): Promise<OpenFont> {
  const tables = await openSfntTables(await machine.openFont(file))
  const [head, hhea, os2, hmtx, cmap] = await Promise.all([tables.read('head'), tables.read('hhea'), tables.read('OS/2'), tables.read('hmtx'), tables.read('cmap')])
  const perMille = 1000 / head.getUint16(18)
  const fullMetrics = hhea.getUint16(34)
  return {
    ...readCharacterMap(cmap),
    file,
    tables,
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, fullMetrics - 1) * 4) * perMille,
    shape: {
      ascent: os2.getInt16(68) * perMille,
      descent: os2.getInt16(70) * perMille,
      capHeight: (os2.getUint16(0) >= 2 ? os2.getInt16(88) : os2.getInt16(68)) * perMille,
      box: [head.getInt16(36) * perMille, head.getInt16(38) * perMille, head.getInt16(40) * perMille, head.getInt16(42) * perMille],
    },
  }
}
