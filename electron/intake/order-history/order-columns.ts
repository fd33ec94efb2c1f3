export type OrderColumn = 'number' | 'placedAt' | 'currency' | 'unitPrice' | 'lineTotal' | 'orderTotal' | 'shipping' | 'name' | 'asin' | 'quantity' | 'shippedAt' | 'carrierAndTracking' | 'carrier' | 'tracking' | 'status' | 'website'

/**
 * What Amazon, its older order report and the usual Japanese exports call their columns. `lineTotal` is what one line cost, `orderTotal` what the order did,
 * said again on each of its lines. Source: the heads of Retail.OrderHistory.*.csv and of the former order history report; the Japanese ones are tolerant guesses.
 */
const names: Readonly<Record<OrderColumn, readonly string[]>> = {
  number: ['order id', 'order number', '注文番号', '注文id'],
  placedAt: ['order date', 'order placed date', '注文日', '注文日時', 'ご注文日'],
  currency: ['currency', '通貨'],
  unitPrice: ['unit price', 'purchase price per unit', 'price', '単価', '価格', '商品価格'],
  lineTotal: ['total owed', 'total amount', 'item total', '合計', '合計金額', '商品小計', '支払総額'],
  orderTotal: ['order total', '注文合計', 'ご注文合計', '注文金額'],
  shipping: ['shipping charge', 'shipping fee', '配送料', '送料'],
  name: ['product name', 'title', 'item name', '商品名'],
  asin: ['asin', 'asin/isbn'],
  quantity: ['quantity', 'original quantity', '数量', '個数'],
  shippedAt: ['ship date', 'shipment date', '発送日', '出荷日'],
  carrierAndTracking: ['carrier name & tracking number', '配送業者名と追跡番号', '配送業者と追跡番号', '配送業者名・追跡番号'],
  carrier: ['carrier', 'carrier name', '配送業者', '配送業者名'],
  tracking: ['tracking number', '追跡番号', 'お問い合わせ伝票番号'],
  status: ['order status', '注文状況', '注文ステータス', '状態'],
  website: ['website', 'ウェブサイト', 'サイト']
}

/** Which cell of a line is what; null for a table that is no list of orders. */
export function orderColumns(head: readonly string[]): ReadonlyMap<OrderColumn, number> | null {
  const heads = head.map((cell) => cell.normalize('NFKC').trim().toLowerCase())
  const found = new Map<OrderColumn, number>()
  for (const [column, known] of Object.entries(names)) {
    const index = known.map((name) => heads.indexOf(name)).find((place) => place >= 0)
    if (index !== undefined) found.set(column as OrderColumn, index)
  }
  return found.has('number') && found.has('placedAt') && (found.has('name') || found.has('asin') || found.has('lineTotal') || found.has('orderTotal')) ? found : null
}
