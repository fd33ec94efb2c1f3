/** The closed word lists of the case file; order is the order in which a form offers them. */
export const disputes = ['not-received', 'not-as-described', 'defective', 'wrong-item', 'missing-parts', 'damaged-in-transit', 'refund-missing', 'return-refused', 'double-charge', 'billing-error', 'account-locked', 'unauthorised-access', 'cancellation', 'subscription', 'device-fault', 'other'] as const
export const partyRoles = ['seller', 'marketplace', 'carrier', 'card-issuer', 'manufacturer', 'building-manager', 'consumer-centre', 'other'] as const
export const fulfilments = ['seller', 'marketplace'] as const
export const paymentMethods = ['credit-card', 'debit-card', 'convenience-store', 'gift-card', 'points', 'cash-on-delivery', 'carrier-billing', 'bank-transfer', 'other'] as const
export const remedyKinds = ['refund', 'partial-refund', 'replacement', 'redelivery', 'repair', 'parts', 'cancellation', 'explanation', 'reinstatement', 'other'] as const
export const entryKinds = ['event', 'contact', 'decision', 'payment', 'note'] as const
/** What a line of a statement belongs to; `unknown` where no order is found for it. */
export const chargeMatches = ['order', 'refund', 'unknown'] as const
/** A pending line is a hold on the money that may still lapse. */
export const chargeStates = ['posted', 'pending'] as const
export const cancellationStates = ['not-shipped', 'preparing', 'shipped', 'delivered'] as const
export const subscriptionPeriods = ['week', 'month', 'quarter', 'half-year', 'year'] as const
export const channels = ['phone', 'chat', 'email', 'message', 'form', 'app', 'post', 'in-person', 'other'] as const
export const directions = ['in', 'out'] as const
/** How an exhibit is shown to a court: as the thing itself, or as a copy of it. */
export const exhibitForms = ['original', 'copy'] as const
export const dateSources = ['user', 'metadata', 'file-name', 'mail-header', 'content', 'file-system'] as const

/** What became of terms that were offered; absent while nobody has answered. */
export const termAnswers = ['accepted', 'declined'] as const
/** Characters on a line, and lines on a sheet, of a letter set in the grid of certified mail. */
export const certifiedGrids = ['26x20', '20x26', '13x40'] as const

export type Dispute = (typeof disputes)[number]
export type PartyRole = (typeof partyRoles)[number]
export type Fulfilment = (typeof fulfilments)[number]
export type PaymentMethod = (typeof paymentMethods)[number]
export type RemedyKind = (typeof remedyKinds)[number]
export type EntryKind = (typeof entryKinds)[number]
export type ChargeMatch = (typeof chargeMatches)[number]
export type ChargeState = (typeof chargeStates)[number]
export type CancellationState = (typeof cancellationStates)[number]
export type SubscriptionPeriod = (typeof subscriptionPeriods)[number]
export type Channel = (typeof channels)[number]
export type DateSource = (typeof dateSources)[number]
export type TermAnswer = (typeof termAnswers)[number]
export type CertifiedGrid = (typeof certifiedGrids)[number]
