import type { ByteSource } from '#shared/pdf/byte-source.ts'

/** Larger files are read a window at a time. */
const heldBytes = 4_000_000

/** Keeps a small file in memory while its readers go over it one after the other; once released it is read from the disk again. */
export function holdSource(source: ByteSource): { readonly source: ByteSource; readonly release: () => void } {
  let whole: Promise<Uint8Array> | null = null
  let isHeld = source.sizeBytes <= heldBytes
  const read: ByteSource['read'] = async (offset, length, into) => {
    if (!isHeld || offset + length > source.sizeBytes) return source.read(offset, length, into)
    whole ??= source.read(0, source.sizeBytes)
    return (await whole).subarray(offset, offset + length)
  }
  const release = (): void => {
    isHeld = false
    whole = null
  }
  return { source: { sizeBytes: source.sizeBytes, read }, release }
}
