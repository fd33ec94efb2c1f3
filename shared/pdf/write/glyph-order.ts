import type { Glyph } from '../fonts/font-library.ts'
import type { UsedFont } from './text-encoder.ts'

/**
 * Glyphs in the order of their characters, in which neighbours share radicals and pack smaller than in the order of use;
 * `places` tells where the glyph of each code stands. A glyph of two codes stands once.
 */
export function glyphOrder(glyphs: UsedFont['glyphs']): { readonly ids: readonly number[]; readonly places: readonly number[] } {
  const characterOf = ({ text }: Glyph): number => text.codePointAt(0) ?? -1
  const ids = [...new Set(glyphs.filter((glyph) => glyph !== null).toSorted((a, b) => characterOf(a) - characterOf(b)).map((glyph) => glyph.id))]
  const placeOf = new Map(ids.map((id, place) => [id, place]))
  return { ids, places: glyphs.map((glyph) => (glyph === null ? 0 : (placeOf.get(glyph.id) ?? 0))) }
}
