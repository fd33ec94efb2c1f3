import { inflateRawSync, inflateSync } from 'node:zlib'
import type { ByteSource } from '#shared/pdf/byte-source.ts'

/** A few stretches out of a file, by which it is found within another. */
export type Stretches = readonly Buffer[]

const stretchBytes = 48
const places = [0.5, 0.25, 0.75, 0.1, 0.9] as const
/** What repeats itself stands anywhere. */
const fewestValues = 8

/** Null of a file that is too small to be told from others. */
export async function stretchesOf(original: ByteSource): Promise<Stretches | null> {
  if (original.sizeBytes < stretchBytes) return null
  const read = await Promise.all(places.map((place) => original.read(Math.floor((original.sizeBytes - stretchBytes) * place), stretchBytes)))
  const telling = read.map((bytes) => Buffer.from(bytes)).filter((bytes) => new Set(bytes).size > fewestValues)
  return telling.length === 0 ? null : telling
}

/** Larger ones are not looked through. */
export const largestCarrierBytes = 100_000_000
const largestUnpackedBytes = 64_000_000
/** A mail in a mail in an archive. */
const deepest = 4

/** A file may be made to swell without end: one that takes longer is not looked through to its end. */
const mostSeconds = 10

/** `found`: which of the sought files a file holds, by their places; `isWhole`: it was looked through to its end, or all were found before. */
export type Carried = { readonly found: ReadonlySet<number>; readonly isWhole: boolean }

/** Looks for files within another, all in one reading: as they are, in Base64 as mails and pages do, deflated as PDFs and archives do, and these in one another. */
export function carriedIn(carrier: Uint8Array, sought: readonly Stretches[], seconds = mostSeconds): Carried {
  const found = new Set<number>()
  const untilMs = performance.now() + seconds * 1_000
  const isDone = (): boolean => found.size === sought.length
  const look = (bytes: Buffer, depth: number): boolean => {
    sought.forEach((stretches, place) => { if (!found.has(place) && stretches.every((stretch) => bytes.includes(stretch))) found.add(place) })
    if (isDone() || depth >= deepest) return true
    for (const inner of within(bytes)) {
      if (performance.now() > untilMs || !look(inner, depth + 1)) return false
      if (isDone()) return true
    }
    return true
  }
  const isWhole = look(Buffer.from(carrier.buffer, carrier.byteOffset, carrier.byteLength), 0)
  return { found, isWhole }
}

function* within(bytes: Buffer): Generator<Buffer> {
  yield* encodedIn(bytes)
  if (bytes.subarray(0, 1024).includes('%PDF-')) yield* streamsIn(bytes)
  yield* archivedIn(bytes)
}

const isBase64 = new Uint8Array(256)
for (const letter of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')) isBase64[letter] = 1
const [lineFeed, carriageReturn] = [0x0a, 0x0d]

/** Runs of Base64 over as many lines as there are; an empty line ends one. */
function* encodedIn(bytes: Buffer): Generator<Buffer> {
  let [start, lineEnds] = [-1, 0]
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at]
    const isLetter = byte !== undefined && isBase64[byte] === 1
    if (isLetter && start < 0) start = at
    lineEnds = isLetter ? 0 : lineEnds + (byte === lineFeed ? 1 : 0)
    if (isLetter || start < 0 || (byte === carriageReturn && lineEnds < 2) || (byte === lineFeed && lineEnds < 2)) continue
    if (at - start >= stretchBytes) yield Buffer.from(bytes.toString('latin1', start, at), 'base64')
    start = -1
  }
}

function* streamsIn(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const end = bytes.indexOf('endstream', at + 6)
    if (end < 0) return
    const from = at + 6 + (bytes[at + 6] === carriageReturn ? 2 : 1)
    const inner = unpacked(() => inflateSync(bytes.subarray(from, end), { maxOutputLength: largestUnpackedBytes }))
    if (inner !== null) yield inner
    at = end + 3
  }
}

const localHead = Buffer.from('PK\u0003\u0004', 'latin1')

/** Entries of a ZIP, by their local heads (APPNOTE 4.3.7); what is stored as it is was seen already. */
function* archivedIn(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(localHead); at >= 0 && at + 30 <= bytes.length; at = bytes.indexOf(localHead, at + 4)) {
    if (bytes.readUInt16LE(at + 8) !== 8) continue
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const inner = unpacked(() => inflateRawSync(bytes.subarray(from), { maxOutputLength: largestUnpackedBytes }))
    if (inner !== null) yield inner
  }
}

function unpacked(unpack: () => Buffer): Buffer | null {
  try {
    return unpack()
  } catch {
    return null
  }
}
