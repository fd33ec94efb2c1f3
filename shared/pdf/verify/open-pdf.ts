import type { ByteSource } from '../byte-source.ts'
import { hexOf, latin1Text } from '../bytes.ts'
import type { PdfObject } from '../digest/object-digest.ts'
import { parseTree, PdfSyntaxError, readWord } from '../digest/parse-tree.ts'
import { entryOf, nameIn, numberIn } from '../digest/pdf-tree.ts'
import type { PdfTree } from '../digest/pdf-tree.ts'
import { countsUnpacked, markStream } from '../digest/stream-mark.ts'
import type { StreamMark } from '../digest/stream-mark.ts'
import type { Machine } from '../machine.ts'
import { windowsOf } from '../pictures/read-windows.ts'
import { blockCached } from './block-cache.ts'
import { readCrossReferences } from './cross-references.ts'
import { objectAtOffset } from './object-at-offset.ts'
import { unpackedStream } from './unpacked-stream.ts'

/** Where the bytes of a stream lie in the file, packed as its entries say. */
export type StreamPlace = { readonly offset: number; readonly lengthBytes: number }
export type ReadObject = { readonly tree: PdfTree; readonly data: StreamPlace | null }

/** A PDF, looked up object by object; all of it throws PdfSyntaxError where the file is not as it says. */
export type OpenPdf = {
  readonly trailer: PdfTree
  readonly isEncrypted: boolean
  /** Undefined for what the file does not hold. */
  readonly objectAt: (to: string) => Promise<ReadObject | undefined>
  /** What a value is, wherever it stands. */
  readonly resolve: (tree: PdfTree | undefined) => Promise<PdfTree | undefined>
  readonly source: ByteSource
  readonly contentOf: (object: ReadObject, limitBytes?: number) => Promise<Uint8Array>
  /** The object as a page digest counts it. */
  readonly countedAt: (to: string) => Promise<PdfObject | undefined>
}

export async function openPdf(given: ByteSource, unlimited: Machine): Promise<OpenPdf> {
  const source = blockCached(given)
  const machine = withinBudget(unlimited)
  if (!latin1Text(await source.read(0, Math.min(8, source.sizeBytes))).startsWith('%PDF-')) throw new PdfSyntaxError('no PDF', 0)
  const { places, trailer } = await readCrossReferences(source, machine)
  const known = new Map<string, ReadObject | undefined>()
  const packs = new Map<number, ReadonlyMap<number, PdfTree>>()
  const read = async (to: string): Promise<ReadObject | undefined> => {
    const [number = 0, generation = 0] = to.split(' ').map(Number)
    const place = places.get(number)
    if (place === undefined || place.kind === 'free') return undefined
    if (place.kind === 'packed') {
      const tree = generation === 0 ? (await packAt(place.pack)).get(number) : undefined
      return tree === undefined ? undefined : { tree, data: null }
    }
    if (place.generation !== generation) return undefined
    const { name, tree, dataOffset } = await objectAtOffset(source, place.offset)
    if (name !== to) throw new PdfSyntaxError(`${name} where ${to} should be`, place.offset)
    return { tree, data: dataOffset === null ? null : await streamPlace(tree, dataOffset) }
  }
  const objectAt = async (to: string): Promise<ReadObject | undefined> => {
    if (!known.has(to)) known.set(to, await read(to))
    return known.get(to)
  }
  const streamPlace = async (tree: PdfTree, offset: number): Promise<StreamPlace> => {
    const length = entryOf(tree, 'Length')
    const lengthBytes = numberIn(length?.kind === 'reference' ? (await read(length.to))?.tree : length)
    if (lengthBytes === undefined || !Number.isSafeInteger(lengthBytes) || lengthBytes < 0 || offset + lengthBytes > source.sizeBytes) throw new PdfSyntaxError('a stream without its length', offset)
    const end = await source.read(offset + lengthBytes, Math.min(32, source.sizeBytes - offset - lengthBytes))
    if (readWord(end, 0).word !== 'endstream') throw new PdfSyntaxError('a stream without its end', offset + lengthBytes)
    return { offset, lengthBytes }
  }
  const packAt = async (number: number): Promise<ReadonlyMap<number, PdfTree>> => {
    const known = packs.get(number)
    if (known !== undefined) return known
    const place = places.get(number)
    const object = place?.kind === 'at' ? await objectAt(`${number} ${place.generation} R`) : undefined
    if (object === undefined || nameIn(entryOf(object.tree, 'Type')) !== 'ObjStm') throw new PdfSyntaxError('no pack of objects', number)
    const trees = packedTrees(object.tree, await contentOf(object), (index, inside) => { const at = places.get(inside); return at?.kind === 'packed' && at.pack === number && at.index === index })
    packs.set(number, trees)
    return trees
  }
  const contentOf = async (object: ReadObject, limitBytes?: number): Promise<Uint8Array> => {
    if (object.data === null) throw new PdfSyntaxError('no stream', 0)
    return unpackedStream(object.tree, await source.read(object.data.offset, object.data.lengthBytes), machine, limitBytes)
  }
  const marks = new Map<string, StreamMark>()
  return {
    trailer, isEncrypted: entryOf(trailer, 'Encrypt') !== undefined, source, objectAt, contentOf,
    resolve: async (tree) => (tree?.kind === 'reference' ? (await objectAt(tree.to))?.tree : tree),
    countedAt: async (to) => {
      const object = await objectAt(to)
      if (object === undefined || object.data === null) return object === undefined ? undefined : { tree: object.tree, stream: null }
      const stream = marks.get(to) ?? (await markOf(source, object.tree, object.data, machine))
      marks.set(to, stream)
      return { tree: object.tree, stream }
    }
  }
}

