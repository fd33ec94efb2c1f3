import type { FontLibrary, Glyph } from '../fonts/font-library.ts'
import type { FaceId } from '../layout-types.ts'
import type { FontFile } from '../machine.ts'
import { isSimple, textClusters } from '../fonts/text-clusters.ts'

/** A font as it grows while pages are written: one code for each pair of glyph and source text. */
export type UsedFont = { readonly file: FontFile; readonly key: string; readonly glyphs: readonly Glyph[] }

/**
 * What a page draws: two-byte codes of one font as they stand inside a string of the file, and how wide they are in thousandths of an em;
 * `thin` when a bold face had to borrow from a font that has no bold.
 */
export type EncodedRun = { readonly fontKey: string; readonly codes: string; readonly glyphs: number; readonly advance: number; readonly thin: boolean }

export type TextEncoder = {
  readonly encode: (face: FaceId, text: string) => readonly EncodedRun[]
  readonly usedFonts: () => readonly UsedFont[]
}

type GrowingFont = { readonly file: FontFile; readonly key: string; readonly glyphs: Glyph[]; readonly codes: Map<string, string> }

/** Codes have two bytes. */
const maximumCodes = 0x10000

export function openTextEncoder(fonts: FontLibrary): TextEncoder {
  const growing = new Map<FontFile, GrowingFont>()
  const known = new Map<FaceId, KnownCodes>()
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
    return { fontKey: font.key, codes: codeOf(font, glyph), glyphs: 1, advance: glyph.advance, thin: face.endsWith('-bold') && !run.file.endsWith('-700') }
  }
  const knownOf = (face: FaceId): KnownCodes => {
    const codes = known.get(face) ?? { byUnit: new Array<EncodedRun | undefined>(0x10000).fill(undefined), byCluster: new Map() }
    known.set(face, codes)
    return codes
  }
  const findCluster = (face: FaceId, { byCluster }: KnownCodes, cluster: string): EncodedRun => {
    const code = byCluster.get(cluster) ?? encodeCluster(face, cluster)
    byCluster.set(cluster, code)
    return code
  }
  return {
    encode: (face, text) => {
      const codes = knownOf(face)
      const runs: GrowingRun[] = []
      if (!isSimple(text)) for (const cluster of textClusters(text)) append(runs, findCluster(face, codes, cluster))
      else for (let at = 0; at < text.length; at += 1) append(runs, (codes.byUnit[text.charCodeAt(at)] ??= encodeCluster(face, text.charAt(at))))
      return runs
    },
    usedFonts: () => [...growing.values()],
  }
}

type KnownCodes = { readonly byUnit: (EncodedRun | undefined)[]; readonly byCluster: Map<string, EncodedRun> }
type GrowingRun = { fontKey: string; codes: string; glyphs: number; advance: number; thin: boolean }

function append(runs: GrowingRun[], code: EncodedRun): void {
  const last = runs.at(-1)
  if (last?.fontKey !== code.fontKey) {
    runs.push({ ...code })
    return
  }
  last.codes += code.codes
  last.glyphs += 1
  last.advance += code.advance
}

/** A glyph that stands for two characters gets two codes, so that each is copied out as itself. */
function codeOf(font: GrowingFont, glyph: Glyph): string {
  const pair = `${glyph.id} ${glyph.text}`
  const before = font.codes.get(pair)
  if (before !== undefined) return before
  const code = font.glyphs.length
  if (code >= maximumCodes) return '\0\0'
  const codes = inString(code >> 8) + inString(code & 0xff)
  font.glyphs.push(glyph)
  font.codes.set(pair, codes)
  return codes
}

/** A byte inside a literal string: ISO 32000-1, 7.3.4.2; a bare carriage return would be read as a line feed. */
function inString(byte: number): string {
  const character = String.fromCharCode(byte)
  if (character === '\r') return '\\r'
  return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character
}
