import type { DateSource } from './case-vocabulary.ts'
import type { Confidence } from './exhibit-facts.ts'

/** What a mail, a page or a chat can tell of a case; each has its words in shared/words/suggestion-text.ts. */
export const suggestedEvents = [
  'ordered', 'dispatched', 'shown-delivered', 'cancelled', 'return-requested', 'return-authorised', 'return-received', 'refunded', 'claim-filed', 'claim-decided', 'seller-replied', 'chat'
] as const
export type SuggestedEvent = (typeof suggestedEvents)[number]

/** `by` is a day or a moment, where the words name one that can be reckoned. */
export type PromiseMade = { readonly text: string; readonly by?: string }

/** An entry that a piece of evidence proposes. `when` has the forms of DateFound; `source` says where it was read. */
export type EntrySuggestion = {
  readonly event: SuggestedEvent
  readonly when: string
  readonly source: DateSource
  readonly confidence: Confidence
  readonly orderNumber?: string
  readonly trackingNumber?: string
  readonly carrier?: string
  /** In the form of an amount among the identifiers: `JPY 5480`. */
  readonly amount?: string
  readonly agent?: string
  readonly reference?: string
  readonly promises?: readonly PromiseMade[]
}

/** The same for the same event, in whichever file it is told: what was dropped stays so, and one event is offered once. */
export const suggestionKey = ({ event, when, amount }: EntrySuggestion): string =>
  [event, event === 'chat' || event === 'seller-replied' ? when.slice(0, 16) : when.slice(0, 10), ...(event === 'refunded' && amount !== undefined ? [amount] : [])].join(' ')
