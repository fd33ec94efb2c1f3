import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { windowed } from '#shared/pdf/pictures/read-windows.ts'
import { elementAt, elementsIn, floatOf, signedOf, textOf, unsignedOf } from './ebml-elements.ts'
import type { Element } from './ebml-elements.ts'
import { knownLength, utcDate } from './video-facts.ts'
import type { VideoFacts } from './video-facts.ts'

/** Numbers of the elements that are looked at. Source: RFC 9559, 5. */
const ids = {
  segment: 0x18538067, info: 0x1549a966, scale: 0x2ad7b1, duration: 0x4489, date: 0x4461, tracks: 0x1654ae6b, track: 0xae, frameLength: 0x23e383, video: 0xe0, width: 0xb0, height: 0xba,
  tags: 0x1254c367, tag: 0x7373, simpleTag: 0x67c8, tagName: 0x45a3, cluster: 0x1f43b675, clusterTime: 0xe7, simpleBlock: 0xa3, blockGroup: 0xa0, block: 0xa1
} as const

/** A frame is an element of its own: an hour of a film with its sound has 300,000. */
const mostSteps = 500_000
const usualScale = 1_000_000
const longestMs = 4_000

/** Reads the head and the tags of a WebM or Matroska file; where its head states no length, as in what browsers record, its frames are gone through. Null for a file without a segment. */
export async function matroskaFacts(file: ByteSource): Promise<VideoFacts | null> {
  const source = windowed(file)
  try {
    const head = await elementAt(source, 0, source.sizeBytes)
    const segment = head?.end ? await elementAt(source, head.end, source.sizeBytes) : null
    return segment?.id === ids.segment ? await segmentFacts(source, segment) : null
  } finally {
    source.release()
  }
}

type Found = { scale: number; duration: number; dateNs: bigint | null; frameNs: number; size: VideoFacts['size']; hasPosition: boolean; lastUnits: number; isWhole: boolean }

async function segmentFacts(source: ByteSource, segment: Element): Promise<VideoFacts> {
  const found: Found = { scale: usualScale, duration: 0, dateNs: null, frameNs: 0, size: null, hasPosition: false, lastUnits: -1, isWhole: false }
  await walk(source, segment, found)
  const stated = knownLength(found.duration * found.scale / 1e9)
  const reached = found.isWhole && found.lastUnits >= 0 ? knownLength((found.lastUnits * found.scale + found.frameNs) / 1e9) : null
  return { durationSeconds: stated ?? reached, size: found.size, dates: found.dateNs === null ? [] : utcDate(fromMillennium(found.dateNs)), hasPosition: found.hasPosition }
}

/** Nanoseconds from the beginning of 2001, in UTC; zero is a clock that was never set. */
const fromMillennium = (nanoseconds: bigint): number => (nanoseconds === 0n ? 0 : Date.UTC(2001, 0, 1) + Number(nanoseconds / 1_000_000n))

/** One element after another; a cluster is stepped into where its size or the length of the video is not known. */
async function walk(source: ByteSource, { start, end }: Element, found: Found): Promise<void> {
  const until = end ?? source.sizeBytes
  const started = performance.now()
  let clusterUnits = 0
  let at = start
  for (let step = 0; step < mostSteps && performance.now() - started < longestMs; step += 1) {
    const element = await elementAt(source, at, until)
    if (element === null) {
      found.isWhole = true
      return
    }
    if (element.id === ids.clusterTime) clusterUnits = await unsignedOf(source, element)
    else if (element.id === ids.simpleBlock || element.id === ids.block) await readBlock(source, element, clusterUnits, found)
    else await readHead(source, element, found)
    const isEntered = (element.id === ids.cluster && (element.end === null || found.duration === 0)) || element.id === ids.blockGroup
    if (!isEntered && element.end === null) return
    at = isEntered ? element.start : (element.end ?? until)
  }
}

/** A block begins with the number of its track, and then says how long after the beginning of its cluster it is shown. */
async function readBlock(source: ByteSource, { start, end }: Element, clusterUnits: number, found: Found): Promise<void> {
  const bytes = Buffer.from(await source.read(start, Math.max(0, Math.min(12, (end ?? start) - start))))
  const at = Math.clz32(bytes[0] ?? 0) - 23
  if (at <= 8 && bytes.length >= at + 2) found.lastUnits = Math.max(found.lastUnits, clusterUnits + bytes.readInt16BE(at))
}

async function readHead(source: ByteSource, element: Element, found: Found): Promise<void> {
  if (element.end === null) return
  if (element.id === ids.info) await readInfo(source, element, found)
  else if (element.id === ids.tracks) await readTracks(source, element, found)
  else if (element.id === ids.tags) found.hasPosition ||= await tellsPlace(source, element, 0)
}

async function readInfo(source: ByteSource, info: Element, found: Found): Promise<void> {
  for (const one of await elementsIn(source, info)) {
    if (one.id === ids.scale) found.scale = await unsignedOf(source, one)
    else if (one.id === ids.duration) found.duration = await floatOf(source, one)
    else if (one.id === ids.date) found.dateNs = await signedOf(source, one)
  }
}

async function readTracks(source: ByteSource, tracks: Element, found: Found): Promise<void> {
  for (const track of (await elementsIn(source, tracks)).filter(({ id }) => id === ids.track)) {
    const parts = await elementsIn(source, track)
    const video = parts.find(({ id }) => id === ids.video)
    if (video === undefined || found.size !== null) continue
    const measures = await elementsIn(source, video)
    const [width, height] = [measures.find(({ id }) => id === ids.width), measures.find(({ id }) => id === ids.height)]
    const [widthPx, heightPx] = [width ? await unsignedOf(source, width) : 0, height ? await unsignedOf(source, height) : 0]
    if (widthPx > 0 && heightPx > 0 && widthPx < 65_536 && heightPx < 65_536) found.size = { widthPx, heightPx }
    const frame = parts.find(({ id }) => id === ids.frameLength)
    if (frame) found.frameNs = await unsignedOf(source, frame)
  }
}

const deepestTag = 5

/** Source: RFC 9559, 5.1.8; Matroska tags, LOCATION and the like; programs that convert keep the names of what they converted. */
async function tellsPlace(source: ByteSource, tags: Element, depth: number): Promise<boolean> {
  for (const one of await elementsIn(source, tags)) {
    if (one.id === ids.tagName && /location|gps|latitude|longitude/i.test(await textOf(source, one))) return true
    if ((one.id === ids.tag || one.id === ids.simpleTag) && depth < deepestTag && await tellsPlace(source, one, depth + 1)) return true
  }
  return false
}
