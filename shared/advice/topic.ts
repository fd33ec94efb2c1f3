import { disputes } from '#shared/domain/case-vocabulary.ts'
import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import type { Topic } from '#shared/domain/advice.ts'

/** Where a dispute comes in: by the order, the payment, the delivery or the account. */
export const topicOf: Readonly<Record<Dispute, Topic>> = {
  'not-received': 'delivery', 'damaged-in-transit': 'delivery',
  'not-as-described': 'order', defective: 'order', 'wrong-item': 'order', 'missing-parts': 'order', 'refund-missing': 'order', 'return-refused': 'order', cancellation: 'order', 'device-fault': 'order', other: 'order',
  'double-charge': 'payment', 'billing-error': 'payment', 'account-locked': 'account', 'unauthorised-access': 'account', subscription: 'account'
}

export const disputesOf = (topic: Topic): readonly Dispute[] => disputes.filter((dispute) => topicOf[dispute] === topic)
