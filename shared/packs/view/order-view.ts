import type { CaseFile, OrderItem } from '#shared/domain/case-file.ts'
import type { Language } from '#shared/domain/language.ts'
import { dayText, momentText } from '#shared/words/date-text.ts'
import { moneyText } from '#shared/words/money-text.ts'
import { fulfilmentWords, paymentWords, returnMethodWords } from '#shared/words/vocabulary.ts'
import { onPaper, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

export type FieldView = { readonly term: string; readonly value: Slot }
export type OrderView = { readonly number: Slot; readonly itemName: Slot; readonly total: Slot; readonly marketplace: string; readonly rows: readonly FieldView[]; readonly deliveryRows: readonly FieldView[]; readonly returnRows: readonly FieldView[] }

export const currencyOf = (caseFile: CaseFile): string => caseFile.order?.currency ?? 'JPY'

export function orderView(caseFile: CaseFile, context: ViewContext): OrderView {
  const order = caseFile.order
  const { language } = context
  const number = slot(onPaper(order?.number, language), '/order/number', context)
  const total = slot(money(order?.total, caseFile, language), '/order/total', context)
  return {
    number, total, itemName: slot(itemNames(order?.items ?? [], language), '/order/items/0/name', context, 20), marketplace: marketplaceName(order?.marketplace, language),
    rows: rows(context, [
      ['注文番号', 'Order number', number], ['注文日', 'Ordered on', date(order?.placedAt, '/order/placedAt', context)],
      ...itemRows(caseFile, context),
      ['送料', 'Shipping fee', slot(money(order?.shippingFee, caseFile, language), '/order/shippingFee', context)], ['支払総額', 'Total paid', total],
      ['支払方法', 'Paid by', slot(paymentText(caseFile, language), '/order/payment/method', context)],
      ['発送', 'Fulfilment', order?.fulfilment ? fulfilmentWords[order.fulfilment][language] : null]
    ]),
    deliveryRows: deliveryRows(caseFile, context), returnRows: returnRows(caseFile, context)
  }
}

function deliveryRows(caseFile: CaseFile, context: ViewContext): readonly FieldView[] {
  const delivery = caseFile.order?.delivery
  const carrier = caseFile.parties?.find((party) => party.id === delivery?.carrier)
  return rows(context, [
    ['お届け予定日', 'Estimated delivery', slot(estimateText(caseFile, context), '/order/delivery/estimatedTo', context)],
    ['発送日', 'Dispatched', date(delivery?.dispatchedAt, '/order/delivery/dispatchedAt', context)],
    ['配達完了の表示', 'Shown as delivered', moment(delivery?.markedDeliveredAt, '/order/delivery/markedDeliveredAt', context)],
    ['受取日', 'Received', date(delivery?.receivedAt, '/order/delivery/receivedAt', context)],
    ['配送業者', 'Carrier', slot(onPaper(carrier?.name, context.language), '/order/delivery/carrier', context)],
    ['追跡番号', 'Tracking number', slot(onPaper(delivery?.trackingNumber, context.language), '/order/delivery/trackingNumber', context)]
  ])
}

function returnRows(caseFile: CaseFile, context: ViewContext): readonly FieldView[] {
  const back = caseFile.order?.return
  const { language } = context
  return rows(context, [
    ['返品の申請日', 'Return requested', date(back?.requestedAt, '/order/return/requestedAt', context)],
    ['返品の承認日', 'Return authorised', date(back?.authorisedAt, '/order/return/authorisedAt', context)],
    ['返送の方法', 'Way of returning', slot(returnMethodText(onPaper(back?.method, language), language), '/order/return/method', context)],
    ...(context.blank ? [] : shippedRows(caseFile, context))
  ])
}

/** What comes after the parcel has left; a blank form has its own lines for it. */
function shippedRows(caseFile: CaseFile, context: ViewContext): readonly Row[] {
  const back = caseFile.order?.return
  const { language } = context
  return [
    ['返送日', 'Return shipped', date(back?.shippedAt, '/order/return/shippedAt', context)],
    ['伝票の控え番号', 'Number on the slip', slot(onPaper(back?.slipNumber, language), '/order/return/slipNumber', context)],
    ['返送の追跡番号', 'Tracking number of the return', slot(onPaper(back?.trackingNumber, language), '/order/return/trackingNumber', context)],
    ['返送品の到着日', 'Return arrived', date(back?.arrivedAt, '/order/return/arrivedAt', context)],
    ['返金日', 'Refunded on', date(back?.refundedAt, '/order/return/refundedAt', context)],
    ['返金額', 'Amount refunded', slot(money(back?.refundedAmount, caseFile, language), '/order/return/refundedAmount', context)]
  ]
}

/** The usual ways have words; any other text is the user's own. */
const returnMethodText = (method: string, language: Language): string => returnMethodWords[method]?.[language] ?? method

type Row = readonly [ja: string, en: string, value: Slot]
const rows = (context: ViewContext, list: readonly Row[]): readonly FieldView[] =>
  list.flatMap(([ja, en, value]) => (value === null ? [] : [{ term: context.language === 'ja' ? ja : en, value }]))

const date = (at: string | null | undefined, pointer: string, context: ViewContext): Slot =>
  slot(at ? dayText(at, context.language, 'letter', context.zone) : null, pointer, context)
const moment = (at: string | null | undefined, pointer: string, context: ViewContext): Slot =>
  slot(at ? momentText(at, context.language, 'letter', context.zone) : null, pointer, context)

function estimateText(caseFile: CaseFile, context: ViewContext): string | null {
  const from = caseFile.order?.delivery?.estimatedFrom
  const to = caseFile.order?.delivery?.estimatedTo
  const day = (at: string): string => dayText(at, context.language, 'letter', context.zone)
  if (from && to && from !== to) return context.language === 'ja' ? `${day(from)}から${day(to)}まで` : `${day(from)} to ${day(to)}`
  return from || to ? day(to ?? from ?? '') : null
}

export const money = (amount: number | null | undefined, caseFile: CaseFile, language: Language): string | null =>
  amount === null || amount === undefined ? null : moneyText(amount, currencyOf(caseFile), language)

const itemNames = (items: readonly OrderItem[], language: Language): string =>
  items.slice(0, 1).map((item) => onPaper(item.name, language)).join('') + (items.length > 1 ? (language === 'ja' ? `ほか${items.length - 1}点` : ` and ${items.length - 1} more`) : '')

/** At most ten items by name; an order of five hundred is named by its number. */
const itemsShown = 10

function itemRows(caseFile: CaseFile, context: ViewContext): readonly Row[] {
  const items = caseFile.order?.items ?? []
  const { language } = context
  if (items.length === 0) return [['商品', 'Item', slot('', '/order/items/0/name', context, 20)]]
  const shown = items.slice(0, itemsShown).map((item): Row => ['商品', 'Item', slot(itemText(item, caseFile, language), '/order/items/0/name', context, 20)])
  const rest = items.length - shown.length
  return rest > 0 ? [...shown, ['商品', 'Items', language === 'ja' ? `ほか${rest}点` : `${rest} more`]] : shown
}

function itemText(item: OrderItem, caseFile: CaseFile, language: Language): string {
  const price = money(item.unitPrice, caseFile, language)
  const quantity = item.quantity ?? 1
  const details = [item.asin ? `ASIN ${onPaper(item.asin, language)}` : '', language === 'ja' ? `数量${quantity}` : `quantity ${quantity}`, price ? (language === 'ja' ? `単価${price}` : `unit price ${price}`) : ''].filter((text) => text !== '')
  const name = onPaper(item.name, language)
  if (name === '') return ''
  return language === 'ja' ? `${name}（${details.join('、')}）` : `${name} (${details.join(', ')})`
}

export function paymentText(caseFile: CaseFile, language: Language): string | null {
  const payment = caseFile.order?.payment
  if (!payment?.method) return null
  const method = paymentWords[payment.method][language]
  const last4 = payment.last4 ? (language === 'ja' ? `下4桁 ${payment.last4}` : `ending in ${payment.last4}`) : ''
  const times = payment.installments && payment.installments > 1 ? (language === 'ja' ? `${payment.installments}回払い` : `${payment.installments} instalments`) : ''
  const details = [last4, times].filter((text) => text !== '')
  if (details.length === 0) return method
  return language === 'ja' ? `${method}（${details.join('、')}）` : `${method} (${details.join(', ')})`
}

const marketplaceName = (marketplace: string | null | undefined, language: Language): string => {
  const name = onPaper(marketplace, language)
  return name === '' || name === 'amazon.co.jp' ? 'Amazon.co.jp' : name
}
