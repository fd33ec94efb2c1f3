import { describe, expect, test } from 'vitest'
import { caseFindings } from '#shared/checks/case-findings.ts'
import type { Asked } from '#shared/checks/case-findings.ts'
import { applyFix } from '#shared/checks/texts/apply-fix.ts'
import { caseOf, packText, sampleCase } from '../packs/filled-pack.ts'
import { withFields } from '../domain/small-case.ts'

type Fields = Readonly<Record<string, unknown>>
const findings = (fields: Fields, asked?: Asked): ReturnType<typeof caseFindings> => caseFindings(caseOf(withFields(fields)), asked)
const codes = (fields: Fields, asked?: Asked): readonly string[] => findings(fields, asked).map(({ problem }) => problem.code)

describe('sums', () => {
  test('five hundred items are added up to the yen', () => {
    const items = Array.from({ length: 500 }, (_, index) => ({ quantity: 1 + (index % 3), unitPrice: 101 + index }))
    const total = items.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
    expect(codes({ order: { items, total } })).toEqual([])
    expect(findings({ order: { items, total: total + 1 } })[0]?.problem).toEqual({ code: 'amounts-differ', pointer: '/order/total', facts: { sum: total, total: total + 1 } })
  })

  test('cents are compared as cents, and told without the noise of binary fractions', () => {
    const items = Array.from({ length: 3 }, () => ({ quantity: 1, unitPrice: 0.1 }))
    expect(codes({ order: { currency: 'USD', items, total: 0.3 } })).toEqual([])
    expect(findings({ order: { currency: 'USD', items, total: 1 } })[0]?.problem.facts).toEqual({ sum: 0.3, total: 1 })
  })

  test('what is too large to be added exactly is told, and no wrong sum beside it', () => {
    const item = { quantity: 1, unitPrice: Number.MAX_SAFE_INTEGER }
    expect(codes({ order: { items: [item, item], total: 5 } })).toEqual(['amount-too-large'])
  })

  test('an unknown price leaves the sum untold', () => { expect(codes({ order: { items: [{ unitPrice: 5 }, { name: '品' }], total: 100 } })).toEqual([]) })
})

describe('days', () => {
  test('29 February of a leap year is a day, of another year it is none', () => {
    expect(codes({ problem: { summary: '2028年2月29日（火）に届きました。' } })).toEqual([])
    expect(codes({ problem: { summary: '2月29日に届きました。' } })).toEqual([])
    expect(codes({ problem: { summary: '2026年2月29日に届きました。' } })).toEqual(['text-date-invalid'])
    expect(codes({ problem: { summary: '2026年13月1日に届きました。' } })).toEqual(['text-date-invalid'])
  })

  test('a moment counts for the day that it has in the zone of the case', () => {
    const order = { placedAt: '2026-10-01T16:00Z' }
    expect(codes({ order, problem: { summary: '10月2日に注文しました。' } })).toEqual([])
    expect(codes({ order, problem: { summary: '10月1日に注文しました。' } })).toEqual(['text-date-unknown'])
    expect(codes({ order, timeZone: 'America/New_York', problem: { summary: '10月1日に注文しました。' } })).toEqual([])
    expect(codes({ entries: [{ id: 'n', when: '2026-10-01T23:30-05:00', kind: 'event', statement: 'x' }] }, { on: '2026-10-01' })).toEqual(['entry-future'])
  })

  test('days between the ends of a span are known', () => {
    expect(codes({ entries: [{ id: 'n', when: { from: '2026-10-03', to: '2026-10-06' }, kind: 'event', statement: 'x' }], problem: { summary: '10月5日に尋ねました。' } })).toEqual([])
  })

  test('a case without any date has nothing that a date could be held against', () => {
    expect(codes({ problem: { summary: '10月5日（日）に尋ねました。' } })).toEqual([])
    expect(codes({ order: { number: '250-1234567-1234567', items: [{ name: '品' }] } }, { on: '2026-11-01' })).toEqual([])
  })

  test('without a day to hold it against nothing is late', () => {
    expect(codes({ remedy: { answerBy: '2001-01-01' }, entries: [{ id: 'n', when: '2999-01-01', kind: 'event', statement: 'x', promisedBy: '2001-01-01' }] })).toEqual([])
  })
})

