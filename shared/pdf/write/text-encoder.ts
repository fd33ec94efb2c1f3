import type { FontLibrary, Glyph } from '../fonts/font-library.ts'
import type { FaceId } from '../layout-types.ts'
import type { FontFile } from '../machine.ts'
import { isSimple, textClusters } from '../fonts/text-clusters.ts'

/** A font as it grows while pages are written: one code for each pair of glyph and source text. */
export type UsedFont = { readonly file: FontFile; readonly key: string; readonly glyphs: readonly Glyph[] }

/** What a page draws: codes of one font, in hexadecimal; `thin` when a bold face had to borrow from a font that has no bold. */
export type EncodedRun = { readonly fontKey: string; readonly hex: string; readonly thin: boolean }

export type TextEncoder = {
  readonly encode: (face: FaceId, text: string) => readonly EncodedRun[]
  readonly usedFonts: () => readonly UsedFont[]
}

type GrowingFont = { readonly file: FontFile; readonly key: string; readonly glyphs: Glyph[]; readonly codes: Map<string, string> }

/** Codes have two bytes. */
const maximumCodes = 0x10000

export function openTextEncoder(fonts: FontLibrary): TextEncoder {
  const growing = new Map<FontFile, GrowingFont>()
  const known = new Map<FaceId, Map<string, EncodedRun>>()
  const fontOf = (file: FontFile): GrowingFont => {
    const font = growing.get(file) ?? { file, key: `F${growing.size}`, glyphs: [{ id: 0, text: '', advance: fonts.font(file).advanceOf(0) }], codes: new Map() }
    growing.set(file, font)
    return font
  }
  const encodeCluster = (face: FaceId, cluster: string): EncodedRun => {
    const [run] = fonts.glyphRuns(face, cluster)
    const [glyph] = run?.glyphs ?? []
    if (run === undefined || glyph === undefined) throw new Error('a cluster without a glyph')
    const font = fontOf(run.file)
    return { fontKey: font.key, hex: codeOf(font, glyph), thin: face.endsWith('-bold') && !run.file.endsWith('-700') }
  }
  return {
    encode: (face, text) => {
      const codes = known.get(face) ?? new Map<string, EncodedRun>()
      known.set(face, codes)
      const runs: { fontKey: string; hex: string; thin: boolean }[] = []
      for (const cluster of isSimple(text) ? text : textClusters(text)) {
        const code = codes.get(cluster) ?? encodeCluster(face, cluster)
        codes.set(cluster, code)
        const last = runs.at(-1)
        if (last?.fontKey === code.fontKey) last.hex += code.hex
        else runs.push({ ...code })
      }
      return runs
    },
    usedFonts: () => [...growing.values()],
  }
}

/** A glyph that stands for two characters gets two codes, so that each is copied out as itself. */
function codeOf(font: GrowingFont, glyph: Glyph): string {
  const pair = `${glyph.id} ${glyph.text}`
  const before = font.codes.get(pair)
  if (before !== undefined) return before
  const code = font.glyphs.length
  if (code >= maximumCodes) return '0000'
  const hex = code.toString(16).padStart(4, '0').toUpperCase()
  font.glyphs.push(glyph)
  font.codes.set(pair, hex)
  return hex
}
