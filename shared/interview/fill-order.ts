import type { CaseFile, Order } from '#shared/domain/case-file.ts'
import type { CaseChange } from '#shared/domain/case-change.ts'
import type { ItemFound, OrderFound } from '#shared/domain/order-found.ts'

const plain = (text: string | null | undefined): string => text?.normalize('NFKC').replace(/[‐‑‒–—―−]/g, '-').trim().toUpperCase() ?? ''

/** Those of a history that the case may be about: the one that it names, else all, the latest first. */
export function ordersFor({ order }: CaseFile, orders: readonly OrderFound[]): readonly OrderFound[] {
  const own = plain(order?.number)
  return own === '' ? orders.toSorted((a, b) => (a.placedAt ?? '' ) < (b.placedAt ?? '') ? 1 : -1) : orders.filter(({ number }) => number === own)
}

/** The case with what an order of a history says wherever the case says nothing yet; null where that would change nothing. Amounts go in together with their currency. */
export function fillOrder({ order }: CaseFile, found: OrderFound): CaseChange | null {
  const marketplace = /^(?:www\.)?(amazon\.[a-z.]{2,8})$/i.exec(found.website ?? '')?.[1]?.toLowerCase()
  const isSameMoney = found.currency === undefined ? !order?.currency || order.currency === 'JPY' : (order?.currency ?? found.currency) === found.currency
  const delivery = filled(order?.delivery ?? {}, { dispatchedAt: found.dispatchedAt, trackingNumber: found.trackingNumber })
  const next = {
    ...filled(order ?? {}, { number: found.number, placedAt: found.placedAt, marketplace, ...(isSameMoney ? { currency: found.currency === 'JPY' ? undefined : found.currency, total: found.total, shippingFee: found.shippingFee } : {}) }),
    ...((order?.items ?? []).length === 0 && found.items.length > 0 ? { items: found.items.map((item) => itemOf(item, isSameMoney)) } : {}),
    ...(Object.keys(delivery).length > 0 ? { delivery } : {})
  }
  return JSON.stringify(next) === JSON.stringify(order ?? {}) ? null : { kind: 'set', pointer: '/order', value: next as never }
}

const itemOf = ({ name, asin, quantity, unitPrice }: ItemFound, isSameMoney: boolean): NonNullable<Order['items']>[number] =>
  filled({}, { name, asin, quantity, unitPrice: isSameMoney ? unitPrice : undefined })

/** Fields that are empty get what was found; what is there stays. */
function filled<Fields extends object>(held: Fields, found: Readonly<Record<string, unknown>>): Fields {
  const known = new Map(Object.entries(held))
  const added = Object.entries(found).filter(([name, value]) => value !== undefined && (known.get(name) ?? null) === null)
  return added.length === 0 ? held : { ...held, ...Object.fromEntries(added) }
}
