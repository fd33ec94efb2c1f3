import { nodeFlags } from '../node-flags.mjs'
import { inProject, projectRoot } from '../setup/project.mjs'
import { runQuietly } from '../setup/run.mjs'
import { say } from '../setup/say.mjs'
import { ensureSystem, isMissing, pdfValidator } from '../setup/system.mjs'
import { withStatus } from './tally.mjs'

/** Where there is no validator, one check is told as skipped. */
const skipped = Object.freeze({ passed: 0, failed: 0, skipped: 1 })

/**
 * The sample's packs, built by the rules of PDF/A-1b, before Apache PDFBox Preflight.
 * @param {string} node
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function preflightChecks(node) {
  await ensureSystem(pdfValidator)
  if (await isMissing(pdfValidator)) {
    say('skipped: the PDF/A twins were not validated, for Apache PDFBox Preflight is not installed')
    return skipped
  }
  say('validating the PDF/A-1b twins of the packs with Apache PDFBox Preflight ...')
  const { status, output } = await runQuietly(node, [...nodeFlags, inProject('scripts', 'preflight', 'run.ts')], { cwd: projectRoot })
  const lines = output.trimEnd().split('\n')
  const told = lines.find((line) => line.startsWith('{"passed"'))
  process.stderr.write(`${lines.filter((line) => line !== told).join('\n')}\n`)
  return withStatus(told === undefined ? { passed: 0, failed: 1, skipped: 0 } : JSON.parse(told), status)
}
