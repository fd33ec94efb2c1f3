import type { Block, Cell } from '#shared/documents/block.ts'
import { redactText } from '#shared/domain/redact-text.ts'
import { maskCardNumbers } from '#shared/domain/card-number.ts'
import type { Language } from '#shared/domain/language.ts'
import type { OrderFound } from '#shared/domain/order-found.ts'
import { momentText } from '#shared/words/date-text.ts'
import { moneyText } from '#shared/words/money-text.ts'
import { printable } from '#shared/words/visible-text.ts'
import { plainInline } from '../text-blocks.ts'
import { orderWords } from './order-words.ts'

export type OrderStyle = { readonly language: Language; readonly hidden: readonly string[]; /** The order of the case; all others are left out. */ readonly orderNumber: string | null }

export const sameNumber = (orderNumber: string | null): string => orderNumber?.normalize('NFKC').replace(/[‐‑‒–—―−]/g, '-').trim().toUpperCase() ?? ''

/** A history of orders on paper: the order of the case alone, since what else somebody bought is nobody's business, and how many are left out. */
export function orderBlocks(orders: readonly OrderFound[], { language, hidden, orderNumber }: OrderStyle): readonly Block[] {
  const words = orderWords[language]
  const cell = (text: string): Cell => (text === '' ? [] : plainInline(maskCardNumbers(redactText(printable(text), hidden))))
  const note = (text: string): Block => ({ kind: 'note', children: [{ kind: 'paragraph', children: plainInline(text) }] })
  const own = orders.find(({ number }) => number === sameNumber(orderNumber))
  const others = orders.length - (own === undefined ? 0 : 1)
  return [
    { kind: 'fields', rows: [{ term: plainInline(words.what), value: plainInline(words.history) }, ...(own === undefined ? [] : fieldsOf(own, language).map(([term, value]) => ({ term: plainInline(term), value: cell(value) })))] },
    ...(own === undefined || own.items.length === 0 ? [] : [itemTable(own, language, cell)]),
    ...(own !== undefined ? [] : [note(sameNumber(orderNumber) === '' ? words.unasked : words.absent)]), ...(others === 0 ? [] : [note(words.others(others))])
  ]
}

function fieldsOf(order: OrderFound, language: Language): readonly (readonly [string, string])[] {
  const words = orderWords[language]
  const moment = (text: string | undefined): string => (text === undefined ? '' : momentText(text, language, 'window', 'Asia/Tokyo'))
  const rows: readonly (readonly [string, string])[] = [
    [words.number, order.number], [words.placedAt, moment(order.placedAt)], [words.status, order.status ?? ''], [words.website, order.website ?? ''], [words.dispatchedAt, moment(order.dispatchedAt)], [words.carrier, order.carrier ?? ''],
    [words.trackingNumber, order.trackingNumber ?? ''], [words.shippingFee, money(order.shippingFee, order, language)], [words.total, money(order.total, order, language)]
  ]
  return rows.filter(([, value]) => value !== '')
}

const money = (amount: number | undefined, { currency }: OrderFound, language: Language): string => (amount === undefined ? '' : currency === undefined ? amount.toLocaleString('en-GB') : moneyText(amount, currency, language))

function itemTable(order: OrderFound, language: Language, cell: (text: string) => Cell): Block {
  const words = orderWords[language]
  return {
    kind: 'table',
    columns: [{ head: plainInline(words.name), align: 'left' }, { head: plainInline(words.asin), align: 'left' }, { head: plainInline(words.quantity), align: 'right' }, { head: plainInline(words.unitPrice), align: 'right' }],
    rows: order.items.map(({ name = '', asin = '', quantity, unitPrice }) => [cell(name), cell(asin), quantity === undefined ? [] : cell(quantity.toLocaleString('en-GB')), cell(money(unitPrice, order, language))])
  }
}
