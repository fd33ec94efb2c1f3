import type { ByteSource } from '../byte-source.ts'

const blockBytes = 128 * 1024
const mostBlocks = 32

/** The same source for reading here and there: what was read lately is not read again. Reads past the end come back short. */
export function blockCached(source: ByteSource): ByteSource {
  const blocks = new Map<number, Uint8Array>()
  const blockAt = async (index: number): Promise<Uint8Array> => {
    const known = blocks.get(index)
    const block = known ?? (await source.read(index * blockBytes, Math.min(blockBytes, source.sizeBytes - index * blockBytes)))
    blocks.delete(index)
    blocks.set(index, block)
    const [oldest] = blocks.keys()
    if (blocks.size > mostBlocks && oldest !== undefined) blocks.delete(oldest)
    return block
  }
  return {
    sizeBytes: source.sizeBytes,
    read: async (offset, wanted) => {
      const length = Math.max(0, Math.min(wanted, source.sizeBytes - offset))
      if (length > 4 * blockBytes) return source.read(offset, length)
      const bytes = new Uint8Array(length)
      for (let done = 0; done < length; ) {
        const at = offset + done
        const index = Math.floor(at / blockBytes)
        const part = (await blockAt(index)).subarray(at - index * blockBytes, at - index * blockBytes + length - done)
        bytes.set(part, done)
        done += part.length
      }
      return bytes
    }
  }
}