describe('tracking numbers', () => {
  test.each(['4444-1375-8703', '5125-4751-4334', '4055-4842-4886', '131-12-38385-2', 'EE473124829JP', '991234567899', 'DA123456789', 'TBA123456789012', '1234567890'])('%s is left alone', (trackingNumber) => {
    expect(codes({ order: { delivery: { trackingNumber } } })).toEqual([])
  })

  test.each([['444413758708', 'tracking-slip'], ['444413758704', 'tracking-check-digit'], ['131-12-38385-3', 'tracking-check-digit'], ['ee473124820jp', 'tracking-check-digit']])('%s: %s', (trackingNumber, code) => {
    expect(codes({ order: { delivery: { trackingNumber } } })).toEqual([code])
  })
})

test.each(['03-1234-5678', '0120-000-000', '050-1234-5678', '０９０（１２３４）５６７８', '+81-90-1234-5678', '+44 20 7946 0958', '0800-123-4567', '092-123-4567'])('the telephone number %s is left alone', (phone) => {
  expect(codes({ claimant: { phone } })).toEqual([])
})

describe('one-click changes', () => {
  const fixed = (text: string, index = 0): string | null | undefined => {
    const fix = findings({ problem: { details: text } })[0]?.fixes?.[index]
    return fix && applyFix(text, fix, 'ja')
  }

  test('a neutral wording takes the place of the flagged one and nothing else', () => {
    expect(fixed('期日です。訴えてやる。以上。')).toBe('期日です。期日までに解決しない場合、法的手続を検討いたします。以上。')
    expect(fixed('期日です。訴えてやる。以上。', 1)).toBe('期日です。。以上。')
    expect(fixed('痛い目にあう。')).toBe('あう。')
    expect(fixed('2026年10月3日（日）に届いた。')).toBe('2026年10月3日（土）に届いた。')
  })

  test('a text that was changed meanwhile is left as it is', () => {
    const fix = findings({ problem: { details: '最悪の対応' } })[0]?.fixes?.[0]
    expect(fix && applyFix('良い対応でした', fix, 'ja')).toBeNull()
  })

  test('what the neutral wording leaves open is told in turn', () => {
    expect(codes({ problem: { details: fixed('責任者を出せ') } })).toContain('placeholder-left')
  })

  test('an address in full-width letters is offered in usual ones', () => {
    expect(findings({ claimant: { email: 'ｈａｎａｋｏ＠example.jp' } })[0]?.fixes).toEqual([{ start: 0, was: 'ｈａｎａｋｏ＠example.jp', text: 'hanako@example.jp' }])
  })
})

describe('names in any script', () => {
  test.each(['Ивáн Петро́в', 'محمد بن علي', '김철수', 'สมชาย', 'अमित शर्मा', 'Nguyễn Thị Ánh', '𠮷野 葛\u{E0100}城', 'Ö. O’Brien-Ñandú', 'か\u3099わ'])('%s raises nothing and stands on paper as it was given', (name) => {
    expect(codes({ claimant: { name }, parties: [{ id: 's', role: 'seller', name }] })).toEqual([])
    for (const language of ['ja', 'en'] as const) expect(packText(caseOf(withFields({ claimant: { name } })), { packId: 'complaint-letter', language })).toContain(name)
  })
})

test('the samples stay in order on the day that they were written for', () => {
  for (const name of ['undelivered-earphones', 'broken-mill']) expect(caseFindings(sampleCase(name), { on: '2026-11-01' })).toEqual([])
  expect(caseFindings(sampleCase('undelivered-earphones'), { on: '2026-11-01', packId: 'a-to-z-claim' })).toEqual([])
})
