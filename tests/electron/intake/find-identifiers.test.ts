import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passesS10, passesSevenRemainder } from '#electron/intake/check-digits.ts'
import { findIdentifiers } from '#electron/intake/find-identifiers.ts'

const found = (text: string): readonly string[] => findIdentifiers(text).map(({ kind, value }) => `${kind} ${value}`)

describe('identifiers', () => {
  test.each([
    ['注文番号:250-1234567-1234567です', 'amazon-order 250-1234567-1234567'],
    ['２５０−１２３４５６７−１２３４５６７', 'amazon-order 250-1234567-1234567'],
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
    ['Support@Example.JP へ', 'email support@example.jp']
  ])('%s', (text, identifier) => { expect(found(text)).toEqual([identifier]) })

  test('of a card number only the last four digits are told', () => {
    const identifiers = findIdentifiers('カード 4111 1111 1111 1111')
    expect(identifiers).toContainEqual({ kind: 'card', value: '****-****-****-1111' })
    expect(JSON.stringify(identifiers)).not.toContain('4111')
  })

  test.each(['444413758704', '123456789019', '202610011405', '1234567890123456', '0-250-1234567-1234568', 'Screenshot_20261013-123140.png', '2026-10-03'])('%s is none', (text) => { expect(found(text)).toEqual([]) })

  test('each is told once', () => { expect(found('B0EXAMPLE1 B0EXAMPLE1')).toEqual(['asin B0EXAMPLE1']) })

  test('no text breaks it or takes it long', () => {
    const hostile = fc.constantFrom('a'.repeat(300_000), '1-'.repeat(150_000), '1 '.repeat(150_000), 'a@a.'.repeat(80_000), '0'.repeat(300_000), '〒 '.repeat(150_000), '/dp/'.repeat(80_000))
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), (text) => {
      const startMs = performance.now()
      findIdentifiers(text)
      expect(performance.now() - startMs).toBeLessThan(2_000)
    }), { numRuns: 60 })
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
