import { describe, expect, test } from 'vitest'
import type { Problem, ProblemCode } from '#shared/domain/problem.ts'
import { photoIds, proofIds } from '#shared/domain/proof.ts'
import { fieldName } from '#shared/words/field-name.ts'
import { problemText } from '#shared/words/problem-text.ts'

/** One of each, with the facts that its finder gives; a new code does not compile until it stands here. */
const tone = { phrase: '最悪', start: 0, length: 2, neutralJa: '困っております', neutralEn: 'in these respects' }
function toned<Code extends ProblemCode>(...codes: readonly Code[]): Readonly<Record<Code, typeof tone>> {
  return Object.fromEntries(codes.map((code) => [code, tone])) as Record<Code, typeof tone>
}

const facts: Readonly<Record<ProblemCode, NonNullable<Problem['facts']>>> = {
  'sent-absent': { path: 'sent/a.pdf' }, 'sent-altered': { path: 'sent/a.pdf' }, 'sent-frozen': {}, 'exhibits-alike': { file: 'b.png', other: 'a.png' }, 'part-absent': { path: 'evidence/a.png' }, 'part-altered': { path: 'evidence/a.png' }, 'registered-phone-differs': {}, 'original-not-embedded': { path: 'a.png' }, 'reopenable-is-private': {}, 'reopenable-lacks': { files: ['a.png'] }, 'proves-missing': { files: ['a.png'] }, 'not-json': { line: 3 }, 'field-missing': {}, 'wrong-type': { expected: 'array' }, 'value-not-allowed': { allowed: ['ja', 'en'] }, 'too-long': { limit: 100_000 }, 'too-many': { limit: 500 },
  'certified-character': { text: '☎', sheet: 1, line: 2, column: 3 }, 'certified-latin': { text: 'ＡＢＣ', sheet: 1, line: 2, column: 3 },
  'number-invalid': {}, 'date-invalid': {}, 'date-without-offset': {}, 'range-reversed': {}, 'time-zone-unknown': {}, 'format-unknown': {}, 'version-newer': { found: 2, known: 1 },
  'id-repeated': { id: 'n1' }, 'exhibit-unknown': { id: 'mail' }, 'party-unknown': { id: 'seller' }, 'path-leaves': { path: '../a' }, 'redaction-outside': {}, 'redaction-page-absent': { page: 4, pages: 2 },
  'file-absent': { path: 'a.png' }, 'file-empty': { path: 'a.png' }, 'file-not-regular': { path: 'a.png' }, 'file-outside': { path: 'a.png' }, 'file-too-large': { path: 'a.png', limit: 1_000 }, 'file-silent': { path: 'a.png' }, 'file-unreadable': { path: 'a.png' },
  'need-missing': {}, 'field-unknown': {}, 'page-beyond': { id: 'mail', page: 9 }, 'branch-absent': { id: 'mail/9' }, 'card-number': {}, 'value-invalid': { minimum: 1 }, 'hidden-picture-shown': { label: '資料1', other: '資料2' }, 'hidden-word-said': { label: '資料1' }, 'exhibit-note': { file: 'a.png', note: 'damaged' }, 'characters-missing': { characters: ['𠮷'] },
  'volume-too-large': { what: 'exhibit', label: 'C', file: 'a.png', unit: 'bytes', measured: 8_200_001, limit: 8_000_000 }, 'file-name-too-long': { name: 'a.pdf', measured: 60, limit: 50 },
  ...toned('tone-harm', 'tone-threat', 'tone-insult', 'tone-claim', 'tone-emotion', 'tone-demand', 'tone-vague'), 'time-vague': { phrase: '先日' }, 'placeholder-left': { phrase: '○○' }, 'wish-among-facts': { phrase: 'please' },
  'evidence-claimed': { phrase: 'attached' }, 'sentence-long': { length: 120, most: 80 }, 'points-many': { points: 4, most: 3 }, 'amounts-differ': { sum: 1_000, total: 900 }, 'amount-above-total': { asked: 1_000, total: 900 }, 'order-number-form': {},
  'dates-clash': { later: '/order/placedAt', laterName: '注文日' }, 'time-gap': { days: 9, afterLine: 2 },
  'text-date-invalid': { phrase: '2/30' }, 'text-date-unknown': { phrase: '10/3' }, 'weekday-wrong': { phrase: '10/3 (Sun)', right: 'Sat' }, 'order-number-other': { phrase: '250-1234567-1234567' }, 'cooling-off-invoked': { phrase: 'cooling-off' },
  'defence-single-payment': { phrase: 'defence' }, 'defence-small-sum': { phrase: 'defence', limit: 40_000 }, 'amount-too-large': {}, 'amount-negative': {}, 'amount-fraction': { amount: 0.5 }, 'refund-differs': { asked: 1_000, total: 2_000 }, 'partial-amount-missing': {},
  'charge-amount-missing': {}, 'charge-currency-other': {}, 'charge-expected-missing': {}, 'charge-sum-too-large': {}, 'charge-double': { count: 2, amount: 5_480, days: 3 }, 'claim-above-cap': { cap: 300_000 }, 'asin-form': {}, 'tracking-slip': { last: '9' }, 'tracking-check-digit': {}, 'postal-code-form': {}, 'phone-form': {}, 'email-form': {}, 'answer-by-past': {}, 'answer-by-short': { days: 3, least: 7 }, 'answer-by-long': { days: 30, most: 14 },
  'answer-by-after-claim': { day: '2026-12-01' }, 'estimated-day-missing': {}, 'cite-repeated': { id: 'a' }, 'exhibit-unused': { file: 'a.png' }, 'exhibit-undated': { file: 'a.png' }, 'exhibit-future': { file: 'a.png' }, 'exhibit-untitled': { file: 'a.png' }, 'photos-missing': {}, 'evidence-order-other': { files: ['a.eml'], found: ['250-1234567-1234567'] }, 'evidence-tracking-other': { files: ['a.eml'], found: ['4444-1375-8703'] }, 'evidence-total-other': { files: ['a.eml'], found: ['5,480'] }, 'evidence-refund-other': { files: ['a.eml'], found: ['5,480'] }, 'evidence-tracking-slip': { file: 'a.eml', number: '4444-1375-8709' }, 'entry-future': {},
  'contact-without-party': {}, 'contact-without-channel': {}, 'contact-outside-platform': {}, 'promise-overdue': { day: '2026-12-01' }, 'return-untracked': {}, 'refund-open': {}, 'identity-email-missing': {}, 'identity-phone-missing': {}, 'claim-no-ground': {}, 'claim-no-contact': {},
  'claim-grace-running': { day: '2026-12-01' }, 'claim-window-over': { day: '2026-12-01' }, 'claim-after-card-dispute': {}, 'claim-shipped-by-marketplace': {}, 'proof-missing': { proof: 'tracking', state: 'told' }
}
const codes = Object.keys(facts) as readonly ProblemCode[]

