import type { DateFound } from '#shared/domain/exhibit-facts.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { mp4Boxes } from './mp4-boxes.ts'
import type { Mp4Box } from './mp4-boxes.ts'
import { timeText } from './time-text.ts'

/** What the head of a video states; `null` and empty where it states nothing that can be believed. */
export type VideoFacts = {
  readonly durationSeconds: number | null
  /** As shown, after rotation. */
  readonly size: { readonly widthPx: number; readonly heightPx: number } | null
  readonly dates: readonly DateFound[]
  readonly hasPosition: boolean
}

export const noVideoFacts: VideoFacts = { durationSeconds: null, size: null, dates: [], hasPosition: false }

/** Reads the movie box of an MP4, 3GP or QuickTime file, a piece at a time; of a file that has none nothing is said. Source: ISO/IEC 14496-12, 8.2.2 and 8.3.2; 3GPP TS 26.244, 8. */
export async function mp4Facts(source: ByteSource): Promise<VideoFacts> {
  const movie = (await mp4Boxes(source, 0, source.sizeBytes)).find(({ kind }) => kind === 'moov')
  if (!movie) return noVideoFacts
  const parts = await mp4Boxes(source, movie.start, movie.end)
  const head = parts.find(({ kind }) => kind === 'mvhd')
  const tracks: readonly Mp4Box[][] = await Promise.all(parts.filter(({ kind }) => kind === 'trak').slice(0, mostTracks).map(async ({ start, end }) => [...await mp4Boxes(source, start, end)]))
  return { ...(head ? readMovieHead(await contentOf(source, head)) : { durationSeconds: null, dates: [] }), size: await shownSize(source, tracks.flat()), hasPosition: await holdsPosition(source, [...parts, ...tracks.flat()]) }
}

const mostTracks = 20
const longestHead = 128
const contentOf = async (source: ByteSource, { start, end }: Mp4Box): Promise<Buffer> => Buffer.from(await source.read(start, Math.min(longestHead, end - start)))

/** Seconds from 1904, in UTC, to 1970. */
const epochSeconds = 2_082_844_800
/** Longer than any film; what claims more does not know its length. */
const longestSeconds = 1_000_000

function readMovieHead(bytes: Buffer): Pick<VideoFacts, 'durationSeconds' | 'dates'> {
  const isLong = bytes[0] === 1
  if (bytes.length < (isLong ? 32 : 20)) return { durationSeconds: null, dates: [] }
  const created = isLong ? Number(bytes.readBigUInt64BE(4)) : bytes.readUInt32BE(4)
  const unitsPerSecond = bytes.readUInt32BE(isLong ? 20 : 12)
  const units = isLong ? Number(bytes.readBigUInt64BE(24)) : bytes.readUInt32BE(16)
  const seconds = units / unitsPerSecond
  const isKnown = seconds > 0 && seconds <= longestSeconds && (isLong || units !== 0xffff_ffff)
  return { durationSeconds: isKnown ? Math.round(seconds * 1_000) / 1_000 : null, dates: createdDates(created) }
}

/** A camera's own clock, and some write its local time as if it were UTC: likely, never certain. */
function createdDates(created: number): readonly DateFound[] {
  const moment = new Date((created - epochSeconds) * 1_000)
  if (Number.isNaN(moment.getTime())) return []
  const value = timeText({ year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate(), hour: moment.getUTCHours(), minute: moment.getUTCMinutes(), second: moment.getUTCSeconds(), offset: 'Z' })
  return value === null || created <= epochSeconds ? [] : [{ role: 'captured', value, source: 'metadata', confidence: 'likely' }]
}

async function shownSize(source: ByteSource, boxes: readonly Mp4Box[]): Promise<VideoFacts['size']> {
  for (const box of boxes.filter(({ kind }) => kind === 'tkhd')) {
    const size = readTrackHead(await contentOf(source, box))
    if (size !== null) return size
  }
  return null
}

/** Null for a track without a picture, such as the sound. */
function readTrackHead(bytes: Buffer): VideoFacts['size'] {
  const matrixAt = bytes[0] === 1 ? 52 : 40
  if (bytes.length < matrixAt + 44) return null
  const [width, height] = [bytes.readUInt16BE(matrixAt + 36), bytes.readUInt16BE(matrixAt + 40)]
  if (width === 0 || height === 0) return null
  // A matrix that takes x from y alone turns the picture by a quarter.
  const isTurned = bytes.readInt32BE(matrixAt) === 0 && bytes.readInt32BE(matrixAt + 4) !== 0
  return isTurned ? { widthPx: height, heightPx: width } : { widthPx: width, heightPx: height }
}

async function holdsPosition(source: ByteSource, boxes: readonly Mp4Box[]): Promise<boolean> {
  for (const { start, end } of boxes.filter(({ kind }) => kind === 'udta')) {
    if ((await mp4Boxes(source, start, end)).some(({ kind }) => kind === 'loci' || kind === '\xa9xyz')) return true
  }
  return false
}
