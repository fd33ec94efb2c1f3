import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { advise } from './tell.ts'

/** Seventeen characters in three groups. Source: developer-docs.amazon.com, Orders API, AmazonOrderId. */
const orderNumber = /^[0-9A-Z]{3}-[0-9]{7}-[0-9]{7}$/
/** Source: schema.org/asin. */
const asinForm = /^[0-9A-Z]{10}$/

const plain = (text: string | null | undefined): string => text?.normalize('NFKC').trim().toUpperCase() ?? ''

export const isAmazonOrder = ({ order }: CaseFile): boolean => order?.marketplace === null || order?.marketplace === undefined || /^amazon\./.test(order.marketplace)

/** A number of Amazon that has another form is most often a slip; and what the dates of a case cannot do without. */
export function orderFindings(caseFile: CaseFile): readonly Finding[] {
  const { order, problem, dispute } = caseFile
  const number = plain(order?.number)
  const points = problem?.points?.length ?? 0
  const isAmazon = isAmazonOrder(caseFile)
  const isUndated = dispute === 'not-received' && number !== '' && !order?.delivery?.estimatedTo && !order?.delivery?.estimatedFrom
  return [
    ...(number !== '' && isAmazon && !orderNumber.test(number) ? [advise('order-number-form', '/order/number')] : []),
    ...(isAmazon ? (order?.items ?? []).flatMap(({ asin }, index) => (plain(asin) !== '' && !asinForm.test(plain(asin)) ? [advise('asin-form', `/order/items/${index}/asin`)] : [])) : []),
    ...(isUndated ? [advise('estimated-day-missing', '/order/delivery/estimatedTo')] : []),
    ...(points > mostPoints ? [advise('points-many', '/problem/points', { points, most: mostPoints })] : [])
  ]
}

/** More points than this are not kept in mind by whoever answers. */
const mostPoints = 3
