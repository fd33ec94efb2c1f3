import { Temporal } from 'temporal-polyfill'
import type { Assumed, Manner, RecordNeed, Urgency } from '#shared/domain/advice.ts'
import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { DeadlineKind } from '#shared/domain/deadline.ts'
import { dayOf } from '#shared/rules/deadlines/calendar.ts'
import { stateOf } from './situation.ts'
import type { Situation } from './situation.ts'

export type Assumptions = { readonly urgency: Assumed<Urgency>; readonly record: Assumed<RecordNeed>; readonly manner: Assumed<Manner> }

/** How urgent it is and how much a record matters: what the owner of the case says goes before what it looks like. */
export function assumptionsOf(situation: Situation): Assumptions {
  const { own } = situation
  return {
    urgency: own.urgency ? { value: own.urgency, isOwn: true } : { value: looksUrgent(situation) ? 'urgent' : 'normal', isOwn: false },
    record: own.record ? { value: own.record, isOwn: true } : { value: proofDecides.has(situation.caseFile.dispute) ? 'needed' : 'usual', isOwn: false },
    manner: own.manner ? { value: own.manner, isOwn: true } : { value: 'typing', isOwn: false }
  }
}

/** Settled by what was written and shown, rather than by what a screen of the other side already says. */
const proofDecides: ReadonlySet<Dispute> = new Set(['not-as-described', 'refund-missing', 'return-refused', 'billing-error', 'missing-parts'])

/** Missing one of these closes a way. Dates that the two sides agreed on close none. */
const closingKinds: ReadonlySet<DeadlineKind> = new Set(['a-to-z-claim', 'claim-appeal', 'return-window', 'return-right', 'card-dispute'])
const nearDays = 3

function looksUrgent(situation: Situation): boolean {
  const { caseFile } = situation
  if (situation.isClosed) return false
  if (caseFile.dispute === 'unauthorised-access') return true
  // What has not left can still be stopped.
  if (caseFile.dispute === 'cancellation' && !caseFile.order?.delivery?.dispatchedAt && !caseFile.order?.delivery?.receivedAt) return true
  return situation.deadlines.some((deadline) => closingKinds.has(deadline.kind) && stateOf(situation, deadline) === 'open' && isNear(deadline.latest, situation))
}

function isNear(latest: string | null, { caseFile, today }: Situation): boolean {
  if (latest === null) return false
  return dayOf(latest, zoneOf(caseFile)).since(Temporal.PlainDate.from(today), { largestUnit: 'days' }).days <= nearDays
}
