import { crc32 } from 'node:zlib'
import type { AreaRedaction } from '#shared/domain/case-file.ts'
import type { ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Portrayal, PortrayedPage } from '#shared/packs/portrayal.ts'
import { mayBeSliced } from '#shared/pdf/layout/slice-picture.ts'
import type { Picture, Pixels } from '#shared/pdf/picture.ts'
import { latin1Text } from '#shared/pdf/bytes.ts'
import { probeJpeg, probePng } from '#shared/pdf/pictures/probe-picture.ts'
import { checkPicture, decodeGreyColumns, decodeGreyPart, decodePicture, pictureHead } from './decode-picture.ts'
import type { PictureHead } from './decode-picture.ts'
import { cover, coverFor } from './cover.ts'
import { movesInHeif } from './heif/heif-kind.ts'
import { intakeLimits } from './intake-limits.ts'
import { joinMetadata } from './join-metadata.ts'
import { markedMetadata } from './marked-metadata.ts'
import { isLargePhoto, packPhoto, photoBlockPx } from './pack-photo.ts'
import { pngMetadata } from './png-metadata.ts'
import { coverAreas, quietBands } from './quiet-bands.ts'
import type { EvidenceFile, PortrayalRequest, Reader } from './reader.ts'
import { greySize } from './recognition/grey-size.ts'
import type { GreyPage } from './recognition/recognition-task.ts'
import { redactPixels } from './redact-pixels.ts'
import { splitRedactions } from './split-redactions.ts'

const machine = { crc32: (bytes: Uint8Array, previous = 0): number => crc32(bytes, previous) }

/** PNG, JPEG, WebP, GIF, TIFF, AVIF, HEIC, BMP: carried as they are where a PDF can hold them, else decoded when they are drawn. */
export const readImage: Reader = async (file) => {
  const shape = await shapeOf(file)
  const own = file.kind === 'image/png' ? await pngMetadata(file.source) : { dates: [], telling: [], isAnimated: false }
  const metadata = joinMetadata([own, await markedMetadata(file.source, file.marks)])
  const warnings: readonly ReaderWarning[] = own.isAnimated || shape.isAnimated ? [{ code: 'animated' }] : []
  const [first] = shape.pages
  return {
    pages: shape.pages.length, ...(first ? { widthPx: first.widthPx, heightPx: first.heightPx } : {}),
    ...metadata, text: null, warnings, draw: (page) => drawPage(file, shape, page), portray: (request) => portray(file, shape, warnings, request)
  }
}

async function drawPage(file: EvidenceFile, shape: Shape, page: number): Promise<GreyPage> {
  const { widthPx, heightPx } = shape.pages[page - 1] ?? { widthPx: 1, heightPx: 1 }
  const size = greySize(widthPx, heightPx)
  return { ...size, samples: await decodeGreyPart(file.source, file.name, page - 1, { left: 0, top: 0, width: widthPx, height: heightPx }, size) }
}

/** Pages as shown, after orientation. `stored` can be carried as it is. */
type Shape = { readonly pages: readonly Pick<PictureHead, 'widthPx' | 'heightPx'>[]; readonly isAnimated: boolean; readonly stored: Picture | null }

async function shapeOf(file: EvidenceFile): Promise<Shape> {
  const probe = file.kind === 'image/png' ? await probePng(file.source, file.name, machine) : file.kind === 'image/jpeg' ? await probeJpeg(file.source, file.name) : null
  // Rows that a JPEG names and does not have are made up in grey by decoders, with no more than a warning.
  if (probe?.kind === 'stored' && isThin(probe.picture)) await checkPicture(file.source, file.name, 0, probe.picture.kind === 'stored-jpeg')
  if (probe?.kind === 'stored') return { pages: [uprightSize(probe.picture)], isAnimated: false, stored: probe.picture }
  const head = await pictureHead(file.source, file.name)
  const isPaged = file.kind === 'image/tiff' || file.kind === 'image/heic'
  if (isPaged && head.frames > intakeLimits.imagePages) throw new DomainError({ code: 'pdf-refused', file: file.name, reason: 'too-many-pages' })
  const pages = await Promise.all(Array.from({ length: isPaged ? head.frames : 1 }, (_, frame) => framePlan(file, head, frame)))
  return { pages, isAnimated: (!isPaged && head.frames > 1) || (await isSequence(file)), stored: null }
}

