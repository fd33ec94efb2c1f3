import type { Page } from '#shared/pdf/layout-types.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import { leftOut } from '../originals.ts'
import type { PackExhibit } from '../pack-exhibit.ts'
import type { PlannedPack } from '../planned-pack.ts'
import type { PieceRange } from './pack-pieces.ts'
import type { VolumePiece } from './volume-piece.ts'

/** What is expected to stand in a file for one piece; glyphs and pictures count once a file. */
export type PieceWeight = { readonly bytes: number; readonly glyphs: ReadonlySet<string>; readonly pictures: ReadonlyMap<string, number> }

/** Fitted to packs of this program: a glyph of a packed font, a page and what stands on it with its tags, an exhibit's entries in the manifest. */
const bytesOf = { file: 1_000, wideGlyph: 212, glyph: 140, page: 150, character: 1.4, link: 60, exhibit: 700 } as const

export function pieceWeights(planned: PlannedPack, pieces: readonly VolumePiece[]): readonly PieceWeight[] {
  const exhibits = new Map(planned.exhibits.map((exhibit) => [exhibit.id, exhibit]))
  return pieces.map((piece) => {
    const exhibit = piece.exhibitId === null ? undefined : exhibits.get(piece.exhibitId)
    const pages = planned.laidOut.layout.pages.slice(piece.firstPage - 1, piece.lastPage)
    const { bytes, glyphs } = pagesWeight(pages)
    return { bytes: bytes + (exhibit === undefined ? 0 : bytesOf.exhibit + originalBytes(exhibit, planned)), glyphs, pictures: exhibit === undefined ? new Map() : picturesOf(exhibit) }
  })
}

/** Without pictures and fonts. */
export function pagesWeight(pages: readonly Page[]): FrontWeight {
  const glyphs = new Set<string>()
  let characters = 0
  let links = 0
  for (const page of pages) {
    links += page.links.length
    for (const box of page.boxes) {
      if (box.kind !== 'text') continue
      characters += box.text.length
      for (const character of box.text) glyphs.add(`${box.face} ${character}`)
    }
  }
  return { bytes: pages.length * bytesOf.page + characters * bytesOf.character + links * bytesOf.link, glyphs }
}

/** The expected size of a file as pieces are added to it, one after the other. */
export type ByteLedger = { readonly from: number; readonly to: () => number; readonly add: () => void; readonly bytes: () => number }

/** `scale` corrects what a measurement has shown, by piece; `front` is what stands before the pieces. */
export function openLedger(weights: readonly PieceWeight[], from: number, front: FrontWeight, scale: readonly number[]): ByteLedger {
  const glyphs = new Set(front.glyphs)
  const pictures = new Set<string>()
  let bytes = bytesOf.file + front.bytes
  let to = from
  const add = (): void => {
    const weight = weights[to]
    to += 1
    if (weight === undefined) return
    let own = weight.bytes
    for (const [key, size] of weight.pictures) {
      if (!pictures.has(key)) own += size
      pictures.add(key)
    }
    for (const glyph of weight.glyphs) glyphs.add(glyph)
    bytes += own * (scale[to - 1] ?? 1)
  }
  return { from, to: () => to, add, bytes: () => Math.round(bytes + glyphBytes(glyphs)) }
}

/** Japanese glyphs have more strokes. */
function glyphBytes(glyphs: ReadonlySet<string>): number {
  let bytes = 0
  for (const glyph of glyphs) bytes += glyph.charCodeAt(glyph.length - 1) > 0x2fff ? bytesOf.wideGlyph : bytesOf.glyph
  return bytes
}

export type FrontWeight = { readonly bytes: number; readonly glyphs: ReadonlySet<string> }
export const noFront: FrontWeight = { bytes: 0, glyphs: new Set() }

/** Expected size of a file with these pieces. */
export function expectedBytes(weights: readonly PieceWeight[], { from, to }: PieceRange, front: FrontWeight, scale: readonly number[]): number {
  const ledger = openLedger(weights, from, front, scale)
  while (ledger.to() < to) ledger.add()
  return ledger.bytes()
}

const originalBytes = ({ id, parentId, exhibit, ready }: PackExhibit, planned: PlannedPack): number =>
  ready === null || parentId !== null || planned.withoutRoom.has(id) || leftOut(exhibit, ready.facts, planned.order.originals) !== null ? 0 : ready.facts.bytes + (ready.parts ?? []).reduce((sum, { found }) => sum + (found?.facts.bytes ?? 0), 0)

function picturesOf({ id, ready }: PackExhibit): ReadonlyMap<string, number> {
  if (ready?.portrayal.kind !== 'pictures') return new Map()
  const { pages } = ready.portrayal
  return new Map(pages.map(({ picture }, at) => pictureWeight(picture, `${id} ${at}`, ready.facts.bytes / pages.length, photographs.has(ready.facts.kind))))
}

/** Decoded pictures are packed again without loss: a screenshot becomes about what it was, a photograph far more. */
const photographs: ReadonlySet<string> = new Set(['image/jpeg', 'image/webp', 'image/heic', 'image/heif', 'image/avif'])

function pictureWeight(picture: Picture, key: string, shareBytes: number, isPhotograph: boolean): readonly [string, number] {
  switch (picture.kind) {
    case 'stored-png':
    case 'stored-jpeg': return [picture.sha256 ?? key, picture.source.sizeBytes]
    case 'packed-jpeg':
    case 'pdf-page': return [key, shareBytes]
    case 'pixels': return [key, Math.max(shareBytes, picture.widthPx * picture.heightPx * (isPhotograph ? 1.2 : 0.05))]
  }
}
