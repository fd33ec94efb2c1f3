import { cutVolume } from '#shared/pdf/layout/cut-volume.ts'
import { layAparts } from './lay-aparts.ts'
import type { Aparts } from './lay-aparts.ts'
import { documentsText } from '../fill-documents.ts'
import { layOutPack } from '../lay-out-pack.ts'
import type { PackDesk } from '../pack-order.ts'
import type { PlannedPack } from '../planned-pack.ts'
import { frontPrefix } from './front-label.ts'
import { packPieces } from './pack-pieces.ts'
import type { PieceRange } from './pack-pieces.ts'
import { expectedBytes, noFront, openLedger, pagesWeight, pieceWeights } from './piece-weights.ts'
import type { FrontWeight } from './piece-weights.ts'
import { reshape } from './reshape.ts'
import { volumeOfPage } from './volume-front.ts'
import type { VolumePages } from './volume-front.ts'
import { volumePieces } from './volume-piece.ts'
import type { VolumePiece } from './volume-piece.ts'
import { volumeWords } from './volume-words.ts'

/** What earlier measurements have taught: corrections by piece, and whether one file was found too large, or to fit; null where none was written. */
export type Measured = { readonly scale: readonly number[]; readonly fitsWhole: boolean | null }
export const nothingMeasured: Measured = { scale: [], fitsWhole: null }

/** One file of the pack: what is written, what of the pack it holds, and how large it is expected to be. */
export type PlannedVolume = { readonly pack: PlannedPack; readonly pieces: readonly VolumePiece[]; readonly expectedBytes: number; readonly pages: number }
export type PlannedVolumes = { readonly planned: PlannedPack; readonly pieces: readonly VolumePiece[]; readonly volumes: readonly PlannedVolume[] }

/** Rounds in which a longer citation may move a border; after that borders are only added. */
const freeRounds = 3

/** The files of a pack within its limits, as far as borders between exhibits allow; sizes are expected ones. */
export async function planVolumes(planned: PlannedPack, desk: PackDesk, measured: Measured = nothingMeasured): Promise<PlannedVolumes> {
  const one = singleVolume(planned, measured)
  const limits = planned.order.limits
  const { maxBytes, maxPages, files } = limits ?? { maxBytes: null, maxPages: null, files: 'one' }
  const volume = one.volumes[0]
  const fits = volume !== undefined && (maxPages === null || volume.pages <= maxPages) && (maxBytes === null || (measured.fitsWhole ?? volume.expectedBytes <= maxBytes))
  return fits || files === 'one' || one.pieces.length < 2 ? one : settle(planned, desk, measured)
}

/** The whole pack as one file. */
export function singleVolume(planned: PlannedPack, measured: Measured = nothingMeasured): PlannedVolumes {
  const pieces = volumePieces(planned)
  const range = { from: 0, to: pieces.length }
  const expected = expectedBytes(pieceWeights(planned, pieces), range, noFront, measured.scale)
  return { planned, pieces, volumes: [{ pack: planned, pieces, expectedBytes: expected, pages: planned.laidOut.layout.pages.length }] }
}

/** Borders move citations, citations move pages, pages move borders: until nothing moves. */
async function settle(given: PlannedPack, desk: PackDesk, measured: Measured): Promise<PlannedVolumes> {
  let planned = await reshape(given, { withoutRoom: given.withoutRoom, isSplit: true }, desk)
  let apartPages = 2
  // What stands before and behind the pieces of a volume, fonts included: the heaviest of the round before.
  let apartWeight: FrontWeight = { bytes: apartPages * 3_000, glyphs: new Set() }
  let ranges: readonly PieceRange[] = []
  const breaks = new Set<number>()
  for (let round = 1; ; round += 1) {
    const pieces = volumePieces(planned)
    const found = packPieces(pieces, fitsIn(planned, pieces, { pages: apartPages, weight: apartWeight }, measured), breaks)
    const volumes = found.map((range) => pagesOf(pieces, range))
    const aparts = await layAparts(planned, volumes.map((pages, at) => ({ ...pages, exhibits: exhibitsIn(pieces, found[at]) })), desk)
    const most = Math.max(...aparts.map(({ front, back }) => front.layout.pages.length + (back?.layout.pages.length ?? 0)))
    if (sameRanges(found, ranges) && most <= apartPages) return { planned: withLists(planned, aparts), pieces, volumes: cutAll(planned, pieces, found, aparts, measured) }
    if (round >= freeRounds) for (const { from } of found) breaks.add(from)
    apartPages = Math.max(apartPages, most)
    apartWeight = heaviest(aparts.map(({ front, back }) => pagesWeight([...front.layout.pages, ...(back?.layout.pages ?? [])])))
    ranges = found
    planned = { ...planned, laidOut: await layOutPack(planned, desk.fonts, notesFor(planned, volumes)) }
  }
}

