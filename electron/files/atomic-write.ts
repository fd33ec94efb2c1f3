import { randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ByteSink } from '#shared/pdf/byte-source.ts'
import { diskSteps } from './disk-steps.ts'
import type { DiskSteps } from './disk-steps.ts'
import { writeFailure } from './file-failure.ts'
import { makeFolders } from './make-folders.ts'

const temporaryName = /^\.tsuzuri-[0-9a-f]{16}\.part$/

/** Short whatever the target is called, so that a name of 255 bytes still has a temporary one. */
export const temporaryPathIn = (folder: string): string => join(folder, `.tsuzuri-${randomBytes(8).toString('hex')}.part`)
export const isTemporaryName = (name: string): boolean => temporaryName.test(name)

/** The file stands whole and synced under its name, or nothing is left of it and what stood there before is untouched. */
export async function writeAtomically(path: string, write: (sink: ByteSink) => Promise<void>, steps: DiskSteps = diskSteps): Promise<void> {
  const temporary = temporaryPathIn(dirname(path))
  try {
    await writeSynced(temporary, write, steps)
    await steps.rename(temporary, path)
    await steps.syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true })
    throw writeFailure(error, path)
  }
}

/** Whatever `write` tells is passed on when the file lies on the disk. */
export async function writeSynced<Result>(path: string, write: (sink: ByteSink) => Promise<Result>, steps: DiskSteps): Promise<Result> {
  // As the user's own rules for new files say; what is private lies in a folder that is closed to others.
  const file = await open(path, 'wx', 0o666)
  try {
    const result = await write((bytes) => writeAll(file, bytes))
    await steps.syncFile(file)
    return result
  } finally {
    await file.close()
  }
}

/** A write may take less than it is given; a full disk shows itself only at the next one. */
export async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0
  while (done < bytes.length) done += (await file.write(bytes, done, bytes.length - done)).bytesWritten
}

/** Makes a folder and syncs the one that names it, so that what is put inside is not lost with it. */
export async function makeFolderSynced(folder: string, steps: DiskSteps = diskSteps): Promise<void> {
  try {
    const first = await makeFolders(folder, 0o700)
    if (first === undefined) return
    let made = folder
    while (made.length >= first.length) {
      await steps.syncFolder(dirname(made))
      made = dirname(made)
    }
  } catch (error) {
    throw writeFailure(error, folder)
  }
}
