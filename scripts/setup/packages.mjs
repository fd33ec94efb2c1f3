import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { borrowedModules } from './borrowed-modules.mjs'
import { isInstalledTree } from './installed-tree.mjs'
import { proveModernNode } from './modern-node.mjs'
import { npmRemedy, runNpm } from './npm.mjs'
import { once } from './once.mjs'
import { inProject, projectRoot } from './project.mjs'
import { StepFailure, step } from './say.mjs'

const stampFile = inProject('node_modules', '.setup-stamp')

/**
 * Names one state of node_modules: what the lock file says, for this kind of machine.
 * @param {string | Uint8Array} lockText
 * @param {string} machine such as linux-x64
 */
export const lockStamp = (lockText, machine) => `${createHash('sha256').update(lockText).digest('hex')} ${machine}\n`

const wantedStamp = () => lockStamp(readFileSync(inProject('package-lock.json')), `${process.platform}-${process.arch}`)

function isInstalled() {
  try {
    return readFileSync(stampFile, 'utf8') === wantedStamp()
  } catch {
    return false
  }
}

/** Someone who ran `npm ci` or `npm install` need not wait for it again. */
function wasInstalledByHand() {
  try {
    const [lock, installed] = ['package-lock.json', join('node_modules', '.package-lock.json')].map((file) => JSON.parse(readFileSync(inProject(file), 'utf8')))
    return isInstalledTree(lock, installed)
  } catch {
    return false
  }
}

/** node_modules exactly as the lock file says; does nothing when it already is. */
export async function ensurePackages() {
  if (isInstalled()) return
  if (wasInstalledByHand()) writeFileSync(stampFile, wantedStamp())
  else await once('npm packages', stampFile, isInstalled, installPackages)
}

/** npm ends some errors with all it could have been asked instead. @param {string} output */
const withoutUsage = (output) => output.replace(/\nnpm error( Clean install a project)?\nnpm error Usage:[^]*/, '')

async function installPackages() {
  // npm clears the folder before it fills it, through a link as well.
  const borrowed = borrowedModules(projectRoot)
  if (borrowed !== null) throw new StepFailure(`node_modules is a link to ${borrowed}, which belongs to another project and holds other packages than the lock file here asks for; nothing was installed, so that it stays whole`, 'delete the link (`rm node_modules`, without a slash at its end; what it leads to stays), and run the same command again.')
  await step('installing the npm packages of the lock file (about 620 MB)', async () => {
    const { status, output } = await runNpm(['ci', '--loglevel=error'], { cwd: projectRoot })
    if (status !== 0) throw new StepFailure('the npm packages could not be installed', npmRemedy(output), withoutUsage(output))
    await proveModernNode()
  })
  writeFileSync(stampFile, wantedStamp())
}
