import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'

/**
 * Why Chromium's sandbox cannot be used here, if so.
 * @param {string} runtimeFolder
 * @returns {string | undefined}
 */
export function sandboxObstacle(runtimeFolder) {
  if (process.platform !== 'linux') return undefined
  if (process.getuid?.() === 0) return 'you are root'
  if (!existsSync(restriction) || readFileSync(restriction, 'utf8').trim() !== '1') return undefined
  const helper = statSync(join(runtimeFolder, 'chrome-sandbox'), { throwIfNoEntry: false })
  const isSetuidRoot = helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0
  return isSetuidRoot ? undefined : 'this system forbids unprivileged user namespaces'
}
