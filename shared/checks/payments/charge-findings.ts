import type { CaseFile } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { rulesOf } from '#shared/rules/rules.ts'
import { advise, warn } from '../tell.ts'
import { doubleCharges } from './double-charges.ts'
import { reconcile } from './reconcile.ts'
import type { ReconciledLine, Reconciliation } from './reconcile.ts'

/** What keeps the lines of a statement from being added up, and charges that look like one charge made twice. */
export function chargeFindings(caseFile: CaseFile): readonly Finding[] {
  const found = reconcile(caseFile)
  if (found.lines.length === 0) return []
  const days = rulesOf(caseFile)['double-charge-span'].value
  const doubles = doubleCharges(found.lines, days, zoneOf(caseFile))
  return [...gapFindings(found), ...doubles.map(({ lines, amount }) => advise('charge-double', placeOf(lines[1]), { count: lines.length, amount, days }))]
}

function gapFindings({ gap, lines }: Reconciliation): readonly Finding[] {
  const counted = lines.filter((line) => !line.isPending)
  switch (gap) {
    case 'amount-missing': return [advise('charge-amount-missing', `${placeOf(counted.find((line) => line.amount === null))}/amount`)]
    case 'currency-other': return [advise('charge-currency-other', `${placeOf(counted.find((line) => line.isOtherCurrency))}/currency`)]
    case 'expected-missing': return [advise('charge-expected-missing', '/order/total')]
    case 'too-large': return [warn('charge-sum-too-large', '/charges')]
    case null: return []
  }
}

const placeOf = (line: ReconciledLine | undefined): string => `/charges/${line?.index ?? 0}`
