import type { ContactPlan, DeskStep, Way, WayReason } from '#shared/domain/advice.ts'
import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import type { Assumptions } from './assumptions.ts'
import type { Situation } from './situation.ts'

type Chosen = Omit<ContactPlan, 'desk'>

/** The way to reach whoever is next; null where nobody is, and behind one's own checks the first who will be asked. Mail is only ever an offer of the help page, and no way is a fixed number. */
export function contactPlan(order: readonly DeskStep[], situation: Situation, assumptions: Assumptions): ContactPlan | null {
  const next = order.find(({ state }) => state === 'next')
  const step = next?.desk === 'own-checks' ? order.find(({ state }) => state === 'later' || state === 'also') : next ?? order.find(({ state }) => state === 'also')
  return step ? { desk: step.desk, ...waysTo(step, situation, assumptions) } : null
}

function waysTo(step: DeskStep, situation: Situation, assumptions: Assumptions): Chosen {
  switch (step.desk) {
    case 'seller': return { first: 'seller-message', then: null, reasons: ['one-thread', ...(step.contacts > 0 ? ['tried-before' as const] : [])], mailIfOffered: false }
    case 'claim': return { first: 'claim-form', then: null, reasons: ['guarantee-form'], mailIfOffered: false }
    case 'marketplace': return marketplaceWays(situation, assumptions)
    default: return { first: 'own-desk', then: null, reasons: ['own-desk-knows'], mailIfOffered: false }
  }
}

/** The first rule that fits decides: what failed, what a voice settles, how urgent it is, how much there is to show. */
function marketplaceWays(situation: Situation, { urgency, record, manner }: Assumptions): Chosen {
  const isUrgent = urgency.value === 'urgent'
  const needsRecord = record.value === 'needed'
  if (situation.failedCalls > 1) return { first: 'mail', then: 'phone-request', reasons: ['calls-failed', 'record-in-chat'], mailIfOffered: true }
  const voice = voiceReason(situation)
  if (voice !== null && !record.isOwn) return call([voice], isUrgent)
  if (isUrgent && needsRecord) return { first: 'chat', then: 'phone-request', reasons: ['urgent', 'organise-then-call', 'confirm-in-writing'], mailIfOffered: false }
  if (isUrgent) return call([], true)
  if (isLong(situation)) return chat(['many-files', 'record-in-chat'], true, null)
  if (manner.value === 'speaking') return chat(['organise-then-call', 'confirm-in-writing'], false, 'phone-request')
  const base: WayReason = situation.topic === 'delivery' ? 'delivery-not-urgent' : 'routine-in-chat'
  if (situation.contactsOf('marketplace').length > 0) return chat([base, 'tried-before', 'organise-then-call'], needsRecord, 'phone-request')
  return chat([base, ...(needsRecord ? ['record-in-chat' as const] : [])], needsRecord, null)
}

const call = (reasons: readonly WayReason[], isUrgent: boolean): Chosen => ({ first: 'phone-request', then: null, reasons: [...(isUrgent ? ['urgent' as const] : []), ...reasons, 'confirm-in-writing'], mailIfOffered: false })
const chat = (reasons: readonly WayReason[], mailIfOffered: boolean, then: Way | null): Chosen => ({ first: 'chat', then, reasons, mailIfOffered })

const byIdentity: ReadonlySet<Dispute> = new Set(['account-locked', 'unauthorised-access'])

/** Who somebody is, a doubled charge, and a subscription that does not end are settled by speaking. */
function voiceReason({ caseFile, contactsOf }: Situation): WayReason | null {
  if (byIdentity.has(caseFile.dispute)) return 'identity-by-voice'
  if (caseFile.dispute === 'double-charge') return 'charge-by-voice'
  return caseFile.dispute === 'subscription' && contactsOf('marketplace').length > 0 ? 'charge-by-voice' : null
}

const manyExhibits = 8
const manyEntries = 20

const isLong = ({ caseFile }: Situation): boolean => (caseFile.exhibits?.length ?? 0) >= manyExhibits || (caseFile.entries?.length ?? 0) >= manyEntries
