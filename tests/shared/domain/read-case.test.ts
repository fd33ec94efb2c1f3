import { describe, expect, test } from 'vitest'
import { zoneOf } from '#shared/domain/case-file.ts'
import { caseFileLimits } from '#shared/domain/field-schemas.ts'
import { disputes } from '#shared/domain/case-vocabulary.ts'
import { problemsBeside } from '#shared/domain/case-check.ts'
import { readCase } from '#shared/domain/case-problems.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { caseOf, sampleCase } from '../packs/filled-pack.ts'
import { smallCase, withFields } from './small-case.ts'

const told = (problems: readonly Problem[]): readonly string[] => problems.map((problem) => `${problem.code} ${problem.pointer}`)
/** Item by item, as the store checks a case, the same is found as of the whole. */
const problemsOf = (raw: unknown): readonly string[] => {
  const read = readCase(raw)
  const problems = read.ok ? [] : told(read.problems)
  if (typeof raw === 'object' && raw !== null) expect(told(problemsBeside(raw, () => false)).toSorted()).toEqual(problems.toSorted())
  return problems
}
const inCase = (fields: Readonly<Record<string, unknown>>): readonly string[] => problemsOf(withFields(fields))
const entry = { id: 'n1', when: '2026-10-01', kind: 'event', statement: '届いた' }
const exhibit = { id: 'a', file: 'evidence/a.png' }

