import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { answered, openAnswering, withAnswering } from '#electron/threads/answered-within.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { readFailure } from './file-failure.ts'

export type RegularFile = { readonly handle: FileHandle; readonly sizeBytes: number; readonly changedAtMs: number }

const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)

/**
 * Opens a file for reading if it is a regular one. Looked at before it is opened, since opening a device can do things;
 * and without blocking, since what was a file a moment ago may be a pipe by now.
 */
export async function openRegularFile(path: string, file: string): Promise<RegularFile> {
  try {
    if (!(await answered(file, stat(path))).isFile()) throw new DomainError({ code: 'file-unreadable', file, reason: 'not-a-file' })
    const handle = await openAnswering(file, open(path, readOnly))
    const facts = await answered(file, handle.stat())
    if (facts.isFile()) return { handle, sizeBytes: facts.size, changedAtMs: facts.mtimeMs }
    await handle.close()
    throw new DomainError({ code: 'file-unreadable', file, reason: 'not-a-file' })
  } catch (error) {
    throw readFailure(error, file)
  }
}

/** A file is read once and to its end; one that grows, shrinks or is written to meanwhile is refused. */
export async function readChunks(path: string, file: string, take: (bytes: Uint8Array) => Promise<void>, limitBytes: number): Promise<number> {
  const opened = openRegularFile(path, file)
  return withAnswering(file, opened.then(({ handle }) => handle), async (handle) => {
    const { sizeBytes, changedAtMs } = await opened
    if (sizeBytes === 0) throw new DomainError({ code: 'file-unreadable', file, reason: 'empty' })
    if (sizeBytes > limitBytes) throw new DomainError({ code: 'file-too-large', file, bytes: sizeBytes, limitBytes })
    const read = await pump(handle, file, sizeBytes, take)
    const after = await answered(file, handle.stat())
    if (read !== sizeBytes || after.size !== sizeBytes || after.mtimeMs !== changedAtMs) throw new DomainError({ code: 'file-unreadable', file, reason: 'changed' })
    if (after.nlink === 0) throw new DomainError({ code: 'file-unreadable', file, reason: 'vanished' })
    return read
  })
}

const chunkBytes = 1 << 20

async function pump(handle: FileHandle, file: string, limitBytes: number, take: (bytes: Uint8Array) => Promise<void>): Promise<number> {
  const chunk = new Uint8Array(Math.min(chunkBytes, limitBytes + 1))
  let read = 0
  for (;;) {
    const bytesRead = await readChunk(handle, chunk, file)
    if (bytesRead === 0) return read
    read += bytesRead
    if (read > limitBytes) return read
    await take(chunk.subarray(0, bytesRead))
  }
}

async function readChunk(handle: FileHandle, chunk: Uint8Array, file: string): Promise<number> {
  try {
    return (await answered(file, handle.read(chunk, 0, chunk.length, null))).bytesRead
  } catch (error) {
    throw readFailure(error, file)
  }
}
