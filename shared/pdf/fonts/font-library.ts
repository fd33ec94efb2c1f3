import type { FaceId } from '../layout-types.ts'
import type { FontFile, Machine } from '../machine.ts'
import { faceChains, faceIds, lookAlikes, replacementCharacter } from './face-chains.ts'
import { openFont } from './open-font.ts'
import type { OpenFont } from './open-font.ts'
import { isSimple, textClusters } from './text-clusters.ts'

/** Measures and draws text in the bundled faces; text is expected normalised (normalise-text.ts). */
export type FontLibrary = {
  /** Opens the fonts that a text needs; await it for all text of a document before measuring it. A pack of pictures and foreign pages opens none. */
  readonly prepare: (text: string) => Promise<void>
  /** Width in points; quick enough to be asked character by character. */
  readonly measure: (face: FaceId, sizePt: number, text: string) => number
  /** Of the em box of the face, per em: for Japanese faces 0.88 above and 0.12 below the baseline. */
  readonly metrics: (face: FaceId) => FaceMetrics
  /** Characters (or emoji sequences) that no bundled font has, each once; they are drawn as 〓. */
  readonly missing: (text: string) => readonly string[]
  /** What the writer draws: stretches of one font file each. */
  readonly glyphRuns: (face: FaceId, text: string) => readonly GlyphRun[]
  readonly font: (file: FontFile) => OpenFont
}

export type FaceMetrics = { readonly ascent: number; readonly descent: number; readonly capHeight: number }
export type GlyphRun = { readonly file: FontFile; readonly glyphs: readonly Glyph[] }
/** `text` is what a reader copies out; `advance` is in thousandths of an em. */
export type Glyph = { readonly id: number; readonly text: string; readonly advance: number }

type Found = { readonly font: OpenFont; readonly glyph: number; readonly known: boolean }

export function openFontLibrary(machine: Machine): FontLibrary {
  const open = new Map<FontFile, OpenFont>()
  const load = async (file: FontFile): Promise<void> => {
    if (!open.has(file)) open.set(file, await openFont(machine, file))
  }
  const faces = new Map(faceIds.map((face) => [face, openFace(face, open)]))
  const faceOf = (face: FaceId): Face => faces.get(face) ?? openFace(face, open)
  return {
    prepare: async (text) => {
      for (const face of faceIds) await load(faceChains[face][0])
      const all = [...faces.values()]
      const unknown = distinctClusters(text).filter((cluster) => !seenEverywhere(cluster, all))
      if (unknown.length === 0) return
      for (const face of all) await openFallbacks(face, unknown, load)
    },
    measure: (face, sizePt, text) => (faceOf(face).widthOf(text) * sizePt) / 1000,
    metrics: (face) => {
      const { ascent, descent, capHeight } = faceOf(face).primary().shape
      return { ascent: ascent / 1000, descent: -descent / 1000, capHeight: capHeight / 1000 }
    },
    missing: (text) => distinctClusters(text).filter((cluster) => !faceOf('sans').find(cluster).known),
    glyphRuns: (face, text) => joinRuns(textClusters(text), faceOf(face)),
    font: (file) => fontOf(open, file),
  }
}

type Face = {
  readonly chain: readonly FontFile[]
  readonly primary: () => OpenFont
  readonly find: (cluster: string) => Found
  readonly widthOf: (text: string) => number
  readonly forget: () => void
}

