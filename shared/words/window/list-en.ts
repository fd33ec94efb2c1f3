import type { listJa } from './list-ja.ts'

const lists: typeof listJa.lists = {
  items: { label: 'What was ordered', hint: 'For more than one item, or where quantity and price matter.', add: 'Add an item', row: (number) => `Item ${number}`, fields: { name: 'Item', quantity: 'Quantity', unitPrice: 'Unit price', asin: 'ASIN (ten characters, on the product page)' } },
  charges: { label: 'Lines of the statement', hint: 'Copy each charge and refund that the statement shows, one a line, as many as there are.', add: 'Add a line', row: (number) => `Line ${number}`, fields: { at: 'Date', label: 'As shown on the statement', amount: 'Amount', expected: 'What it should have been', matches: 'What does it belong to?', state: 'State', method: 'Payment method', last4: 'Last four digits of the card', cites: '' } },
  differences: { label: 'Where it differs from the description', hint: 'One difference a line: quantity, model, part.', add: 'Add a difference', row: (number) => `Difference ${number}`, fields: { point: 'What differs? For example quantity or model', described: 'What the description said', actual: 'What came', cites: '' } },
  terms: { label: 'Terms that were offered', hint: 'Keep what they offered and what you offered, one by one.', add: 'Add an offer', row: (number) => `Offer ${number}`, fields: { text: 'What was offered', by: 'Who offered it?', at: 'Offered on', answer: 'Answer', answeredAt: 'Answered on', cites: '' } }
}

export const listEn = {
  lists,
  list: {
    count: (n: number) => `${n}`, none: 'None yet', up: 'Move up', down: 'Move down', remove: 'Remove', removed: (name: string) => `Removed “${name}”.`, done: 'Close', self: 'You', noAnswer: 'No answer yet', order: 'Order on paper', orderHint: 'Papers tell them in this order.', ofRow: (verb: string, name: string) => `${verb}: ${name}`,
    matches: { order: 'The order', refund: 'A refund', unknown: 'Nothing that I know of' }, states: { posted: 'Posted', pending: 'Pending' }, answers: { accepted: 'Accepted', declined: 'Declined' }
  },
  grid: { label: 'Form of the certified letter', hint: 'Characters on a line and lines on a sheet. The post office accepts all three.', kind: (columns: number, rows: number) => `${columns} × ${rows}` }
} as const
