import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { BigIntStats } from 'node:fs'
import { answered, withAnswering } from '#electron/threads/answered-within.ts'
import { refusalOf } from '#electron/threads/file-refusal.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { FileRefusal } from '#shared/domain/failure.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'

export type OpenedFile = { readonly source: ByteSource; readonly modifiedAt: Date }

/**
 * A regular file, read a piece at a time and closed in between, so that a thousand exhibits need no thousand handles.
 * Each piece is of the file as it was at first: one that changes or vanishes is refused. Throws DomainError file-unreadable, file-too-large.
 */
export async function openFile(path: string, name: string, limitBytes: number): Promise<OpenedFile> {
  await checkKind(path, name)
  const first = await withHandle(path, name, (handle) => checkedState(handle, name))
  const sizeBytes = Number(first.size)
  if (sizeBytes === 0) return refuseFile(name, 'empty')
  if (sizeBytes > limitBytes) throw new DomainError({ code: 'file-too-large', file: name, bytes: sizeBytes, limitBytes })
  const read: ByteSource['read'] = (offset, length, into) => withHandle(path, name, async (handle) => {
    if (!isSameState(first, await checkedState(handle, name))) return refuseFile(name, 'changed')
    return readFully(handle, name, offset, into !== undefined && into.length >= length ? into.subarray(0, length) : new Uint8Array(length))
  })
  return { source: { sizeBytes, read }, modifiedAt: new Date(Number(first.mtimeMs)) }
}

// Without O_NONBLOCK the opening of a pipe that nobody writes to would never end. Windows has no such flag.
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Looked at before it is opened, since opening a device can do things. */
async function checkKind(path: string, name: string): Promise<void> {
  const state = await answered(name, stat(path)).catch((error: unknown) => { throw error instanceof DomainError ? error : refused(name, refusalOf(error)) })
  if (!state.isFile()) throw refused(name, 'not-a-file')
}

async function withHandle<Result>(path: string, name: string, work: (handle: FileHandle) => Promise<Result>): Promise<Result> {
  try {
    return await withAnswering(name, open(path, readOnly), work)
  } catch (error) {
    if (error instanceof DomainError) throw error
    return refuseFile(name, refusalOf(error))
  }
}

async function checkedState(handle: FileHandle, name: string): Promise<BigIntStats> {
  const state = await answered(name, handle.stat({ bigint: true }))
  return state.isFile() ? state : refuseFile(name, 'not-a-file')
}

const isSameState = (a: BigIntStats, b: BigIntStats): boolean => a.size === b.size && a.mtimeNs === b.mtimeNs && a.ino === b.ino && a.dev === b.dev

/** A slow disk gives as much in the time in which it must answer. */
const pieceBytes = 16_000_000

async function readFully(handle: FileHandle, name: string, offset: number, bytes: Uint8Array): Promise<Uint8Array> {
  let done = 0
  while (done < bytes.length) {
    const { bytesRead } = await answered(name, handle.read(bytes, done, Math.min(bytes.length - done, pieceBytes), offset + done))
    if (bytesRead === 0) return refuseFile(name, 'changed')
    done += bytesRead
  }
  return bytes
}

const refused = (file: string, reason: FileRefusal): DomainError => new DomainError({ code: 'file-unreadable', file, reason })

function refuseFile(file: string, reason: FileRefusal): never {
  throw refused(file, reason)
}
