import type { SfntTables } from './sfnt-tables.ts'

/** The outlines of some glyphs; those that lie near each other are read in one go, and nothing else of the table is kept. */
export type OutlineReader = (glyphIds: readonly number[]) => Promise<ReadonlyMap<number, Uint8Array>>

const mostAtOnceBytes = 256 * 1024
/** Reading so much more is no slower than reading twice. */
const nearBytes = 16 * 1024

/** `placeOf` gives where an outline begins in the table; the next begins where it ends. */
export const outlineReader = (tables: SfntTables, placeOf: (glyph: number) => number): OutlineReader => async (glyphIds) => {
  const sorted = glyphIds.toSorted((a, b) => a - b)
  const found = new Map<number, Uint8Array>()
  const room = new Uint8Array(Math.min(mostAtOnceBytes, sorted.length * nearBytes))
  for (let from = 0; from < sorted.length; ) {
    const start = placeOf(sorted[from] ?? 0)
    let to = from + 1
    let end = placeOf((sorted[from] ?? 0) + 1)
    for (; to < sorted.length; to += 1) {
      const glyph = sorted[to] ?? 0
      if (placeOf(glyph) - end > nearBytes || placeOf(glyph + 1) - start > mostAtOnceBytes) break
      end = placeOf(glyph + 1)
    }
    const window = await tables.readPart('glyf', start, end - start, room)
    for (const glyph of sorted.slice(from, to)) found.set(glyph, window.slice(placeOf(glyph) - start, placeOf(glyph + 1) - start))
    from = to
  }
  return found
}
