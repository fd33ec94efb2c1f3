import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject, projectRoot } from '../setup/project.mjs'
import { runInTerminal } from '../setup/run.mjs'
import { readReport } from './report.mjs'
import { tallyVitest, withStatus } from './tally.mjs'

/**
 * Unit and command-line tests.
 * @param {string} node
 * @param {string} results folder for the report
 * @param {NodeJS.ProcessEnv} environment
 */
export async function unitTests(node, results, environment) {
  const report = join(results, 'unit.json')
  mkdirSync(results, { recursive: true })
  rmSync(report, { force: true })
  const words = [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  // Whatever the tests put down goes with this folder.
  const temporary = mkdtempSync(join(tmpdir(), 'tsuzuri-tests-'))
  // A test that gives up the rights of root still has its files here.
  chmodSync(temporary, 0o755)
  try {
    const { status } = await runInTerminal(node, words, { cwd: projectRoot, env: { ...environment, TMPDIR: temporary } })
    return withStatus(readReport(report, tallyVitest), status)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