/** All that is unpacked of one file together; a small file can hold streams without end. */
const mostUnpackedBytes = 8 * 1024 * 1024 * 1024

function withinBudget(machine: Machine): Machine {
  let left = mostUnpackedBytes
  return {
    ...machine,
    inflate: async (bytes, limitBytes) => {
      const mostBytes = Math.min(limitBytes, Math.max(0, left))
      left -= Math.min(mostBytes, bytes.length * 1032)
      const unpacked = await machine.inflate(bytes, mostBytes)
      left += Math.min(mostBytes, bytes.length * 1032) - unpacked.length
      return unpacked
    }
  }
}

/** Source: ISO 32000-1, 7.5.7. Only what the directory places here counts. */
function packedTrees(entries: PdfTree, content: Uint8Array, belongs: (index: number, number: number) => boolean): ReadonlyMap<number, PdfTree> {
  const [count, first] = [numberIn(entryOf(entries, 'N')) ?? 0, numberIn(entryOf(entries, 'First')) ?? 0]
  const trees = new Map<number, PdfTree>()
  for (let index = 0, at = 0; index < count; index += 1) {
    const number = readWord(content, at)
    const offset = readWord(content, number.end)
    if (!/^\d+$/.test(number.word) || !/^\d+$/.test(offset.word)) throw new PdfSyntaxError('a pack of objects that cannot be read', at)
    at = offset.end
    if (belongs(index, Number(number.word))) trees.set(Number(number.word), parseTree(content, first + Number(offset.word)).tree)
  }
  return trees
}

/** A picture is counted piece by piece. */
async function markOf(source: ByteSource, tree: PdfTree, data: StreamPlace, machine: Machine): Promise<StreamMark> {
  if (countsUnpacked(tree)) return markStream(tree, await source.read(data.offset, data.lengthBytes), machine)
  const hash = machine.startSha256()
  for await (const piece of windowsOf(source, data.offset, data.offset + data.lengthBytes)) hash.add(piece)
  return { form: 'packed', sha256: hexOf(hash.finish()) }
}
