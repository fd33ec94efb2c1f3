import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isOnPath } from '../setup/system.mjs'

/** nobody and nogroup. */
const strangerId = 65_534
const dropRights = ['--reuid', String(strangerId), '--regid', String(strangerId), '--clear-groups']

/** As root Chromium gives up its sandbox; root can become someone who has it. */
export const mustDropRights = () => process.platform === 'linux' && process.getuid?.() === 0 && isOnPath('setpriv')

/** @param {readonly string[]} call @returns {string[]} the same call, made as a user without any rights */
export const asStranger = (call) => ['setpriv', ...dropRights, ...call]

/**
 * A home for the stranger: HOME, XDG_RUNTIME_DIR and TMPDIR of their own, and a folder for results.
 * @returns {{ folder: string, results: string, environment: NodeJS.ProcessEnv, remove: () => void }}
 */
export function makeHome() {
  const folder = mkdtempSync(join([tmpdir(), '/tmp'].find(canReach) ?? '/var/tmp', 'tsuzuri-e2e-'))
  chmodSync(folder, 0o755)
  const [home, runtime, temporary, results] = ['home', 'run', 'tmp', 'results'].map((name) => {
    const path = join(folder, name)
    mkdirSync(path, { mode: 0o700 })
    chownSync(path, strangerId, strangerId)
    return path
  })
  const environment = { HOME: home, XDG_RUNTIME_DIR: runtime, TMPDIR: temporary, XDG_CACHE_HOME: undefined, XDG_CONFIG_HOME: undefined, XDG_DATA_HOME: undefined }
  return { folder, results: results ?? folder, environment, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/**
 * Where the stranger finds a folder: where it is if they can read all of it, else a readable copy in their home (made of
 * hard links where that is possible, so that it costs little).
 * @param {string} source
 * @param {string} home
 * @param {readonly string[]} parts the parts of the folder that are needed
 */
export function readableFolder(source, home, parts) {
  if (canReach(source) && !hasHiddenFiles(source, parts)) return source
  const copy = join(home, basename(source))
  mkdirSync(copy)
  chmodSync(copy, 0o755)
  for (const part of parts) {
    const paths = [join(source, part), join(copy, part)]
    const isLinked = !hasHiddenFiles(source, [part]) && run(['cp', '-a', '--link', ...paths])
    if (isLinked) continue
    rmSync(join(copy, part), { recursive: true, force: true })
    if (!run(['cp', '-a', '--reflink=auto', ...paths]) || !run(['chmod', '-R', 'a+rX', join(copy, part)])) throw new Error(`${join(source, part)} could not be copied to ${copy}`)
  }
  return copy
}

/** The program where the stranger may run it: a copy, where it lies in someone's home. @param {string} program @param {string} home */
export function runnableProgram(program, home) {
  if (run(asStranger([program, '--version']))) return program
  const copy = join(home, basename(program))
  copyFileSync(program, copy)
  chmodSync(copy, 0o755)
  return copy
}

/** @param {string} path */
const canReach = (path) => run(asStranger(['ls', path]))

/** @param {string} folder @param {readonly string[]} parts */
function hasHiddenFiles(folder, parts) {
  const paths = parts.map((part) => join(folder, part))
  const { stdout, status } = spawnSync('find', [...paths, '!', '-type', 'l', '(', '!', '-perm', '-o+r', '-o', '-type', 'd', '!', '-perm', '-o+x', ')', '-print', '-quit'], { encoding: 'utf8' })
  return status !== 0 || stdout !== ''
}

/** @param {readonly string[]} call */
const run = ([program, ...words]) => spawnSync(program ?? '', words, { stdio: 'ignore' }).status === 0
