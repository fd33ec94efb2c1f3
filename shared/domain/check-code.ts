/** What a check can find in a case that is valid; each code has its planted fault and its clean twin in tests/shared/checks/every-check.test.ts. */
export const checkCodes = [
  'card-number', 'dates-clash', 'time-gap', 'need-missing',
  'tone-harm', 'tone-threat', 'tone-insult', 'tone-claim', 'tone-emotion', 'tone-demand', 'tone-vague',
  'time-vague', 'placeholder-left', 'wish-among-facts', 'evidence-claimed', 'sentence-long', 'points-many',
  'text-date-invalid', 'text-date-unknown', 'weekday-wrong', 'order-number-other', 'cooling-off-invoked', 'defence-single-payment', 'defence-small-sum',
  'amounts-differ', 'amount-above-total', 'amount-too-large', 'amount-negative', 'amount-fraction', 'refund-differs', 'partial-amount-missing', 'claim-above-cap',
  'charge-amount-missing', 'charge-currency-other', 'charge-expected-missing', 'charge-sum-too-large', 'charge-double',
  'order-number-form', 'asin-form', 'tracking-slip', 'tracking-check-digit', 'postal-code-form', 'phone-form', 'email-form',
  'answer-by-past', 'answer-by-short', 'answer-by-long', 'answer-by-after-claim', 'estimated-day-missing',
  'cite-repeated', 'exhibit-unused', 'exhibit-undated', 'exhibit-future', 'exhibits-alike', 'exhibit-untitled', 'photos-missing',
  'evidence-order-other', 'evidence-tracking-other', 'evidence-total-other', 'evidence-refund-other', 'evidence-tracking-slip',
  'entry-future', 'contact-without-party', 'contact-without-channel', 'contact-outside-platform', 'promise-overdue',
  'return-untracked', 'refund-open', 'identity-email-missing', 'identity-phone-missing', 'registered-phone-differs',
  'claim-no-ground', 'claim-no-contact', 'claim-grace-running', 'claim-window-over', 'claim-after-card-dispute', 'claim-shipped-by-marketplace', 'proof-missing'
] as const
export type CheckCode = (typeof checkCodes)[number]
