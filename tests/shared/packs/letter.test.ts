import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { caseOf, packText, sampleCase, viewOf } from './filled-pack.ts'
import { withFields } from '../domain/small-case.ts'

const addressed = (parties: readonly Readonly<Record<string, unknown>>[]): ReturnType<typeof viewOf>['addressee'] =>
  viewOf(caseOf(withFields({ parties })), { packId: 'complaint-letter', language: 'ja' }).addressee
const seller = (fields: Readonly<Record<string, unknown>>): ReturnType<typeof addressed> => addressed([{ id: 's', role: 'seller', ...fields }])

describe('whom a letter goes to', () => {
  test('the seller before the marketplace before anyone else', () => {
    const [carrier, marketplace, shop] = [{ id: 'c', role: 'carrier', name: '運送会社' }, { id: 'm', role: 'marketplace', name: 'アマゾンジャパン合同会社' }, { id: 's', role: 'seller', name: '試し商店' }]
    expect(addressed([carrier, marketplace, shop]).block).toBe('試し商店　御中')
    expect(addressed([carrier, marketplace])).toMatchObject({ block: 'アマゾンジャパン合同会社　御中', isMarketplace: true, you: '貴社' })
    expect(addressed([carrier]).block).toBe('運送会社　御中')
    expect(addressed([])).toMatchObject({ block: { kind: 'gap', name: '相手方' } })
  })

  test.each([
    ['サンプル電器ストア', 'サンプル電器ストア　御中', '貴店'],
    ['株式会社見本', '株式会社見本　御中', '貴社'],
    ['㈱見本', '株式会社見本　御中', '貴社'],
    ['見本(株)', '見本株式会社　御中', '貴社'],
    ['（有）見本', '有限会社見本　御中', '貴社'],
    ['山田 太郎', '山田 太郎　様', '貴殿'],
    ['山田　太郎', '山田　太郎　様', '貴殿'],
    ['山田 商店', '山田 商店　御中', '貴店'],
    ['Green Tea Shop', 'Green Tea Shop　御中', '貴店'],
    ['試し商店 御中', '試し商店 御中', '貴店'],
    ['山田 太郎 様', '山田 太郎 様', '貴殿']
  ])('%s is addressed as %s and called %s', (name, block, you) => {
    expect(seller({ name })).toMatchObject({ block, you })
  })

  test('a desk takes 御中 in place of the company, a person 様 in place of both', () => {
    expect(seller({ name: '株式会社見本', department: 'お客様窓口' }).block).toBe('株式会社見本\nお客様窓口　御中')
    expect(seller({ name: '株式会社見本', department: 'お客様窓口', person: '佐藤 一' }).block).toBe('株式会社見本\nお客様窓口\n佐藤 一　様')
    expect(seller({ name: '株式会社見本', department: 'お客様窓口御中' }).block).toBe('株式会社見本\nお客様窓口御中')
  })

  test('no honorific is ever doubled', () => {
    for (const name of ['見本御中', '見本様', '見本殿', '関係者各位']) {
      for (const person of [null, '佐藤様', '佐藤']) expect(String(seller({ name, person }).block)).not.toMatch(/(御中|様|殿|各位)[\s　]*(御中|様|殿|各位)$/u)
    }
  })

  test('a postal code has one mark in front in Japanese and none in English', () => {
    expect(seller({ name: '見本', postalCode: '〒540-0001' }).postalCode).toBe('〒540-0001')
    expect(viewOf(caseOf(withFields({ parties: [{ id: 's', role: 'seller', name: 'S', postalCode: '〒540-0001' }] })), { packId: 'complaint-letter', language: 'en' }).addressee.postalCode).toBe('540-0001')
  })

  test('an English letter that names a person closes sincerely, any other faithfully', () => {
    const letter = (fields: Readonly<Record<string, unknown>>): string => packText(caseOf(withFields({ parties: [{ id: 's', role: 'seller', name: 'Sample Store', ...fields }] })), { packId: 'complaint-letter', language: 'en' })
    expect(letter({ person: 'Ms Sato' })).toMatch(/Dear Ms Sato,[^]*Yours sincerely,/)
    expect(letter({})).toMatch(/Dear Sir or Madam,[^]*Yours faithfully,/)
    expect(letter({ name: '山田 太郎' })).toMatch(/Dear 山田 太郎,[^]*Yours sincerely,/)
  })
})

describe('the Japanese letter', () => {
  const sample = sampleCase('undelivered-earphones')
  const letterOf = (caseFile: CaseFile): string => packText(caseFile, { packId: 'complaint-letter', language: 'ja' }).split('─')[0] ?? ''

  test('stands in the order of a formal letter', () => {
    const letter = letterOf(sample)
    const places = ['2026年11月1日', 'サンプル電器ストア', '山田 花子', 'に関する申入書', '前略', '問題の内容', 'これまでの連絡', '３　お願い', 'つきましては', '草々', '　記\n', '注文番号：', '以上', '添付資料'].map((part) => letter.indexOf(part))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThanOrEqual(0)
  })

  test('opens with 前略 and closes with 草々, without a seasonal greeting', () => {
    expect(letterOf(sample).match(/前略/gu)).toHaveLength(1)
    expect(letterOf(sample).match(/草々/gu)).toHaveLength(1)
    expect(letterOf(sample)).not.toMatch(/拝啓|敬具|時下|ますます/)
  })

  test('says つきましては once', () => {
    expect(letterOf(sample).match(/つきましては/gu)).toHaveLength(1)
  })

  test('asks in the words of the claimant where there are some, without joining them to its own', () => {
    const own = letterOf({ ...sample, remedy: { primary: { kind: 'other', text: '全額を返金してください。' }, answerBy: '2026-11-13' } })
    expect(own).toContain('つきましては、次のとおりお願いいたします。\n\n全額を返金してください。\n\nお手数を')
  })

  test('speaks of the guarantee only where it can apply', () => {
    expect(letterOf(sample)).toContain('購入先の補償制度の申請')
    expect(letterOf({ ...sample, dispute: 'account-locked' })).not.toContain('補償制度')
    expect(letterOf({ ...sample, parties: (sample.parties ?? []).filter((party) => party.role !== 'seller'), entries: [] })).toContain('貴社の補償制度の申請')
  })

  test('a full stop that the claimant wrote is not doubled', () => {
    const entries = [{ id: 'n', when: '2026-10-04', kind: 'contact', with: 'seller', direction: 'out', statement: '返金を求めた。', outcome: '返信なし。', cites: ['order-mail'] }] as const
    expect(letterOf({ ...sample, entries: [...entries].map((entry) => ({ ...entry, cites: [...entry.cites] })) })).toContain('返金を求めた。返信なし（資料1）')
  })
})
