import type { Grade, RuleId } from './rule.ts'

export type DeadlineKind =
  | 'seller-answer' | 'seller-reminder' | 'a-to-z-claim' | 'claim-appeal' | 'return-window' | 'return-right' | 'refund-due'
  | 'card-dispute' | 'conformity-notice' | 'answer-by' | 'promise'
  /** What somebody set out to do: a call to try again, recordings to ask for before they are gone. */
  | 'call-again' | 'recordings'

/** What of the case a date was reckoned from. */
export type Origin = 'first-contact' | 'last-contact' | 'estimated-last' | 'marked-delivered' | 'received' | 'return-requested' | 'return-arrived' | 'return-shipped' | 'refund-authorised' | 'placed' | 'claim-decided' | 'answer-by' | 'promise' | 'call-planned' | 'recordings-kept'

/** One line of the arithmetic: a date of the case, what is added by which rule, and what comes out. */
export type Step = {
  readonly bound: Bound
  readonly origin: Origin
  /** A moment or day of the case file, as it stands there. */
  readonly from: string
  readonly plus: { readonly value: number; readonly unit: 'hours' | 'days' | 'months'; readonly ruleId: RuleId } | null
  readonly gives: string
}
export type Bound = 'earliestPossible' | 'earliest' | 'latest'

/** Said beside a deadline, because it can make it void or cannot be reckoned. */
export type Doubt = 'seller-not-contacted' | 'estimated-day-unknown' | 'card-dispute-begun' | 'shipped-by-marketplace' | 'seller-policy' | 'terms-displayed' | 'ask-issuer' | 'recordings-overwritten'

/**
 * A rule applied to a case. Days are `2026-10-06` in the zone of the case, moments have an offset.
 * Between `earliestPossible` (every condition in the most favourable reading) and `earliest` (in the safest) a step may be too soon; after `latest` it is too late.
 */
export type Deadline = {
  readonly id: string
  readonly kind: DeadlineKind
  readonly earliestPossible: string | null
  readonly earliest: string | null
  readonly latest: string | null
  /** The rule that settles it; null where the user or the other side set the date. */
  readonly ruleId: RuleId | null
  /** The weakest of all rules that it rests on. */
  readonly grade: Grade | null
  readonly steps: readonly Step[]
  readonly doubts: readonly Doubt[]
}
