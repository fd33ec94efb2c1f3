import { describe, expect, test } from 'vitest'
import type { ContactPlan } from '#shared/domain/advice.ts'
import { deskWords, topicEntries, wayNotes, wayWords } from '#shared/words/advice-words.ts'
import { advise, contact } from './cases.ts'

const checked = { neighboursChecked: true }
const byMarketplace = { order: { fulfilment: 'marketplace' } }
const ways = (plan: ContactPlan | null): string => (plan ? [plan.first, plan.then].filter(Boolean).join(' > ') : '')
const own = (advice: Readonly<Record<string, unknown>>) => ({ facts: { ...checked, advice } })

describe('the way to the marketplace', () => {
  test('a delivery goes by how urgent it is', () => {
    expect(ways(advise({ ...byMarketplace, ...own({}) }).plan)).toBe('chat')
    expect(ways(advise({ ...byMarketplace, ...own({ urgency: 'urgent' }) }).plan)).toBe('phone-request')
  })

  test('what only a voice settles: an account, a doubled charge, a subscription that goes on', () => {
    expect(ways(advise({ dispute: 'account-locked' }).plan)).toBe('phone-request')
    expect(ways(advise({ dispute: 'double-charge' }).plan)).toBe('phone-request')
    expect(ways(advise({ dispute: 'subscription' }).plan)).toBe('chat')
    expect(ways(advise({ dispute: 'subscription', entries: [contact('a', 'amazon', 'chat', '2026-10-20')] }).plan)).toBe('phone-request')
  })

  test('a doubled charge of which a record is wanted is written about', () => {
    expect(advise({ dispute: 'double-charge', ...own({ record: 'needed' }) }).plan).toMatchObject({ first: 'chat', mailIfOffered: true })
  })

  test('urgent and on record: chat first, then a call', () => {
    expect(ways(advise({ ...byMarketplace, ...own({ urgency: 'urgent', record: 'needed' }) }).plan)).toBe('chat > phone-request')
  })

  test('who would rather speak gets the matter in order by chat and settles it by phone', () => {
    expect(ways(advise({ ...byMarketplace, ...own({ manner: 'speaking' }) }).plan)).toBe('chat > phone-request')
  })

  test('calls that failed twice: in writing first, then a call', () => {
    const failed = (id: string) => contact(id, 'amazon', 'phone', '2026-10-20', { failed: true })
    expect(ways(advise({ ...byMarketplace, facts: checked, entries: [failed('a'), failed('b')] }).plan)).toBe('mail > phone-request')
    expect(ways(advise({ ...byMarketplace, facts: checked, entries: [failed('a')] }).plan)).toBe('chat')
  })

  test('much to show: mail where it is offered, else chat', () => {
    const exhibits = Array.from({ length: 8 }, (_, index) => ({ id: `e${index}`, file: `e${index}.png` }))
    expect(advise({ ...byMarketplace, exhibits, facts: checked }).plan).toMatchObject({ first: 'chat', mailIfOffered: true, reasons: ['many-files', 'record-in-chat'] })
  })
})

test('the seller is written to in the thread of the order, never called', () => {
  expect(advise({ dispute: 'defective', order: { fulfilment: 'seller' }, ...own({ urgency: 'urgent', manner: 'speaking' }) }).plan).toMatchObject({ desk: 'seller', first: 'seller-message', then: null })
})

describe('what makes a case urgent', () => {
  const received = (day: string) => ({ dispute: 'defective', order: { fulfilment: 'marketplace', delivery: { receivedAt: day } } })

  test('a door that closes within days', () => {
    expect(advise(received('2026-10-05'), '2026-11-01').urgency.value).toBe('urgent')
    expect(advise(received('2026-10-05'), '2026-10-30').urgency.value).toBe('normal')
    expect(advise(received('2026-10-05'), '2026-11-20').urgency.value).toBe('normal')
  })

  test('use of the account by somebody else; an order that has not left yet', () => {
    expect(advise({ dispute: 'unauthorised-access' }).urgency.value).toBe('urgent')
    expect(advise({ dispute: 'cancellation' }).urgency.value).toBe('urgent')
    expect(advise({ dispute: 'cancellation', order: { delivery: { dispatchedAt: '2026-10-20' } } }).urgency.value).toBe('normal')
  })

  test('what its owner says goes before what it looks like', () => {
    expect(advise({ dispute: 'unauthorised-access', ...own({ urgency: 'normal' }) }).urgency).toEqual({ value: 'normal', isOwn: true })
  })
})

test('no sentence of the adviser names a number to call or an hour', () => {
  for (const words of [deskWords, topicEntries, wayNotes, wayWords]) expect(JSON.stringify(words)).not.toMatch(/\d|[０-９]|午前|午後|時から/)
})
