import type { jaSuggestions } from './ja-suggestions.ts'

/** Words for what the evidence offers: entries to take over, and numbers for the fields of the case. */
export const enSuggestions: typeof jaSuggestions = {
  title: (count) => (count === 1 ? '1 suggestion from your evidence' : `${count} suggestions from your evidence`), list: 'Suggestions from your evidence', hint: 'Made from what your evidence says. None is in the timeline until you add it.', accept: 'Add', edit: 'Edit and add', drop: 'Not needed', more: (count) => `Show ${count} more`,
  accepted: 'Added to the timeline.', dropped: 'It will not be suggested again.', acceptOf: (text) => `Add: ${text}`, editOf: (text) => `Edit and add: ${text}`, dropOf: (text) => `Not needed: ${text}`, agent: (name) => `Agent: ${name}`, promise: (text) => `“${text}”`, by: (when) => `by ${when}`,
  finds: 'Numbers and amounts found', findsSummary: (count) => String(count), put: (field) => `Fill in: ${field}`, putOf: (value, field) => `Put ${value} into: ${field}`, filled: (field) => `Filled in: ${field}.`, held: 'as in the case', other: (field) => `not the case’s ${field}`, carrier: 'A number alone does not tell the carrier. Look up its name on the slip or the tracking page.',
  kinds: { 'amazon-order': 'Order number', asin: 'ASIN', tracking: 'Tracking number', 'tracking-slip': 'Tracking number (last digit cannot be right)', email: 'E-mail address', phone: 'Phone number', 'postal-code': 'Postal code', card: 'Card number', 'my-number': 'Individual Number (My Number)', reference: 'Reference number', amount: 'Amount' },
  roles: { 'order-total': 'Order total', charged: 'Amount charged', refund: 'Refund', shipping: 'Shipping' },
  orders: 'Order history', ordersHint: 'Fills in what your case does not say yet about its order. Papers show the order of this case alone.', orderAbsent: 'No order in this table has the number of your case.', orderChoice: 'The order of this case', orderFill: 'Fill in the order', orderFilled: 'The order was filled in.', orderHeld: 'Your case says all this already.',
  people: 'Who speaks', agentMark: 'agent', record: 'Record the contact', recordOf: (name) => `Record the contact with ${name}`, recorded: 'The contact was added to the timeline.'
}
