import type { CaseFile, Entry, Party } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { PartyRole } from '#shared/domain/case-vocabulary.ts'
import type { Deadline, DeadlineKind } from '#shared/domain/deadline.ts'
import { contactsWith } from '#shared/domain/contacts.ts'
import type { Desk, Topic } from '#shared/domain/advice.ts'
import { textIn } from '#shared/domain/language.ts'
import { placeOf } from '#shared/domain/when.ts'
import { deadlinesOf, stateOn } from '#shared/rules/deadlines/deadlines.ts'
import { adviceFactsOf, ticksOf } from './advice-facts.ts'
import type { AdviceFacts } from './advice-facts.ts'
import { topicOf } from './topic.ts'

/** What of a case the adviser goes by. `today` is a day such as 2026-11-01. */
export type Situation = {
  readonly caseFile: CaseFile
  readonly today: string
  readonly topic: Topic
  readonly own: AdviceFacts
  readonly soldBy: 'seller' | 'marketplace' | null
  readonly shippedBy: 'seller' | 'marketplace' | null
  readonly deadlines: readonly Deadline[]
  /** Contacts that reached somebody, in the order of time; attempts that failed are counted apart. */
  readonly contactsOf: (desk: Desk) => readonly Entry[]
  readonly failedCalls: number
  readonly ownChecksDone: boolean
  readonly isClosed: boolean
}

export function situationOf(caseFile: CaseFile, today: string): Situation {
  const zone = zoneOf(caseFile)
  const order = caseFile.order
  return {
    caseFile, today, topic: topicOf[caseFile.dispute], own: adviceFactsOf(caseFile), soldBy: soldBy(caseFile), shippedBy: order?.fulfilment ?? null, deadlines: deadlinesOf(caseFile),
    contactsOf: (desk) => partiesAt(caseFile, desk).flatMap((party) => contactsWith(caseFile, party.id, zone)).filter((entry) => entry['failed'] !== true).toSorted((a, b) => momentOf(a, zone) - momentOf(b, zone)),
    failedCalls: (caseFile.entries ?? []).filter((entry) => entry.channel === 'phone' && entry['failed'] === true).length,
    ownChecksDone: caseFile.facts?.['neighboursChecked'] === true || Object.keys(ticksOf(caseFile, 'delivered-not-received')).length >= 3,
    isClosed: Boolean(caseFile.closing) || Boolean(order?.return?.refundedAt) || (caseFile.dispute === 'not-received' && Boolean(order?.delivery?.receivedAt))
  }
}

const momentOf = (entry: Entry, zone: string | null): number => placeOf(entry.when, zone)?.earliestMs ?? Infinity

const roleAt: Readonly<Record<Desk, PartyRole | null>> = {
  'own-checks': null, claim: null, carrier: 'carrier', 'building-manager': 'building-manager', manufacturer: 'manufacturer', seller: 'seller', marketplace: 'marketplace', 'card-issuer': 'card-issuer', 'consumer-centre': 'consumer-centre'
}
export const roleOf = (desk: Desk): PartyRole | null => roleAt[desk]

/** A seller that is the marketplace itself under its own name is asked as the marketplace. */
function partiesAt(caseFile: CaseFile, desk: Desk): readonly Party[] {
  const parties = caseFile.parties ?? []
  if (desk === 'seller') return parties.filter((party) => party.role === 'seller' && !isMarketplaceName(party))
  return parties.filter((party) => party.role === roleAt[desk] || (desk === 'marketplace' && party.role === 'seller' && isMarketplaceName(party)))
}

const isMarketplaceName = (party: Party): boolean => /amazon|アマゾン/i.test(`${textIn(party.name, 'ja')} ${textIn(party.name, 'en')}`.normalize('NFKC'))

export const hasParty = (situation: Situation, role: PartyRole): boolean => (situation.caseFile.parties ?? []).some((party) => party.role === role)

function soldBy(caseFile: CaseFile): Situation['soldBy'] {
  const named = (caseFile.parties ?? []).filter((party) => party.role === 'seller' && (textIn(party.name, 'ja') || textIn(party.name, 'en')) !== '')
  if (named.length === 0) return caseFile.order?.fulfilment === 'seller' ? 'seller' : null
  return named.every(isMarketplaceName) ? 'marketplace' : 'seller'
}

export const deadlineOf = (situation: Situation, kind: DeadlineKind): Deadline | null => situation.deadlines.find((deadline) => deadline.kind === kind) ?? null

export const stateOf = (situation: Situation, deadline: Deadline): 'ahead' | 'open' | 'over' => stateOn(deadline, situation.today, situation.caseFile)
