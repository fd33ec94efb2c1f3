import { describe, expect, test } from 'vitest'
import { hasCardNumber } from '#shared/domain/card-number.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { languages } from '#shared/domain/language.ts'
import { packOf } from '#shared/packs/pack-definition.ts'
import { needProblems } from '#shared/checks/need-problems.ts'
import { fieldName } from '#shared/words/field-name.ts'
import { caseOf, filledDocuments, packIds, packText, sampleCase, sampleOf, templates } from './filled-pack.ts'
import { withFields } from '../domain/small-case.ts'

const sample = sampleCase('undelivered-earphones')
const everyText = (caseFile: CaseFile): readonly string[] => packIds.flatMap((packId) => languages.map((language) => packText(caseFile, { packId, language })))

describe('what is missing', () => {
  test.each(packIds)('every gap of a forced %s stands by its name', (packId) => {
    const empty = caseOf(withFields({}))
    for (const language of languages) {
      const text = packText(empty, { packId, language })
      for (const { pointer } of needProblems(packOf(templates, packId).needs, empty)) expect(text).toContain(`【${fieldName(pointer, language)}】`)
    }
  })

  test('what is not needed and not filled leaves no line behind', () => {
    const text = packText(caseOf(withFields({ claimant: { name: '山田' } })), { packId: 'complaint-letter', language: 'ja' })
    expect(text).not.toMatch(/電話|電子メール　|〒|送料|追跡番号/)
  })

  test('a complete case has no gap', () => {
    for (const packId of packIds) for (const language of languages) expect(packText(sampleCase(sampleOf(packId)), { packId, language })).not.toContain('【')
  })
})

describe('what stays private', () => {
  test('the fallback is in no document but the sheet that nobody else sees, in no language', () => {
    const secret: CaseFile = { ...sample, remedy: { primary: { kind: 'refund', amount: 5480 }, fallback: { kind: 'partial-refund', amount: 3131, text: { ja: '内々の代案', en: 'the quiet fallback' } }, answerBy: '2026-11-13' } }
    const without: CaseFile = { ...sample, remedy: { primary: { kind: 'refund', amount: 5480 }, answerBy: '2026-11-13' } }
    for (const packId of packIds.filter((id) => id !== 'call-sheet')) for (const language of languages) {
      expect(packText(secret, { packId, language })).not.toMatch(/3,131|内々の代案|quiet fallback/)
      expect(packText(secret, { packId, language })).toBe(packText(without, { packId, language }))
    }
  })

  test('facts, ids, notes on exhibits and fields that nobody knows are in no document', () => {
    const marked = { ...sample, id: 'ZZZ-ID', facts: { hidden: 'ZZZ' }, strange: 'ZZZ', exhibits: (sample.exhibits ?? []).map((exhibit) => ({ ...exhibit, note: 'ZZZ' })) }
    for (const text of everyText(marked)) expect(text).not.toContain('ZZZ')
  })

  test('a card number is masked wherever it stands', () => {
    const card = '4111-1111-1111-1111'
    const leaky = caseOf(withFields({
      title: card, claimant: { name: card, address: card, phone: card, email: card }, parties: [{ id: 'seller', role: 'seller', name: card, department: card, address: card }, { id: 'c', role: 'carrier', name: card }],
      order: { number: card, items: [{ name: card, asin: card }], delivery: { carrier: 'c', trackingNumber: card }, return: { method: card, slipNumber: card, trackingNumber: card } },
      problem: { summary: card, details: `あ${card}い`, points: [card] }, remedy: { primary: { kind: 'other', text: card }, answerBy: '2026-11-13' },
      entries: [{ id: 'n', when: '2026-10-01', kind: 'contact', with: 'seller', statement: card, outcome: card, spokeWith: card, reference: card, promisedBy: '2026-10-02', cites: ['x'] }],
      exhibits: [{ id: 'x', file: 'x.png', title: card, proves: card, author: card }]
    }))
    for (const text of everyText(leaky)) {
      expect(text).not.toContain('4111')
      expect(text).toContain('****-****-****-1111')
    }
  })

  test('a date with a number behind it in the name of a file is printed as it is, though it may pass for a card', () => {
    const seconds = Array.from({ length: 60 }, (_, second) => `20261003-7522${String(second).padStart(2, '0')}`).find(hasCardNumber) ?? ''
    expect(seconds).not.toBe('')
    expect(packText(caseOf(withFields({ exhibits: [{ id: 'x', file: `evidence/Screenshot_${seconds}.png` }] })), { packId: 'complaint-letter', language: 'ja' })).toContain(`Screenshot_${seconds}.png`)
  })

  test('an order number that looks like a card is printed whole', () => {
    expect(packText({ ...sample, order: { ...sample.order, number: '250-1234567-1234500' } }, { packId: 'complaint-letter', language: 'ja' })).toContain('250-1234567-1234500')
  })

  test('control and direction characters reach no paper', () => {
    const odd = 'あ\u202eい\u0000う\u001b[31m\u2066え\u200f\u2028お'
    const text = packText({ ...sample, problem: { summary: odd }, claimant: { name: odd } }, { packId: 'complaint-letter', language: 'ja' })
    expect(text).toContain('あいう[31mえお')
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028]/u)
  })

  test('tags and markup in fields are printed as they are', () => {
    const odd = '{{sender.name}} # 件 **強** <b>x</b> [a](https://example.com) | :::right'
    expect(packText({ ...sample, problem: { summary: odd } }, { packId: 'a-to-z-claim', language: 'ja' })).toContain(`問題の要約：${odd}`)
  })
})

