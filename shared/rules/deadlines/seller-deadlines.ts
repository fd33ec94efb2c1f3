import { contactsWith, firstSent, sellerOf } from '#shared/domain/contacts.ts'
import { placeOf } from '#shared/domain/when.ts'
import type { Deadline } from '#shared/domain/deadline.ts'
import { hourStep } from './reckoning.ts'
import type { Reckoning } from './reckoning.ts'

/** Until when the seller may take to answer, and when a silent one is reminded. */
export function sellerDeadlines(reckoning: Reckoning): readonly Deadline[] {
  const { caseFile, zone, rules } = reckoning
  const contacts = contactsWith(caseFile, sellerOf(caseFile)?.id, zone)
  const first = firstSent(contacts)
  const last = contacts.findLast((entry) => entry.direction !== 'in')
  if (!first || !last) return []
  const answer = hourStep(reckoning, 'latest', 'first-contact', first.when, 'seller-answer')
  const lastMs = placeOf(last.when, zone)?.earliestMs ?? Infinity
  const isAnswered = contacts.some((entry) => entry.direction === 'in' && (placeOf(entry.when, zone)?.latestMs ?? -Infinity) >= lastMs)
  const reminder = isAnswered ? null : hourStep(reckoning, 'earliest', 'last-contact', last.when, 'seller-silent')
  return [
    ...(answer ? [{ id: 'seller-answer', kind: 'seller-answer', earliestPossible: null, earliest: null, latest: answer.gives, ruleId: 'seller-answer', grade: rules['seller-answer'].grade, steps: [answer], doubts: [] } as const] : []),
    ...(reminder ? [{ id: 'seller-reminder', kind: 'seller-reminder', earliestPossible: null, earliest: reminder.gives, latest: null, ruleId: 'seller-silent', grade: rules['seller-silent'].grade, steps: [reminder], doubts: [] } as const] : [])
  ]
}
