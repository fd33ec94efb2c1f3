import { close, open, read } from 'node:fs'
import { promisify } from 'node:util'
import { answered, withAnswering } from '#electron/threads/answered-within.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { readFailure } from './file-failure.ts'
import { openRegularFile } from './regular-file.ts'

/** Reads a file piece by piece; opened for each piece, so that hundreds of sources hold no handles. `file` is the name to tell. */
export async function openFileSource(path: string, file: string = path): Promise<ByteSource> {
  const { handle, sizeBytes } = await openRegularFile(path, file)
  await handle.close()
  return { sizeBytes, read: (offset, length, into) => readPiece(path, file, offset, length, into) }
}

/** By number rather than by FileHandle: a pack reads thousands of pieces. */
const [openFile, readFile, closeFile] = [promisify(open), promisify(read), promisify(close)]
/** A slow disk gives as much in the time in which it must answer. */
const pieceBytes = 16_000_000

async function readPiece(path: string, file: string, offset: number, length: number, into?: Uint8Array): Promise<Uint8Array> {
  const opening = openFile(path, 'r').then((number) => ({ number, close: () => closeFile(number) }))
  try {
    return await withAnswering(file, opening, async ({ number }) => {
      // Filled to its end below, so that a new one need not be cleared before.
      const bytes = into !== undefined && into.length >= length ? into.subarray(0, length) : new Uint8Array(Buffer.allocUnsafeSlow(length).buffer)
      let done = 0
      while (done < length) {
        const { bytesRead } = await answered(file, readFile(number, bytes, done, Math.min(length - done, pieceBytes), offset + done))
        if (bytesRead === 0) throw new DomainError({ code: 'file-unreadable', file, reason: 'changed' })
        done += bytesRead
      }
      return bytes
    })
  } catch (error) {
    throw readFailure(error, file)
  }
}