describe('a blank form', () => {
  test('has lines for the pen and nothing of the case', () => {
    const text = packText(sample, { packId: 'return-checklist', language: 'ja', blank: true })
    expect(text).not.toMatch(/イヤホン|250-|サンプル|クレジットカード|2026/)
    expect(text).toMatch(/注文番号：_{12}/)
    expect(text).toContain('返品受付の目安：____________まで')
    expect(text).not.toContain('出品者が発送した商品のため')
  })

  test('is the same for every case', () => {
    for (const language of languages) {
      expect(packText(sample, { packId: 'return-checklist', language, blank: true })).toBe(packText(caseOf(withFields({})), { packId: 'return-checklist', language, blank: true }))
    }
  })
})

describe('the return checklist', () => {
  const mill = sampleCase('broken-mill')
  const byAmazon: CaseFile = { ...mill, order: { ...mill.order, fulfilment: 'marketplace' } }

  test('counts the window from the day of arrival in the zone of the case', () => {
    expect(packText(byAmazon, { packId: 'return-checklist', language: 'ja' })).toContain('返品受付の目安：2026年11月7日まで')
    const late: CaseFile = { ...byAmazon, order: { ...byAmazon.order, delivery: { receivedAt: '2026-10-08T16:00Z' } } }
    expect(packText(late, { packId: 'return-checklist', language: 'en' })).toContain('until 8 November 2026')
    expect(packText({ ...late, timeZone: 'UTC' }, { packId: 'return-checklist', language: 'en' })).toContain('until 7 November 2026')
  })

  test('names no window where the seller ships or the arrival is not known', () => {
    expect(packText(mill, { packId: 'return-checklist', language: 'ja' })).not.toContain('返品受付の目安')
    expect(packText({ ...byAmazon, order: { ...byAmazon.order, delivery: null } }, { packId: 'return-checklist', language: 'ja' })).not.toContain('返品受付の目安')
  })

  test('asks for pictures of the fault only where there is one', () => {
    expect(packText(mill, { packId: 'return-checklist', language: 'ja' })).toContain('不具合や相違の箇所')
    expect(packText({ ...mill, dispute: 'cancellation' }, { packId: 'return-checklist', language: 'ja' })).not.toContain('不具合や相違の箇所')
  })

  test('tells known ways of returning in words and others as they are written', () => {
    const withMethod = (method: string): CaseFile => ({ ...mill, order: { ...mill.order, return: { method } } })
    expect(packText(withMethod('qr'), { packId: 'return-checklist', language: 'en' })).toContain('Way of returning: QR code at a counter')
    expect(packText(withMethod('by hand'), { packId: 'return-checklist', language: 'en' })).toContain('Way of returning: by hand')
    expect(packText(withMethod('constructor'), { packId: 'return-checklist', language: 'en' })).toContain('Way of returning: constructor')
  })
})

test('citations of a letter carry the labels of the scheme that was asked for', () => {
  expect(packText(sample, { packId: 'complaint-letter', language: 'ja', scheme: 'kou' })).toContain('甲第8号証・1頁')
  expect(packText(sample, { packId: 'complaint-letter', language: 'en' })).toContain('Exhibit H, p. 1')
  const cites = filledDocuments(sample, { packId: 'complaint-letter', language: 'ja' }).map((document) => JSON.stringify(document.blocks).split('"kind":"cite"').length - 1)
  expect(cites.every((count) => count >= 9)).toBe(true)
})
