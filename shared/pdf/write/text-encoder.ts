import type { FontLibrary, Glyph } from '../fonts/font-library.ts'
import type { FaceId } from '../layout-types.ts'
import type { FontFile } from '../machine.ts'
import { isSimple, textClusters } from '../fonts/text-clusters.ts'

/** A font as it grows while pages are written: one code for each pair of glyph and source text; null where a code is left out. */
export type UsedFont = { readonly file: FontFile; readonly key: string; readonly glyphs: readonly (Glyph | null)[] }

/**
 * What a page draws: two-byte codes of one font, and how wide they are in thousandths of an em;
 * `thin` when a bold face had to borrow from a font that has no bold.
 */
export type EncodedRun = { readonly fontKey: string; readonly codes: readonly number[]; readonly advance: number; readonly thin: boolean }

export type TextEncoder = {
  readonly encode: (face: FaceId, text: string) => readonly EncodedRun[]
  /** Gives a text the codes that `encode` will find for it. */
  readonly foresee: (face: FaceId, text: string) => void
  readonly usedFonts: () => readonly UsedFont[]
}

type GrowingFont = { readonly file: FontFile; readonly key: string; readonly glyphs: (Glyph | null)[]; readonly codes: Map<string, number> }
type Known = { readonly fontKey: string; readonly code: number; readonly advance: number; readonly thin: boolean }

/** Codes have two bytes. */
const maximumCodes = 0x10000

export function openTextEncoder(fonts: FontLibrary): TextEncoder {
  const growing = new Map<FontFile, GrowingFont>()
  const faces = new Map<FaceId, KnownCodes>()
  const fontOf = (file: FontFile): GrowingFont => {
    const font = growing.get(file) ?? { file, key: `F${growing.size}`, glyphs: [{ id: 0, text: '', advance: fonts.font(file).advanceOf(0) }], codes: new Map() }
    growing.set(file, font)
    return font
  }
  const encodeCluster = (face: FaceId, cluster: string): Known => {
    const [run] = fonts.glyphRuns(face, cluster)
    const [glyph] = run?.glyphs ?? []
    if (run === undefined || glyph === undefined) throw new Error('a cluster without a glyph')
    const font = fontOf(run.file)
    return { fontKey: font.key, code: codeOf(font, glyph), advance: glyph.advance, thin: face.endsWith('-bold') && !run.file.endsWith('-700') }
  }
  const knownOf = (face: FaceId): KnownCodes => {
    const codes = faces.get(face) ?? openKnownCodes((cluster) => encodeCluster(face, cluster))
    faces.set(face, codes)
    return codes
  }
  return {
    encode: (face, text) => {
      const codes = knownOf(face)
      const runs: GrowingRun[] = []
      if (!isSimple(text)) for (const cluster of textClusters(text)) append(runs, codes.ofCluster(cluster))
      else for (let at = 0; at < text.length; at += 1) append(runs, codes.ofUnit(text.charCodeAt(at)))
      return runs
    },
    foresee: (face, text) => {
      const codes = knownOf(face)
      if (!isSimple(text)) for (const cluster of textClusters(text)) codes.ofCluster(cluster)
      else for (let at = 0; at < text.length; at += 1) codes.ofUnit(text.charCodeAt(at))
    },
    usedFonts: () => [...growing.values()],
  }
}

type KnownCodes = { readonly ofUnit: (unit: number) => Known; readonly ofCluster: (cluster: string) => Known }

function openKnownCodes(encode: (cluster: string) => Known): KnownCodes {
  const known: Known[] = []
  /** By UTF-16 unit, one more than the place among what is known. */
  const places = new Uint16Array(0x10000)
  const byCluster = new Map<string, Known>()
  const ofCluster = (cluster: string): Known => {
    const found = byCluster.get(cluster) ?? encode(cluster)
    byCluster.set(cluster, found)
    return found
  }
  const ofUnit = (unit: number): Known => {
    const before = known[(places[unit] ?? 0) - 1]
    if (before !== undefined) return before
    const found = encode(String.fromCharCode(unit))
    places[unit] = known.push(found)
    return found
  }
  return { ofUnit, ofCluster }
}

type GrowingRun = { readonly fontKey: string; readonly codes: number[]; advance: number; readonly thin: boolean }

function append(runs: GrowingRun[], { fontKey, code, advance, thin }: Known): void {
  const last = runs.at(-1)
  if (last?.fontKey !== fontKey) {
    runs.push({ fontKey, codes: [code], advance, thin })
    return
  }
  last.codes.push(code)
  last.advance += advance
}

/** A glyph that stands for two characters gets two codes, so that each is copied out as itself. */
function codeOf({ glyphs, codes }: GrowingFont, glyph: Glyph): number {
  const pair = `${glyph.id} ${glyph.text}`
  const before = codes.get(pair)
  if (before !== undefined) return before
  while (needsEscape(glyphs.length & 0xff) || needsEscape(glyphs.length >> 8)) glyphs.push(null)
  const code = glyphs.length
  if (code >= maximumCodes) return 0
  glyphs.push(glyph)
  codes.set(pair, code)
  return code
}

/** Bytes that mean something inside a literal string (ISO 32000-1, 7.3.4.2); a code with one of them would be longer than others. */
const needsEscape = (byte: number): boolean => byte === 0x0d || byte === 0x28 || byte === 0x29 || byte === 0x5c
