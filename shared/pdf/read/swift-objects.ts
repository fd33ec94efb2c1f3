import type { Inflate } from './decode-stream.ts'
import { openObjectPack } from './object-pack.ts'
import type { ObjectPack } from './object-pack.ts'
import { placeIn } from './object-place.ts'
import { parseObject, parsePlainAt } from './parse-object.ts'
import { countOf, damage, isStream } from './pdf-item.ts'
import type { PdfObject, PdfObjects, PdfReference } from './pdf-item.ts'
import { readCrossReferences } from './read-cross-references.ts'

/** All packs of a file together: a tagged book of a thousand pages has some fifty megabytes. */
const largestUnpackedBytes = 128_000_000
/** Objects may not lie in each other; a file where they do would be read over and over. */
const mostReadings = 16

/** Objects found by the file's own cross-references, each parsed only when it is asked for; throws PdfDamage wherever these are wrong. */
export async function openSwiftObjects(bytes: Uint8Array, inflate: Inflate): Promise<PdfObjects> {
  const { ranges, trailer } = await readCrossReferences(bytes, inflate)
  const packs = new Map<number, Promise<ObjectPack>>()
  let unpackedBytes = 0
  let parsedBytes = 0
  const lengthOf = ({ number }: PdfReference): number | null => {
    const place = placeIn(ranges, number)
    return place?.kind === 'at' ? countOf(parsePlainAt(bytes, place.offset, number)) : null
  }
  const parseAt = (offset: number, number: number): PdfObject => {
    const cursor = { bytes, at: offset }
    const object = parseObject(cursor, number, lengthOf)
    parsedBytes += cursor.at - offset
    return parsedBytes > mostReadings * bytes.length ? damage('objects in each other') : object
  }
  const openPack = async (number: number): Promise<ObjectPack> => {
    const place = placeIn(ranges, number)
    const stream = place?.kind === 'at' ? parseAt(place.offset, number) : 'null'
    if (!isStream(stream)) return damage('no pack')
    const pack = await openObjectPack(stream, { read: () => damage('a pack in a pack') }, inflate, largestUnpackedBytes)
    unpackedBytes += pack.sizeBytes
    return unpackedBytes > largestUnpackedBytes ? damage('too large') : pack
  }
  const packOf = (number: number): Promise<ObjectPack> => {
    const known = packs.get(number) ?? openPack(number)
    packs.set(number, known)
    return known
  }
  const read = async ({ number }: PdfReference): Promise<PdfObject> => {
    const place = placeIn(ranges, number)
    if (place === undefined || place.kind === 'free') return 'null'
    return place.kind === 'packed' ? (await packOf(place.pack)).object(number, place.index) : parseAt(place.offset, number)
  }
  return { trailer, read }
}
