import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { boxesBelow, contentOf, insideOf } from './mp4-boxes.ts'
import type { Mp4Box } from './mp4-boxes.ts'
import { knownLength } from './video-facts.ts'

/** The length of a movie that comes in fragments: as its head states it, or as its index does, or as far as its last fragment reaches. Source: ISO/IEC 14496-12, 8.8 and 8.16.3. */
export async function fragmentSeconds(source: ByteSource, top: readonly Mp4Box[], movieParts: readonly Mp4Box[]): Promise<number | null> {
  return (await statedSeconds(source, movieParts)) ?? (await indexedSeconds(source, top)) ?? (await reachedSeconds(source, top, movieParts))
}

async function statedSeconds(source: ByteSource, parts: readonly Mp4Box[]): Promise<number | null> {
  const [head] = await boxesBelow(source, parts, 'mvhd')
  const [extended] = await boxesBelow(source, parts, 'mvex', 'mehd')
  if (head === undefined || extended === undefined) return null
  const [units, perSecond] = [timeIn(await contentOf(source, extended, 12), 4), await scaleOf(source, head)]
  return units === null ? null : knownLength(units / perSecond)
}

/** Units a second, as a head of a movie or of its media states them. */
async function scaleOf(source: ByteSource, head: Mp4Box): Promise<number> {
  const bytes = await contentOf(source, head, 32)
  const at = bytes[0] === 1 ? 20 : 12
  return bytes.length < at + 4 ? 0 : bytes.readUInt32BE(at)
}

/** A number of four bytes, or of eight where the box is of the newer version. */
function timeIn(bytes: Buffer, at: number): number | null {
  const isLong = bytes[0] === 1
  if (bytes.length < at + (isLong ? 8 : 4)) return null
  return isLong ? Number(bytes.readBigUInt64BE(at)) : bytes.readUInt32BE(at)
}

const longestIndex = 65_536

/** The pieces of the first track that is indexed; an index that points to further ones is not followed. */
async function indexedSeconds(source: ByteSource, top: readonly Mp4Box[]): Promise<number | null> {
  let seconds = 0
  let track: number | null = null
  for (const box of top.filter(({ kind }) => kind === 'sidx')) {
    const bytes = await contentOf(source, box, longestIndex)
    const tableAt = bytes[0] === 1 ? 28 : 20
    if (bytes.length < tableAt + 4) return null
    track ??= bytes.readUInt32BE(4)
    const count = bytes.readUInt16BE(tableAt + 2)
    if (track !== bytes.readUInt32BE(4)) continue
    if (bytes.length < tableAt + 4 + count * 12) return null
    for (let at = tableAt + 4; at < tableAt + 4 + count * 12; at += 12) {
      if (bytes.readUInt32BE(at) >= 0x8000_0000) return null
      seconds += bytes.readUInt32BE(at + 4) / bytes.readUInt32BE(8)
    }
  }
  return knownLength(seconds)
}

type Track = { readonly perSecond: number; readonly sampleUnits: number }

async function reachedSeconds(source: ByteSource, top: readonly Mp4Box[], movieParts: readonly Mp4Box[]): Promise<number | null> {
  const tracks = await tracksOf(source, movieParts)
  const units = new Map<number, number>()
  for (const piece of await boxesBelow(source, top, 'moof', 'traf')) {
    const inside = await insideOf(source, piece)
    const [head] = await boxesBelow(source, inside, 'tfhd')
    const bytes = head === undefined ? Buffer.alloc(0) : await contentOf(source, head, 40)
    if (bytes.length < 8) continue
    const id = bytes.readUInt32BE(4)
    const [decoded] = await boxesBelow(source, inside, 'tfdt')
    const start = decoded === undefined ? null : timeIn(await contentOf(source, decoded, 12), 4)
    const length = await runUnits(source, await boxesBelow(source, inside, 'trun'), defaultUnits(bytes) ?? tracks.get(id)?.sampleUnits ?? 0)
    units.set(id, Math.max(units.get(id) ?? 0, (start ?? units.get(id) ?? 0) + length))
  }
  return knownLength(Math.max(0, ...[...units].map(([id, reached]) => reached / (tracks.get(id)?.perSecond ?? 0)).filter(Number.isFinite)))
}

async function tracksOf(source: ByteSource, movieParts: readonly Mp4Box[]): Promise<ReadonlyMap<number, Track>> {
  const defaults = new Map<number, number>()
  for (const box of await boxesBelow(source, movieParts, 'mvex', 'trex')) {
    const bytes = await contentOf(source, box, 24)
    if (bytes.length >= 16) defaults.set(bytes.readUInt32BE(4), bytes.readUInt32BE(12))
  }
  const tracks = new Map<number, Track>()
  for (const track of movieParts.filter(({ kind }) => kind === 'trak')) {
    const inside = await insideOf(source, track)
    const [head] = await boxesBelow(source, inside, 'tkhd')
    const [media] = await boxesBelow(source, inside, 'mdia', 'mdhd')
    const bytes = head === undefined ? Buffer.alloc(0) : await contentOf(source, head, 24)
    if (media === undefined || bytes.length < 24) continue
    const id = bytes.readUInt32BE(bytes[0] === 1 ? 20 : 12)
    tracks.set(id, { perSecond: await scaleOf(source, media), sampleUnits: defaults.get(id) ?? 0 })
  }
  return tracks
}

const flagsOf = (bytes: Buffer): number => bytes.readUInt32BE(0) & 0xff_ffff

/** How long each sample of a fragment lasts, where its head says so: after its base offset and its description, each where it is flagged. */
function defaultUnits(bytes: Buffer): number | null {
  const flags = flagsOf(bytes)
  const at = 8 + (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0)
  return (flags & 8) === 0 || bytes.length < at + 4 ? null : bytes.readUInt32BE(at)
}

const longestRun = 262_144

async function runUnits(source: ByteSource, runs: readonly Mp4Box[], sampleUnits: number): Promise<number> {
  let sum = 0
  for (const run of runs) {
    const bytes = await contentOf(source, run, longestRun)
    if (bytes.length < 8) continue
    const flags = flagsOf(bytes)
    const count = bytes.readUInt32BE(4)
    const first = 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0)
    // Length, size, flags and offset of a sample, each where it is flagged.
    const step = [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length * 4
    if ((flags & 0x100) === 0) sum += count * sampleUnits
    else for (let at = first; at + 4 <= bytes.length && at < first + count * step; at += step) sum += bytes.readUInt32BE(at)
  }
  return sum
}
