import type { ByteSource } from '../byte-source.ts'

/** Large enough that a disk is read in few steps, small enough that memory does not notice. */
const windowBytes = 2 * 1024 * 1024

/** A whole source in order, a window at a time. */
export async function* windowsOf(source: ByteSource, from = 0, to = source.sizeBytes): AsyncGenerator<Uint8Array> {
  for (let offset = from; offset < to; offset += windowBytes) yield source.read(offset, Math.min(windowBytes, to - offset))
}

/** The same source, but small reads that follow each other are answered from one window. */
export function windowed(source: ByteSource): ByteSource {
  let window: Uint8Array = new Uint8Array(0)
  let start = 0
  return {
    sizeBytes: source.sizeBytes,
    read: async (offset, length) => {
      if (offset < start || offset + length > start + window.length) {
        const wanted = Math.min(Math.max(length, windowBytes), source.sizeBytes - offset)
        window = await source.read(offset, wanted)
        start = offset
      }
      return window.subarray(offset - start, offset - start + length)
    },
  }
}
