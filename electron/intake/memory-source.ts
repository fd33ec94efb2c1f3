import type { ByteSource } from '#shared/pdf/byte-source.ts'

/** Bytes that are in memory anyway, such as the attachment of a mail, read like a file. */
export const memorySource = (bytes: Uint8Array): ByteSource => ({
  sizeBytes: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length))
})
