import type { ByteSource } from '../byte-source.ts'
import { concatBytes, latin1Text } from '../bytes.ts'
import type { Orientation } from '../picture.ts'
import { exifOrientation } from './exif-orientation.ts'
import { profileChannels } from './icc-profile.ts'
import { checkSize, refuseImage } from './picture-limits.ts'

/** A JPEG from its first byte to its first end: what is kept is copied as it is, all else is left behind. */
export type JpegPlan = {
  readonly widthPx: number
  readonly heightPx: number
  readonly components: number
  readonly orientation: Orientation
  readonly iccProfile: Uint8Array | null
  /** False when a PDF reader would show other colours, or nothing: arithmetic, lossless, CMYK, unmarked RGB, 12 bits. */
  readonly storable: boolean
  /** The coded scans and what is needed to read them, in order: no EXIF, no position, no comment, no preview, no second image. */
  readonly coded: readonly Uint8Array[]
}

/** Larger files are not photos; the whole is read at once. */
export const largestJpegBytes = 200 * 1024 * 1024

type Frame = { readonly marker: number; readonly precision: number; readonly widthPx: number; readonly heightPx: number; readonly componentIds: readonly number[] }

type Gathered = { frame: Frame | null; scans: number; orientation: Orientation; hasJfif: boolean; adobeTransform: number | null; readonly profile: Map<number, Uint8Array>; readonly kept: Uint8Array[]; hasLateHeight: boolean }

/** What is coded lies in `room` where that is given and long enough. Source: ITU-T T.81, annex B (markers); Exif 2.32; ICC.1:2010, B.4. Throws DomainError image-refused. */
export async function readJpeg(source: ByteSource, file: string, room?: Uint8Array): Promise<JpegPlan> {
  if (source.sizeBytes > largestJpegBytes) refuseImage(file, 'unsupported')
  const bytes = await source.read(0, source.sizeBytes, room)
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) refuseImage(file, 'mislabelled')
  const gathered: Gathered = { frame: null, scans: 0, orientation: 1, hasJfif: false, adobeTransform: null, profile: new Map(), kept: [bytes.subarray(0, 2)], hasLateHeight: false }
  for (let at = 2; ; ) {
    const marker = nextMarker(bytes, at, file)
    if (marker.code === 0xd9) {
      gathered.kept.push(bytes.subarray(marker.at, marker.at + 2))
      break
    }
    at = takeSegment(bytes, marker, gathered, file)
  }
  const { frame, scans, orientation } = gathered
  if (frame === null || scans === 0) refuseImage(file, 'damaged')
  if (!gathered.hasLateHeight) checkSize(file, frame.widthPx, frame.heightPx)
  const profile = concatBytes([...gathered.profile.entries()].toSorted(([a], [b]) => a - b).map(([, piece]) => piece))
  const iccProfile = profileChannels(profile) === frame.componentIds.length ? profile : null
  // A profile that does not fit is no colour of the picture, but may hold words.
  const kept = iccProfile === null ? gathered.kept.filter((piece) => !isProfile(piece)) : gathered.kept
  return { widthPx: frame.widthPx, heightPx: frame.heightPx, components: frame.componentIds.length, orientation, iccProfile, storable: isStorable(frame, gathered), coded: kept }
}

type Marker = { readonly at: number; readonly code: number }

/** Fill bytes may stand before a marker. What else stands there some program forgot to count: it is left behind, as decoders do. */
function nextMarker(bytes: Uint8Array, from: number, file: string): Marker {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    while (bytes[at + 1] === 0xff) at += 1
    const code = bytes[at + 1]
    if (code === undefined) break
    if (code !== 0) return { at, code }
  }
  return refuseImage(file, 'truncated')
}

function takeSegment(bytes: Uint8Array, marker: Marker, gathered: Gathered, file: string): number {
  const { at, code } = marker
  if (code === 0x01 || (code >= 0xd0 && code <= 0xd8)) refuseImage(file, 'damaged')
  const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
  const end = at + 2 + length
  if (length < 2) refuseImage(file, 'damaged')
  if (end > bytes.length) refuseImage(file, 'truncated')
  const body = bytes.subarray(at + 4, end)
  if (isFrame(code)) gathered.frame = readFrame(code, body, gathered, file)
  if (code === 0xdc) gathered.hasLateHeight = true
  const kept = keptForm(bytes.subarray(at, end), code, body, gathered)
  if (kept !== null) gathered.kept.push(kept)
  if (code !== 0xda) return end
  if (gathered.frame === null) refuseImage(file, 'damaged')
  gathered.scans += 1
  const scanEnd = endOfScan(bytes, end, file)
  gathered.kept.push(bytes.subarray(end, scanEnd))
  return scanEnd
}

const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc

function readFrame(marker: number, body: Uint8Array, gathered: Gathered, file: string): Frame {
  const count = body[5] ?? 0
  if (gathered.frame !== null || body.length < 6 + count * 3 || count === 0) refuseImage(file, 'damaged')
  const heightPx = ((body[1] ?? 0) << 8) | (body[2] ?? 0)
  if (heightPx === 0) gathered.hasLateHeight = true
  const componentIds = Array.from({ length: count }, (_, index) => body[6 + index * 3] ?? 0)
  return { marker, precision: body[0] ?? 0, widthPx: ((body[3] ?? 0) << 8) | (body[4] ?? 0), heightPx, componentIds }
}

/** What of a segment goes into the PDF; the preview picture in a JFIF head would show what was cut away later. */
function keptForm(segment: Uint8Array, code: number, body: Uint8Array, gathered: Gathered): Uint8Array | null {
  if (code < 0xe0 || (code > 0xef && code !== 0xfe)) return segment
  if (code === 0xe0 && startsWith(body, 'JFIF\0') && body.length >= 14) {
    gathered.hasJfif = true
    return concatBytes([Uint8Array.of(0xff, 0xe0, 0, 16), body.subarray(0, 12), Uint8Array.of(0, 0)])
  }
  if (code === 0xe1 && startsWith(body, 'Exif\0\0')) gathered.orientation = exifOrientation(body.subarray(6)) ?? gathered.orientation
  if (code === 0xe2 && startsWith(body, 'ICC_PROFILE\0')) {
    gathered.profile.set(body[12] ?? 0, body.subarray(14))
    return segment
  }
  if (code === 0xee && startsWith(body, 'Adobe') && body.length >= 12) {
    gathered.adobeTransform = body[11] ?? 0
    return segment
  }
  return null
}

const isProfile = (piece: Uint8Array): boolean => piece[0] === 0xff && piece[1] === 0xe2

const startsWith = (bytes: Uint8Array, text: string): boolean => latin1Text(bytes.subarray(0, text.length)) === text

/** Coded data ends at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number, file: string): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return refuseImage(file, 'truncated')
}

function isStorable(frame: Frame, { hasJfif, adobeTransform, hasLateHeight }: Gathered): boolean {
  const isCommon = frame.marker <= 0xc2 && frame.precision === 8 && !hasLateHeight
  const saysRgb = latin1Text(Uint8Array.from(frame.componentIds)) === 'RGB' && !hasJfif && adobeTransform === null
  return isCommon && !saysRgb && (frame.componentIds.length === 1 || frame.componentIds.length === 3)
}
