import { describe, expect, test } from 'vitest'
import { caseFindings } from '#shared/checks/case-findings.ts'
import { harmProblems } from '#shared/checks/texts/text-findings.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { caseOf } from '../../packs/filled-pack.ts'
import { withFields } from '../../domain/small-case.ts'

const found = (fields: Readonly<Record<string, unknown>>): readonly string[] => caseFindings(caseOf(withFields(fields))).map(({ severity, problem }) => `${severity} ${problem.code} ${problem.pointer}`)
const entry = (more: object): object => ({ id: 'n', when: '2026-10-01', kind: 'event', statement: '確認した', ...more })
const order = { number: '250-1234567-1234567', items: [{ name: '品', quantity: 2, unitPrice: 1000.1 }], shippingFee: 500, total: 2500.2 }

/** One planted fault a code, and its clean twin. */
const plants: readonly (readonly [string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>])[] = [
  ['error tone-harm /problem/details', { problem: { details: '痛い目にあわせる。' } }, { problem: { details: '画面が割れて痛んでいた。' } }],
  ['warning tone-threat /remedy/primary/text', { remedy: { primary: { kind: 'refund', text: '返金がなければSNSに晒します' } } }, { remedy: { primary: { kind: 'refund', text: '代金の返金' } } }],
  ['warning tone-insult /entries/0/statement', { entries: [entry({ statement: '無能な対応だった' })] }, { entries: [entry({ statement: '対応を求めた' })] }],
  ['warning tone-claim /problem/summary', { problem: { summary: '偽物でした。' } }, { problem: { summary: '商品説明と刻印が異なります。' } }],
  ['advice tone-emotion /problem/points/0', { problem: { points: ['最悪'] } }, { problem: { points: ['二度連絡した'] } }],
  ['advice tone-demand /remedy/primary/text', { remedy: { primary: { kind: 'other', text: '慰謝料' } } }, { remedy: { primary: { kind: 'other', text: '経緯の説明' } } }],
  ['advice tone-vague /problem/details', { problem: { details: '何度も連絡したが、いつも返信が遅い。' } }, { problem: { details: '10月4日と9日に連絡したが、返信がない。' } }],
  ['advice time-vague /problem/summary', { problem: { summary: '先日届いた商品が壊れています。' } }, { problem: { summary: '10月3日に届いた商品が壊れています。' } }],
  ['warning placeholder-left /problem/summary', { problem: { summary: '○○が届きません。' } }, { problem: { summary: '○の印のある商品が届きません。' } }],
  ['advice wish-among-facts /problem/summary', { problem: { summary: '商品が届きません。返金してください。' } }, { problem: { summary: '商品が届きません。' } }],
  ['warning evidence-claimed /problem/details', { problem: { details: '写真のとおりです。' }, exhibits: [] }, { problem: { details: '写真のとおりです。' }, exhibits: [{ id: 'a', file: 'a.png' }] }],
  ['advice sentence-long /problem/summary', { problem: { summary: `${'長い文が続き、'.repeat(13)}ました。` } }, { problem: { summary: `短い文です。${'長い文が続き、'.repeat(13)}ました。` } }],
  ['advice points-many /problem/points', { problem: { points: ['一', '二', '三', '四'] } }, { problem: { points: ['一', '二', '三'] } }],
  ['warning amounts-differ /order/total', { order: { ...order, total: 3000 } }, { order }],
  ['advice amount-above-total /remedy/primary/amount', { order, remedy: { primary: { kind: 'refund', amount: 2600 } } }, { order, remedy: { primary: { kind: 'refund', amount: 2500.2 } } }],
  ['advice order-number-form /order/number', { order: { number: '250-123456-1234567' } }, { order: { number: '２５０－1234567－1234567' } }]
]

describe('each planted fault is found, and nothing else; its twin is clean', () => {
  test.each(plants)('%s', (code, planted, clean) => {
    expect(found(planted)).toEqual([code])
    expect(found(clean)).toEqual([])
  })
})

test('private notes and the fallback are nobody’s business', () => {
  expect(found({ remedy: { fallback: { kind: 'other', text: '最悪でも返品' } }, exhibits: [{ id: 'a', file: 'a.png', note: 'ふざけるな' }] })).toEqual([])
})

test('each finding is a sentence in both languages that says what to do', () => {
  for (const [, planted] of plants) for (const { problem } of caseFindings(caseOf(withFields(planted)))) for (const language of ['ja', 'en'] as const) {
    const sentence = problemText(problem, language)
    expect(sentence).not.toMatch(/\?|undefined/)
    expect(sentence).toMatch(language === 'ja' ? /[。）]$|：.+$/u : /\.$|: .+$/u)
  }
})

test('only a threat of harm forbids a paper', () => {
  expect(harmProblems(caseOf(withFields({ problem: { summary: '殺すぞ', details: 'SNSに晒す。最悪。詐欺だ。' } }))).map(({ code }) => code)).toEqual(['tone-harm'])
})

test('five thousand entries are checked in one sweep', () => {
  const entries = Array.from({ length: 5_000 }, (_, index) => entry({ id: `n${index}`, statement: `出品者に${index}回目の連絡をした。返信は「最悪」の一言だった。`, outcome: 'なるべく早く返事をするとのこと' }))
  expect(found({ entries }).filter((one) => one.includes('tone-vague'))).toHaveLength(5_000)
})
