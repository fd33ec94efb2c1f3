import { skipBlanks, standsAt, takeWord } from './characters.ts'
import { decodeStream } from './decode-stream.ts'
import type { Inflate } from './decode-stream.ts'
import { parseItem } from './parse-item.ts'
import { damage, isDictionary, isReference } from './pdf-item.ts'
import type { PdfDictionary } from './pdf-item.ts'

const largestUnpackedBytes = 64_000_000
/** The bytes of broken objects are read again; not without end. */
const mostReadings = 4

/** The library unpacks every object stream without a limit, so this looks first. Throws PdfDamage when they come to too much. */
export async function refusePacksThatSwell(bytes: Uint8Array, inflate: Inflate): Promise<void> {
  let roomBytes = largestUnpackedBytes
  for (const { dictionary, stored } of streamsOf(bytes)) {
    const type = dictionary.get('/Type')
    if (isReference(type)) return damage('a kind that stands elsewhere')
    if (type !== '/ObjStm' && type !== '/XRef') continue
    roomBytes -= (await decodeStream({ dictionary, bytes: stored }, { read: () => damage('a reference in a pack') }, inflate, roomBytes)).length
  }
}

type Found = { readonly dictionary: PdfDictionary; readonly stored: Uint8Array }

/** Every dictionary that the words `obj` and `stream` enclose, wherever it stands, with what lies before the next `endstream`. */
function* streamsOf(bytes: Uint8Array): Generator<Found> {
  let readBytes = 0
  for (let at = placeOf(bytes, 'obj', 0); at < bytes.length; at = placeOf(bytes, 'obj', at)) {
    const cursor = { bytes, at: at + 3 }
    const dictionary = dictionaryBeforeStream(cursor)
    readBytes += cursor.at - at
    if (readBytes > mostReadings * bytes.length) damage('objects in each other')
    const end = dictionary === null ? at + 3 : placeOf(bytes, 'endstream', cursor.at)
    if (dictionary !== null) yield { dictionary, stored: bytes.subarray(cursor.at, end) }
    at = end
  }
}

function dictionaryBeforeStream(cursor: { readonly bytes: Uint8Array; at: number }): PdfDictionary | null {
  try {
    skipBlanks(cursor)
    if (!standsAt(cursor.bytes, cursor.at, '<<')) return null
    const dictionary = parseItem(cursor)
    skipBlanks(cursor)
    if (!isDictionary(dictionary) || !takeWord(cursor, 'stream')) return null
    if (cursor.bytes[cursor.at] === 13) cursor.at += 1
    if (cursor.bytes[cursor.at] === 10) cursor.at += 1
    return dictionary
  } catch {
    return null
  }
}

function placeOf(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) if (standsAt(bytes, at, word)) return at
  return bytes.length
}
