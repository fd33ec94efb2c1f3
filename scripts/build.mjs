import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, projectRoot } from './setup/project.mjs'
import { runQuietly } from './setup/run.mjs'
import { StepFailure, step } from './setup/say.mjs'

const sources = ['electron', 'renderer', 'shared', 'electron.config.ts', 'package.json', 'package-lock.json']
const stampFile = inProject('dist', '.built-from')

/** Builds the window into dist/ if any source changed since. @param {string} node */
export async function ensureBuild(node) {
  const stamp = sourcesStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  await step('building the window', async () => {
    const words = [inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '-c', 'electron.config.ts', '--logLevel', 'warn']
    const { status, output } = await runQuietly(node, words, { cwd: projectRoot, env: { ...process.env, NO_COLOR: '1' } })
    if (status !== 0) throw new StepFailure('the window could not be built', 'mend what the bundler says above.', output)
  })
  writeFileSync(stampFile, stamp)
}

/** Changes when a source file appears, vanishes, or is written. */
function sourcesStamp() {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => filesBelow(inProject(source)))) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).sort().flatMap((name) => filesBelow(join(path, name)))
}
