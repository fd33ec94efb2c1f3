import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'

/** Sums of money are compared to the hundredth: binary fractions of 0.1 must not cry wolf. */
const differs = (a: number, b: number): boolean => Math.abs(a - b) >= 0.005

/** Amounts that do not go together: the parts and the total, what is asked for and what was paid. */
export function amountFindings({ order, remedy }: CaseFile): readonly Finding[] {
  const items = order?.items ?? []
  const total = order?.total
  const findings: Finding[] = []
  const prices = items.map((item) => (item.unitPrice === null || item.unitPrice === undefined ? null : item.unitPrice * (item.quantity ?? 1)))
  if (typeof total === 'number' && prices.length > 0 && prices.every((price) => price !== null)) {
    const sum = prices.reduce<number>((added, price) => added + (price ?? 0), 0) + (order?.shippingFee ?? 0)
    // Beyond that a number no longer holds each unit: nothing is said about it.
    if (differs(sum, total) && Math.abs(sum) <= Number.MAX_SAFE_INTEGER) findings.push({ severity: 'warning', problem: { code: 'amounts-differ', pointer: '/order/total', facts: { sum, total } } })
  }
  const asked = remedy?.primary?.amount
  if (typeof asked === 'number' && typeof total === 'number' && asked - total >= 0.005) findings.push({ severity: 'advice', problem: { code: 'amount-above-total', pointer: '/remedy/primary/amount', facts: { asked, total } } })
  return findings
}
