import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasCardNumber, maskCardNumbers, passesLuhn } from '#shared/domain/card-number.ts'

/** Numbers that card networks publish for trying things out. */
const card = '4111111111111111'

describe('maskCardNumbers', () => {
  test.each([
    [card, '****-****-****-1111'],
    ['4111 1111 1111 1111', '****-****-****-1111'],
    ['4111-1111-1111-1111', '****-****-****-1111'],
    ['４１１１－１１１１－１１１１－１１１１', '****-****-****-1111'],
    ['４１１１　１１１１　１１１１　１１１１', '****-****-****-1111'],
    ['٤١١١١١١١١١١١١١١١', '****-****-****-1111'],
    ['378282246310005', '****-****-****-0005'],
    ['カード番号は4111111111111111です。', 'カード番号は****-****-****-1111です。'],
    [`${card}と${card}`, '****-****-****-1111と****-****-****-1111']
  ])('masks %s', (text, masked) => {
    expect(maskCardNumbers(text)).toBe(masked)
    expect(hasCardNumber(text)).toBe(true)
  })

  test.each(['4111111111111112', '411111111111', '41111111111111111111', '250-1234567-1234567', '4444-1375-8703', '2026-10-01 09:12', '090-0000-1234', '資料1', '', '4111 1111\n1111 1111', '時刻 20261013123140 に受付'])('leaves “%s” alone', (text) => {
    expect(maskCardNumbers(text)).toBe(text)
  })

  test('an order number that passes the check of a card is still an order number', () => {
    const order = '250-1234567-1234500'
    expect(passesLuhn([...order].filter((character) => character !== '-').map(Number))).toBe(true)
    expect(hasCardNumber(order)).toBe(false)
    expect(hasCardNumber(order.replaceAll('-', ''))).toBe(true)
  })

  test('whatever stands around it, no full number survives', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
      const text = `${before.replace(/\p{Nd}/gu, '')}a${card}b${after.replace(/\p{Nd}/gu, '')}`
      return !maskCardNumbers(text).includes(card)
    }))
  })
})

test('the check digit of ISO/IEC 7812-1 catches every single wrong digit', () => {
  const digits = [...card].map(Number)
  expect(passesLuhn(digits)).toBe(true)
  for (let place = 0; place < digits.length; place += 1) expect(passesLuhn(digits.with(place, ((digits[place] ?? 0) + 1) % 10))).toBe(false)
})
