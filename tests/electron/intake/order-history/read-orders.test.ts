import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOrders } from '#electron/intake/order-history/read-orders.ts'

/** The head of a data request; the names of columns in the order in which Amazon gives them. */
const retail = '"Website","Order ID","Order Date","Purchase Order Number","Currency","Unit Price","Unit Price Tax","Shipping Charge","Total Discounts","Total Owed","Shipment Item Subtotal","Shipment Item Subtotal Tax","ASIN","Product Condition","Quantity","Payment Instrument Type","Order Status","Shipment Status","Ship Date","Shipping Option","Shipping Address","Billing Address","Carrier Name & Tracking Number","Product Name"'
const line = (number: string, { total = '5,480', name = 'ワイヤレスイヤホン "X100", 黒', shipping = '500', carrier = 'YAMATO(444413758703)' } = {}): string =>
  `"Amazon.co.jp","${number}","2026-10-01T00:12:05Z","Not Applicable","JPY","4,980","0","${shipping}","'0'","${total}","4,980","0","B0EXAMPLE1","New","1","Visa - 1111","Closed","Shipped","2026-10-02T09:40:22Z","std","山田花子 東京都","山田花子 東京都","${carrier}","${name.replaceAll('"', '""')}"`

describe('a history of orders', () => {
  test('of a data request is read with all that a case asks for', () => {
    expect(readOrders(`\uFEFF${retail}\r\n${line('250-1234567-1234567')}\r\n`)).toEqual({
      isCut: false,
      orders: [{
        number: '250-1234567-1234567', placedAt: '2026-10-01T00:12:05Z', currency: 'JPY', total: 5480, shippingFee: 500, dispatchedAt: '2026-10-02T09:40:22Z', carrier: 'YAMATO', trackingNumber: '444413758703', website: 'Amazon.co.jp', status: 'Closed',
        items: [{ name: 'ワイヤレスイヤホン "X100", 黒', asin: 'B0EXAMPLE1', quantity: 1, unitPrice: 4980 }]
      }]
    })
  })

  test('puts the lines of one order together and adds up what they cost; two parcels leave no number', () => {
    const [order] = readOrders([retail, line('250-1234567-1234567', { total: '1000.10', shipping: '0' }), line('250-7654321-7654321'), line('250-1234567-1234567', { total: '2000.20', shipping: '0', carrier: 'YAMATO(512547514334)' })].join('\n'))?.orders ?? []
    expect(order).toMatchObject({ total: 3000.3, shippingFee: 0 })
    expect(order?.items.length).toBe(2)
    expect(order?.trackingNumber).toBeUndefined()
  })

  test('of a line without its amount there is no sum', () => { expect(readOrders([retail, line('250-1234567-1234567', { total: 'Not Available' })].join('\n'))?.orders[0]?.total).toBeUndefined() })

  test.each([
    ['the older report', 'Order Date,Order ID,Title,Category,ASIN/ISBN,Website,Purchase Price Per Unit,Quantity,Shipment Date,Order Status,Carrier Name & Tracking Number,Item Total,Currency\n2026-10-01,111-1234567-1234567,Earphones,ELECTRONICS,B0EXAMPLE1,Amazon.com,$49.80,1,2026-10-02,Shipped,USPS(9400100000000000000000),$49.80,USD', { number: '111-1234567-1234567', total: 49.8, placedAt: '2026-10-01', dispatchedAt: '2026-10-02', carrier: 'USPS' }],
    ['a Japanese one', '注文日,注文番号,商品名,価格,個数,商品小計,注文合計,状態\n2026年10月1日,250-1234567-1234567,イヤホン,￥4980,1,￥4980,￥5480,発送済み\n2026年10月1日,250-1234567-1234567,ケース,￥500,1,￥500,￥5480,発送済み', { total: 5480, placedAt: '2026-10-01', status: '発送済み' }],
    ['one with tabs', '注文番号\t注文日\t商品名\n250-1234567-1234567\t2026/10/1\tイヤホン', { placedAt: '2026-10-01' }],
    ['one with semicolons', 'Order ID;Order Date;Product Name\n250-1234567-1234567;2026-10-01;Earphones', { placedAt: '2026-10-01' }],
    ['one kept by a spreadsheet', 'Order ID,Order Date,Product Name\n="250-1234567-1234567",2026-10-01,"=HYPERLINK(""http://x.example"")"', { items: [{ name: '=HYPERLINK("http://x.example")' }] }]
  ])('is known in %s', (_, text, order) => { expect(readOrders(text)?.orders).toMatchObject([order]) })

  test('a day that can be read in two ways says nothing', () => { expect(readOrders('Order ID,Order Date,Product Name\n250-1234567-1234567,10/01/26,x')?.orders[0]?.placedAt).toBeUndefined() })

  test.each(['9999-12-31T00:00:00Z', '2026-02-31T00:00:00Z', '2026-10-01T24:00:00Z', '0000-01-01T00:00:00Z'])('a day that no calendar has, %s, is left out, and the order stays', (day) => {
    const [order] = readOrders(`Order ID,Order Date,Ship Date,Product Name\n250-1234567-1234567,${day},${day},x`)?.orders ?? []
    expect(order).toMatchObject({ number: '250-1234567-1234567', items: [{ name: 'x' }] })
    expect(order).not.toHaveProperty('placedAt')
    expect(order).not.toHaveProperty('dispatchedAt')
  })

  test.each(['', 'a,b,c\n1,2,3', 'Order ID,Order Date,Product Name', 'Order ID,Order Date,Product Name\nD1,2026-10-01,x', 'Order ID,Product Name\n250-1234567-1234567,x', 'Order ID,Order Date,Product Name\n250-1234567-1234567,"2026-10-01'])('%j is none', (text) => { expect(readOrders(text)).toBeNull() })
})

describe('a hostile table', () => {
  const head = 'Order ID,Order Date,Product Name\n'
  test('of a million lines is read to its limit', () => {
    const startMs = performance.now()
    const history = readOrders(head + '250-1234567-1234567,2026-10-01,x\n'.repeat(1_000_000))
    expect(history?.isCut).toBe(true)
    expect(history?.orders.length).toBe(1)
    expect(performance.now() - startMs).toBeLessThan(5_000)
  })

  test('whose line never ends is given up', () => { expect(readOrders(`${head}250-1234567-1234567,2026-10-01,"${'x\n'.repeat(200_000)}`)).toBeNull() })

  test('of any form breaks nothing and takes no time', () => {
    const cells = fc.array(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('250-1234567-1234567', '="', '"', '2026-10-01', '9'.repeat(400), '__proto__', ',')), { maxLength: 8 }), { maxLength: 30 })
    fc.assert(fc.property(cells, fc.constantFrom(head, `${retail}\n`, '注文番号\t注文日\t商品名\n', ''), (rows, first) => {
      for (const order of readOrders(first + rows.map((row) => row.join(',')).join('\n'))?.orders ?? []) expect(order.number).toMatch(/^[0-9A-Z]{3}-\d{7}-\d{7}$/)
    }), { numRuns: 300 })
    for (const text of [','.repeat(2_000_000), `${head}${'"'.repeat(1_000_000)}`, head + '250-1234567-1234567,2026-10-01,(((((('.repeat(50_000)]) {
      const startMs = performance.now()
      readOrders(text)
      expect(performance.now() - startMs).toBeLessThan(5_000)
    }
  })
})
