import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from '#shared/lib/system-code.ts'

/**
 * Makes a folder and those above it; the first that was not there, undefined where all were. Node's own recursive way
 * never ends where a folder is there and takes no other, as those of the system do (/proc).
 */
export async function makeFolders(folder: string, mode = 0o777): Promise<string | undefined> {
  try {
    await mkdir(folder, { mode })
    return folder
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') return existing(folder, error)
    const above = dirname(folder)
    if (above === folder) throw error
    const first = await makeFolders(above, mode)
    // Somebody else may have made it in the meantime.
    await mkdir(folder, { mode }).catch((again: unknown) => existing(folder, again))
    return first ?? folder
  }
}

async function existing(folder: string, error: unknown): Promise<undefined> {
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory() !== true) throw error
}
