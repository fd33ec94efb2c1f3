import type { Language } from '#shared/domain/language.ts'

type OrderWords = Readonly<Record<'what' | 'history' | 'number' | 'placedAt' | 'status' | 'website' | 'dispatchedAt' | 'carrier' | 'trackingNumber' | 'shippingFee' | 'total' | 'name' | 'asin' | 'quantity' | 'unitPrice' | 'unasked' | 'absent', string>> & { readonly others: (orders: number) => string }

/** How a history of orders is headed on paper, and what is left out of it. */
export const orderWords: Readonly<Record<Language, OrderWords>> = {
  ja: {
    what: '種類', history: '注文履歴（購入先から受け取った表）', number: '注文番号', placedAt: '注文日', status: '状態', website: 'サイト', dispatchedAt: '発送日', carrier: '配送業者', trackingNumber: '追跡番号', shippingFee: '送料', total: '合計', name: '商品名', asin: 'ASIN', quantity: '数量', unitPrice: '単価',
    others: (orders) => `このほかに${orders.toLocaleString('en-GB')}件の注文が記録されていますが、この件と関係がないため載せていません。`, unasked: '事案に注文番号が記入されていないため、注文の内容は載せていません。', absent: 'この件の注文は、この表に含まれていません。'
  },
  en: {
    what: 'Kind', history: 'Order history (a table from the marketplace)', number: 'Order number', placedAt: 'Ordered', status: 'Status', website: 'Website', dispatchedAt: 'Dispatched', carrier: 'Carrier', trackingNumber: 'Tracking number', shippingFee: 'Shipping', total: 'Total', name: 'Item', asin: 'ASIN', quantity: 'Quantity', unitPrice: 'Unit price',
    others: (orders) => (orders === 1 ? 'One other order is on record; it has no bearing on this case and is left out.' : `${orders.toLocaleString('en-GB')} other orders are on record; they have no bearing on this case and are left out.`), unasked: 'The case names no order number, so no order is shown.', absent: 'The order of this case is not in this table.'
  }
}
