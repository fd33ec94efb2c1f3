import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from './run.mjs'
import { StepFailure, say, step } from './say.mjs'

/**
 * @typedef {object} SystemNeed
 * @property {readonly string[]} packages Debian's names
 * @property {(run?: never) => boolean | Promise<boolean>} isMet
 * @property {boolean} isOptional told, but no reason to stop: tests that miss it are skipped
 */

/** @param {string} program @param {string} debianPackage @param {boolean} [isOptional] @returns {SystemNeed} */
const programNeed = (program, debianPackage, isOptional = false) => ({ packages: [debianPackage], isMet: () => isOnPath(program), isOptional })

/** For tests where there is no screen. */
export const virtualDisplay = [programNeed('Xvfb', 'xvfb')]

/** Independent readers of what Tsuzuri writes. */
export const pdfReaders = [programNeed('pdftotext', 'poppler-utils', true), programNeed('mutool', 'mupdf-tools', true), programNeed('qpdf', 'qpdf', true)]

/** Watches system calls: the order of syncs, and that nothing connects. */
export const systemTracers = [programNeed('strace', 'strace', true)]

/** The Java archives of Debian that make up Apache PDFBox Preflight. */
export const preflightArchives = Object.freeze(['pdfbox2', 'fontbox2', 'preflight', 'xmpbox', 'commons-logging', 'jaxb-api', 'javax.activation'].map((name) => `/usr/share/java/${name}.jar`))

/** Validates PDF/A-1b; nothing that is shipped needs it. */
export const pdfValidator = [
  programNeed('java', 'default-jre-headless', true),
  { packages: ['libpdfbox2-java', 'libfontbox2-java', 'libcommons-logging-java', 'libactivation-java', 'libjaxb-api-java'], isMet: () => preflightArchives.every((archive) => existsSync(archive)), isOptional: true },
]

/** What the benchmark compares with, beside its own packages; python3 measures and qpdf cuts what is merged. */
export const benchmarkRivals = [programNeed('img2pdf', 'img2pdf'), programNeed('qpdf', 'qpdf'), programNeed('python3', 'python3'), programNeed('pdfinfo', 'poppler-utils', true), programNeed('mutool', 'mupdf-tools', true)]

export const compilers = [programNeed('python3', 'python3'), programNeed('make', 'make'), programNeed('g++', 'g++')]

/** The shared libraries that Electron is linked to. @param {string} executable @returns {SystemNeed} */
export const electronLibraries = (executable) => ({
  packages: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'],
  isMet: async () => (await missingLibraries(executable)).length === 0,
  isOptional: false,
})

/**
 * The system packages for these needs: installed when root, otherwise the command is told. Only Linux needs any.
 * @param {readonly SystemNeed[]} needs
 */
export async function ensureSystem(needs) {
  if (process.platform !== 'linux') return
  const missing = await unmet(needs)
  if (missing.length === 0) return
  const install = await installCommand(missing.flatMap((need) => need.packages))
  if (process.getuid?.() === 0 && install !== undefined) await installAsRoot(install)
  report(await unmet(missing), install)
}

/** @param {readonly SystemNeed[]} needs */
export const isMissing = async (needs) => (await unmet(needs)).length > 0

/** @param {readonly SystemNeed[]} needs */
async function unmet(needs) {
  const met = await Promise.all(needs.map((need) => need.isMet()))
  return needs.filter((_, at) => !met[at])
}

/** @param {readonly SystemNeed[]} missing @param {readonly string[] | undefined} install */
function report(missing, install) {
  if (missing.length === 0) return
  const names = missing.flatMap((need) => need.packages).join(', ')
  const remedy = install === undefined
    ? `install what your system calls ${names}, and run the same command again.`
    : `run \`sudo ${install.join(' ')}\`, then the same command again.`
  if (missing.every((need) => need.isOptional)) say(`without ${names} some tests are skipped; ${remedy}`)
  else throw new StepFailure(`system packages are missing: ${names}`, remedy)
}

/** @param {string} program */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return statSync(join(folder, program)).isFile()
    } catch {
      return false
    }
  })
}

/** @param {string} executable */
async function missingLibraries(executable) {
  const { output } = await runQuietly('ldd', [executable])
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name)
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries with a 64-bit time_t.
 * @param {readonly string[]} packages
 */
async function installCommand(packages) {
  if (!isOnPath('apt-get')) return undefined
  await updateListsOnce()
  const names = await Promise.all(packages.map(async (name) => (/^lib(gtk|asound)/.test(name) && await isKnownToApt(`${name}t64`) ? `${name}t64` : name)))
  return ['apt-get', 'install', '-y', '--no-install-recommends', ...new Set(names)]
}

/** @param {string} name */
const isKnownToApt = async (name) => (await runQuietly('apt-cache', ['show', '--no-all-versions', name])).status === 0

const listsFolder = '/var/lib/apt/lists'

async function updateListsOnce() {
  const hasLists = existsSync(listsFolder) && readdirSync(listsFolder).some((name) => name.endsWith('_Packages') || name.endsWith('_Packages.lz4'))
  if (!hasLists && process.getuid?.() === 0) await step('reading the lists of system packages (apt-get update)', () => runQuietly('apt-get', ['update']))
}

/** @param {readonly string[]} install */
async function installAsRoot([program, ...words]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = () => runQuietly(program ?? '', ['-o', 'DPkg::Lock::Timeout=300', ...words], { env })
  await step(`installing system packages (${words.filter((word) => !word.startsWith('-')).slice(1).join(', ')})`, async () => {
    const first = await run()
    if (first.status === 0) return
    await runQuietly('apt-get', ['update'])
    const second = await run()
    if (second.status !== 0) say(second.output.trimEnd())
  })
}
