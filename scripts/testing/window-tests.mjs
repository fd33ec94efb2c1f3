import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { inProject, projectRoot } from '../setup/project.mjs'
import { runInTerminal } from '../setup/run.mjs'
import { say } from '../setup/say.mjs'
import { openDisplays } from './displays.mjs'
import { readReport } from './report.mjs'
import { emptyTally, tallyPlaywright, withStatus } from './tally.mjs'
import { asStranger, makeHome, mustDropRights, readableFolder, runnableProgram } from './unprivileged.mjs'

/** What of the project the tests and the window read. */
const neededParts = ['dist', 'electron', 'native', 'node_modules', 'package.json', 'playwright.config.ts', 'renderer', 'samples', 'scripts', 'shared', 'templates', 'tests', 'tsconfig.json']

/** A window waits much for its other processes: two make use of two cores. The third is for tests that wait for a clock (playwright.config.ts). */
const windowsAtOnce = 3

/** How the runs below differ from the set-up's environment.
 * @typedef {object} Place
 * @property {string} project
 * @property {string} results
 * @property {NodeJS.ProcessEnv} environment
 */

/**
 * End-to-end tests in the real Electron: under a virtual display where there is none, and never as root, because root has
 * no sandbox.
 * @param {string} node
 * @param {{ folder: string, executable: string, environment: NodeJS.ProcessEnv }} runtime
 * @param {string} results folder for the report, screenshots and traces
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function windowTests(node, runtime, results) {
  if (!existsSync(inProject('tests', 'e2e'))) return emptyTally
  for (const old of ['e2e', 'e2e.json']) rmSync(join(results, old), { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  if (!mustDropRights()) return runPlaywright(node, { project: projectRoot, results, environment: runtime.environment }, (call) => call)
  return runAsStranger(node, runtime, results)
}

/** @param {string} node @param {{ folder: string, executable: string, environment: NodeJS.ProcessEnv }} runtime @param {string} results */
async function runAsStranger(node, runtime, results) {
  say('root has no sandbox: the window tests run as nobody (uid 65534)')
  prepareDisplayFolder()
  const home = makeHome()
  try {
    const parts = neededParts.filter((part) => existsSync(inProject(part)))
    const project = readableFolder(projectRoot, home.folder, parts)
    const moved = (/** @type {string} */ path) => (isInProject(path) ? project + path.slice(projectRoot.length) : path)
    const runtimeFolder = isInProject(runtime.folder) ? moved(runtime.folder) : readableFolder(runtime.folder, home.folder, readdirSync(runtime.folder))
    const electron = { ELECTRON_OVERRIDE_DIST_PATH: runtimeFolder, ELECTRON_EXEC_PATH: runtimeFolder + runtime.executable.slice(runtime.folder.length) }
    const place = { project, results: home.results, environment: { ...home.environment, ...electron } }
    const tally = await runPlaywright(runnableProgram(moved(node), home.folder), place, asStranger)
    cpSync(home.results, results, { recursive: true })
    return tally
  } finally {
    home.remove()
  }
}

/** @param {string} path */
const isInProject = (path) => path.startsWith(projectRoot + sep)

/**
 * @param {string} node
 * @param {Place} place
 * @param {(call: readonly string[]) => readonly string[]} asUser
 */
async function runPlaywright(node, { project, results, environment }, asUser) {
  const playwright = [node, join(project, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', '-c', join(project, 'playwright.config.ts')]
  const [program = '', ...words] = asUser(playwright)
  const env = { ...process.env, ...environment, TSUZURI_TEST_RESULTS: results }
  const displays = process.platform !== 'linux' || process.env.DISPLAY ? null : await openDisplays(windowsAtOnce, asUser, env)
  try {
    const { status } = await runInTerminal(program, words, { cwd: project, env: displays === null ? env : { ...env, WAYLAND_DISPLAY: undefined, TSUZURI_DISPLAYS: displays.names.join(' ') } })
    return withStatus(readReport(join(results, 'e2e.json'), tallyPlaywright), status)
  } finally {
    displays?.close()
  }
}

/** Where X servers put their sockets: a user without rights cannot make it as it should be. */
function prepareDisplayFolder() {
  if (existsSync('/tmp/.X11-unix')) return
  mkdirSync('/tmp/.X11-unix')
  chmodSync('/tmp/.X11-unix', 0o1777)
}