/** By the brands of those that move. Source: AV1 Image File Format, 6.3; ISO/IEC 23008-12, 10.3. */
async function isSequence({ kind, source }: EvidenceFile): Promise<boolean> {
  if ((kind !== 'image/avif' && kind !== 'image/heic') || source.sizeBytes < 12) return false
  const head = await source.read(0, 12)
  return movesInHeif(head) || latin1Text(head.subarray(8)) === 'avis'
}

/** So few bytes for so many pixels are an empty page or a lie: such a picture is decoded once before it is believed. */
const thinPixelsPerByte = 70
const isThin = ({ widthPx, heightPx, source }: StoredPicture): boolean => widthPx * heightPx > thinPixelsPerByte * source.sizeBytes

async function framePlan(file: EvidenceFile, head: PictureHead, frame: number): Promise<Pick<PictureHead, 'widthPx' | 'heightPx'>> {
  await checkPicture(file.source, file.name, frame)
  return frame === 0 ? head : pictureHead(file.source, file.name, frame)
}

type StoredPicture = Extract<Picture, { readonly kind: 'stored-png' | 'stored-jpeg' }>

function uprightSize(picture: StoredPicture): Pick<PictureHead, 'widthPx' | 'heightPx'> {
  const { widthPx, heightPx } = picture
  return (picture.orientation ?? 1) >= 5 ? { widthPx: heightPx, heightPx: widthPx } : { widthPx, heightPx }
}

async function portray(file: EvidenceFile, shape: Shape, warnings: readonly ReaderWarning[], { redactions }: PortrayalRequest): Promise<Portrayal> {
  const { areas, texts } = splitRedactions(redactions)
  if (texts.length > 0) return cover('redaction-not-possible', warnings)
  try {
    // What was only probed so far must now be decoded, and may prove to be broken.
    if (areas.length > 0 && shape.stored !== null) await checkPicture(file.source, file.name, 0)
    const pages: PortrayedPage[] = []
    for (const page of shape.pages.keys()) pages.push(await portrayPage(file, shape, page, areas))
    return { kind: 'pictures', pages, ...(warnings.some(({ code }) => code === 'animated') ? { notes: ['first-frame'] } : {}), warnings }
  } catch (error) {
    return coverFor(error, warnings)
  }
}

async function portrayPage(file: EvidenceFile, shape: Shape, page: number, areas: readonly AreaRedaction[]): Promise<PortrayedPage> {
  const { widthPx, heightPx } = shape.pages[page] ?? { widthPx: 0, heightPx: 0 }
  const here = areas.filter((area) => (area.page ?? 1) === page + 1)
  const size = { unit: 'px', width: widthPx, height: heightPx } as const
  const shown = { size, ...(mayBeSliced(size) ? { quietBands: quietBands(coverAreas(await decodeGreyColumns(file.source, file.name, page, heightPx), here)) } : {}) }
  if (shape.stored !== null && areas.length === 0) return { picture: shape.stored, ...shown }
  const painted = async (blockPx: number): Promise<Pixels> => redactPixels(await decodePicture(file.source, file.name, page), widthPx, heightPx, here, blockPx)
  if ((here.length > 0 || file.kind === 'image/heic') && isLargePhoto(file.kind, widthPx, heightPx)) return { picture: { kind: 'packed-jpeg', widthPx, heightPx, load: async () => packPhoto(await painted(photoBlockPx), widthPx, heightPx) }, ...shown }
  const load = (): Promise<Pixels> => painted(1)
  return { picture: { kind: 'pixels', widthPx, heightPx, load }, ...shown }
}
