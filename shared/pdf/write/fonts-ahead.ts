import type { FontLibrary } from '../fonts/font-library.ts'
import { subsetFont } from '../fonts/subset-font.ts'
import type { Layout } from '../layout-types.ts'
import type { Machine } from '../machine.ts'
import { glyphOrder } from './glyph-order.ts'
import { packForFile } from './pdf-file.ts'
import type { TextEncoder, UsedFont } from './text-encoder.ts'

/** The glyphs of a font as a file, which is being packed. */
export type PackedFont = { readonly bytes: Uint8Array; readonly packing: Promise<Uint8Array> }

/** What was packed of a font before all pages were drawn; made anew where a page brought a glyph that no box had told of. */
export type FontsAhead = (used: UsedFont) => Promise<PackedFont>

/** Packing a font takes as long as drawing twenty pages: begun before them, it is done on another core by the time that they are. */
export async function packFontsAhead(machine: Machine, fonts: FontLibrary, encoder: TextEncoder, { pages }: Layout): Promise<FontsAhead> {
  foresee(pages, encoder)
  const ahead = new Map<string, { readonly codes: number; readonly font: PackedFont }>()
  for (const used of encoder.usedFonts()) ahead.set(used.key, { codes: used.glyphs.length, font: await packFont(machine, fonts, used) })
  return async (used) => {
    const before = ahead.get(used.key)
    return before?.codes === used.glyphs.length ? before.font : packFont(machine, fonts, used)
  }
}

function foresee(pages: Layout['pages'], encoder: TextEncoder): void {
  for (const { boxes } of pages) {
    for (const box of boxes) {
      if (box.kind === 'text') encoder.foresee(box.face, box.text)
      else if (box.kind === 'unseen') encoder.foresee('sans', box.text)
    }
  }
}

async function packFont(machine: Machine, fonts: FontLibrary, used: UsedFont): Promise<PackedFont> {
  const bytes = await subsetFont(fonts.font(used.file).tables, glyphOrder(used.glyphs).ids)
  return { bytes, packing: packForFile(machine, bytes) }
}
