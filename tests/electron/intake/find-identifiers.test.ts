import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passesS10, passesSevenRemainder } from '#electron/intake/check-digits.ts'
import { findIdentifiers } from '#electron/intake/find-identifiers.ts'

const found = (text: string): readonly string[] => findIdentifiers(text).map(({ kind, value }) => `${kind} ${value}`)

describe('identifiers', () => {
  test.each([
    ['注文番号:250-1234567-1234567です', 'amazon-order 250-1234567-1234567'],
    ['２５０−１２３４５６７−１２３４５６７', 'amazon-order 250-1234567-1234567'],
    ['注文番号 250 - 1234567 - 7654321', 'amazon-order 250-1234567-7654321'],
    ['d01-1234567-1234567', 'amazon-order D01-1234567-1234567'],
    ['ASIN: B0EXAMPLE1', 'asin B0EXAMPLE1'],
    ['https://www.amazon.co.jp/gp/product/4101010137?x', 'asin 4101010137'],
    ['お問い合わせ番号 4444-1375-8703', 'tracking 4444-1375-8703'],
    ['512547514334', 'tracking 5125-4751-4334'],
    ['4055 4842 4886', 'tracking 4055-4842-4886'],
    ['EE473124829JP', 'tracking EE473124829JP'],
    ['〒150-0002 東京都', 'postal-code 150-0002'],
    ['〒1500002', 'postal-code 150-0002'],
    ['電話 ０９０−１２３４−５６７８', 'phone 090-1234-5678'],
    ['060-1234-5678', 'phone 060-1234-5678'],
    ['0120-000-000', 'phone 0120-000-000'],
    ['(03)1234-5678', 'phone 03-1234-5678'],
    ['+81-90-1234-5678', 'phone 090-1234-5678'],
    ['Support@Example.JP へ', 'email support@example.jp'],
    ['携帯 090ー1234ー5678', 'phone 090-1234-5678'],
    ['電話番号：０３１２３４５６７８', 'phone 0312345678'],
    ['TEL 03 1234 5678', 'phone 03-1234-5678'],
    ['伝票番号：131-12-38385-2', 'tracking 131-12-38385-2'],
    ['追跡番号 990123456789', 'tracking 990123456789'],
    ['TBA123456789012', 'tracking TBA123456789012'],
    ['DA123456789', 'tracking DA123456789'],
    ['返品受付ID：R-261013-0082', 'reference R-261013-0082'],
    ['Case ID: 12345678901', 'reference 12345678901']
  ])('%s', (text, identifier) => { expect(found(text)).toEqual([identifier]) })

  test('of a card number only the last four digits are told', () => {
    const identifiers = findIdentifiers('カード 4111 1111 1111 1111')
    expect(identifiers).toContainEqual({ kind: 'card', value: '****-****-****-1111' })
    expect(JSON.stringify(identifiers)).not.toContain('4111')
  })

  test.each(['444413758704', '123456789019', '202610011405', '1234567890123456', '0-250-1234567-1234568', 'Screenshot_20261013-123140.png', '2026-10-03'])('%s is none', (text) => { expect(found(text)).toEqual([]) })

  test.each([
    ['お問い合わせ伝票番号：4444-1375-8709', 'tracking-slip 4444-1375-8709'],
    ['お問い合わせ番号\n444413758708', 'tracking-slip 4444-1375-8708'],
    ['Tracking number: 4444 1375 8707', 'tracking-slip 4444-1375-8707'],
    ['追跡番号は444413758704', 'tracking 4444-1375-8704']
  ])('%s: what is called a tracking number is never dropped, and 7 to 9 at its end is a slip', (text, identifier) => { expect(found(text)).toEqual([identifier]) })

  test.each(['整理番号 4444-1375-8709 ではなく', '2026年10月1日 444413758709', '110-1234-5678', '03-150-0002', '0312345678', '電話 12345', 'user@localhost', '返品受付IDは後日'])('%s holds no tracking number, slip, phone, postal code or address', (text) => {
    expect(found(text).filter((one) => /^(?:tracking|phone|postal|email)/.test(one))).toEqual([])
  })

  test('each is told once', () => { expect(found('B0EXAMPLE1 B0EXAMPLE1')).toEqual(['asin B0EXAMPLE1']) })

  test('no text breaks it or takes it long', () => {
    const hostile = fc.constantFrom('a'.repeat(300_000), '1-'.repeat(150_000), '1 '.repeat(150_000), 'a@a.'.repeat(80_000), '0'.repeat(300_000), '〒 '.repeat(150_000), '/dp/'.repeat(80_000), '¥1,'.repeat(100_000), '万'.repeat(300_000), '請求金額'.repeat(75_000), '注文合計 5円'.repeat(40_000), 'お問い合わせ番号'.repeat(40_000), '電話 0'.repeat(70_000), '受付番号 '.repeat(60_000))
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), (text) => {
      const startMs = performance.now()
      findIdentifiers(text)
      expect(performance.now() - startMs).toBeLessThan(2_000)
    }), { numRuns: 60 })
  })
})

