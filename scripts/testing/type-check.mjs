import { existsSync } from 'node:fs'
import { inProject, projectRoot } from '../setup/project.mjs'
import { runQuietly } from '../setup/run.mjs'
import { say } from '../setup/say.mjs'

const folders = ['shared', 'electron', 'renderer', 'scripts', 'tests']

/**
 * Type-checks each folder by its own tsconfig.json, so that none sees more of the world than it may.
 * @param {string} node
 * @returns {Promise<import('./tally.mjs').Tally>} one for each folder
 */
export async function typeCheck(node) {
  const present = folders.filter((folder) => existsSync(inProject(folder, 'tsconfig.json')))
  const isSound = []
  for (const folder of present) isSound.push(await checkFolder(node, folder))
  const failed = isSound.filter((sound) => !sound).length
  if (failed === 0) say(`types: ${present.join(', ')} are sound`)
  return { passed: present.length - failed, failed, skipped: 0 }
}

/** @param {string} node @param {string} folder */
async function checkFolder(node, folder) {
  const { status, output } = await runQuietly(node, [inProject('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit', '-p', inProject(folder, 'tsconfig.json')], { cwd: projectRoot })
  if (status === 0) return true
  process.stdout.write(`${output.trimEnd()}\n`)
  say(`types: ${folder} has errors`)
  return false
}
