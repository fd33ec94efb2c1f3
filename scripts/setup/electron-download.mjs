import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { modernNode } from './modern-node.mjs'
import { once } from './once.mjs'
import { homeFolder, inCache, inProject } from './project.mjs'
import { runQuietly } from './run.mjs'
import { StepFailure, say, step } from './say.mjs'

const electronPackage = inProject('node_modules', 'electron')
const probeLimitMs = 10_000
const downloadLimitMs = 15 * 60_000
const rememberedMs = 24 * 3600_000

const wantedVersion = () => JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version

/** The folder of the Electron that was downloaded for this checkout, if it is there and of the wanted version. */
export function downloadedRuntime() {
  const dist = join(electronPackage, 'dist')
  const version = existsSync(join(dist, 'version')) ? readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') : ''
  return version === wantedVersion() && existsSync(join(electronPackage, 'path.txt')) ? dist : undefined
}

/**
 * Electron's own download, from GitHub or ELECTRON_MIRROR.
 * @param {boolean} remembersFailure whether a failure spares the next attempts for a day (where there is another way)
 * @returns {Promise<StepFailure | undefined>} what went wrong
 */
export async function downloadElectron(remembersFailure) {
  if (remembersFailure && failedLately()) return new StepFailure('Electron could not be downloaded today', '')
  const version = wantedVersion()
  const failure = (await reachFailure(version)) ?? await runDownload(version)
  if (failure !== undefined && remembersFailure) rememberFailure(version)
  return failure
}

/** @param {string} version */
async function runDownload(version) {
  const isDone = () => downloadedRuntime() !== undefined
  /** @type {StepFailure | undefined} */
  let failure
  await once('Electron download', electronPackage, isDone, () => step(`downloading Electron ${version} (about 110 MB, once)`, async () => {
    const { status, output } = await runQuietly(modernNode(), [join(electronPackage, 'install.js')], { limitMs: downloadLimitMs })
    if (status !== 0 || !isDone()) failure = new StepFailure(`Electron ${version} could not be downloaded`, downloadRemedy, output)
  }))
  return failure
}

const downloadRemedy = 'check the connection to github.com, or name a mirror (ELECTRON_MIRROR=https://…/) or a runtime of your own (ELECTRON_OVERRIDE_DIST_PATH=FOLDER).'

/** A server that swallows packets would cost minutes: ask it first. @param {string} version */
async function reachFailure(version) {
  if (isBehindProxy() || liesInDownloadCache(version)) return undefined
  say(`looking whether ${new URL(mirror()).host} can be reached ...`)
  try {
    await fetch(mirror(), { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeLimitMs) })
    return undefined
  } catch (error) {
    return new StepFailure(`${new URL(mirror()).host} cannot be reached, so Electron ${version} cannot be downloaded`, downloadRemedy, String((error instanceof Error && error.cause) || error))
  }
}

const mirror = () => process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/electron/electron/releases/download/'

/** The probe does not know the proxy, Electron's download does. */
const isBehindProxy = () => ['HTTPS_PROXY', 'https_proxy', 'ELECTRON_GET_USE_PROXY'].some((name) => Boolean(process.env[name]))

/** @param {string} version */
function liesInDownloadCache(version) {
  const wanted = `electron-v${version}-${process.platform}-${process.arch}.zip`
  const folders = {
    linux: join(process.env.XDG_CACHE_HOME || join(homeFolder(), '.cache'), 'electron'),
    darwin: join(homeFolder(), 'Library', 'Caches', 'electron'),
    win32: join(process.env.LOCALAPPDATA ?? homeFolder(), 'electron', 'Cache'),
  }
  const folder = process.env.electron_config_cache ?? folders[/** @type {keyof typeof folders} */ (process.platform)]
  if (folder === undefined || !existsSync(folder)) return false
  return readdirSync(folder, { recursive: true }).some((path) => String(path).endsWith(wanted))
}

const failureFile = () => inCache('electron-download-failed.json')

function failedLately() {
  try {
    const { version, from, at } = JSON.parse(readFileSync(failureFile(), 'utf8'))
    return version === wantedVersion() && from === mirror() && Date.now() - at < rememberedMs && at <= Date.now()
  } catch {
    return false
  }
}

/** @param {string} version */
function rememberFailure(version) {
  mkdirSync(dirname(failureFile()), { recursive: true })
  writeFileSync(failureFile(), JSON.stringify({ version, from: mirror(), at: Date.now() }))
}
