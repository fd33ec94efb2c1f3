import { describe, expect, test } from 'vitest'
import { doubleCharges } from '#shared/checks/payments/double-charges.ts'
import { difference, exactSum } from '#shared/checks/payments/exact-sum.ts'
import { reconcile } from '#shared/checks/payments/reconcile.ts'
import type { Reconciliation } from '#shared/checks/payments/reconcile.ts'
import { caseOf } from '../../packs/filled-pack.ts'
import { withFields } from '../../domain/small-case.ts'

type Line = Readonly<Record<string, unknown>>
const of = (charges: readonly Line[], more: Line = { order: { total: 5480 } }): Reconciliation => reconcile(caseOf(withFields({ ...more, charges })))
const told = ({ lines, uncharged }: Reconciliation): unknown => [lines.map((line) => [line.expected, line.difference]), uncharged]
const sums = ({ expected, charged, refunded, difference: all }: Reconciliation): readonly unknown[] => [expected, charged, refunded, all].map((sum) => (sum.kind === 'sum' ? sum.amount : sum.reason))

describe('an exact sum', () => {
  test('adds decimals as people do', () => {
    expect(exactSum([0.1, 0.2])).toEqual({ kind: 'sum', amount: 0.3 })
    expect(exactSum([1.005, -1])).toEqual({ kind: 'sum', amount: 0.005 })
    expect(exactSum([])).toEqual({ kind: 'sum', amount: 0 })
  })

  test('is exact up to the last whole number that holds, and none beyond it', () => {
    expect(exactSum([Number.MAX_SAFE_INTEGER - 1, 1])).toEqual({ kind: 'sum', amount: Number.MAX_SAFE_INTEGER })
    expect(exactSum([Number.MAX_SAFE_INTEGER, 1])).toEqual({ kind: 'none', reason: 'too-large' })
    expect(exactSum([Number.MAX_SAFE_INTEGER, -1])).toEqual({ kind: 'none', reason: 'too-large' })
    expect(exactSum([Number.MAX_SAFE_INTEGER, 0.5])).toEqual({ kind: 'none', reason: 'too-large' })
    expect(difference(Number.MAX_SAFE_INTEGER, -1)).toBeNull()
  })

  test('is none where an amount is missing', () => {
    expect(exactSum([1, null])).toEqual({ kind: 'none', reason: 'amount-missing' })
  })
})

