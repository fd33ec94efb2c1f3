/** Checks a case again and again in one process. Arguments: a JSON file of a case. Prints the milliseconds that each time took. */
import { readFileSync } from 'node:fs'
import { tuneEngine } from '../../electron/cli/tune-engine.ts'
import { caseFindings } from '../../shared/checks/case-findings.ts'
import { readCase } from '../../shared/domain/case-problems.ts'

tuneEngine()
const read = readCase(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))
if (!read.ok) throw new Error('the case is not valid')
const times = Array.from({ length: 15 }, () => {
  const from = performance.now()
  caseFindings(read.caseFile, { on: '2026-11-01', packId: 'a-to-z-claim' })
  return performance.now() - from
})
console.log(JSON.stringify(times))
