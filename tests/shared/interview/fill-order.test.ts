import { describe, expect, test } from 'vitest'
import { applyChange } from '#shared/domain/case-change.ts'
import { caseFileSchema } from '#shared/domain/case-file.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { OrderFound } from '#shared/domain/order-found.ts'
import { fillOrder, ordersFor } from '#shared/interview/fill-order.ts'
import { caseOf } from '../packs/filled-pack.ts'
import { withFields } from '../domain/small-case.ts'

const found: OrderFound = { number: '250-1234567-1234567', placedAt: '2026-10-01T00:12:05Z', currency: 'JPY', total: 5480, shippingFee: 500, dispatchedAt: '2026-10-02', trackingNumber: '444413758703', website: 'Amazon.co.jp', items: [{ name: 'イヤホン', asin: 'B0EXAMPLE1', quantity: 1, unitPrice: 4980 }] }
const other: OrderFound = { number: '250-7654321-7654321', placedAt: '2026-11-01', items: [] }
const caseWith = (order: Readonly<Record<string, unknown>>): CaseFile => caseOf(withFields({ order }))

function filled(caseFile: CaseFile, order: OrderFound): CaseFile['order'] {
  const change = fillOrder(caseFile, order)
  return change === null ? caseFile.order : caseFileSchema.parse(applyChange(caseFile, change)).order
}

describe('the order of a case', () => {
  test('is filled from a history', () => {
    expect(filled(caseOf(withFields({})), found)).toEqual({
      number: '250-1234567-1234567', placedAt: '2026-10-01T00:12:05Z', marketplace: 'amazon.co.jp', total: 5480, shippingFee: 500, items: [{ name: 'イヤホン', asin: 'B0EXAMPLE1', quantity: 1, unitPrice: 4980 }], delivery: { dispatchedAt: '2026-10-02', trackingNumber: '444413758703' }
    })
  })

  test('keeps what it says', () => {
    expect(filled(caseWith({ number: '250-1234567-1234567', total: 1, items: [{ name: '別' }], delivery: { trackingNumber: '1' } }), found)).toMatchObject({ total: 1, items: [{ name: '別' }], delivery: { trackingNumber: '1', dispatchedAt: '2026-10-02' } })
  })

  test('in another currency gets no amounts', () => {
    expect(filled(caseWith({ currency: 'JPY' }), { ...found, currency: 'USD' })).not.toHaveProperty('total')
    expect(filled(caseOf(withFields({})), { ...found, currency: 'USD' })).toMatchObject({ currency: 'USD', total: 5480 })
  })

  test('that has all of it is not changed', () => {
    const caseFile = caseWith(filled(caseOf(withFields({})), found) ?? {})
    expect(fillOrder(caseFile, found)).toBeNull()
  })
})

test('of a history the order that the case names is meant, else the latest stands first', () => {
  expect(ordersFor(caseWith({ number: '２５０-1234567-1234567' }), [found, other])).toEqual([found])
  expect(ordersFor(caseWith({ number: '250-0000000-0000000' }), [found, other])).toEqual([])
  expect(ordersFor(caseOf(withFields({})), [found, other])).toEqual([other, found])
})
