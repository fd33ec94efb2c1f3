import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { modernNode, nodeHeadersRoot } from './modern-node.mjs'
import { npmScript } from './npm.mjs'
import { once } from './once.mjs'
import { inCache, inProject } from './project.mjs'
import { runQuietly } from './run.mjs'
import { StepFailure, step } from './say.mjs'
import { ensureSystem, compilers } from './system.mjs'

/** From this Node-API on better-sqlite3's own prebuilt file fits. */
const stockNodeApi = 10

const compatibilityHeader = inProject('native', 'napi9.h')
const machine = `${process.platform}-${process.arch}`
const ready = inProject('native', `better_sqlite3.napi9.${machine}.node`)

/** -O1: SQLite's one large file takes 60 s at -O3, and this variant serves the fallback runtime only. */
const compilerFlags = '-O1 -fno-lto'
const compileLimitMs = 15 * 60_000

/**
 * A better-sqlite3 that the runtime can load; nothing to do where the packaged one fits.
 * @param {number} nodeApi of the runtime
 */
export async function ensureNativeSqlite(nodeApi) {
  if (nodeApi >= stockNodeApi) return
  const cached = inCache(`better_sqlite3.napi9.${machine}.${fingerprint()}.node`)
  if (!existsSync(cached)) await once('native SQLite', cached, () => existsSync(cached), () => compileInto(cached))
  if (!sameFile(cached, ready)) putInPlace(cached, ready)
}

/** One compiled file per version of better-sqlite3, our header, and the way of compiling. */
function fingerprint() {
  const hash = createHash('sha256')
  hash.update(JSON.parse(readFileSync(inProject('node_modules', 'better-sqlite3', 'package.json'), 'utf8')).version)
  return hash.update(readFileSync(compatibilityHeader)).update(compilerFlags).digest('hex').slice(0, 16)
}

/** @param {string} left @param {string} right */
const sameFile = (left, right) => existsSync(right) && readFileSync(left).equals(readFileSync(right))

/** @param {string} source @param {string} target appears whole or not at all */
function putInPlace(source, target) {
  const temporary = `${target}.${process.pid}.part`
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(source, temporary)
  renameSync(temporary, target)
}

/** @param {string} target */
async function compileInto(target) {
  if (!existsSync(nodeHeadersRoot)) {
    throw new StepFailure(`Electron's Node-API is older than better-sqlite3 needs, and there are no C headers for ${machine}`, 'use Electron 40 or newer (ELECTRON_OVERRIDE_DIST_PATH=FOLDER).')
  }
  await ensureSystem(compilers)
  const workshop = mkdtempSync(join(tmpdir(), 'tsuzuri-sqlite-'))
  try {
    copySources(workshop)
    await step('compiling better-sqlite3 for the older runtime (about 40 s, once)', () => compile(workshop))
    putInPlace(join(workshop, 'build', 'Release', 'better_sqlite3.node'), target)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** Out of tree: a build folder inside the package would win over its prebuilt file. @param {string} workshop */
function copySources(workshop) {
  for (const part of ['src', 'deps', 'lib', 'binding.gyp', 'package.json']) {
    cpSync(inProject('node_modules', 'better-sqlite3', part), join(workshop, part), { recursive: true })
  }
  cpSync(inProject('node_modules', 'node-addon-api'), join(workshop, 'node_modules', 'node-addon-api'), { recursive: true })
}

/** @param {string} workshop */
async function compile(workshop) {
  const nodeGyp = join(dirname(dirname(npmScript())), 'node_modules', 'node-gyp', 'bin', 'node-gyp.js')
  const words = [nodeGyp, 'rebuild', '--release', '--force_build=1', '-j', '2', `--nodedir=${nodeHeadersRoot}`]
  const env = {
    ...process.env,
    CFLAGS: compilerFlags,
    CXXFLAGS: `-include ${compatibilityHeader} -I${join(workshop, 'node_modules', 'node-addon-api')} ${compilerFlags}`,
    LDFLAGS: '-fno-lto',
  }
  const { status, output } = await runQuietly(modernNode(), words, { cwd: workshop, env, limitMs: compileLimitMs })
  if (status !== 0) throw new StepFailure('better-sqlite3 could not be compiled', 'read what the compiler says above; it needs python3, make and g++ 10 or newer.', output)
}