describe('every problem is a sentence', () => {
  test.each(codes)('%s, in both languages, with all its facts', (code) => {
    for (const pointer of ['/entries/0/when', '/strange/field', '']) {
      const problem: Problem = { code, pointer, facts: facts[code] }
      expect(problemText(problem, 'ja')).toMatch(/[。：].*$/u)
      expect(problemText(problem, 'en')).toMatch(/^[“A-Z].*[.a-z]$/u)
      for (const language of ['ja', 'en'] as const) expect(problemText(problem, language)).not.toMatch(/undefined|\[object|\?|？|「」|“”/)
    }
  })

  test.each(codes)('%s says in Japanese what it says in English, and not in English', (code) => {
    const problem: Problem = { code, pointer: '/entries/0/when', facts: facts[code] }
    expect(problemText(problem, 'ja')).toMatch(/[ぁ-ん]/u)
    expect(problemText(problem, 'en')).not.toMatch(/[ぁ-んァ-ヶ]/u)
  })
})

test('a hostile name cannot rearrange or break the sentence', () => {
  const text = problemText({ code: 'file-absent', pointer: '', facts: { path: 'a\u202egnp.exe\nnext\u0007' } }, 'en')
  expect(text).toContain('a\\u{202e}gnp.exe next\\u{7}')
})

test('each kind that the schema can expect has words', () => {
  for (const expected of ['string', 'number', 'int', 'boolean', 'array', 'object', 'record', 'text', 'redaction']) {
    expect(problemText({ code: 'wrong-type', pointer: '/title', facts: { expected } }, 'ja')).not.toContain('決まりどおりの値')
  }
})

test('fields are called by their names, list places by their kind, others by their pointer', () => {
  expect(fieldName('/claimant/name', 'ja')).toBe('差出人の氏名')
  expect(fieldName('/entries/12/statement', 'en')).toBe('statement of an entry')
  expect(fieldName('/order/items/0/name', 'ja')).toBe('商品名')
  expect(fieldName('/problem/summary/ja', 'en')).toBe('summary of the problem')
  expect(fieldName('/device/serial', 'en')).toBe('/device/serial')
  expect(fieldName('', 'en')).toBe('the whole file')
})

test('every proof and every picture that can be missing has a name and a way to fill it', () => {
  for (const proof of [...proofIds, ...photoIds.map((id) => `photo-${id}`)]) for (const state of ['told', 'open']) {
    expect(problemText({ code: 'proof-missing', pointer: '/exhibits', facts: { proof, state } }, 'ja')).toMatch(/^「.+」.+。.+。$/u)
    expect(problemText({ code: 'proof-missing', pointer: '/exhibits', facts: { proof, state } }, 'en')).toMatch(/^[A-Z].+: .+\. .+\.$/u)
  }
})
