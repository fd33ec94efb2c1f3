import { describe, expect, test } from 'vitest'
import { applyChange } from '#shared/domain/case-change.ts'
import { caseFileSchema } from '#shared/domain/case-file.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { IdentifierFound } from '#shared/domain/exhibit-facts.ts'
import { valueAt } from '#shared/domain/json-pointer.ts'
import { contactWith } from '#shared/interview/contact-with.ts'
import { fieldOffers } from '#shared/interview/field-offers.ts'
import { caseOf } from '../packs/filled-pack.ts'
import { withFields } from '../domain/small-case.ts'

type Fields = Readonly<Record<string, unknown>>
const exhibit = { id: 'a', file: 'a.eml' }
const caseWith = (fields: Fields = {}): CaseFile => caseOf(withFields({ exhibits: [exhibit], ...fields }))
const seller = { parties: [{ id: 's', role: 'seller', name: '店' }] }

const order: IdentifierFound = { kind: 'amazon-order', value: '250-1234567-1234567' }
const tracking: IdentifierFound = { kind: 'tracking', value: '4444-1375-8703' }
const total: IdentifierFound = { kind: 'amount', value: 'JPY 5480', role: 'order-total' }
const refund: IdentifierFound = { kind: 'amount', value: 'JPY 5480', role: 'refund' }
const asin: IdentifierFound = { kind: 'asin', value: 'B0EXAMPLE1' }
const email: IdentifierFound = { kind: 'email', value: 'shop@example.jp' }
const reference: IdentifierFound = { kind: 'reference', value: 'K-1' }
const contact = { id: 'n', when: '2026-10-01', kind: 'contact', statement: '連絡', cites: ['a#p1'] }

const offer = (identifier: IdentifierFound, fields: Fields = {}, author?: string) => fieldOffers(exhibit, { identifiers: [identifier], ...(author === undefined ? {} : { author }) }, caseWith(fields))[0]

describe('what was read in an exhibit is offered for its field', () => {
  test.each<[IdentifierFound, Fields, string, unknown]>([
    [order, {}, '/order/number', '250-1234567-1234567'], [tracking, {}, '/order/delivery/trackingNumber', '4444-1375-8703'], [total, {}, '/order/total', 5480], [refund, {}, '/order/return/refundedAmount', 5480],
    [tracking, { order: { delivery: { trackingNumber: '5125-4751-4334' }, return: { shippedAt: '2026-10-10' } } }, '/order/return/trackingNumber', '4444-1375-8703'],
    [asin, {}, '/order/items/0/asin', 'B0EXAMPLE1'], [asin, { order: { items: [{ name: '品' }] } }, '/order/items/0/asin', 'B0EXAMPLE1'], [reference, { entries: [contact] }, '/entries/0/reference', 'K-1']
  ])('%j into a case with %j', (identifier, fields, pointer, value) => {
    const found = offer(identifier, fields)
    if (found?.state !== 'open') throw new Error(`not open: ${found?.state}`)
    const changed = applyChange(caseWith(fields), found.change)
    expect(caseFileSchema.safeParse(changed).success).toBe(true)
    expect(valueAt(changed, pointer)).toBe(value)
    expect(fieldOffers(exhibit, { identifiers: [identifier] }, changed)[0]?.state).toBe('held')
  })

  test('nothing that the case says is written over', () => {
    for (const [identifier, fields] of [[order, { order: { number: '250-1234567-1234568' } }], [total, { order: { total: 1 } }], [tracking, { order: { delivery: { trackingNumber: '5125-4751-4334' } } }], [asin, { order: { items: [{ asin: 'B0EXAMPLE2' }] } }]] as const) expect(offer(identifier, fields)?.state).toBe('other')
  })

  test('a number written with other marks is the same one', () => { expect(offer(tracking, { order: { delivery: { trackingNumber: '４４４４１３７５８７０３' } } })?.state).toBe('held') })

  test('the seller’s address is the one that a mail came from, and no machine’s of the marketplace', () => {
    expect(offer(email, seller, '店 <shop@example.jp>')).toMatchObject({ state: 'open', change: { pointer: '/parties/0/email' } })
    expect(offer(email, seller, '別 <other@example.jp>')?.state).toBe('shown')
    expect(offer({ kind: 'email', value: 'auto-confirm@amazon.co.jp' }, seller, 'auto-confirm@amazon.co.jp')?.state).toBe('shown')
    expect(offer({ kind: 'email', value: 'abc@marketplace.amazon.co.jp' }, seller, 'abc@marketplace.amazon.co.jp')?.state).toBe('open')
  })

  test.each<[IdentifierFound, Fields]>([
    [{ kind: 'phone', value: '090-1234-5678' }, {}], [{ kind: 'tracking-slip', value: '4444-1375-8709' }, {}], [{ kind: 'amount', value: 'USD 5', role: 'order-total' }, {}], [{ kind: 'amount', value: 'JPY 5', role: 'charged' }, {}], [asin, { order: { items: [{ name: '一' }, { name: '二' }] } }], [reference, {}], [reference, { entries: [contact, { ...contact, id: 'm' }] }]
  ])('%j is shown only in a case with %j', (identifier, fields) => { expect(offer(identifier, fields)?.state).toBe('shown') })

  test('a price without a name is left out', () => { expect(fieldOffers(exhibit, { identifiers: [{ kind: 'amount', value: 'JPY 5' }] }, caseWith())).toEqual([]) })
})

describe('a contact with somebody who speaks', () => {
  const facts = { dates: [{ role: 'happened', value: '2026-10-14T11:00:00', source: 'content', confidence: 'likely' }], agents: ['田中'] } as const
  test('is dated by the talk and cites it; an agent is of the marketplace', () => {
    expect(contactWith('田中', exhibit, facts, caseWith({ parties: [{ id: 'm', role: 'marketplace', name: 'A' }] }), 'e')).toMatchObject({ when: '2026-10-14T11:00+09:00', kind: 'contact', with: 'm', spokeWith: '田中', cites: ['a'] })
  })

  test('is offered for agents alone where there are any, else for everybody', () => {
    expect(contactWith('お客様', exhibit, facts, caseWith(), 'e')).toBeNull()
    expect(contactWith('花子', exhibit, { dates: facts.dates }, caseWith({ parties: [{ id: 'm', role: 'marketplace', name: 'A' }] }), 'e')).toMatchObject({ spokeWith: '花子', with: null })
  })

  test('is not offered twice, nor without a date', () => {
    expect(contactWith('田中', exhibit, facts, caseWith({ entries: [{ ...contact, spokeWith: '担当者 田中' }] }), 'e')).toBeNull()
    expect(contactWith('田中', exhibit, { dates: [] }, caseWith(), 'e')).toBeNull()
  })
})
