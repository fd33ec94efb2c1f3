import { decodeAscii85, decodeAsciiHex, decodeLzw, decodeRunLength } from './decode-filters.ts'
import { damage, isArray, isDictionary, isNothing, numberOf, resolved, resolvedItems } from './pdf-item.ts'
import type { PdfItem, PdfObject, PdfObjects, PdfStream } from './pdf-item.ts'
import { undoPredictor } from './undo-predictor.ts'

/** zlib format; rejects when broken or larger than the limit. */
export type Inflate = (bytes: Uint8Array, limitBytes: number) => Promise<Uint8Array>

const mostFilters = 8

/** A stream unpacked, at most `limitBytes` at every step; throws PdfDamage when it is broken or packed as pictures are. */
export async function decodeStream(stream: PdfStream, objects: Pick<PdfObjects, 'read'>, inflate: Inflate, limitBytes: number): Promise<Uint8Array> {
  const filters = await listOf(objects, stream.dictionary.get('/Filter'))
  const parameters = await listOf(objects, stream.dictionary.get('/DecodeParms'))
  if (filters.length > mostFilters) return damage('too many filters')
  let bytes = stream.bytes
  for (const [index, filter] of filters.entries()) bytes = await decodeOnce(bytes, filter, await parametersOf(objects, parameters[index]), inflate, limitBytes)
  return bytes.length > limitBytes ? damage('too large') : bytes
}

async function listOf(objects: Pick<PdfObjects, 'read'>, item: PdfItem | undefined): Promise<readonly PdfObject[]> {
  const object = await resolved(objects, item)
  if (isNothing(object)) return []
  return isArray(object) ? resolvedItems(objects, object) : [object]
}

type Parameters = { readonly predictor: number; readonly colours: number; readonly bits: number; readonly columns: number; readonly earlyChange: number }

async function parametersOf(objects: Pick<PdfObjects, 'read'>, object: PdfObject | undefined): Promise<Parameters> {
  const entry = async (key: string, otherwise: number): Promise<number> => (isDictionary(object) ? numberOf(await resolved(objects, object.get(key))) : null) ?? otherwise
  return { predictor: await entry('/Predictor', 1), colours: await entry('/Colors', 1), bits: await entry('/BitsPerComponent', 8), columns: await entry('/Columns', 1), earlyChange: await entry('/EarlyChange', 1) }
}

async function decodeOnce(bytes: Uint8Array, filter: PdfObject, parameters: Parameters, inflate: Inflate, limitBytes: number): Promise<Uint8Array> {
  switch (filter) {
    case '/FlateDecode':
    case '/Fl':
      return undoPredictor(await inflate(bytes, limitBytes).catch(() => damage('not inflated')), parameters)
    case '/LZWDecode':
    case '/LZW':
      return undoPredictor(decodeLzw(bytes, parameters.earlyChange, limitBytes), parameters)
    case '/ASCII85Decode':
    case '/A85':
      return decodeAscii85(bytes)
    case '/ASCIIHexDecode':
    case '/AHx':
      return decodeAsciiHex(bytes)
    case '/RunLengthDecode':
    case '/RL':
      return decodeRunLength(bytes, limitBytes)
    default:
      return damage('an unknown filter')
  }
}
