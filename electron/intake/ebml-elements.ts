import type { ByteSource } from '#shared/pdf/byte-source.ts'

/** An element of an EBML file: its number, and where its content lies; `end` is null where it does not know its size. Source: RFC 8794, 4 to 7. */
export type Element = { readonly id: number; readonly start: number; readonly end: number | null }

/** The element at a place, null where there is none; what claims to reach beyond the end is cut there. */
export async function elementAt(source: ByteSource, at: number, end: number): Promise<Element | null> {
  if (at + 2 > end) return null
  const head = await source.read(at, Math.min(12, end - at))
  const idBytes = lengthOf(head[0])
  const sizeBytes = lengthOf(head[idBytes])
  if (idBytes > 4 || sizeBytes > 8 || head.length < idBytes + sizeBytes) return null
  const id = numberIn(head.subarray(0, idBytes))
  const size = head.subarray(idBytes, idBytes + sizeBytes)
  const start = at + idBytes + sizeBytes
  if (isUnknown(size)) return { id, start, end: null }
  const bytes = numberIn([(size[0] ?? 0) & (0xff >> sizeBytes), ...size.subarray(1)])
  return { id, start, end: Math.min(end, start + bytes) }
}

/** The leading zeros of its first byte say how many bytes a number has; 9 for a byte that has only zeros. */
const lengthOf = (first: number | undefined): number => (first === undefined || first === 0 ? 9 : Math.clz32(first) - 23)
const numberIn = (bytes: Iterable<number>): number => [...bytes].reduce((sum, byte) => sum * 256 + byte, 0)
const isUnknown = (size: Uint8Array): boolean => size[0] === (0xff >> (size.length - 1)) && size.subarray(1).every((byte) => byte === 0xff)

/** More than any head holds. */
const mostElements = 2_000

/** What an element holds, one after another. */
export async function elementsIn(source: ByteSource, { start, end }: Element): Promise<readonly Element[]> {
  const found: Element[] = []
  const until = end ?? source.sizeBytes
  let at = start
  while (found.length < mostElements) {
    const element = await elementAt(source, at, until)
    if (element === null || element.end === null) break
    found.push(element)
    at = element.end
  }
  return found
}

async function bytesOf(source: ByteSource, { start, end }: Element, most: number): Promise<Buffer> {
  return Buffer.from(await source.read(start, Math.max(0, Math.min(most, (end ?? start) - start))))
}

export const unsignedOf = async (source: ByteSource, element: Element): Promise<number> => numberIn(await bytesOf(source, element, 8))

/** Nanoseconds fit no other number. */
export async function signedOf(source: ByteSource, element: Element): Promise<bigint | null> {
  const bytes = await bytesOf(source, element, 8)
  return bytes.length === 8 ? bytes.readBigInt64BE(0) : null
}

export async function floatOf(source: ByteSource, element: Element): Promise<number> {
  const bytes = await bytesOf(source, element, 8)
  return bytes.length === 4 ? bytes.readFloatBE(0) : bytes.length === 8 ? bytes.readDoubleBE(0) : 0
}

export const textOf = async (source: ByteSource, element: Element): Promise<string> => (await bytesOf(source, element, 256)).toString('utf8').replace(/\0.*$/s, '')
