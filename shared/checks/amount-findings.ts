import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { textIn } from '#shared/domain/language.ts'
import { advise, warn } from './tell.ts'

/** Sums of money are compared to the hundredth: binary fractions of 0.1 must not cry wolf. */
const differs = (a: number, b: number): boolean => Math.abs(a - b) >= 0.005
const toHundredth = (sum: number): number => Math.round(sum * 100) / 100

/** Amounts that do not go together: the parts and the total, what is asked for and what was paid. */
export const amountFindings = (caseFile: CaseFile): readonly Finding[] => [...sumFindings(caseFile), ...wishFindings(caseFile), ...unlikelyAmounts(caseFile)]

/** Only where every price is known; beyond 2^53 a number no longer holds each unit, so that no sum is told. */
function sumFindings({ order }: CaseFile): readonly Finding[] {
  const total = order?.total
  const prices = (order?.items ?? []).map(({ unitPrice, quantity }) => (typeof unitPrice === 'number' ? unitPrice * (quantity ?? 1) : null)).filter((price) => price !== null)
  if (typeof total !== 'number' || prices.length === 0 || prices.length < (order?.items ?? []).length) return []
  const sum = prices.reduce((added, price) => added + price, order?.shippingFee ?? 0)
  if (prices.some((price) => !holdsUnits(price)) || !holdsUnits(sum)) return [warn('amount-too-large', '/order/items')]
  return differs(sum, total) ? [warn('amounts-differ', '/order/total', { sum: toHundredth(sum), total })] : []
}

const holdsUnits = (amount: number): boolean => Math.abs(amount) <= Number.MAX_SAFE_INTEGER

function wishFindings({ order, remedy }: CaseFile): readonly Finding[] {
  const primary = remedy?.primary
  const [asked, total] = [primary?.amount, order?.total]
  if (primary?.kind === 'partial-refund' && typeof asked !== 'number') return [advise('partial-amount-missing', '/remedy/primary/amount')]
  if (typeof asked !== 'number' || typeof total !== 'number' || !differs(asked, total)) return []
  if (asked > total) return [advise('amount-above-total', '/remedy/primary/amount', { asked, total })]
  const isExplained = textIn(primary?.text, 'ja').trim() !== ''
  return primary?.kind === 'refund' && !isExplained ? [advise('refund-differs', '/remedy/primary/amount', { asked, total })] : []
}

/** Less than nothing, or parts of a yen; the price of an item may be less than nothing, as a discount is. */
function unlikelyAmounts({ order, remedy }: CaseFile): readonly Finding[] {
  const amounts = [
    ['/order/shippingFee', order?.shippingFee], ['/order/total', order?.total], ['/order/return/refundedAmount', order?.return?.refundedAmount], ['/remedy/primary/amount', remedy?.primary?.amount]
  ] as const
  const prices = (order?.items ?? []).map((item, index) => [`/order/items/${index}/unitPrice`, item.unitPrice] as const)
  const isYen = (order?.currency ?? 'JPY') === 'JPY'
  return [
    ...amounts.filter(([, amount]) => typeof amount === 'number' && amount < 0).map(([pointer]) => warn('amount-negative', pointer)),
    ...(isYen ? [...prices, ...amounts].filter(([, amount]) => typeof amount === 'number' && !Number.isInteger(amount)).map(([pointer, amount]) => advise('amount-fraction', pointer, { amount: amount ?? 0 })) : [])
  ]
}
