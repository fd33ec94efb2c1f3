import { skipBlanks, takeDigits } from './characters.ts'
import type { Inflate } from './decode-stream.ts'
import { decodeStream } from './decode-stream.ts'
import { parseItem } from './parse-item.ts'
import { countOf, damage } from './pdf-item.ts'
import type { PdfItem, PdfObjects, PdfStream } from './pdf-item.ts'

/** Small objects packed into one stream. */
export type ObjectPack = { readonly sizeBytes: number; readonly object: (number: number, index: number) => PdfItem }

const mostPacked = 200_000
/** Objects may not lie in each other. */
const mostReadings = 16

/** Source: ISO 32000-1, 7.5.7. Throws PdfDamage. */
export async function openObjectPack(stream: PdfStream, objects: Pick<PdfObjects, 'read'>, inflate: Inflate, limitBytes: number): Promise<ObjectPack> {
  const count = countOf(stream.dictionary.get('/N')) ?? damage('no count')
  const first = countOf(stream.dictionary.get('/First')) ?? damage('no first object')
  if (count > mostPacked) return damage('too many objects')
  const bytes = await decodeStream(stream, objects, inflate, limitBytes)
  const cursor = { bytes, at: 0 }
  let parsedBytes = 0
  const parseAt = (at: number): PdfItem => {
    const reading = { bytes, at }
    const item = parseItem(reading)
    parsedBytes += reading.at - at
    return parsedBytes > mostReadings * bytes.length ? damage('objects in each other') : item
  }
  const heads = Array.from({ length: count }, () => ({ number: takeCount(cursor), offset: takeCount(cursor) }))
  return {
    sizeBytes: bytes.length,
    object: (number, index) => {
      const head = heads[index]
      return head?.number === number ? parseAt(first + head.offset) : damage('another object than said')
    },
  }
}

function takeCount(cursor: { readonly bytes: Uint8Array; at: number }): number {
  skipBlanks(cursor)
  const count = takeDigits(cursor)
  return count < 0 ? damage('no head') : count
}
