import { contactsWith, firstSent, sellerOf } from '#shared/domain/contacts.ts'
import { claimGrounds } from '../claim-ground.ts'
import { dayOf, gives, lastOf } from './calendar.ts'
import type { Deadline, Doubt, Step } from '#shared/domain/deadline.ts'
import { dayStep, hourStep, rulesUsed, weakestGrade } from './reckoning.ts'
import type { Reckoning } from './reckoning.ts'

/** When a claim under the guarantee can be made, and until when; null where the dispute gives no ground for one. */
export function claimDeadline(reckoning: Reckoning): Deadline | null {
  const { caseFile, zone, rules } = reckoning
  const ground = claimGrounds[caseFile.dispute]
  if (!ground || caseFile.proceedings?.claim?.filedAt) return null
  const asked = sellerSteps(reckoning)
  const waited = ground === 'not-received' ? waitSteps(reckoning) : []
  const lastSteps = latestSteps(reckoning)
  const steps = [...asked, ...waited, ...lastSteps]
  // Without a contact nothing can be made, and without a day nothing is guessed.
  const canBegin = asked.length > 0 && (ground !== 'not-received' || waited.length > 0)
  const day = (bound: 'earliestPossible' | 'earliest'): string | null => {
    const last = canBegin ? lastOf(gives(steps, bound), zone) : null
    return last === null ? null : dayOf(last, zone).toString()
  }
  return {
    id: 'a-to-z-claim', kind: 'a-to-z-claim', earliestPossible: day('earliestPossible'), earliest: day('earliest'), latest: lastSteps[0]?.gives ?? null,
    ruleId: lastSteps.length > 0 ? 'claim-latest' : 'seller-answer', grade: weakestGrade(rulesUsed(steps, rules)), steps, doubts: doubts(reckoning, asked.length > 0, lastSteps.length > 0)
  }
}

/** The seller is asked first and given its hours; where goods are to be returned, the request for that counts too. */
function sellerSteps(reckoning: Reckoning): readonly Step[] {
  const { caseFile, zone } = reckoning
  const contact = firstSent(contactsWith(caseFile, sellerOf(caseFile)?.id, zone))
  const requestedAt = caseFile.dispute === 'not-received' ? null : caseFile.order?.return?.requestedAt
  const origins = [...(contact ? [{ origin: 'first-contact', when: contact.when } as const] : []), ...(requestedAt ? [{ origin: 'return-requested', when: requestedAt } as const] : [])]
  const steps = origins.flatMap(({ origin, when }) => hourStep(reckoning, 'earliest', origin, when, 'seller-answer') ?? [])
  const soonest = steps.toSorted((a, b) => Date.parse(a.gives) - Date.parse(b.gives))[0]
  return soonest === undefined ? [] : [{ ...soonest, bound: 'earliestPossible' }, ...steps]
}

/** The most favourable reading counts from the earlier of the two days, the safest from the last estimated one. */
function waitSteps(reckoning: Reckoning): readonly Step[] {
  const { caseFile, zone } = reckoning
  const delivery = caseFile.order?.delivery
  const estimated = delivery?.estimatedTo ?? delivery?.estimatedFrom
  const marked = delivery?.markedDeliveredAt
  const days = [...(estimated ? [{ origin: 'estimated-last', from: estimated } as const] : []), ...(marked ? [{ origin: 'marked-delivered', from: marked } as const] : [])]
  const soonest = days.toSorted((a, b) => dayOf(a.from, zone).since(dayOf(b.from, zone)).sign)[0]
  const safest = days[0]
  if (soonest === undefined || safest === undefined) return []
  return [dayStep(reckoning, 'earliestPossible', soonest.origin, soonest.from, 'claim-wait'), dayStep(reckoning, 'earliest', safest.origin, safest.from, 'claim-wait')]
}

function latestSteps(reckoning: Reckoning): readonly Step[] {
  const delivery = reckoning.caseFile.order?.delivery
  const estimated = delivery?.estimatedTo ?? delivery?.estimatedFrom
  return estimated ? [dayStep(reckoning, 'latest', 'estimated-last', estimated, 'claim-latest')] : []
}

function doubts({ caseFile }: Reckoning, isContacted: boolean, isEstimated: boolean): readonly Doubt[] {
  return [
    ...(isContacted ? [] : ['seller-not-contacted' as const]), ...(isEstimated ? [] : ['estimated-day-unknown' as const]),
    ...(caseFile.proceedings?.cardDispute?.startedAt ? ['card-dispute-begun' as const] : []), ...(caseFile.order?.fulfilment === 'marketplace' ? ['shipped-by-marketplace' as const] : [])
  ]
}