const heaviest = (weights: readonly FrontWeight[]): FrontWeight => ({ bytes: Math.max(...weights.map(({ bytes }) => bytes)), glyphs: new Set(weights.flatMap(({ glyphs }) => [...glyphs])) })

type ApartSize = { readonly pages: number; readonly weight: FrontWeight }

function fitsIn(planned: PlannedPack, pieces: readonly VolumePiece[], apart: ApartSize, { scale }: Measured): (range: PieceRange) => boolean {
  const { maxBytes, maxPages } = planned.order.limits ?? { maxBytes: null, maxPages: null }
  const weights = pieceWeights(planned, pieces)
  let ledger = openLedger(weights, 0, apart.weight, scale)
  const bytesIn = ({ from, to }: PieceRange): number => {
    if (ledger.from !== from || ledger.to() > to) ledger = openLedger(weights, from, apart.weight, scale)
    while (ledger.to() < to) ledger.add()
    return ledger.bytes()
  }
  return (range) => {
    const { firstPage, lastPage } = pagesOf(pieces, range)
    return (maxPages === null || lastPage - firstPage + 1 + apart.pages <= maxPages) && (maxBytes === null || bytesIn(range) <= maxBytes)
  }
}

const pagesOf = (pieces: readonly VolumePiece[], { from, to }: PieceRange): VolumePages => ({ firstPage: pieces[from]?.firstPage ?? 1, lastPage: pieces[to - 1]?.lastPage ?? 1 })

const sameRanges = (a: readonly PieceRange[], b: readonly PieceRange[]): boolean => a.length === b.length && a.every(({ from, to }, at) => from === b[at]?.from && to === b[at]?.to)

/** Documents lie in the first volume; what they cite elsewhere is told with its volume. */
function notesFor(planned: PlannedPack, volumes: readonly VolumePages[]): ReadonlyMap<string, string> {
  const { citeNote } = volumeWords[planned.order.language]
  return new Map(planned.laidOut.layout.exhibits.flatMap(({ exhibitId, firstPage }): readonly (readonly [string, string])[] => {
    const number = volumeOfPage(volumes, firstPage)
    return number > 1 ? [[exhibitId, citeNote(number)]] : []
  }))
}

const exhibitsIn = (pieces: readonly VolumePiece[], range: PieceRange | undefined): ReadonlySet<string> =>
  new Set(pieces.slice(range?.from, range?.to).flatMap(({ exhibitId }) => (exhibitId === null ? [] : [exhibitId])))

/** The text file is one, and has the lists of all volumes. */
const withLists = (planned: PlannedPack, aparts: readonly Aparts[]): PlannedPack =>
  ({ ...planned, text: documentsText([...planned.documents, ...aparts.flatMap(({ list }) => (list === null ? [] : [list]))], planned.order.language) })

function cutAll(planned: PlannedPack, pieces: readonly VolumePiece[], ranges: readonly PieceRange[], aparts: readonly Aparts[], { scale }: Measured): readonly PlannedVolume[] {
  const weights = pieceWeights(planned, pieces)
  const volumes = ranges.map((range) => pagesOf(pieces, range))
  const elsewhere = (page: number): string => volumeWords[planned.order.language].elsewhere(volumeOfPage(volumes, page))
  return ranges.flatMap((range, at): readonly PlannedVolume[] => {
    const apart = aparts[at]
    if (apart === undefined) return []
    const { front, back } = apart
    const layout = cutVolume(planned.laidOut.layout, { ...pagesOf(pieces, range), front, back, prefix: frontPrefix(at + 1), elsewhere })
    const pack = { ...planned, laidOut: { ...planned.laidOut, layout }, volume: { number: at + 1, of: ranges.length } }
    const own = pagesWeight([...front.layout.pages, ...(back?.layout.pages ?? [])])
    return [{ pack, pieces: pieces.slice(range.from, range.to), expectedBytes: expectedBytes(weights, range, own, scale), pages: layout.pages.length }]
  })
}
