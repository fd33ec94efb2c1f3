import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { languages } from '#shared/domain/language.ts'
import { caseOf, packText, sampleCase, viewOf } from './filled-pack.ts'
import { laidOut } from './laid-out.ts'

const packId = 'consumer-centre-summary'
const sample = sampleCase('undelivered-earphones')
const entryOf = (index: number): Readonly<Record<string, unknown>> => ({ id: `n${index}`, when: { from: '2026-10-03', to: '2026-10-04' }, kind: index % 3 === 0 ? 'contact' : 'event', with: 'seller', direction: index % 2 === 0 ? 'in' : 'out', statement: `${index}番目の長い記録。`.repeat(9), outcome: '結果。'.repeat(30) })

/** Every field longer than any page has room for. */
const endless = (count: number): CaseFile => {
  const long = 'とても長い記入が続きます。'.repeat(60)
  return caseOf({
    ...sample, claimant: { name: long, phone: long }, parties: ['seller', 'marketplace', 'carrier', 'manufacturer'].map((role, index) => ({ id: index === 0 ? 'seller' : role, role, name: long })),
    order: { ...sample.order, number: long, items: [{ name: long }], delivery: null }, problem: { summary: long }, remedy: { primary: { kind: 'other', text: long } },
    entries: Array.from({ length: count }, (_, index) => entryOf(index)), exhibits: []
  })
}

describe('the summary for a consumer centre', () => {
  test.each(languages)('is one page in %s', async (language) => {
    expect((await laidOut(sample, packId, language)).pages).toHaveLength(1)
    expect((await laidOut(caseOf({ ...sample, entries: [], exhibits: [] }), packId, language)).pages).toHaveLength(1)
  })

  test.each(languages)('is one page in %s of a case with 5,000 long entries whose every field is endless', async (language) => {
    expect((await laidOut(endless(5_000), packId, language)).pages).toHaveLength(1)
  }, 30_000)

  test('keeps how it began and how it stands, and of the rest what weighs most', () => {
    const entries = Array.from({ length: 30 }, (_, index) => ({ id: `n${index}`, when: `2026-10-${String(index + 1).padStart(2, '0')}`, kind: index === 12 ? 'decision' : 'event', statement: `${index}番` }))
    const { lines, left } = viewOf(caseOf({ ...sample, entries }), { packId, language: 'ja' }).centre
    expect(lines.map(({ text }) => text)).toEqual(['0番', '1番', '12番', '26番', '27番', '28番', '29番'])
    expect(left).toBe('23')
    expect(packText(caseOf({ ...sample, entries }), { packId, language: 'ja' })).toContain('ほかに23件の記録があります')
  })

  test('says what was asked last and what was answered last, and by whom', () => {
    const { asked, answered } = viewOf(sample, { packId, language: 'ja' }).centre
    expect(asked).toMatch(/^2026年10月14日、アマゾンジャパン合同会社：/)
    expect(answered).toMatch(/^2026年10月13日、見本運輸株式会社：/)
  })

  test('leaves nothing out of a short case', () => {
    const short = caseOf({ ...sample, entries: (sample.entries ?? []).slice(0, 3) })
    expect(viewOf(short, { packId, language: 'ja' }).centre.left).toBe('')
    expect(packText(short, { packId, language: 'ja' })).not.toContain('主な経過')
  })
})