function openFace(face: FaceId, open: ReadonlyMap<FontFile, OpenFont>): Face {
  const chain = faceChains[face]
  const primary = (): OpenFont => fontOf(open, chain[0])
  const found = new Map<string, Found>()
  // Memory that is never written to costs nothing, so 0 stands for "not yet asked".
  const widths = new Float64Array(0x10000)
  const find = (cluster: string): Found => {
    const before = found.get(cluster)
    if (before !== undefined) return before
    const fonts = chain.flatMap((file) => open.get(file) ?? [])
    const result = findGlyph(cluster, fonts) ?? { font: primary(), glyph: glyphIn(primary(), replacementCharacter), known: false }
    found.set(cluster, result)
    return result
  }
  const advanceOf = (cluster: string): number => {
    const { font, glyph } = find(cluster)
    return font.advanceOf(glyph)
  }
  const unitWidth = (text: string, at: number): number => {
    const unit = text.charCodeAt(at)
    const before = widths[unit] ?? 0
    return before > 0 ? before : (widths[unit] = advanceOf(text.charAt(at)))
  }
  const widthOf = (text: string): number => {
    let width = 0
    if (isSimple(text)) for (let at = 0; at < text.length; at += 1) width += unitWidth(text, at)
    else for (const cluster of textClusters(text)) width += cluster.length === 1 ? unitWidth(cluster, 0) : advanceOf(cluster)
    return width
  }
  return { chain, primary, find, widthOf, forget: () => (found.clear(), void widths.fill(0)) }
}

function fontOf(open: ReadonlyMap<FontFile, OpenFont>, file: FontFile): OpenFont {
  const font = open.get(file)
  if (font === undefined) throw new Error(`font ${file} was not prepared`)
  return font
}

/** In the order of their first appearance; a long text is not turned into characters to find the few that it is made of. */
function distinctClusters(text: string): readonly string[] {
  if (!isSimple(text)) return [...new Set(textClusters(text))]
  const isSeen = new Uint8Array(0x10000)
  const distinct: string[] = []
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (isSeen[unit] === 1) continue
    isSeen[unit] = 1
    distinct.push(text.charAt(at))
  }
  return distinct
}

const seenEverywhere = (cluster: string, faces: readonly Face[]): boolean => faces.every((face) => isPlainlySeen(cluster, face) || face.find(cluster).known)

/** A single UTF-16 unit that the font of the face itself has. */
const isPlainlySeen = (cluster: string, face: Face): boolean => cluster.length === 1 && cluster !== '\u200D' && face.primary().glyphOf(cluster.charCodeAt(0)) !== 0

async function openFallbacks(face: Face, clusters: readonly string[], load: (file: FontFile) => Promise<void>): Promise<void> {
  for (const file of face.chain) {
    if (clusters.every((cluster) => face.find(cluster).known)) return
    await load(file)
    face.forget()
  }
}

function findGlyph(cluster: string, fonts: readonly OpenFont[]): Found | null {
  if (cluster.includes('\u200D') || /^\p{RI}/u.test(cluster)) return null
  for (const form of [cluster, ...(lookAlikes.get(cluster) ?? [])]) {
    const exact = fonts.find((font) => variantIn(font, form) !== 0)
    if (exact !== undefined) return { font: exact, glyph: variantIn(exact, form), known: true }
    const font = fonts.find((candidate) => glyphIn(candidate, form) !== 0)
    if (font !== undefined) return { font, glyph: glyphIn(font, form), known: true }
  }
  return null
}

const glyphIn = (font: OpenFont, cluster: string): number => font.glyphOf(cluster.codePointAt(0) ?? 0)

function variantIn(font: OpenFont, cluster: string): number {
  const base = cluster.codePointAt(0) ?? 0
  const selector = cluster.codePointAt(base > 0xffff ? 2 : 1)
  return selector === undefined ? 0 : font.variantOf(base, selector)
}

function joinRuns(clusters: readonly string[], face: Face): readonly GlyphRun[] {
  const runs: { readonly file: FontFile; readonly glyphs: Glyph[] }[] = []
  for (const text of clusters) {
    const { font, glyph } = face.find(text)
    const last = runs.at(-1)
    const run = last?.file === font.file ? last : { file: font.file, glyphs: [] }
    if (run !== last) runs.push(run)
    run.glyphs.push({ id: glyph, text, advance: font.advanceOf(glyph) })
  }
  return runs
}
