import { existsSync, readFileSync } from 'node:fs'
import { say } from '../setup/say.mjs'

/**
 * @template T
 * @param {string} file a JSON report; where a run broke down before writing it, one failure is counted
 * @param {(report: T) => import('./tally.mjs').Tally} tally
 */
export function readReport(file, tally) {
  if (existsSync(file)) return tally(JSON.parse(readFileSync(file, 'utf8')))
  say(`the tests ended without a report (${file})`)
  return { passed: 0, failed: 1, skipped: 0 }
}
