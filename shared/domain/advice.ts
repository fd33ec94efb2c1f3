import type { Channel } from './case-vocabulary.ts'
import type { CardId } from './card-id.ts'
import type { RuleId } from './rule.ts'
import type { When } from './when.ts'

/** The words of the adviser; the sentences are made by `shared/words/advice-text.ts`. */
export const topics = ['order', 'payment', 'delivery', 'account'] as const
export type Topic = (typeof topics)[number]

/** Whom a dispute is taken to, in the order of a case's life; `own-checks` is what a person can look up alone. */
export const desks = ['own-checks', 'carrier', 'building-manager', 'manufacturer', 'seller', 'marketplace', 'card-issuer', 'claim', 'consumer-centre'] as const
export type Desk = (typeof desks)[number]

/** What decides between the ways of contact: derived from the case, unless its owner says otherwise. */
export const urgencies = ['urgent', 'normal'] as const
export const recordNeeds = ['needed', 'usual'] as const
export const manners = ['typing', 'speaking'] as const
export type Urgency = (typeof urgencies)[number]
export type RecordNeed = (typeof recordNeeds)[number]
export type Manner = (typeof manners)[number]

/** `mail` is a form or address that the help page offers for some topics only; no number is ever called unasked. */
export type Way = 'phone-request' | 'chat' | 'seller-message' | 'mail' | 'own-desk' | 'claim-form'

export type WayReason =
  | 'urgent' | 'identity-by-voice' | 'charge-by-voice' | 'delivery-not-urgent' | 'routine-in-chat' | 'record-in-chat' | 'many-files' | 'organise-then-call' | 'calls-failed'
  | 'one-thread' | 'own-desk-knows' | 'guarantee-form' | 'confirm-in-writing' | 'tried-before'

export type DeskReason =
  | 'look-first' | 'shipper-asks-carrier' | 'both-until-shipper-known' | 'marketplace-traces-its-own' | 'carrier-also' | 'manager-sees-common-parts' | 'maker-knows-device'
  | 'goods-are-sellers' | 'marketplace-sold' | 'marketplace-shipped' | 'takes-over-when-stuck' | 'money-is-marketplaces' | 'only-marketplace-opens-account' | 'terms-first'
  | 'issuer-early' | 'issuer-ends-claim' | 'claim-after-seller' | 'claim-open' | 'claim-over' | 'claim-filed' | 'outside-after-talks'

/** `also`: as good as the next one; `waiting`: asked, and its time to answer still runs; `later`: not before the others. */
export type DeskState = 'done' | 'waiting' | 'next' | 'also' | 'later' | 'skipped' | 'closed'

export type LastContact = { readonly when: When; readonly channel: Channel | null; readonly reference: string | null }

export type DeskStep = {
  readonly desk: Desk
  readonly state: DeskState
  readonly reasons: readonly DeskReason[]
  readonly contacts: number
  readonly last: LastContact | null
  /** Not before this day or moment, and the time to answer; as deadlines are written. */
  readonly from: string | null
  readonly until: string | null
  readonly ruleId: RuleId | null
  readonly cardId: CardId | null
  readonly packIds: readonly string[]
}

/** A plan has one way, or two in turn. */
export type ContactPlan = { readonly desk: Desk; readonly first: Way; readonly then: Way | null; readonly reasons: readonly WayReason[]; /** Offered by the help page for some topics only. */ readonly mailIfOffered: boolean }

export type Rung = 'chat' | 'phone-request' | 'chat-anew' | 'in-writing' | 'message' | 'message-again' | 'marketplace' | 'claim' | 'outside'
export type LadderStep = { readonly rung: Rung; readonly used: number; readonly isNext: boolean }

/** What the case does not say and the order of contacts depends on. */
export type OpenQuestion = 'who-shipped' | 'who-sold'

export type PackReason = 'for-next-desk' | 'for-other-desk' | 'before-contact' | 'keeps-order'
export type PackAdvice = { readonly packId: string; readonly reason: PackReason; readonly desk: Desk | null }

export type Assumed<Value> = { readonly value: Value; /** Chosen by the owner of the case rather than derived. */ readonly isOwn: boolean }

export type Advice = {
  readonly topic: Topic
  readonly urgency: Assumed<Urgency>
  readonly record: Assumed<RecordNeed>
  readonly manner: Assumed<Manner>
  readonly asks: readonly OpenQuestion[]
  readonly plan: ContactPlan | null
  readonly order: readonly DeskStep[]
  readonly ladder: readonly LadderStep[]
  /** The reference number given last, to be named in the next contact. */
  readonly reference: string | null
  readonly cardIds: readonly CardId[]
  readonly packs: readonly PackAdvice[]
  readonly isClosed: boolean
}
