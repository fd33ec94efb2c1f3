import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInstalledTree } from './installed-tree.mjs'
import { npmRemedy, runNpm } from './npm.mjs'
import { inProject } from './project.mjs'
import { StepFailure, step } from './say.mjs'

const folder = inProject('tests', 'bench')

/** The libraries that the benchmark compares with: packages of their own, none of them in what is delivered. */
export async function ensureBenchPeers() {
  if (isInstalled()) return
  await step('installing the programs to compare with (about 190 MB)', async () => {
    const { status, output } = await runNpm(['ci', '--loglevel=error'], { cwd: folder })
    if (status !== 0) throw new StepFailure('the programs to compare with could not be installed', npmRemedy(output), output)
  })
}

function isInstalled() {
  try {
    const [lock, installed] = ['package-lock.json', join('node_modules', '.package-lock.json')].map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    return isInstalledTree(lock, installed)
  } catch {
    return false
  }
}
