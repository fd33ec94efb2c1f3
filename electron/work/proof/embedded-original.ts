import { createHash } from 'node:crypto'
import { createInflate } from 'node:zlib'
import { pipeline } from 'node:stream/promises'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { windowsOf } from '#shared/pdf/pictures/read-windows.ts'
import type { PackStream } from './pack-streams.ts'

/** SHA-256 of what a stream holds, as it lies in the file and unpacked; null where it cannot be unpacked. */
export async function hashesOf(source: ByteSource, stream: PackStream): Promise<{ readonly packed: string; readonly unpacked: string | null }> {
  const [packed, unpacked] = [createHash('sha256'), createHash('sha256')]
  for await (const piece of piecesOf(source, stream)) packed.update(piece)
  const isDeflated = /\/Filter\s*\[?\s*\/FlateDecode\b/.test(stream.entries)
  if (!isDeflated) return { packed: packed.digest('hex'), unpacked: null }
  try {
    await pipeline(piecesOf(source, stream), createInflate(), async (pieces: AsyncIterable<Uint8Array>) => { for await (const piece of pieces) unpacked.update(piece) })
    return { packed: packed.digest('hex'), unpacked: unpacked.digest('hex') }
  } catch {
    return { packed: packed.digest('hex'), unpacked: null }
  }
}

const piecesOf = (source: ByteSource, { offset, lengthBytes }: PackStream): AsyncIterable<Uint8Array> => windowsOf(source, offset, offset + lengthBytes)

/** Image data that goes into a pack as it is would be found again in its file: a stretch out of its middle is looked for there. */
export async function holdsDataOf(pack: ByteSource, { offset, lengthBytes }: PackStream, original: ByteSource): Promise<boolean> {
  if (lengthBytes < stretchBytes) return false
  const stretch = Buffer.from(await pack.read(offset + Math.floor((lengthBytes - stretchBytes) / 2), stretchBytes))
  let tail = Buffer.alloc(0)
  for await (const window of windowsOf(original)) {
    const bytes = Buffer.concat([tail, window])
    if (bytes.includes(stretch)) return true
    tail = bytes.subarray(Math.max(0, bytes.length - stretchBytes + 1))
  }
  return false
}

/** Long enough to be nowhere by chance, short enough to lie within one piece of a file. */
const stretchBytes = 48
