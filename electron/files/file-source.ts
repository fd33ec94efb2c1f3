import { open } from 'node:fs/promises'
import { DomainError } from '#shared/domain/failure.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { readFailure } from './file-failure.ts'
import { openRegularFile } from './regular-file.ts'

/** Reads a file piece by piece; opened for each piece, so that hundreds of sources hold no handles. `file` is the name to tell. */
export async function openFileSource(path: string, file: string = path): Promise<ByteSource> {
  const { handle, sizeBytes } = await openRegularFile(path, file)
  await handle.close()
  return { sizeBytes, read: (offset, length) => readPiece(path, file, offset, length) }
}

async function readPiece(path: string, file: string, offset: number, length: number): Promise<Uint8Array> {
  try {
    const handle = await open(path, 'r')
    try {
      const bytes = new Uint8Array(length)
      let done = 0
      while (done < length) {
        const { bytesRead } = await handle.read(bytes, done, length - done, offset + done)
        if (bytesRead === 0) throw new DomainError({ code: 'file-unreadable', file, reason: 'changed' })
        done += bytesRead
      }
      return bytes
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw readFailure(error, file)
  }
}
