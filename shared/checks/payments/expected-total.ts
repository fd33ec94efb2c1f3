import type { CaseFile } from '#shared/domain/case-file.ts'
import { exactSum } from './exact-sum.ts'
import type { Sum } from './exact-sum.ts'

/** What should have been paid in all, and what says so; null where the case does not tell. */
export type Expected = { readonly amount: number; readonly from: 'total' | 'items' | 'fee' }

/** The total of the order, else its items and shipping, else the fee of the subscription. */
export function expectedTotal(caseFile: CaseFile): Expected | null {
  const { order, subscription } = caseFile
  const total = order?.total
  if (typeof total === 'number') return { amount: total, from: 'total' }
  const items = itemsSum(caseFile)
  if (items?.kind === 'sum') return { amount: items.amount, from: 'items' }
  return typeof subscription?.fee === 'number' ? { amount: subscription.fee, from: 'fee' } : null
}

/** Items and shipping added up; null where the order lists no items. */
export function itemsSum({ order }: CaseFile): Sum | null {
  const items = order?.items ?? []
  if (items.length === 0) return null
  return exactSum([...items.map((item) => lineAmount(item.unitPrice, item.quantity)), order?.shippingFee ?? 0])
}

export const lineAmount = (unitPrice: number | null | undefined, quantity: number | null | undefined): number | null => {
  const amount = typeof unitPrice === 'number' ? unitPrice * (quantity ?? 1) : null
  return amount !== null && Math.abs(amount) <= Number.MAX_SAFE_INTEGER ? amount : null
}
