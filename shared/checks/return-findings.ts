import type { CaseFile } from '#shared/domain/case-file.ts'
import { openMatters } from '#shared/domain/case-standing.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { warn } from './tell.ts'

/** A parcel that nobody could trace, and money that is still out when a case is closed. */
export function returnFindings(caseFile: CaseFile): readonly Finding[] {
  const back = caseFile.order?.return
  return [
    ...(back?.shippedAt && !back.trackingNumber?.trim() && !back.slipNumber?.trim() ? [warn('return-untracked', '/order/return/trackingNumber')] : []),
    ...(caseFile.closing && openMatters(caseFile).includes('refund-open') ? [warn('refund-open', '/closing')] : [])
  ]
}
