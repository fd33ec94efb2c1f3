/** How sure a rule from outside is; see `shared/rules/rules.ts`. */
export const grades = ['A', 'B', 'C', 'U'] as const
export type Grade = (typeof grades)[number]

export const ruleIds = [
  'seller-answer', 'seller-silent', 'claim-wait', 'claim-latest', 'claim-appeal', 'claim-cap', 'return-window', 'return-processing',
  'refund-card-shop', 'refund-card-issuer', 'refund-gift-card', 'refund-carrier-billing', 'card-dispute', 'double-charge-span', 'statement-lookback', 'conformity-notice', 'return-right', 'instalment-defence',
  'certified-wide-columns', 'certified-wide-lines', 'certified-even-columns', 'certified-even-lines', 'certified-narrow-columns', 'certified-narrow-lines',
  'certified-copies', 'certified-fee', 'certified-sheet-fee', 'registered-fee', 'delivery-proof-fee', 'letter-fee', 'answer-shortest', 'answer-longest',
  'speech-japanese', 'speech-english', 'chat-part',
  'us-billing-error', 'uk-reject', 'uk-cancellation', 'uk-card-lowest', 'uk-card-highest', 'eu-withdrawal', 'eu-conformity'
] as const
export type RuleId = (typeof ruleIds)[number]
