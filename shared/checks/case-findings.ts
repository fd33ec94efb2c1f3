import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { amountFindings } from './amount-findings.ts'
import { cardNumberFindings } from './card-number-findings.ts'
import { orderFindings } from './order-findings.ts'
import { textFindings } from './texts/text-findings.ts'
import { timelineProblems } from './timeline-findings.ts'

/** What can be said about a case from itself alone: dates that clash, gaps, full card numbers, how its texts read, sums and numbers that do not fit. */
export function caseFindings(caseFile: CaseFile): readonly Finding[] {
  return [
    ...timelineProblems(caseFile).map((problem): Finding => ({ severity: problem.code === 'time-gap' ? 'advice' : 'warning', problem })),
    ...cardNumberFindings(caseFile), ...textFindings(caseFile), ...amountFindings(caseFile), ...orderFindings(caseFile)
  ]
}
