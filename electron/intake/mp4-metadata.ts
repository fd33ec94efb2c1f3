import type { DateFound } from '#shared/domain/exhibit-facts.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { boxesBelow, contentOf, insideOf } from './mp4-boxes.ts'
import type { Mp4Box } from './mp4-boxes.ts'
import { isoTime } from './stated-time.ts'

const mostKeys = 100
const longestKeys = 16_384
const longestValue = 256

/** Keys with their values as QuickTime writes them, in `meta` of a movie, of a track or of their user data. Source: QuickTime File Format, metadata atom. */
async function keyedValues(source: ByteSource, boxes: readonly Mp4Box[]): Promise<ReadonlyMap<string, string>> {
  const values = new Map<string, string>()
  for (const meta of await metaBoxes(source, boxes)) {
    const inside = await insideOf(source, meta)
    const [keys] = await boxesBelow(source, inside, 'keys')
    const names = keys === undefined ? [] : keyNames(await contentOf(source, keys, longestKeys))
    for (const list of await boxesBelow(source, inside, 'ilst')) {
      for (const item of (await insideOf(source, list)).slice(0, mostKeys)) {
        const [value] = await boxesBelow(source, await insideOf(source, item), 'data')
        const name = names[Buffer.from(item.kind, 'latin1').readUInt32BE(0) - 1] ?? item.kind
        if (value !== undefined) values.set(name, (await contentOf(source, value, longestValue)).toString('utf8', 8))
      }
    }
  }
  return values
}

const metaBoxes = async (source: ByteSource, boxes: readonly Mp4Box[]): Promise<readonly Mp4Box[]> =>
  [...boxes.filter(({ kind }) => kind === 'meta'), ...await boxesBelow(source, boxes, 'udta', 'meta')]

function keyNames(bytes: Buffer): readonly string[] {
  const names: string[] = []
  let at = 8
  while (at + 8 <= bytes.length && names.length < mostKeys) {
    const size = bytes.readUInt32BE(at)
    if (size < 8) break
    names.push(bytes.toString('latin1', at + 8, at + size))
    at += size
  }
  return names
}

/** When it was recorded, as phones of Apple write it: with its offset, so that it is one moment. */
export async function recordedDates(source: ByteSource, boxes: readonly Mp4Box[]): Promise<readonly DateFound[]> {
  const value = isoTime((await keyedValues(source, boxes)).get('com.apple.quicktime.creationdate') ?? '')
  return value === null ? [] : [{ role: 'captured', value, source: 'metadata', confidence: /(?:Z|[+-]\d\d:\d\d)$/.test(value) ? 'certain' : 'likely' }]
}

/** Tracks of positions, as action cameras write them beside the picture. Source: GPMF introduction (gpmd); Camera Motion Metadata specification (camm). */
const positionTracks: readonly string[] = ['gpmd', 'camm']

/** Whether the movie or one of its tracks says where it was recorded; what happens to stand among its frames is not looked at. */
export async function holdsPosition(source: ByteSource, boxes: readonly Mp4Box[]): Promise<boolean> {
  const userData = (await Promise.all(boxes.filter(({ kind }) => kind === 'udta').map((box) => insideOf(source, box)))).flat()
  if (userData.some(({ kind }) => kind === 'loci' || kind === '\xa9xyz')) return true
  if ([...(await keyedValues(source, boxes)).keys()].some((name) => name === '\xa9xyz' || /location/i.test(name))) return true
  for (const box of await boxesBelow(source, boxes, 'mdia', 'minf', 'stbl', 'stsd')) {
    if (positionTracks.includes((await contentOf(source, box, 16)).toString('latin1', 12, 16))) return true
  }
  return false
}
