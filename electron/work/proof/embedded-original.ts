import { createHash } from 'node:crypto'
import { createInflate, inflateSync } from 'node:zlib'
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

/** What an embedded file is when it is saved; null for one that is larger than is asked for, or cannot be unpacked. */
export async function embeddedBytes(source: ByteSource, stream: PackStream, mostBytes: number): Promise<Uint8Array | null> {
  const packed = await source.read(stream.offset, stream.lengthBytes)
  if (!/\/Filter\s*\[?\s*\/FlateDecode\b/.test(stream.entries)) return packed.length <= mostBytes ? packed : null
  try {
    return inflateSync(packed, { maxOutputLength: mostBytes })
  } catch {
    return null
  }
}

const piecesOf = (source: ByteSource, { offset, lengthBytes }: PackStream): AsyncIterable<Uint8Array> => windowsOf(source, offset, offset + lengthBytes)

/** Image data that goes into a pack as it is would be found again in its file: a few stretches out of it are looked for there. */
export async function holdsDataOf(pack: ByteSource, { offset, lengthBytes }: PackStream, original: ByteSource): Promise<boolean> {
  const stretches = (await Promise.all(places.map((place) => pack.read(offset + Math.floor(Math.max(0, lengthBytes - stretchBytes) * place), Math.min(stretchBytes, lengthBytes))))).map((bytes) => Buffer.from(bytes)).filter(isTelling)
  if (stretches.length === 0) return false
  const missing = new Set(stretches)
  let tail = Buffer.alloc(0)
  for await (const window of windowsOf(original)) {
    const bytes = Buffer.concat([tail, window])
    for (const stretch of missing) if (bytes.includes(stretch)) missing.delete(stretch)
    if (missing.size === 0) return true
    tail = bytes.subarray(Math.max(0, bytes.length - stretchBytes + 1))
  }
  return false
}

/** Long enough to be nowhere by chance, short enough to lie within one piece of a file. */
const stretchBytes = 48
const places = [0.5, 0.25, 0.75, 0.1, 0.9] as const

/** Even surfaces are packed alike in every picture: what repeats itself tells nothing. */
const isTelling = (stretch: Buffer): boolean => new Set(stretch).size > stretchBytes / 2
