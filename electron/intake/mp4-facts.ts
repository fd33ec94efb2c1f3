import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { boxesBelow, contentOf, insideOf, mp4Boxes } from './mp4-boxes.ts'
import type { Mp4Box } from './mp4-boxes.ts'
import { fragmentSeconds } from './mp4-fragments.ts'
import { holdsPosition, recordedDates } from './mp4-metadata.ts'
import { knownLength, utcDate } from './video-facts.ts'
import type { VideoFacts } from './video-facts.ts'

/** Fragments of a second each for half an hour, and the head before them. */
const mostTopBoxes = 4_000
const mostTracks = 20

/** Reads the movie box of an MP4, 3GP or QuickTime file, a piece at a time; null for a file that has none. Source: ISO/IEC 14496-12, 8.2.2 and 8.3.2; 3GPP TS 26.244, 8. */
export async function mp4Facts(source: ByteSource): Promise<VideoFacts | null> {
  const top = await mp4Boxes(source, 0, source.sizeBytes, mostTopBoxes)
  const movie = top.find(({ kind }) => kind === 'moov')
  if (movie === undefined) return null
  const parts = await insideOf(source, movie)
  const tracks = (await Promise.all(parts.filter(({ kind }) => kind === 'trak').slice(0, mostTracks).map((track) => insideOf(source, track)))).flat()
  const head = await movieHead(source, parts)
  const recorded = await recordedDates(source, [...parts, ...tracks])
  return {
    durationSeconds: head.durationSeconds ?? (await fragmentSeconds(source, top.length < mostTopBoxes ? top : [], parts)),
    size: await shownSize(source, tracks),
    // When the file was made matters only where it does not say when it was recorded.
    dates: recorded.length > 0 ? recorded : utcDate(head.createdMs),
    hasPosition: await holdsPosition(source, [...parts, ...tracks])
  }
}

const longestHead = 128
/** Seconds from 1904, in UTC, to 1970. */
const epochSeconds = 2_082_844_800
type MovieHead = { readonly durationSeconds: number | null; readonly createdMs: number }
const noHead: MovieHead = { durationSeconds: null, createdMs: 0 }

async function movieHead(source: ByteSource, parts: readonly Mp4Box[]): Promise<MovieHead> {
  const head = parts.find(({ kind }) => kind === 'mvhd')
  const bytes = head ? await contentOf(source, head, longestHead) : Buffer.alloc(0)
  const isLong = bytes[0] === 1
  if (bytes.length < (isLong ? 32 : 20)) return noHead
  const created = isLong ? Number(bytes.readBigUInt64BE(4)) : bytes.readUInt32BE(4)
  const units = isLong ? Number(bytes.readBigUInt64BE(24)) : bytes.readUInt32BE(16)
  const isKnown = isLong || units !== 0xffff_ffff
  return { durationSeconds: isKnown ? knownLength(units / bytes.readUInt32BE(isLong ? 20 : 12)) : null, createdMs: (created - epochSeconds) * 1_000 }
}

async function shownSize(source: ByteSource, tracks: readonly Mp4Box[]): Promise<VideoFacts['size']> {
  for (const box of await boxesBelow(source, tracks, 'tkhd')) {
    const size = readTrackHead(await contentOf(source, box, longestHead))
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