describe('amounts', () => {
  const amounts = (text: string): readonly string[] => findIdentifiers(text).filter(({ kind }) => kind === 'amount').map(({ value, role }) => `${value}${role === undefined ? '' : ` ${role}`}`)

  test.each([
    ['¥1,234', 'JPY 1234'], ['￥１，２３４', 'JPY 1234'], ['1,234円', 'JPY 1234'], ['１２３４円', 'JPY 1234'], ['JPY 1,234', 'JPY 1234'], ['1,234 JPY', 'JPY 1234'], ['3万円', 'JPY 30000'], ['1万2,000円', 'JPY 12000'],
    ['US$12.50', 'USD 12.5'], ['$1,012.50', 'USD 1012.5'], ['12.50 EUR', 'EUR 12.5'], ['£9.99', 'GBP 9.99'],
    ['ご請求額：¥5,480', 'JPY 5480 charged'], ['注文合計\n5,480円', 'JPY 5480 order-total'], ['ご注文合計（税込・送料込み）: 5,480円', 'JPY 5480 order-total'], ['返金予定額: 7,980円', 'JPY 7980 refund'], ['返金額 ￥7,980', 'JPY 7980 refund'],
    ['送料: 500円', 'JPY 500 shipping'], ['Order Total: £9.99', 'GBP 9.99 order-total'], ['Refund total: $12.50', 'USD 12.5 refund'], ['合計 \\5,480', 'JPY 5480']
  ])('%s', (text, amount) => { expect(amounts(text)).toEqual([amount]) })

  test.each(['0円', '-¥500', '1円玉', '3,24円', '12,34,567円', '¥', '円', '2026年', 'v1.50', '¥05', 'C:\\2026', '1.5円', 'ABC123JPY'])('%s is none', (text) => { expect(amounts(text)).toEqual([]) })

  test('a label does not reach beyond the amount that follows it', () => {
    expect(amounts('注文合計：5,480円 内訳 4,980円')).toEqual(['JPY 5480 order-total', 'JPY 4980'])
    expect(amounts('返金額についてお尋ねします。商品は4,980円でした')).toEqual(['JPY 4980'])
  })

  test('prices without a name are few, however many a text holds', () => {
    expect(amounts(Array.from({ length: 500 }, (_, index) => `${index + 1}円`).join('\n')).length).toBeLessThanOrEqual(20)
  })
})

describe('check digits', () => {
  test('the numbers of three carriers pass, a slip does not', () => {
    for (const digits of ['444413758703', '512547514334', '405548424886', '200961185434', '123456789013']) expect(passesSevenRemainder(digits)).toBe(true)
    expect(passesSevenRemainder('444413758702')).toBe(false)
  })

  test('a letter changed in an S10 number is noticed', () => {
    expect(passesS10('EE473124829JP')).toBe(true)
    expect(passesS10('EE473124828JP')).toBe(false)
  })
})

test('a マイナンバー that a word calls one is no parcel, and is not told; without the word it may be one', () => {
  expect(found('マイナンバー 123456789050')).toEqual(['my-number ****-****-****'])
  expect(found('個人番号: 1234-5678-9190')).toEqual(['my-number ****-****-****'])
  expect(found('123456789050')).toEqual(['tracking 1234-5678-9050'])
})
