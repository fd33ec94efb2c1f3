import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import { isAwaited } from '#shared/domain/case-standing.ts'
import type { Deadline } from '#shared/domain/deadline.ts'
import { dayStep, givenStep } from './reckoning.ts'
import type { Reckoning } from './reckoning.ts'

/** What comes after the seller: the appeal, the card issuer, the law. */
export const laterDeadlines = (reckoning: Reckoning): readonly Deadline[] => [...claimAppeal(reckoning), ...cardDispute(reckoning), ...conformityNotice(reckoning)]

function claimAppeal(reckoning: Reckoning): readonly Deadline[] {
  const decided = reckoning.caseFile.proceedings?.claim?.decidedAt
  if (!decided) return []
  const step = dayStep(reckoning, 'latest', 'claim-decided', decided, 'claim-appeal')
  return [{ id: 'claim-appeal', kind: 'claim-appeal', earliestPossible: null, earliest: null, latest: step.gives, ruleId: 'claim-appeal', grade: reckoning.rules['claim-appeal'].grade, steps: [step], doubts: [] }]
}

function cardDispute(reckoning: Reckoning): readonly Deadline[] {
  const { caseFile, rules } = reckoning
  const { order } = caseFile
  const isByCard = order?.payment?.method === 'credit-card' || order?.payment?.method === 'debit-card'
  if (!isByCard || caseFile.proceedings?.cardDispute?.startedAt) return []
  const estimated = order?.delivery?.estimatedTo ?? order?.delivery?.estimatedFrom
  const from = estimated ? { origin: 'estimated-last', at: estimated } as const : order?.placedAt ? { origin: 'placed', at: order.placedAt } as const : null
  if (from === null) return []
  const step = dayStep(reckoning, 'latest', from.origin, from.at, 'card-dispute')
  return [{ id: 'card-dispute', kind: 'card-dispute', earliestPossible: null, earliest: null, latest: step.gives, ruleId: 'card-dispute', grade: rules['card-dispute'].grade, steps: [step], doubts: ['ask-issuer'] }]
}

/** Kind and quality; a shortfall in number is outside this limit. Source: Civil Code of Japan, article 566. */
const byQuality: ReadonlySet<Dispute> = new Set(['not-as-described', 'defective', 'wrong-item', 'damaged-in-transit', 'device-fault'])

/** Learned of at the receipt at the earliest, so that the day is never told too late. */
function conformityNotice(reckoning: Reckoning): readonly Deadline[] {
  const { caseFile, rules } = reckoning
  const received = caseFile.order?.delivery?.receivedAt
  if (!received || !byQuality.has(caseFile.dispute)) return []
  const step = dayStep(reckoning, 'latest', 'received', received, 'conformity-notice')
  return [{ id: 'conformity-notice', kind: 'conformity-notice', earliestPossible: null, earliest: null, latest: step.gives, ruleId: 'conformity-notice', grade: rules['conformity-notice'].grade, steps: [step], doubts: [] }]
}

/** Dates that somebody set: the answer that each letter asks for until it came, and what the other side promised. The day that the case names stands for a letter that has not gone yet. */
export function setDates({ caseFile }: Reckoning): readonly Deadline[] {
  const fixed = { earliestPossible: null, earliest: null, ruleId: null, grade: null, doubts: [] } as const
  const sent = (caseFile.sent ?? []).filter((paper) => paper.answerBy)
  const asked = sent.length > 0 ? sent.filter(isAwaited).map(({ id, answerBy }) => ({ id: `answer-by:${id}`, answerBy })) : [{ id: 'answer-by', answerBy: caseFile.remedy?.answerBy }]
  const answers = asked.flatMap(({ id, answerBy }): readonly Deadline[] => (answerBy ? [{ ...fixed, id, kind: 'answer-by', latest: answerBy, steps: [givenStep('latest', 'answer-by', answerBy)] }] : []))
  const promises = (caseFile.entries ?? []).flatMap((entry): readonly Deadline[] =>
    (entry.promisedBy ? [{ ...fixed, id: `promise:${entry.id}`, kind: 'promise', latest: entry.promisedBy, steps: [givenStep('latest', 'promise', entry.promisedBy)] }] : []))
  return [...answers, ...promises]
}
