import { difference } from '#shared/checks/payments/exact-sum.ts'
import { itemsSum, lineAmount } from '#shared/checks/payments/expected-total.ts'
import type { Reconciliation } from '#shared/checks/payments/reconcile.ts'
import { baseCurrency } from '#shared/checks/payments/statement-lines.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { moneyText } from '#shared/words/money-text.ts'
import { onPaper } from './slot.ts'
import type { ViewContext } from './slot.ts'

/** What should have been paid for, line by line. */
export type ExpectedRowView = { readonly name: string; readonly quantity: string; readonly unitPrice: string; readonly amount: string }

/** An order of five hundred items is named by the first ten and the number of the others. */
const itemsShown = 10

export function expectedRows(caseFile: CaseFile, { expectedFrom }: Reconciliation, context: ViewContext): readonly ExpectedRowView[] {
  const { language } = context
  const pick = (ja: string, en: string): string => (language === 'ja' ? ja : en)
  const sum = (amount: number | null | undefined): string => (amount === null || amount === undefined ? '' : moneyText(amount, baseCurrency(caseFile), language))
  const line = (name: string, amount: number | null | undefined): ExpectedRowView => ({ name, quantity: '', unitPrice: '', amount: sum(amount) })
  const { order, subscription } = caseFile
  if (expectedFrom?.from === 'fee') return [line(onPaper(subscription?.name, language) || pick('契約の料金', 'Fee of the subscription'), subscription?.fee)]
  const items = order?.items ?? []
  const named = items.slice(0, itemsShown).map((item): ExpectedRowView => ({ name: onPaper(item.name, language) || pick('商品', 'Item'), quantity: String(item.quantity ?? 1), unitPrice: sum(item.unitPrice), amount: sum(lineAmount(item.unitPrice, item.quantity)) }))
  const rest = items.length - named.length
  return [
    ...named, ...(rest > 0 ? [line(pick(`ほか${rest}点`, `${rest} more`), null)] : []), ...(typeof order?.shippingFee === 'number' ? [line(pick('送料', 'Shipping'), order.shippingFee)] : []),
    ...(expectedFrom ? [line(pick('合計', 'Total'), expectedFrom.amount)] : [])
  ]
}

/** The total that the order shows is taken, and what it differs by is told: a discount, points or a fee. */
export function itemsNote(caseFile: CaseFile, { language }: ViewContext): string {
  const items = itemsSum(caseFile)
  const total = caseFile.order?.total
  if (items?.kind !== 'sum' || typeof total !== 'number') return ''
  const apart = difference(total, items.amount)
  if (apart === null || apart === 0) return ''
  const [by, of] = [Math.abs(apart), items.amount].map((amount) => moneyText(amount, baseCurrency(caseFile), language))
  if (language === 'ja') return `注文の支払総額は、商品と送料を足した${of}より${by}${apart < 0 ? '少なく' : '多く'}なっています。照合には支払総額を用いています。`
  return `The total of the order is ${by} ${apart < 0 ? 'less' : 'more'} than items and shipping, ${of}. The comparison goes by the total.`
}
