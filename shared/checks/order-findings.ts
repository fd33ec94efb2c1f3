import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'

/** Seventeen characters in three groups. Source: developer-docs.amazon.com, Orders API, AmazonOrderId. */
const orderNumber = /^[0-9A-Z]{3}-[0-9]{7}-[0-9]{7}$/

/** An order number of Amazon that has another form is most often a slip. */
export function orderFindings({ order, problem }: CaseFile): readonly Finding[] {
  const number = order?.number?.normalize('NFKC').trim().toUpperCase() ?? ''
  const isAmazon = order?.marketplace === null || order?.marketplace === undefined || /^amazon\./.test(order.marketplace)
  const points = problem?.points?.length ?? 0
  return [
    ...(number !== '' && isAmazon && !orderNumber.test(number) ? [{ severity: 'advice', problem: { code: 'order-number-form', pointer: '/order/number' } } as const] : []),
    ...(points > mostPoints ? [{ severity: 'advice', problem: { code: 'points-many', pointer: '/problem/points', facts: { points, most: mostPoints } } } as const] : [])
  ]
}

/** More points than this are not kept in mind by whoever answers. */
const mostPoints = 3
