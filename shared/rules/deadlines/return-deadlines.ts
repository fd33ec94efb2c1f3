import type { CaseFile } from '#shared/domain/case-file.ts'
import type { RuleId } from '#shared/domain/rule.ts'
import { lastDay, plusDays } from './calendar.ts'
import type { Deadline, Step } from '#shared/domain/deadline.ts'
import { dayStep, rulesUsed, weakestGrade } from './reckoning.ts'
import type { Reckoning } from './reckoning.ts'

export const returnDeadlines = (reckoning: Reckoning): readonly Deadline[] => [...returnWindow(reckoning), ...returnRight(reckoning), ...refundDue(reckoning)]

function returnWindow(reckoning: Reckoning): readonly Deadline[] {
  const { caseFile, rules } = reckoning
  const received = caseFile.order?.delivery?.receivedAt
  if (!received || caseFile.order?.return?.requestedAt) return []
  const step = dayStep(reckoning, 'latest', 'received', received, 'return-window')
  return [{ id: 'return-window', kind: 'return-window', earliestPossible: null, earliest: null, latest: step.gives, ruleId: 'return-window', grade: rules['return-window'].grade, steps: [step], doubts: caseFile.order?.fulfilment === 'seller' ? ['seller-policy'] : [] }]
}

/** Where a return is refused or an order revoked, and only where no terms were displayed. The day of receipt counts. */
function returnRight(reckoning: Reckoning): readonly Deadline[] {
  const { caseFile, rules } = reckoning
  const received = caseFile.order?.delivery?.receivedAt
  if (!received || (caseFile.dispute !== 'return-refused' && caseFile.dispute !== 'cancellation')) return []
  const step = dayStep(reckoning, 'latest', 'received', received, 'return-right', 1)
  return [{ id: 'return-right', kind: 'return-right', earliestPossible: null, earliest: null, latest: step.gives, ruleId: 'return-right', grade: rules['return-right'].grade, steps: [step], doubts: ['terms-displayed'] }]
}

type Method = NonNullable<NonNullable<NonNullable<CaseFile['order']>['payment']>['method']>

/** What follows on the processing of the return, one after the other; a way of paying that is not here has no known time. */
export const refundRules: Readonly<Partial<Record<Method, readonly RuleId[]>>> = { 'credit-card': ['refund-card-shop', 'refund-card-issuer'], 'gift-card': ['refund-gift-card'], 'carrier-billing': ['refund-carrier-billing'] }

function refundDue(reckoning: Reckoning): readonly Deadline[] {
  const { caseFile, rules } = reckoning
  const order = caseFile.order
  const arrived = order?.return?.arrivedAt
  if (!arrived || order.return?.refundedAt) return []
  const processed = dayStep(reckoning, 'earliest', 'return-arrived', arrived, 'return-processing')
  const method = order.payment?.method
  const following = (method ? refundRules[method] : undefined) ?? []
  const steps = following.reduce<readonly Step[]>((done, ruleId) => [...done, followingStep(done.at(-1) ?? processed, ruleId, reckoning)], [])
  const all = [processed, ...steps]
  return [{
    id: 'refund-due', kind: 'refund-due', earliestPossible: null, earliest: processed.gives, latest: steps.at(-1)?.gives ?? null, ruleId: following.at(-1) ?? 'return-processing',
    grade: weakestGrade(rulesUsed(all, rules)), steps: all, doubts: []
  }]
}

function followingStep(before: Step, ruleId: RuleId, { rules, zone }: Reckoning): Step {
  const { value } = rules[ruleId]
  return { bound: 'latest', origin: 'refund-authorised', from: before.gives, plus: { value, unit: 'days', ruleId }, gives: plusDays(lastDay(before.gives, zone), value, 'days').toString() }
}