describe('a reconciliation', () => {
  test('explains one charge of two, and the sum says what the other is too much', () => {
    const found = of([{ at: '2026-10-03', amount: 5480 }, { at: '2026-10-04', amount: 5480 }])
    expect(told(found)).toEqual([[[5480, 0], [0, 5480]], 0])
    expect(sums(found)).toEqual([5480, 10_960, 0, 5480])
  })

  test('takes back what was refunded, told as a refund or by its sign', () => {
    expect(sums(of([{ amount: 5480 }, { amount: 5480 }, { amount: 5480, matches: 'refund' }]))).toEqual([5480, 10_960, 5480, 0])
    expect(sums(of([{ amount: 5480 }, { amount: -480 }]))).toEqual([5480, 5480, 480, -480])
  })

  test('sets a refund that should have come against what came', () => {
    expect(told(of([{ amount: 5480 }, { amount: 5000, matches: 'refund', expected: 5480 }]))).toEqual([[[5480, 0], [-5480, 480]], 0])
  })

  test('explains the charge that is just the total before an earlier one', () => {
    expect(told(of([{ at: '2026-10-03', amount: 6480 }, { at: '2026-10-04', amount: 5480 }]))).toEqual([[[0, 6480], [5480, 0]], 0])
  })

  test('lets shipments be charged one by one, and tells what is still to come', () => {
    expect(told(of([{ at: '2026-10-05', amount: 3480 }, { at: '2026-10-03', amount: 2000 }]))).toEqual([[[2000, 0], [3480, 0]], 0])
    const part = of([{ amount: 2000 }])
    expect(told(part)).toEqual([[[2000, 0]], 3480])
    expect(sums(part)).toEqual([5480, 2000, 0, -3480])
  })

  test('goes by what a line says of itself first', () => {
    expect(told(of([{ amount: 6000, expected: 5000 }, { amount: 480 }]))).toEqual([[[5000, 1000], [480, 0]], 0])
  })

  test('expects nothing of a charge without an order', () => {
    expect(told(of([{ amount: 5480 }, { amount: 600, matches: 'unknown' }]))).toEqual([[[5480, 0], [0, 600]], 0])
  })

  test('shows a pending charge and does not count it', () => {
    const found = of([{ amount: 5480 }, { amount: 5480, state: 'pending' }])
    expect(told(found)).toEqual([[[5480, 0], [null, null]], 0])
    expect(sums(found)).toEqual([5480, 5480, 0, 0])
  })

  test('knows the total from items and shipping, or from the fee of a subscription', () => {
    expect(sums(of([{ amount: 2500 }], { order: { items: [{ unitPrice: 1000, quantity: 2 }], shippingFee: 500 } }))).toEqual([2500, 2500, 0, 0])
    expect(sums(of([{ amount: 980 }], { subscription: { fee: 600 } }))).toEqual([600, 980, 0, 380])
  })

  test.each([
    ['another currency', [{ amount: 5480 }, { amount: 12, currency: 'USD' }], 'currency-other'],
    ['a missing amount', [{ amount: 5480 }, { label: 'SHOP' }], 'amount-missing'],
    ['more than a number holds', [{ amount: Number.MAX_SAFE_INTEGER }, { amount: Number.MAX_SAFE_INTEGER }], 'too-large']
  ] as const)('tells no sum and no difference with %s', (_, charges, gap) => {
    const found = of(charges)
    expect(found.gap).toBe(gap)
    expect([found.charged.kind, found.difference.kind]).toEqual(['none', 'none'])
  })

  test('tells what was charged but no difference where nothing says what should have been paid', () => {
    const found = of([{ amount: 5480 }], {})
    expect(sums(found)).toEqual(['amount-missing', 5480, 0, 'amount-missing'])
    expect(found.gap).toBe('expected-missing')
  })

  test('leaves out lines that say nothing, and reads the one charge that earlier versions asked for', () => {
    expect(of([{}, { last4: '1234' }]).lines).toEqual([])
    expect(reconcile(caseOf(withFields({ facts: { billingDate: '2026-10-03', billedAmount: 980 } }))).lines).toMatchObject([{ amount: 980, charge: { at: '2026-10-03' } }])
    expect(reconcile(caseOf(withFields({ facts: { billingDate: 'soon', billedAmount: '980' } }))).lines).toEqual([])
  })

  test('whatever the lines are, the differences of the lines and what is to come make the difference of the sums', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      let state = seed * 7919
      const next = (below: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below
      const charges = Array.from({ length: 1 + next(6) }, () => ({ at: `2026-10-0${1 + next(8)}`, amount: (next(20_000) - 3_000) / (next(2) ? 1 : 100), matches: (['order', 'refund', 'unknown'] as const)[next(3)], ...(next(4) === 0 ? { expected: next(5_000) } : {}), ...(next(5) === 0 ? { state: 'pending' } : {}) }))
      const found = of(charges, { order: { total: next(30_000) } })
      const parts = exactSum([...found.lines.filter((line) => !line.isPending).map((line) => line.difference), -found.uncharged])
      expect(parts, JSON.stringify(charges)).toEqual(found.difference)
    }
  })
})

describe('double charges', () => {
  const doubles = (charges: readonly Line[], total = 500): readonly (readonly number[])[] => doubleCharges(of(charges, { order: { total } }).lines, 3, 'Asia/Tokyo').map(({ lines }) => lines.map((line) => line.index))

  test('are of one amount within the days of the rule, pending ones too', () => {
    expect(doubles([{ at: '2026-10-03', amount: 500 }, { at: '2026-10-06', amount: 500 }])).toEqual([[0, 1]])
    expect(doubles([{ at: '2026-10-03', amount: 500 }, { at: '2026-10-07', amount: 500 }])).toEqual([])
    expect(doubles([{ at: '2026-10-03', amount: 500 }, { at: '2026-10-04', amount: 501 }])).toEqual([])
    expect(doubles([{ at: '2026-10-03', amount: 500 }, { at: '2026-10-03', amount: 500, state: 'pending' }])).toEqual([[0, 1]])
    expect(doubles([{ amount: 500 }, { amount: 500 }])).toEqual([])
  })

  test('are by one means of payment, as far as it is known', () => {
    expect(doubles([{ at: '2026-10-03', amount: 500, last4: '1234' }, { at: '2026-10-03', amount: 500, last4: '5678' }])).toEqual([])
    expect(doubles([{ at: '2026-10-03', amount: 500, method: 'credit-card' }, { at: '2026-10-03', amount: 500, method: 'gift-card' }])).toEqual([])
    expect(doubles([{ at: '2026-10-03', amount: 500, last4: '1234' }, { at: '2026-10-03', amount: 500 }])).toEqual([[0, 1]])
  })

  test('are none where the order explains each, as it does two shipments of the same price', () => {
    expect(doubles([{ at: '2026-10-03', amount: 500 }, { at: '2026-10-04', amount: 500 }], 1000)).toEqual([])
  })

  test('of three are one finding, and a refund is none of them', () => {
    expect(doubles([{ at: '2026-10-03', amount: 500 }, { at: '2026-10-04', amount: 500 }, { at: '2026-10-05', amount: 500 }, { at: '2026-10-05', amount: 500, matches: 'refund' }])).toEqual([[0, 1, 2]])
  })
})
