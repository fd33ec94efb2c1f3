import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { caseFindings } from '#shared/checks/case-findings.ts'
import type { Asked } from '#shared/checks/case-findings.ts'
import { needProblems } from '#shared/checks/need-problems.ts'
import { checkCodes } from '#shared/domain/check-code.ts'
import type { CheckCode } from '#shared/domain/check-code.ts'
import type { IdentifierFound } from '#shared/domain/exhibit-facts.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { caseOf, root } from '../packs/filled-pack.ts'
import { withFields } from '../domain/small-case.ts'

type Fields = Readonly<Record<string, unknown>>
/** Where the finding must stand, a case with the fault planted, and its twin that differs in nothing else. */
type Row = { readonly at: string; readonly severity: Finding['severity']; readonly planted: Fields; readonly twin: Fields; readonly asked?: Asked }

const advice = (at: string, planted: Fields, twin: Fields, asked?: Asked): Row => ({ at, severity: 'advice', planted, twin, ...(asked ? { asked } : {}) })
const warning = (at: string, planted: Fields, twin: Fields, asked?: Asked): Row => ({ ...advice(at, planted, twin, asked), severity: 'warning' })
const error = (at: string, planted: Fields, twin: Fields, asked?: Asked): Row => ({ ...advice(at, planted, twin, asked), severity: 'error' })

const problem = (fields: Fields): Fields => ({ problem: fields })
const order = (fields: Fields): Fields => ({ order: { currency: 'USD', ...fields } })
const entry = (more: Fields): Fields => ({ id: 'n', when: '2026-10-01', kind: 'event', statement: '確認した', ...more })
const entries = (...more: readonly Fields[]): Fields => ({ entries: more.map((one, index) => entry({ id: `n${index}`, ...one })) })
const contact = (more: Fields = {}): Fields => ({ kind: 'contact', with: 's', channel: 'message', direction: 'out', when: '2026-10-01T10:00+09:00', ...more })
const seller = { parties: [{ id: 's', role: 'seller', name: '店' }] }
const exhibit = (more: Fields = {}): Fields => ({ id: 'a', file: 'a.png', title: '画面', proves: '表示', capturedAt: '2026-10-01', ...more })
const priced = { number: '250-1234567-1234567', items: [{ name: '品', quantity: 2, unitPrice: 1000.1 }], shippingFee: 500, total: 2500.2 }
const paidWith = (payment: Fields, text: string): Fields => ({ order: { total: 90_000, payment }, problem: { details: text } })
const charged = (...charges: readonly Fields[]): Fields => ({ ...order({ total: 500 }), charges })
/** What was read in the exhibit `a`. */
const reading = (...identifiers: readonly IdentifierFound[]): Asked => ({ read: { a: { identifiers } } })
const found250: IdentifierFound = { kind: 'amazon-order', value: '250-1234567-1234567' }
const shown = (more: Fields): Fields => ({ exhibits: [exhibit()], ...order({ currency: 'JPY', number: '250-1234567-1234567', ...more }) })
const refund = (more: Fields): Fields => ({ remedy: { primary: { kind: 'refund', ...more } } })

/** A claim that lacks nothing on 12 October: each row takes one thing away. */
const claim: Fields = {
  ...seller, dispute: 'not-received', order: { number: '250-1234567-1234567', placedAt: '2026-10-01', fulfilment: 'seller', total: 5480, delivery: { estimatedTo: '2026-10-05', trackingNumber: '4444-1375-8703' } },
  entries: [entry({ ...contact(), when: '2026-10-06', cites: ['talk'] })],
  exhibits: [
    exhibit({ id: 'order', file: 'order.eml', title: '注文確認メール', proves: '注文日とお届け予定日' }), exhibit({ id: 'track', title: '追跡画面', proves: '配達完了と表示されたこと' }),
    exhibit({ id: 'door', title: '玄関前の写真', proves: '荷物がないこと' }), exhibit({ id: 'talk', title: 'メッセージの写し', proves: '連絡の内容' })
  ]
}
const claimOrder = claim['order'] as Fields
const onClaimDay: Asked = { on: '2026-10-12', packId: 'a-to-z-claim' }

