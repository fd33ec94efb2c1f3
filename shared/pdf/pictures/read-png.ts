import { latin1Text } from '../bytes.ts'
import type { Machine } from '../machine.ts'
import type { Orientation } from '../picture.ts'
import { exifOrientation } from './exif-orientation.ts'
import { checkSize, refuseImage } from './picture-limits.ts'
import type { WindowedSource } from './read-windows.ts'

/** A PNG whose every chunk is there and unharmed; the image data stays in the file. */
export type PngPlan = {
  readonly header: PngHeader
  readonly palette: Uint8Array | null
  readonly transparency: Uint8Array | null
  readonly orientation: Orientation
  /** As it stands in the file: deflated. */
  readonly packedProfile: Uint8Array | null
  readonly imageParts: readonly Part[]
  readonly imageBytes: number
  /** The checksums of the image data: the same for the same data, but no proof. */
  readonly fingerprint: string
}

export type PngHeader = { readonly widthPx: number; readonly heightPx: number; readonly bitDepth: number; readonly colourType: number; readonly interlaced: boolean }
export type Part = { readonly offset: number; readonly length: number }

type Chunk = { readonly kind: string; readonly offset: number; readonly length: number; readonly checksum: number }

/** Chunks of a few bytes each would take for ever. */
const mostChunks = 200_000
const largestSmallChunk = 4 * 1024 * 1024
const bitDepths: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] }

/** Source: PNG Specification (ISO/IEC 15948). Throws DomainError image-refused; the image data is not inflated. */
export async function readPng(source: WindowedSource, file: string, machine: Pick<Machine, 'crc32'>): Promise<PngPlan> {
  await checkSignature(source, file)
  const header = await readHeader(source, await readChunk(source, 8, file, machine), file)
  const imageParts: Part[] = []
  const kept = new Map<string, Uint8Array>()
  const checksums: number[] = []
  let imageBytes = 0
  let previous = 'IHDR'
  for (let offset = 33, count = 0; ; count += 1) {
    if (count > mostChunks) refuseImage(file, 'damaged')
    const chunk = heldChunk(source, offset, file, machine) ?? (await readChunk(source, offset, file, machine))
    if (chunk.kind === 'IDAT') {
      if (imageBytes > 0 && previous !== 'IDAT') refuseImage(file, 'damaged')
      imageParts.push({ offset: chunk.offset, length: chunk.length })
      imageBytes += chunk.length
      checksums.push(chunk.checksum)
    } else if (['PLTE', 'tRNS', 'iCCP', 'eXIf'].includes(chunk.kind) && !kept.has(chunk.kind)) {
      if (chunk.length > largestSmallChunk && chunk.kind !== 'eXIf') refuseImage(file, 'damaged')
      kept.set(chunk.kind, (await source.read(chunk.offset, Math.min(chunk.length, largestSmallChunk))).slice())
    } else if (chunk.kind === 'IEND') break
    else if (isCritical(chunk.kind) && chunk.kind !== 'PLTE') refuseImage(file, 'damaged')
    previous = chunk.kind
    offset = chunk.offset + chunk.length + 4
  }
  if (imageBytes === 0) refuseImage(file, 'damaged')
  const palette = header.colourType === 3 ? checkPalette(kept.get('PLTE'), file) : null
  const fingerprint = `png ${Object.values(header).join(' ')} ${imageBytes} ${checksums.join(' ')}`
  return { header, palette, transparency: kept.get('tRNS') ?? null, orientation: exifOrientation(kept.get('eXIf') ?? new Uint8Array(0)) ?? 1, packedProfile: profileOf(kept.get('iCCP')), imageParts, imageBytes, fingerprint }
}

async function checkSignature(source: WindowedSource, file: string): Promise<void> {
  if (source.sizeBytes < 8) refuseImage(file, 'truncated')
  if (latin1Text(await source.read(0, 8)) !== '\x89PNG\r\n\x1A\n') refuseImage(file, 'mislabelled')
}

/** A chunk that lies in the window whole, as nearly all do; undefined for another. */
function heldChunk(source: WindowedSource, offset: number, file: string, machine: Pick<Machine, 'crc32'>): Chunk | undefined {
  const head = source.held(offset, 8)
  if (head === undefined) return undefined
  const { kind, length } = chunkHead(head, offset, source.sizeBytes, file)
  const rest = source.held(offset + 4, length + 8)
  if (rest === undefined) return undefined
  const checksum = machine.crc32(rest.subarray(0, length + 4))
  if (uint32(rest, length + 4) !== checksum) refuseImage(file, 'damaged')
  return { kind, offset: offset + 8, length, checksum }
}

function chunkHead(head: Uint8Array, offset: number, sizeBytes: number, file: string): Pick<Chunk, 'kind' | 'length'> {
  const length = uint32(head, 0)
  const kind = latin1Text(head.subarray(4))
  if (!/^[A-Za-z]{4}$/.test(kind)) refuseImage(file, 'damaged')
  if (offset + 12 + length > sizeBytes) refuseImage(file, 'truncated')
  return { kind, length }
}

async function readChunk(source: WindowedSource, offset: number, file: string, machine: Pick<Machine, 'crc32'>): Promise<Chunk> {
  if (offset + 12 > source.sizeBytes) refuseImage(file, 'truncated')
  const head = await source.read(offset, 8)
  const { kind, length } = chunkHead(head, offset, source.sizeBytes, file)
  let sum = machine.crc32(head.subarray(4))
  for (let done = 0; done < length; ) {
    const piece = await source.read(offset + 8 + done, Math.min(length - done, 1024 * 1024))
    sum = machine.crc32(piece, sum)
    done += piece.length
  }
  if (uint32(await source.read(offset + 8 + length, 4), 0) !== sum) refuseImage(file, 'damaged')
  return { kind, offset: offset + 8, length, checksum: sum }
}

async function readHeader(source: WindowedSource, chunk: Chunk, file: string): Promise<PngHeader> {
  if (chunk.kind !== 'IHDR' || chunk.length !== 13) refuseImage(file, 'damaged')
  const bytes = await source.read(chunk.offset, 13)
  const [bitDepth = 0, colourType = 0, compression, filter, interlace] = bytes.subarray(8)
  if (bitDepths[colourType]?.includes(bitDepth) !== true || compression !== 0 || filter !== 0 || (interlace !== 0 && interlace !== 1)) refuseImage(file, 'damaged')
  const [widthPx, heightPx] = [uint32(bytes, 0), uint32(bytes, 4)]
  checkSize(file, widthPx, heightPx)
  return { widthPx, heightPx, bitDepth, colourType, interlaced: interlace === 1 }
}

function checkPalette(palette: Uint8Array | undefined, file: string): Uint8Array {
  if (palette === undefined || palette.length === 0 || palette.length % 3 !== 0 || palette.length > 768) refuseImage(file, 'damaged')
  return palette
}

/** A capital first letter: a reader that does not know the chunk cannot show the image. */
const isCritical = (kind: string): boolean => /^[A-Z]/.test(kind)

const uint32 = (bytes: Uint8Array, at: number): number => (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0

/** After the profile's name, a zero and the number of the packing method. */
function profileOf(chunk: Uint8Array | undefined): Uint8Array | null {
  const end = chunk?.indexOf(0) ?? -1
  return chunk === undefined || end < 0 || chunk[end + 1] !== 0 ? null : chunk.subarray(end + 2)
}
