import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** @param {readonly string[]} parts */
export const inProject = (...parts) => join(projectRoot, ...parts)

/** Where the sample case lies, relative to the project. */
export const sampleCase = join('samples', 'undelivered-earphones')

/**
 * What is fetched or compiled once for all checkouts of this user; in node_modules where the user has no writable home.
 * @param {readonly string[]} parts
 */
export function inCache(...parts) {
  cacheFolder ??= [userCacheFolder(), inProject('node_modules', '.cache', 'tsuzuri')].find(canWrite)
  if (cacheFolder === undefined) throw new Error(`neither ${userCacheFolder()} nor ${projectRoot} can be written to`)
  return join(cacheFolder, ...parts)
}

/** @type {string | undefined} */
let cacheFolder

function userCacheFolder() {
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homeFolder(), 'tsuzuri', 'cache')
  if (process.platform === 'darwin') return join(homeFolder(), 'Library', 'Caches', 'tsuzuri')
  return join(process.env.XDG_CACHE_HOME || join(homeFolder(), '.cache'), 'tsuzuri')
}

/** A user without an entry in the system's list has no home to look up. */
export function homeFolder() {
  try {
    return homedir()
  } catch {
    return tmpdir()
  }
}

/** @param {string} folder */
function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
