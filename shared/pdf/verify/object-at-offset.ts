import type { ByteSource } from '../byte-source.ts'
import { latin1Text } from '../bytes.ts'
import { parseTree, PdfSyntaxError, readWord } from '../digest/parse-tree.ts'
import type { PdfTree } from '../digest/pdf-tree.ts'

/** An object as it stands in the file; `dataOffset` is where the bytes of a stream begin. */
export type PlacedObject = { readonly name: string; readonly tree: PdfTree; readonly dataOffset: number | null }

const firstWindowBytes = 4 * 1024
const mostObjectBytes = 32 * 1024 * 1024

/** Reads `12 0 obj …` at a place of the file; throws PdfSyntaxError. */
export function objectAtOffset(source: ByteSource, offset: number): Promise<PlacedObject> {
  return withGrowingWindow(source, offset, (bytes) => placedObject(bytes, offset))
}

/** A token may be cut by the end of the window: then more is read, as long as there is more. */
export async function withGrowingWindow<Result>(source: ByteSource, offset: number, read: (bytes: Uint8Array) => { readonly result: Result; readonly end: number }): Promise<Result> {
  if (!Number.isSafeInteger(offset) || offset < 0 || offset >= source.sizeBytes) throw new PdfSyntaxError('nothing', offset)
  for (let length = firstWindowBytes; ; length *= 4) {
    const bytes = await source.read(offset, Math.min(length, source.sizeBytes - offset))
    const isAll = offset + bytes.length >= source.sizeBytes
    try {
      const { result, end } = read(bytes)
      if (end < bytes.length || isAll) return result
    } catch (error) {
      if (!(error instanceof PdfSyntaxError) || isAll || length >= mostObjectBytes) throw error
    }
    if (length >= mostObjectBytes) throw new PdfSyntaxError('an object without end', offset)
  }
}

function placedObject(bytes: Uint8Array, offset: number): { readonly result: PlacedObject; readonly end: number } {
  const number = readWord(bytes, 0)
  const generation = readWord(bytes, number.end)
  const mark = readWord(bytes, generation.end)
  if (!/^\d+$/.test(number.word) || !/^\d+$/.test(generation.word) || mark.word !== 'obj') throw new PdfSyntaxError('no object', offset)
  const { tree, end } = parseTree(bytes, mark.end)
  const after = readWord(bytes, end)
  const name = `${Number(number.word)} ${Number(generation.word)} R`
  if (after.word === 'endobj') return { result: { name, tree, dataOffset: null }, end: after.end }
  if (after.word !== 'stream' || tree.kind !== 'dictionary') throw new PdfSyntaxError('an object without its end', offset)
  // ISO 32000-1, 7.3.8.1: a line feed, or a carriage return and a line feed.
  const lineEnd = latin1Text(bytes.subarray(after.end, after.end + 2))
  const width = lineEnd === '\r\n' ? 2 : lineEnd.startsWith('\n') ? 1 : null
  if (width === null) throw new PdfSyntaxError('a stream without its beginning', offset)
  return { result: { name, tree, dataOffset: offset + after.end + width }, end: after.end + width }
}