const rows: Readonly<Record<Exclude<CheckCode, 'need-missing'>, Row>> = {
  'card-number': warning('/claimant/name', { claimant: { name: '4111 1111 1111 1111' } }, { claimant: { name: '4111 1111 1111 1112' } }),
  'dates-clash': warning('/order/delivery/receivedAt', order({ placedAt: '2026-10-05', delivery: { receivedAt: '2026-10-04' } }), order({ placedAt: '2026-10-05', delivery: { receivedAt: '2026-10-05' } })),
  'time-gap': advice('/entries', entries({}, { when: '2026-10-20' }), entries({}, { when: '2026-10-05' })),
  'tone-harm': error('/problem/details', problem({ details: '痛い目にあわせる。' }), problem({ details: '画面が割れて痛んでいた。' })),
  'tone-threat': warning('/remedy/primary/text', refund({ text: '返金がなければSNSに晒します' }), refund({ text: '代金の返金' })),
  'tone-insult': warning('/entries/0/statement', entries({ statement: '無能な対応だった' }), entries({ statement: '対応を求めた' })),
  'tone-claim': warning('/problem/summary', problem({ summary: '偽物でした。' }), problem({ summary: '商品説明と刻印が異なります。' })),
  'tone-emotion': advice('/problem/points/0', problem({ points: ['最悪'] }), problem({ points: ['二度連絡した'] })),
  'tone-demand': advice('/remedy/primary/text', { remedy: { primary: { kind: 'other', text: '慰謝料' } } }, { remedy: { primary: { kind: 'other', text: '経緯の説明' } } }),
  'tone-vague': advice('/problem/details', problem({ details: '何度も連絡したが、いつも返信が遅い。' }), problem({ details: '10月4日と9日に連絡したが、返信がない。' })),
  'time-vague': advice('/problem/summary', problem({ summary: '先日届いた商品が壊れています。' }), problem({ summary: '10月3日に届いた商品が壊れています。' })),
  'placeholder-left': warning('/problem/summary', problem({ summary: '○○が届きません。' }), problem({ summary: '○の印のある商品が届きません。' })),
  'wish-among-facts': advice('/problem/summary', problem({ summary: '商品が届きません。返金してください。' }), problem({ summary: '商品が届きません。' })),
  'evidence-claimed': warning('/problem/details', { ...problem({ details: '写真のとおりです。' }), exhibits: [] }, { ...problem({ details: '写真のとおりです。' }), exhibits: [exhibit()] }),
  'sentence-long': advice('/problem/summary', problem({ summary: `${'長い文が続き、'.repeat(13)}ました。` }), problem({ summary: `短い文です。${'長い文が続き、'.repeat(13)}ました。` })),
  'points-many': advice('/problem/points', problem({ points: ['一', '二', '三', '四'] }), problem({ points: ['一', '二', '三'] })),
  'text-date-invalid': warning('/problem/summary', problem({ summary: '2026年2月29日に届きました。' }), problem({ summary: '2028年2月29日に届きました。' })),
  'text-date-unknown': advice('/problem/summary', { ...problem({ summary: '10月4日に届きました。' }), ...order({ placedAt: '2026-10-01' }) }, { ...problem({ summary: '10月1日に注文しました。' }), ...order({ placedAt: '2026-10-01' }) }),
  'weekday-wrong': warning('/problem/details', problem({ details: '2026年10月3日（日）に届きました。' }), problem({ details: '2026年10月3日（土）に届きました。' })),
  'order-number-other': advice('/problem/details', { ...order({ number: '250-1234567-1234567' }), ...problem({ details: '250-1234567-1234568の件です。' }) }, { ...order({ number: '250-1234567-1234567' }), ...problem({ details: '250-1234567-1234567の件です。' }) }),
  'cooling-off-invoked': warning('/problem/details', problem({ details: 'クーリング・オフを行使します。' }), problem({ details: 'クーリング・オフの対象外と聞きました。' })),
  'defence-single-payment': warning('/problem/details', paidWith({ method: 'credit-card', installments: 1 }, '支払停止の抗弁を申し出ます。'), paidWith({ method: 'credit-card', installments: 3 }, '支払停止の抗弁を申し出ます。')),
  'defence-small-sum': warning('/problem/details', { order: { total: 39_999, payment: { method: 'credit-card', installments: 3 } }, problem: { details: '支払停止の抗弁' } }, { order: { total: 40_000, payment: { method: 'credit-card', installments: 3 } }, problem: { details: '支払停止の抗弁' } }),
  'amounts-differ': warning('/order/total', order({ ...priced, total: 3000 }), order(priced)),
  'amount-above-total': advice('/remedy/primary/amount', { ...order(priced), ...refund({ amount: 2600 }) }, { ...order(priced), ...refund({ amount: 2500.2 }) }),
  'amount-too-large': warning('/order/items', order({ items: [{ quantity: 1_000_000, unitPrice: 9_007_199_254_740_991 }], total: 1 }), order({ items: [{ quantity: 1, unitPrice: 9_007_199_254_740_991 }], total: 9_007_199_254_740_991 })),
  'amount-negative': warning('/order/total', order({ total: -1 }), order({ total: 0 })),
  'amount-fraction': advice('/order/total', { order: { currency: 'JPY', total: 100.5 } }, { order: { currency: 'EUR', total: 100.5 } }),
  'refund-differs': advice('/remedy/primary/amount', { ...order({ total: 5000 }), ...refund({ amount: 4000 }) }, { ...order({ total: 5000 }), ...refund({ amount: 4000, text: '送料を除く代金の返金' }) }),
  'partial-amount-missing': advice('/remedy/primary/amount', { remedy: { primary: { kind: 'partial-refund' } } }, { remedy: { primary: { kind: 'partial-refund', amount: 500 } } }),
  'order-number-form': advice('/order/number', order({ number: '250-123456-1234567' }), order({ number: '２５０－1234567－1234567' })),
  'asin-form': advice('/order/items/1/asin', order({ items: [{ asin: 'B0EXAMPLE1' }, { asin: 'B0EXAMPLE' }] }), order({ items: [{ asin: 'B0EXAMPLE1' }, { asin: '4123456789' }] })),
  'tracking-slip': warning('/order/delivery/trackingNumber', order({ delivery: { trackingNumber: '4444-1375-8709' } }), order({ delivery: { trackingNumber: '４４４４-1375-8703' } })),
  'tracking-check-digit': advice('/order/return/trackingNumber', order({ return: { trackingNumber: 'EE473124828JP' } }), order({ return: { trackingNumber: 'EE473124829JP' } })),
  'postal-code-form': advice('/claimant/postalCode', { claimant: { postalCode: '100-001' } }, { claimant: { postalCode: '〒100-0001' } }),
  'phone-form': advice('/claimant/phone', { claimant: { phone: '090-1234-567' } }, { claimant: { phone: '+81 90-1234-5678' } }),
  'email-form': warning('/claimant/email', { claimant: { email: 'hanako＠example.jp' } }, { claimant: { email: 'hanako@example.jp' } }),
  'answer-by-past': warning('/remedy/answerBy', { remedy: { answerBy: '2026-10-31' } }, { remedy: { answerBy: '2026-11-10' } }, { on: '2026-11-01' }),
  'answer-by-short': advice('/remedy/answerBy', { remedy: { answerBy: '2026-11-07' } }, { remedy: { answerBy: '2026-11-08' } }, { on: '2026-11-01' }),
  'answer-by-long': advice('/remedy/answerBy', { remedy: { answerBy: '2026-11-16' } }, { remedy: { answerBy: '2026-11-15' } }, { on: '2026-11-01' }),
  'answer-by-after-claim': advice('/remedy/answerBy', { dispute: 'not-received', order: { delivery: { estimatedTo: '2026-10-05' } }, remedy: { answerBy: '2027-01-04' } }, { dispute: 'not-received', order: { delivery: { estimatedTo: '2026-10-05' } }, remedy: { answerBy: '2027-01-03' } }),
  'estimated-day-missing': advice('/order/delivery/estimatedTo', { dispute: 'not-received', ...order({ number: '250-1234567-1234567' }) }, { dispute: 'not-received', ...order({ number: '250-1234567-1234567', delivery: { estimatedFrom: '2026-10-05' } }) }),
  'cite-repeated': advice('/entries/0/cites/1', { ...entries({ cites: ['a#p1', 'a#p1'] }), exhibits: [exhibit()] }, { ...entries({ cites: ['a#p1', 'a#p2'] }), exhibits: [exhibit()] }),
  'exhibit-unused': advice('/exhibits/0', { exhibits: [exhibit({ proves: null })] }, { ...entries({ cites: ['a/1'] }), exhibits: [exhibit({ proves: null })] }),
  'exhibit-undated': advice('/exhibits/0', { exhibits: [exhibit({ capturedAt: null })] }, { exhibits: [exhibit({ capturedAt: null, writtenAt: '2026-10-01' })] }),
  'exhibit-future': warning('/exhibits/0/capturedAt', { exhibits: [exhibit({ capturedAt: '2026-10-02T00:00+09:00' })] }, { exhibits: [exhibit({ capturedAt: '2026-10-01T23:59+09:00' })] }, { on: '2026-10-01' }),
  'exhibits-alike': advice('/exhibits/1', { exhibits: [exhibit(), exhibit({ id: 'b', file: 'b.png' })] }, { exhibits: [exhibit(), exhibit({ id: 'b', file: 'b.png' })], facts: { alike: { 'a b': '2026-10-03' } } }, { alike: { same: [['a', 'b']], runs: [] } }),
  'exhibit-untitled': advice('/exhibits/0/title', { exhibits: [exhibit({ title: ' ' })] }, { exhibits: [exhibit()] }),
  'photos-missing': advice('/exhibits', { dispute: 'defective', exhibits: [exhibit({ file: 'a.eml' })] }, { dispute: 'defective', exhibits: [exhibit({ file: 'a.HEIC' })] }),
  'evidence-order-other': advice('/order/number', shown({ number: '250-1234567-1234568' }), shown({ number: '２５０－1234567－1234567' }), reading(found250)),
  'evidence-tracking-other': advice('/order/delivery/trackingNumber', shown({ delivery: { trackingNumber: '5125-4751-4334' } }), shown({ delivery: { trackingNumber: '444413758703' } }), reading({ kind: 'tracking', value: '4444-1375-8703' })),
  'evidence-total-other': advice('/order/total', shown({ total: 5400 }), shown({ total: 5480 }), reading(found250, { kind: 'amount', value: 'JPY 5480', role: 'order-total' }, { kind: 'amount', value: 'JPY 4980' })),
  'evidence-refund-other': advice('/order/return/refundedAmount', shown({ return: { refundedAmount: 4980 } }), shown({ return: { refundedAmount: 5480 } }), reading({ kind: 'amount', value: 'JPY 5480', role: 'refund' })),
  'evidence-tracking-slip': warning('/exhibits/0/file', shown({}), shown({})),
  'entry-future': warning('/entries/0/when', entries({ when: '2026-10-02T00:00+09:00' }), entries({ when: '2026-10-01T23:59+09:00' }), { on: '2026-10-01' }),
  'contact-without-party': advice('/entries/0/with', { ...seller, ...entries(contact({ with: null })) }, { ...seller, ...entries(contact()) }),
  'contact-without-channel': advice('/entries/0/channel', { ...seller, ...entries(contact({ channel: null })) }, { ...seller, ...entries(contact()) }),
  'contact-outside-platform': advice('/entries/0/channel', { ...seller, ...entries(contact({ channel: 'email' })) }, { ...seller, ...entries(contact({ channel: 'email', direction: 'in' })) }),
  'promise-overdue': warning('/entries/0/promisedBy', { ...seller, ...entries(contact({ promisedBy: '2026-10-03' })) }, { ...seller, ...entries(contact({ promisedBy: '2026-10-03' }), contact({ when: '2026-10-02', direction: 'in' })) }, { on: '2026-10-04' }),
  'return-untracked': warning('/order/return/trackingNumber', order({ return: { shippedAt: '2026-10-01' } }), order({ return: { shippedAt: '2026-10-01', slipNumber: '12' } })),
  'refund-open': warning('/closing', { closing: { closedAt: '2026-11-01' }, ...refund({ amount: 500 }), order: { return: { refundedAmount: 400 } } }, { closing: { closedAt: '2026-11-01' }, ...refund({ amount: 500 }), order: { return: { refundedAmount: 500 } } }),
  'identity-email-missing': advice('/account/registeredEmail', { dispute: 'account-locked', claimant: { phone: '090-0000-1234' } }, { dispute: 'account-locked', claimant: { phone: '090-0000-1234', email: 'a@example.jp' } }),
  'identity-phone-missing': advice('/account/registeredPhone', { dispute: 'unauthorised-access', claimant: { email: 'a@example.jp' } }, { dispute: 'unauthorised-access', account: { registeredPhone: '090-0000-1234' }, claimant: { email: 'a@example.jp' } }),
  'registered-phone-differs': advice('/account/registeredPhone', { claimant: { phone: '090-0000-1234' }, account: { registeredPhone: '03-0000-1234' } }, { claimant: { phone: '090-0000-1234' }, account: { registeredPhone: '+81 90 0000 1234' } }),
  'claim-no-ground': warning('/dispute', { proceedings: { claim: { filedAt: '2026-10-10' } }, dispute: 'subscription', ...seller, ...entries(contact()) }, { proceedings: { claim: { filedAt: '2026-10-10' } }, dispute: 'refund-missing', ...seller, ...entries(contact()) }),
  'claim-no-contact': warning('/entries', { proceedings: { claim: { filedAt: '2026-10-10' } }, dispute: 'refund-missing', ...seller, ...entries(contact({ direction: 'in' })) }, { proceedings: { claim: { filedAt: '2026-10-10' } }, dispute: 'refund-missing', ...seller, ...entries(contact()) }),
  'claim-grace-running': warning('/entries', claim, claim, onClaimDay),
  'claim-window-over': warning('/order/delivery/estimatedTo', claim, claim, { packId: 'a-to-z-claim' }),
  'claim-after-card-dispute': warning('/proceedings/cardDispute/startedAt', { ...claim, proceedings: { cardDispute: { startedAt: '2026-10-08' } } }, claim, onClaimDay),
  'claim-shipped-by-marketplace': warning('/order/fulfilment', { ...claim, order: { ...claimOrder, fulfilment: 'marketplace' } }, claim, onClaimDay),
  'charge-amount-missing': advice('/charges/1/amount', charged({ amount: 500 }, { label: 'SHOP', matches: 'refund' }), charged({ amount: 500 }, { label: 'SHOP', matches: 'refund', state: 'pending' })),
  'charge-currency-other': advice('/charges/0/currency', charged({ amount: 500, currency: 'EUR' }), charged({ amount: 500, currency: 'USD' })),
  'charge-expected-missing': advice('/order/total', { charges: [{ amount: 500 }] }, { charges: [{ amount: 500, expected: 500 }] }),
  'charge-sum-too-large': warning('/charges', charged({ amount: Number.MAX_SAFE_INTEGER, matches: 'unknown' }, { amount: 500 }), charged({ amount: 9_000_000, matches: 'unknown' }, { amount: 500 })),
  'charge-double': advice('/charges/1', charged({ at: '2026-10-03', amount: 500 }, { at: '2026-10-06', amount: 500 }), charged({ at: '2026-10-03', amount: 500 }, { at: '2026-10-07', amount: 500 })),
  'claim-above-cap': advice('/order/total', { ...claim, order: { ...claimOrder, total: 300_001 } }, { ...claim, order: { ...claimOrder, total: 300_000 } }, onClaimDay),
  'proof-missing': advice('/exhibits', { ...claim, exhibits: (claim['exhibits'] as readonly Fields[]).slice(0, 2).concat((claim['exhibits'] as readonly Fields[]).slice(3)) }, claim, onClaimDay)
}
/** Some turn on the day alone, or on what stands in the evidence. */
const days: Readonly<Partial<Record<CheckCode, { readonly planted: Asked; readonly twin: Asked }>>> = {
  'evidence-tracking-slip': { planted: reading({ kind: 'tracking-slip', value: '4444-1375-8709' }), twin: reading({ kind: 'tracking', value: '4444-1375-8703' }) },
  'claim-grace-running': { planted: { ...onClaimDay, on: '2026-10-08' }, twin: { ...onClaimDay, on: '2026-10-09' } }, 'claim-window-over': { planted: { ...onClaimDay, on: '2027-01-04' }, twin: { ...onClaimDay, on: '2027-01-03' } }
}

