import { nothingAlike } from '#shared/domain/alike.ts'
import type { AlikeReport } from '#shared/domain/alike.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { addressFindings } from './address-findings.ts'
import { alikeExhibits } from './alike-exhibits.ts'
import { amountFindings } from './amount-findings.ts'
import { answerByFindings } from './answer-by-findings.ts'
import { cardNumberFindings } from './card-number-findings.ts'
import { claimFindings } from './claim-findings.ts'
import { contactFindings } from './contact-findings.ts'
import { evidenceFindings } from './evidence-findings.ts'
import type { ReadInExhibits } from './evidence-findings.ts'
import { exhibitFindings } from './exhibit-findings.ts'
import { chargeFindings } from './payments/charge-findings.ts'
import { orderFindings } from './order-findings.ts'
import { proofFindings } from './readiness/proof-findings.ts'
import { returnFindings } from './return-findings.ts'
import { textFindings } from './texts/text-findings.ts'
import { timelineProblems } from './timeline-findings.ts'
import { trackingFindings } from './tracking-findings.ts'

/** `on`: today in the zone of the case (2026-11-26), without which nothing is held against a calendar. `packId`: the pack that is about to be made. `read`: what stands in the exhibits, as far as it was read. `alike`: pictures of the case that were found to show the same. */
export type Asked = { readonly on?: string | null; readonly packId?: string | null; readonly read?: ReadInExhibits; readonly alike?: AlikeReport }

/** The pack that rests on the marketplace's guarantee. */
export const claimPack = 'a-to-z-claim'

/** What can be said about a case from itself alone: dates that do not go together, full card numbers, how its texts read, sums and numbers that do not fit, what a claim lacks. */
export function caseFindings(caseFile: CaseFile, { on = null, packId = null, read = {}, alike = nothingAlike }: Asked = {}): readonly Finding[] {
  return [
    ...timelineProblems(caseFile).map((problem): Finding => ({ severity: problem.code === 'time-gap' ? 'advice' : 'warning', problem })),
    ...cardNumberFindings(caseFile), ...textFindings(caseFile), ...amountFindings(caseFile), ...orderFindings(caseFile), ...trackingFindings(caseFile), ...addressFindings(caseFile),
    ...answerByFindings(caseFile, on), ...exhibitFindings(caseFile), ...alikeExhibits(caseFile, alike), ...evidenceFindings(caseFile, read), ...contactFindings(caseFile, on), ...returnFindings(caseFile), ...chargeFindings(caseFile),
    ...(packId === claimPack || caseFile.proceedings?.claim?.filedAt ? claimFindings(caseFile, on) : []), ...(packId === claimPack ? proofFindings(caseFile) : [])
  ]
}
