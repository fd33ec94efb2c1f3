import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import type { DateFound } from '#shared/domain/exhibit-facts.ts'
import { latin1Text } from '#shared/pdf/bytes.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { windowed } from '#shared/pdf/pictures/read-windows.ts'
import { exifMetadata, noMetadata } from './exif-metadata.ts'
import type { Metadata } from './exif-metadata.ts'
import { joinMetadata } from './join-metadata.ts'
import { timeText } from './time-text.ts'
import { freeTime, isImpossibleTime } from './stated-time.ts'
import { xmpMetadata } from './xmp-metadata.ts'

export type PngMetadata = Metadata & { readonly isAnimated: boolean }

const longestText = 1_000_000
const mostChunks = 10_000
const inflateText = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(inflate)

/** The chunks that hold texts and times; what is not compressed is also found by the marks. Source: PNG Specification, 11.3; APNG. */
export async function pngMetadata(unbuffered: ByteSource): Promise<PngMetadata> {
  const source = windowed(unbuffered)
  const found: Metadata[] = []
  let isAnimated = false
  for (let offset = 8, count = 0; offset + 12 <= source.sizeBytes && count < mostChunks; count += 1) {
    const head = source.held(offset, 8) ?? (await source.read(offset, 8))
    const length = uint32(head, 0)
    const kind = latin1Text(head.subarray(4))
    if (offset + 12 + length > source.sizeBytes) break
    if (kind === 'acTL') isAnimated = true
    if (['tIME', 'tEXt', 'zTXt', 'iTXt'].includes(kind) && length <= longestText) found.push(await chunkMetadata(kind, (await source.read(offset + 8, length)).slice()))
    if (kind === 'IEND') break
    offset += 12 + length
  }
  source.release()
  return { ...joinMetadata(found), isAnimated }
}

const uint32 = (bytes: Uint8Array, at: number): number => (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0

async function chunkMetadata(kind: string, chunk: Uint8Array): Promise<Metadata> {
  if (kind === 'tIME') return changeTime(chunk)
  const keyEnd = chunk.indexOf(0)
  if (keyEnd < 0) return noMetadata
  const key = latin1Text(chunk.subarray(0, keyEnd))
  const text = await textOf(kind, chunk, keyEnd + 1)
  if (text === null) return noMetadata
  if (/^Raw profile type (?:exif|APP1|xmp)$/i.test(key)) return rawProfile(text)
  if (key === 'XML:com.adobe.xmp') return xmpMetadata(text)
  if (/^(?:Author|Artist|Copyright)$/i.test(key)) return { dates: [], telling: text.trim() === '' ? [] : ['owner'] }
  const confidence = timeKeys[key]
  if (confidence === undefined) return noMetadata
  // What stands in a tEXt by another program than the standard asks for is UTF-8, as the locale had it.
  const value = freeTime(text) ?? freeTime(utf8Text(Buffer.from(text, 'latin1')))
  return { dates: value === null ? [] : [{ role: 'captured', value, source: 'metadata', confidence }], telling: [], ...(value === null && isImpossibleTime(text) ? { hasImpossibleDate: true } : {}) }
}

/** ImageMagick writes the times of the file that it read, which copying changes. */
const timeKeys: Readonly<Record<string, DateFound['confidence']>> = { 'Creation Time': 'likely', 'date:create': 'weak', 'date:modify': 'weak' }

/** A PNG's time is that of its last change, in UTC. */
function changeTime(chunk: Uint8Array): Metadata {
  if (chunk.length !== 7) return noMetadata
  const [high = 0, low = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = chunk
  const value = timeText({ year: high * 256 + low, month, day, hour, minute, second, offset: 'Z' })
  if (value === null) return chunk.every((byte) => byte === 0) ? noMetadata : { ...noMetadata, hasImpossibleDate: true }
  return { dates: [{ role: 'captured', value, source: 'metadata', confidence: 'weak' }], telling: [] }
}

async function textOf(kind: string, chunk: Uint8Array, from: number): Promise<string | null> {
  if (kind === 'tEXt') return latin1Text(chunk.subarray(from))
  if (kind === 'zTXt') return inflated(chunk.subarray(from + 1), latin1Text)
  const [isPacked, languageEnd] = [chunk[from] === 1, chunk.indexOf(0, from + 2)]
  const translatedEnd = languageEnd < 0 ? -1 : chunk.indexOf(0, languageEnd + 1)
  if (translatedEnd < 0) return null
  const body = chunk.subarray(translatedEnd + 1)
  return isPacked ? inflated(body, utf8Text) : utf8Text(body)
}

const utf8Text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

async function inflated(bytes: Uint8Array, toText: (bytes: Uint8Array) => string): Promise<string | null> {
  try {
    return toText(await inflateText(bytes, { maxOutputLength: longestText }))
  } catch {
    return null
  }
}

/** A name, a length, and the block in hexadecimal: how some programs keep EXIF in a PNG. */
async function rawProfile(text: string): Promise<Metadata> {
  const bytes = Buffer.from(/^\s*\w+\s+\d+\s([0-9a-f\s]+)$/i.exec(text)?.[1]?.replace(/\s/g, '') ?? '', 'hex')
  const start = ['II*\0', 'MM\0*'].map((head) => bytes.indexOf(head, 0, 'latin1')).filter((at) => at >= 0)
  return start.length > 0 ? exifMetadata(bytes.subarray(Math.min(...start))) : xmpMetadata(bytes.toString('utf8'))
}
