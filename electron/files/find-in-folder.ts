import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { answered } from '#electron/threads/answered-within.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { systemCode } from '#shared/lib/system-code.ts'
import type { FindFile, FoundFile } from './check-evidence.ts'
import { openRegularFile } from './regular-file.ts'

const enoughSilences = 2

/** Finds evidence below a folder; a name may be written in another Unicode form than on disk, as between macOS and the rest. */
export function findInFolder(root: string): FindFile {
  const listings = new Map<string, Promise<ReadonlyMap<string, string>>>()
  const listingOf = (folder: string): Promise<ReadonlyMap<string, string>> => {
    const known = listings.get(folder) ?? listFolder(folder)
    listings.set(folder, known)
    return known
  }
  let silences = 0
  return async (file) => {
    // A folder lies in one place: what did not answer twice is not asked a thousand times.
    if (silences >= enoughSilences) return { problem: 'file-silent' }
    try {
      return await answered(file, look(root, file, listingOf))
    } catch (error) {
      const problem = problemOf(error)
      if (problem === 'file-silent') silences += 1
      return { problem }
    }
  }
}

async function look(root: string, file: string, listingOf: (folder: string) => Promise<ReadonlyMap<string, string>>): Promise<FoundFile> {
  const path = await spelled(root, file, listingOf)
  const real = await realpath(path)
  if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return { problem: 'file-outside' }
  const { handle, sizeBytes } = await openRegularFile(real, file)
  await handle.close()
  return { path: real, sizeBytes }
}

async function spelled(root: string, file: string, listingOf: (folder: string) => Promise<ReadonlyMap<string, string>>): Promise<string> {
  const direct = join(root, file)
  if (await exists(direct)) return direct
  let path = root
  for (const step of file.split('/')) {
    if (step === '' || step === '.') continue
    const names = await listingOf(path)
    path = join(path, names.get(step.normalize('NFC')) ?? step)
  }
  return path
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}

async function listFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder)
  return new Map(names.map((name) => [name.normalize('NFC'), name]))
}

function problemOf(error: unknown): 'file-absent' | 'file-not-regular' | 'file-outside' | 'file-silent' | 'file-unreadable' {
  const reason = error instanceof DomainError && error.failure.code === 'file-unreadable' ? error.failure.reason : null
  const code = systemCode(error)
  if (reason === 'absent' || code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'file-absent'
  if (reason === 'silent') return 'file-silent'
  if (reason === 'not-a-file') return 'file-not-regular'
  return reason === 'outside' || code === 'ELOOP' ? 'file-outside' : 'file-unreadable'
}
