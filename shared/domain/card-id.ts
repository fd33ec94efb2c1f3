/** The step cards, in the order in which the handbook lists them; texts in `shared/advice/cards`. */
export const cardIds = [
  'urgent-route', 'call-in-app', 'call-in-browser', 'before-calling', 'chat-start', 'chat-then-call', 'mail-then-call', 'after-contact', 'contact-again',
  'delivered-not-received', 'redelivery', 'safe-place', 'change-or-cancel', 'return-steps', 'seller-contact', 'claim-filing',
  'charge-check', 'login-recovery', 'account-safety', 'prime-cancellation', 'prevention'
] as const
export type CardId = (typeof cardIds)[number]

export const troubleTableIds = ['no-call', 'return-shipment'] as const
export type TroubleTableId = (typeof troubleTableIds)[number]
