/** What a case may have to show, in the order in which a reader asks for it. */
export const proofIds = [
  'order', 'due-day', 'tracking', 'own-search', 'received', 'listing', 'difference', 'return-request', 'return-shipped', 'return-arrived', 'refusal', 'refund-absent', 'charge', 'cancel-request', 'account-notice', 'contact'
] as const
export type ProofId = (typeof proofIds)[number]

/** Pictures that are hard to take later: on arrival, of damage, before a parcel goes back. */
export const photoIds = ['arrival', 'outer-box', 'contents', 'packing', 'product-label', 'return-packing', 'return-label', 'return-slip'] as const
export type PhotoId = (typeof photoIds)[number]

/** `shown`: an exhibit stands for it; `told`: the case says it, and nothing shows it; `open`: neither. */
export type ProofState = 'shown' | 'told' | 'open'
export type Proof = { readonly id: ProofId; readonly state: ProofState; readonly exhibitIds: readonly string[] }
export type Photo = { readonly id: PhotoId; readonly exhibitIds: readonly string[] }