describe('readCase', () => {
  test.each(['undelivered-earphones', 'broken-mill', 'returned-kettle', 'half-filled'])('takes the sample %s without a word', (name) => {
    const read = readCase(sampleCase(name))
    expect(read).toMatchObject({ ok: true, warnings: [] })
  })

  test('takes a case of five fields, with nothing else or with null for everything else', () => {
    const all = Object.fromEntries(['id', 'timeZone', 'claimant', 'parties', 'order', 'problem', 'remedy', 'facts', 'entries', 'exhibits'].map((name) => [name, null]))
    expect(inCase({})).toEqual([])
    expect(readCase(withFields(all))).toMatchObject({ ok: true, warnings: [] })
  })

  test('null inside an object is the same as absent', () => {
    const nothing = { number: null, fulfilment: null, placedAt: null, items: null, currency: null, total: null, payment: { method: null, last4: null, installments: null }, delivery: { carrier: null, receivedAt: null }, return: { refundedAmount: null } }
    expect(inCase({ order: nothing, remedy: { primary: null, fallback: null, answerBy: null }, entries: [{ ...entry, with: null, channel: null, cites: null }], exhibits: [{ ...exhibit, capturedAt: null, redactions: null }] })).toEqual([])
  })

  test.each(['format', 'version', 'title', 'language', 'dispute'])('%s is required, and null is as good as absent', (name) => {
    const { [name]: _, ...rest } = smallCase as Readonly<Record<string, unknown>>
    expect(problemsOf(rest)).toEqual([`field-missing /${name}`])
    expect(inCase({ [name]: null })).toEqual([`field-missing /${name}`])
  })

  test('lists say at which place something required is missing', () => {
    expect(inCase({ parties: [{}], entries: [{}], exhibits: [{}] })).toEqual([
      'field-missing /parties/0/id', 'field-missing /parties/0/role', 'field-missing /parties/0/name', 'field-missing /entries/0/id', 'field-missing /entries/0/when', 'field-missing /entries/0/kind', 'field-missing /entries/0/statement',
      'field-missing /exhibits/0/id', 'field-missing /exhibits/0/file'
    ])
  })

  test.each(disputes)('knows the dispute %s', (dispute) => {
    expect(inCase({ dispute })).toEqual([])
  })

  test('texts for people are a string or one for each language', () => {
    expect(inCase({ title: { ja: '件名' } })).toEqual([])
    expect(inCase({ title: { en: 'Title', ja: null } })).toEqual([])
    expect(inCase({ title: 5, problem: { points: [true] } })).toEqual(['wrong-type /title', 'wrong-type /problem/points/0'])
  })

  test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['another kind of file', { format: 'notes' }, ['format-unknown /format']],
    ['a word that is not in its list', { dispute: 'lost', language: 'fr' }, ['value-not-allowed /language', 'value-not-allowed /dispute']],
    ['a list where a text belongs', { claimant: { name: [] } }, ['wrong-type /claimant/name']],
    ['a text where a list belongs', { entries: 'none' }, ['wrong-type /entries']],
    ['a zone that nobody knows', { timeZone: 'Asia/Kyoto' }, ['time-zone-unknown /timeZone']],
    ['a sum beyond counting', { order: { total: 1e300 } }, ['number-invalid /order/total']],
    ['more than four digits of a card', { order: { payment: { last4: '41111' } } }, ['value-invalid /order/payment/last4']],
    ['a month where a day belongs', { order: { placedAt: '2026-10' } }, ['date-invalid /order/placedAt']],
    ['a time without an offset', { order: { placedAt: '2026-10-01T09:12' } }, ['date-without-offset /order/placedAt']],
    ['a when in a when', { entries: [{ ...entry, when: { from: '2026-10-05', to: '2026-10-04' } }] }, ['range-reversed /entries/0/when/to']],
    ['an id used twice', { entries: [entry, entry], exhibits: [exhibit, exhibit], parties: [{ id: 's', role: 'seller', name: 'A' }, { id: 's', role: 'other', name: 'B' }] }, ['id-repeated /parties/1/id', 'id-repeated /entries/1/id', 'id-repeated /exhibits/1/id']],
    ['a difference that cites nothing', { problem: { differences: [{ point: '色', cites: ['gone'] }] } }, ['exhibit-unknown /problem/differences/0/cites/0']],
    ['terms by nobody, that cite nothing', { remedy: { terms: [{ text: '返金', by: 'nobody', cites: ['gone'] }] } }, ['exhibit-unknown /remedy/terms/0/cites/0', 'party-unknown /remedy/terms/0/by']],
    ['a grid that the post office does not know', { certifiedMail: { grid: '30x30' } }, ['value-not-allowed /certifiedMail/grid']],
    ['a citation of nothing', { entries: [{ ...entry, cites: ['gone', 'gone#p2'] }] }, ['exhibit-unknown /entries/0/cites/0', 'exhibit-unknown /entries/0/cites/1']],
    ['a party that is not there', { entries: [{ ...entry, with: 'x' }], order: { delivery: { carrier: 'y' } } }, ['party-unknown /entries/0/with', 'party-unknown /order/delivery/carrier']],
    ['a text without end', { title: 'x'.repeat(caseFileLimits.textLength + 1) }, ['too-long /title']],
    ['a list without end', { problem: { points: Array.from({ length: 101 }, () => 'x') } }, ['too-many /problem/points']]
  ])('tells %s', (_, fields, problems) => {
    expect(inCase(fields)).toEqual(problems)
  })

  test.each(['../outside.png', '/etc/passwd', 'a/../../b', 'C:/a.png', 'a\\b.png', 'a\0b'])('a path that leaves the folder is refused: %j', (file) => {
    expect(inCase({ exhibits: [{ id: 'a', file }] })).toEqual(['path-leaves /exhibits/0/file'])
  })

  test.each(['a..b.png', '..a/b.png', 'a/./b.png', '証拠/画面 1.png', '...'])('a path that stays is taken: %j', (file) => {
    expect(inCase({ exhibits: [{ id: 'a', file }] })).toEqual([])
  })

  test.each<[unknown, readonly string[]]>([
    [{ page: 1, x: 0, y: 0, width: 1, height: 1 }, []],
    [{ x: 0.9, y: 0.9, width: 0.1, height: 0.1 }, []],
    [{ text: '山田' }, []],
    [{ page: 1, x: -0.1, y: 0, width: 1, height: 1 }, ['redaction-outside /exhibits/0/redactions/0/x']],
    [{ page: 1, x: 0, y: 1.5, width: 0, height: 0 }, ['redaction-outside /exhibits/0/redactions/0/y', 'redaction-outside /exhibits/0/redactions/0']],
    [{ page: 1, x: 0.5, y: 0, width: 0.6, height: 0.1 }, ['redaction-outside /exhibits/0/redactions/0']],
    [{ page: 0, x: 0, y: 0, width: 1, height: 1 }, ['value-invalid /exhibits/0/redactions/0/page']],
    [{ text: '' }, ['value-invalid /exhibits/0/redactions/0/text']],
    [{ page: 1 }, ['wrong-type /exhibits/0/redactions/0']],
    ['all', ['wrong-type /exhibits/0/redactions/0']]
  ])('a redaction %j', (redaction, problems) => {
    expect(inCase({ exhibits: [{ ...exhibit, redactions: [redaction] }] })).toEqual(problems)
  })

  test('tells everything at once', () => {
    const problems = problemsOf({ format: 'tsuzuri-case', version: 1, language: 'xx', dispute: 'other', entries: [{ ...entry, when: '2026-02-30', cites: ['gone'] }], exhibits: [{ id: 'a', file: '../b' }] })
    expect(problems.toSorted()).toEqual(['date-invalid /entries/0/when', 'exhibit-unknown /entries/0/cites/0', 'field-missing /title', 'path-leaves /exhibits/0/file', 'value-not-allowed /language'])
  })

  test('a newer version is told as that and nothing else', () => {
    expect(problemsOf({ format: 'tsuzuri-case', version: 2, entries: 'changed' })).toEqual(['version-newer /version'])
  })

  test.each([null, [], 'text', 5, true])('%j is no case', (raw) => {
    expect(problemsOf(raw)).toEqual(['wrong-type '])
  })
})

