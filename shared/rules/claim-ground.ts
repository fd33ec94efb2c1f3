import type { Dispute } from '#shared/domain/case-vocabulary.ts'

/** What a claim under the marketplace's guarantee can rest on. */
export type ClaimGround = 'not-received' | 'not-as-described' | 'refund-missing' | 'return-refused'

export const claimGrounds: Readonly<Partial<Record<Dispute, ClaimGround>>> = {
  'not-received': 'not-received', 'not-as-described': 'not-as-described', defective: 'not-as-described', 'wrong-item': 'not-as-described', 'missing-parts': 'not-as-described',
  'damaged-in-transit': 'not-as-described', 'refund-missing': 'refund-missing', 'return-refused': 'return-refused'
}
