import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '#shared/lib/system-code.ts'
import { isTemporaryName } from './atomic-write.ts'

/** Clears the temporary files that a killed run left in one folder. Only for the one process that holds the store. */
export async function sweepTemporaryFiles(folder: string): Promise<number> {
  const left = (await namesIn(folder)).filter(isTemporaryPart)
  for (const name of left) await rm(join(folder, name), { force: true })
  return left.length
}

/** SQLite puts a journal beside a temporary database. */
const isTemporaryPart = (name: string): boolean => isTemporaryName(name.replace(/-(journal|wal|shm)$/, ''))

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}