const found = (fields: Fields, asked: Asked | undefined): readonly Finding[] => caseFindings(caseOf(withFields(fields)), asked)
const line = ({ severity, problem: { code, pointer } }: Finding): string => `${severity} ${code} ${pointer}`
const table = Object.entries(rows)

describe('each planted fault is found, and nothing else; its twin is clean', () => {
  test.each(table)('%s', (code, { at, severity, planted, twin, asked }) => {
    const day = Object.entries(days).find(([name]) => name === code)?.[1]
    expect(found(planted, day?.planted ?? asked).map(line)).toEqual([`${severity} ${code} ${at}`])
    expect(found(twin, day?.twin ?? asked).map(line)).toEqual([])
  })

  test('need-missing /claimant/name', () => {
    expect(needProblems(['/claimant/name'], caseOf(withFields({}))).map(({ code }) => code)).toEqual(['need-missing'])
    expect(needProblems(['/claimant/name'], caseOf(withFields({ claimant: { name: '山田' } })))).toEqual([])
  })
})

test('every code that a check can raise has a row, and no check raises another', () => {
  expect([...Object.keys(rows), 'need-missing'].toSorted()).toEqual([...checkCodes].toSorted())
  const folder = join(root, 'shared', 'checks')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  const raised = [...sources.matchAll(/(?:warn|advise)\((?:[^'()]*\? )?'([a-z-]+)'|code: '([a-z-]+)'/g)].map(([, told, literal]) => told ?? literal ?? '')
  expect(raised.length).toBeGreaterThan(40)
  expect(raised.filter((code) => !checkCodes.some((known) => known === code))).toEqual([])
})

test('each finding is a sentence in both languages that says what to do', () => {
  for (const [code, { planted, asked }] of table) {
    const findings = found(planted, Object.entries(days).find(([name]) => name === code)?.[1].planted ?? asked)
    expect(findings.length, code).toBeGreaterThan(0)
    for (const { problem: told } of findings) for (const language of ['ja', 'en'] as const) {
      const sentence = problemText(told, language)
      expect(sentence, code).not.toMatch(/\?|undefined|\/[a-z]+\/|！/)
      expect(sentence, code).toMatch(language === 'ja' ? /[。）]$|：.+$/u : /\.$|: .+$/u)
    }
  }
})
