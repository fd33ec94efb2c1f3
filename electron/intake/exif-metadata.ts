import type { DateFound, Telling } from '#shared/domain/exhibit-facts.ts'
import { exifTimeText, isImpossibleTime } from './stated-time.ts'

export type Metadata = { readonly dates: readonly DateFound[]; readonly telling: readonly Telling[]; /** A time stands in it that cannot be one. */ readonly hasImpossibleDate?: true }
export const noMetadata: Metadata = { dates: [], telling: [] }

const options = { tiff: true, exif: true, gps: true, makerNote: true, reviveValues: false, translateValues: false, mergeOutput: false } as const

/** Reads an EXIF block, which is a TIFF without an image; of a block that is no EXIF nothing is said. */
export async function exifMetadata(block: Uint8Array): Promise<Metadata> {
  const parts = await parseBlock(block)
  if (parts === null) return noMetadata
  const { ifd0, exif, gps, makerNote, isBroken } = parts
  const stated = [exif.get('DateTimeOriginal'), exif.get('CreateDate'), ifd0.get('ModifyDate')]
  return { dates: datesOf(ifd0, exif), ...(stated.some((time) => isImpossibleTime(textOf(time))) ? { hasImpossibleDate: true } : {}), telling: tellingOf(ifd0, exif, gps, makerNote, isBroken && holdsPositionEntry(block)) }
}

type Directory = ReadonlyMap<string, unknown>
type Parts = { readonly ifd0: Directory; readonly exif: Directory; readonly gps: Directory; readonly makerNote: boolean; readonly isBroken: boolean }

async function parseBlock(block: Uint8Array): Promise<Parts | null> {
  try {
    const { default: exifr } = await import('exifr')
    const parsed: unknown = await exifr.parse(block, options)
    const parts = directory(parsed)
    return { ifd0: directory(parts.get('ifd0')), exif: directory(parts.get('exif')), gps: directory(parts.get('gps')), makerNote: parts.has('makerNote'), isBroken: parts.has('errors') }
  } catch {
    return { ifd0: new Map(), exif: new Map(), gps: new Map(), makerNote: false, isBroken: true }
  }
}

const directory = (value: unknown): Directory => (typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map())
const textOf = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\0', '').trim() : '')

function datesOf(ifd0: Directory, exif: Directory): readonly DateFound[] {
  const taken = exifTime(exif, 'DateTimeOriginal', 'OffsetTimeOriginal', 'SubSecTimeOriginal')
  const digitised = exifTime(exif, 'CreateDate', 'OffsetTimeDigitized', 'SubSecTimeDigitized')
  const changed = exifTimeText(textOf(ifd0.get('ModifyDate')), textOf(exif.get('OffsetTime')), textOf(exif.get('SubSecTime')))
  const first = taken ?? digitised
  if (first !== null) return [captured(first), ...(digitised !== null && digitised.slice(0, 19) !== first.slice(0, 19) ? [captured(digitised)] : [])]
  return changed === null ? [] : [{ role: 'captured', value: changed, source: 'metadata', confidence: 'weak' }]
}

/** With its offset a time is one moment; whether the camera's clock was right no file can say. */
const captured = (value: string): DateFound => ({ role: 'captured', value, source: 'metadata', confidence: /(?:Z|[+-]\d\d:\d\d)$/.test(value) ? 'certain' : 'likely' })

const exifTime = (exif: Directory, time: string, offset: string, fraction: string): string | null =>
  exifTimeText(textOf(exif.get(time)), textOf(exif.get(offset)) || textOf(exif.get('OffsetTime')), textOf(exif.get(fraction)))

/** Their notes hold the serial number of the camera, in forms of their own. */
const makersWithSerials = /^(?:canon|nikon|panasonic|fujifilm|olympus|pentax|ricoh|sony|leica|hasselblad|sigma)/i

function tellingOf(ifd0: Directory, exif: Directory, gps: Directory, hasMakerNote: boolean, hasHiddenPosition: boolean): readonly Telling[] {
  const holds = (part: Directory, ...names: readonly string[]): boolean => names.some((name) => part.has(name) && textOf(part.get(name)) !== '' && !/^0+$/.test(textOf(part.get(name))))
  const hasPosition = gps.has('GPSLatitude') || gps.has('GPSLongitude') || gps.has('GPSDestLatitude') || gps.has('GPSAreaInformation') || hasHiddenPosition
  const hasSerial = holds(exif, 'SerialNumber', 'BodySerialNumber', 'LensSerialNumber') || holds(ifd0, 'SerialNumber', 'CameraSerialNumber') || (hasMakerNote && makersWithSerials.test(textOf(ifd0.get('Make'))))
  const hasOwner = holds(ifd0, 'Artist', 'Copyright', 'XPAuthor', 'OwnerName') || ifd0.get('XPAuthor') instanceof Uint8Array || holds(exif, 'OwnerName', 'CameraOwnerName')
  return [...(hasPosition ? ['position'] as const : []), ...(hasSerial ? ['serial-number'] as const : []), ...(hasOwner ? ['owner'] as const : [])]
}

/** The entry that points to a position, in either byte order, for blocks that are too broken to be walked. Source: Exif 2.32, 4.6.3. */
function holdsPositionEntry(block: Uint8Array): boolean {
  const bytes = Buffer.from(block.buffer, block.byteOffset, Math.min(block.length, 65_536))
  return bytes.includes(Buffer.from([0x25, 0x88, 4, 0, 1, 0, 0, 0])) || bytes.includes(Buffer.from([0x88, 0x25, 0, 4, 0, 0, 0, 1]))
}
