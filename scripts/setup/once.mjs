import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inCache } from './project.mjs'
import { StepFailure, say } from './say.mjs'

const longestWaitMs = 20 * 60_000
const pollMs = 300
const unsignedForMs = 5_000

/**
 * Makes a thing while no other command of this user makes it; the second comer waits and finds it done.
 * @param {string} name for people
 * @param {string} path of the thing
 * @param {() => boolean} isDone
 * @param {() => Promise<void>} work
 */
export async function once(name, path, isDone, work) {
  const folder = inCache('locks', createHash('sha256').update(path).digest('hex').slice(0, 16))
  mkdirSync(dirname(folder), { recursive: true })
  const startedMs = Date.now()
  for (let tries = 0; !take(folder); tries += 1) {
    if (tries === 0) say(`another command is making the ${name}: waiting for it ...`)
    if (Date.now() - startedMs > longestWaitMs) throw new StepFailure(`another command has been making the ${name} for 20 minutes`, `end it, or delete ${folder}, and run the same command again.`)
    await pause(pollMs)
    if (isDone()) return
  }
  try {
    if (!isDone()) await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function take(folder) {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    if (isHeld(folder)) return false
    rmSync(folder, { recursive: true, force: true })
    return take(folder)
  }
  writeFileSync(join(folder, 'pid'), String(process.pid))
  return true
}

/**
 * A lock whose process is gone was left by a killed command; one without a process may be in the making.
 * @param {string} folder
 */
function isHeld(folder) {
  const entry = statSync(folder, { throwIfNoEntry: false })
  const holder = readPid(join(folder, 'pid'))
  if (entry === undefined) return false
  if (holder === undefined) return Date.now() - entry.mtimeMs < unsignedForMs
  try {
    process.kill(holder, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH'
  }
}

/** @param {string} file */
function readPid(file) {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}
