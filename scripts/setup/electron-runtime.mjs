import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { downloadElectron, downloadedRuntime } from './electron-download.mjs'
import { ensureFallbackRuntime, fallback, hasFallback } from './fallback-runtime.mjs'
import { runQuietly } from './run.mjs'
import { StepFailure, say } from './say.mjs'

/**
 * @typedef {object} ElectronRuntime
 * @property {string} folder
 * @property {string} executable
 */

const executableIn = { darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'), win32: 'electron.exe' }
const executablePath = executableIn[/** @type {keyof typeof executableIn} */ (process.platform)] ?? 'electron'

/** @returns {Promise<ElectronRuntime>} */
export async function ensureElectron() {
  const folder = ownRuntime() ?? downloadedRuntime() ?? await fetchRuntime()
  const executable = process.env.ELECTRON_EXEC_PATH ? resolve(process.env.ELECTRON_EXEC_PATH) : join(folder, executablePath)
  if (!existsSync(executable)) {
    throw new StepFailure(`there is no Electron at ${executable}`, 'correct or unset ELECTRON_EXEC_PATH and ELECTRON_OVERRIDE_DIST_PATH.')
  }
  if (isFallback(folder)) {
    say(`warning: Electron ${fallback.version} is out of support; it serves development and tests only, never ship or trust it with strangers' files.`)
  }
  return { folder, executable }
}

/** What Playwright, electron-vite and the electron package look at. @param {ElectronRuntime} runtime */
export const electronEnvironment = (runtime) => ({
  ELECTRON_EXEC_PATH: runtime.executable,
  ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
})

/** The Node-API version that the runtime offers to native parts. @param {ElectronRuntime} runtime */
export async function nodeApiVersion(runtime) {
  const { status, output } = await runQuietly(runtime.executable, ['-p', 'process.versions.napi'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
  const version = Number.parseInt(output.trim().split('\n').at(-1) ?? '', 10)
  if (status === 0 && version > 0) return version
  throw new StepFailure(`Electron at ${runtime.executable} does not run`, 'read what it says above; deleting its folder fetches it again.', output)
}

function ownRuntime() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return resolve(process.env.ELECTRON_OVERRIDE_DIST_PATH)
  if (!process.env.ELECTRON_EXEC_PATH) return undefined
  const executable = resolve(process.env.ELECTRON_EXEC_PATH)
  return executable.endsWith(executablePath) ? executable.slice(0, -executablePath.length - 1) : dirname(executable)
}

async function fetchRuntime() {
  const failure = await downloadElectron(hasFallback)
  if (failure === undefined) return downloadedRuntime() ?? ''
  if (!hasFallback) throw failure
  if (failure.remedy !== '') say(`${failure.message} (${reasonIn(failure)}).`)
  return ensureFallbackRuntime()
}

/** @param {StepFailure} failure */
const reasonIn = (failure) => /^.*\b\w*Error\b.*$/m.exec(failure.detail ?? '')?.[0].trim() ?? 'no reason given'

/** @param {string} folder */
function isFallback(folder) {
  const file = join(folder, 'version')
  return existsSync(file) && readFileSync(file, 'utf8').trim() === fallback.version
}