describe('unknown fields', () => {
  const warningsOf = (fields: Readonly<Record<string, unknown>>): readonly string[] => {
    const read = readCase(withFields(fields))
    return read.ok ? read.warnings.map((warning) => `${warning.code} ${warning.pointer}`).toSorted() : ['not a case']
  }

  test('are warned about wherever they stand, with their pointer escaped', () => {
    expect(warningsOf({ colour: 'red', claimant: { 'a/b~c': 1 }, parties: [{ id: 's', role: 'seller', name: 'S', rating: 5 }], entries: [{ ...entry, mood: 'calm', when: { from: '2026-10-01', to: '2026-10-02', note: 1 } }], exhibits: [{ ...exhibit, redactions: [{ text: 'x', why: 'y' }] }], title: { ja: 'x', fr: 'y' } }))
      .toEqual(['field-unknown /title/fr', 'field-unknown /colour', 'field-unknown /claimant/a~1b~0c', 'field-unknown /parties/0/rating', 'field-unknown /entries/0/mood', 'field-unknown /entries/0/when/note', 'field-unknown /exhibits/0/redactions/0/why'].toSorted())
  })

  test('are never warned about under facts and the open objects', () => {
    expect(warningsOf({ facts: { anything: { at: 'all' } }, charges: [{ a: 1 }], account: { b: 2 }, device: { c: 3 }, subscription: { d: 4 }, contacts: { e: 5 } })).toEqual([])
  })

  test('are kept, with everything in the order of the file', () => {
    const raw = JSON.parse('{"zebra":1,"format":"tsuzuri-case","version":1,"title":"t","language":"ja","dispute":"other","facts":{"b":1,"a":2}}') as unknown
    const read = readCase(raw)
    expect(read.ok && JSON.stringify(read.caseFile)).toBe(JSON.stringify(raw))
  })
})

test('times are shown in the zone of the case, else of the marketplace, else each in its own offset', () => {
  expect(zoneOf(caseOf(withFields({ timeZone: 'Europe/London' })))).toBe('Europe/London')
  expect(zoneOf(caseOf(withFields({ order: { marketplace: 'amazon.co.jp' } })))).toBe('Asia/Tokyo')
  expect(zoneOf(caseOf(withFields({})))).toBe('Asia/Tokyo')
  expect(zoneOf(caseOf(withFields({ order: { marketplace: 'amazon.de' } })))).toBe(null)
})

describe('the lines of a statement', () => {
  const codesOf = (charges: unknown): readonly string[] => problemsOf(withFields({ charges }))

  test('are told by their own places, though the field may hold an open object too', () => {
    expect(codesOf({ anything: ['at', 'all'] })).toEqual([])
    expect(codesOf([{ at: '2026-10-03', amount: 5480, label: 'SHOP', matches: 'order' }, {}])).toEqual([])
    expect(codesOf([{ amount: 'much' }, { at: '2026-02-30', last4: '12345', matches: 'perhaps' }])).toEqual(['wrong-type /charges/0/amount', 'date-invalid /charges/1/at', 'value-invalid /charges/1/last4', 'value-not-allowed /charges/1/matches'])
    expect(codesOf('none')).toEqual(['wrong-type /charges'])
    expect(codesOf(Array.from({ length: caseFileLimits.charges + 1 }, () => ({})))).toEqual(['too-many /charges'])
  })

  test('have ids of their own and cite what is there', () => {
    expect(codesOf([{ id: 'a' }, { id: 'a', cites: ['gone'] }])).toEqual(['id-repeated /charges/1/id', 'exhibit-unknown /charges/1/cites/0'])
  })
})
