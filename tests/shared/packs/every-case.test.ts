import { describe, expect, test } from 'vitest'
import { disputes, partyRoles, paymentMethods, remedyKinds } from '#shared/domain/case-vocabulary.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { languages } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { packOf } from '#shared/packs/pack-definition.ts'
import { caseOf, filledDocuments, packIds, packText, sampleCase, templates } from './filled-pack.ts'
import { smallCase, withFields } from '../domain/small-case.ts'

const sample = sampleCase('undelivered-earphones')

const withoutCites = (sample.entries ?? []).slice(0, 6).map((entry) => ({ ...entry, cites: [] }))

/** What no finished paper may hold: values that were never made into words, tags, brackets around nothing, doubled stops. */
const faults = /undefined|\bnull\b|NaN|\[object|\{\{|\}\}|[\ue000-\uf8ff]|（）|\(\)|「」|“”|【】|。。|、、|、。|：：|\.\.(?!\.)|,,|\{sum\}|\{of sum\}|\{you\}|\{value\}/u
const faultsIn = (text: string): string | null => {
  const lines = text.split('\n').filter((line) => faults.test(line))
  return lines.length === 0 ? null : lines.join('\n')
}

const asksForRemedy = (packId: string): boolean => [...templates.sources].some(([file, source]) => file.startsWith(`${packId}/`) && /remedy\.|wish-|chat\.|callSheet\./u.test(source))

describe('every dispute, remedy, pack and language renders whole', () => {
  const shown = (fields: Partial<CaseFile>, packId: string, language: Language): string | null => faultsIn(packText({ ...sample, exhibits: [], entries: withoutCites, ...fields }, { packId, language }))

  test.each(disputes)('%s', (dispute) => {
    for (const packId of packIds) for (const language of languages) expect(shown({ dispute, remedy: { ...sample.remedy, primary: { kind: 'refund', amount: null } } }, packId, language)).toBe(null)
  })

  // What is asked for and what went wrong are put into words apart from each other.
  test.each(remedyKinds)('%s', (kind) => {
    for (const packId of packIds.filter(asksForRemedy)) for (const language of languages) for (const amount of [null, 5480]) expect(shown({ remedy: { ...sample.remedy, primary: { kind, amount } } }, packId, language)).toBe(null)
  })

  test.each(packIds)('%s of a case with nothing but its head', (packId) => {
    for (const dispute of disputes) for (const language of languages) {
      const text = packText(caseOf({ ...smallCase, dispute }), { packId, language })
      expect(faultsIn(text)).toBe(null)
    }
  })

  test.each(packIds)('%s of a case whose every field is null', (packId) => {
    const nulls = Object.fromEntries(['id', 'timeZone', 'claimant', 'parties', 'order', 'problem', 'remedy', 'facts', 'entries', 'exhibits'].map((name) => [name, null]))
    for (const language of languages) expect(faultsIn(packText(caseOf(withFields(nulls)), { packId, language }))).toBe(null)
  })

  test.each(packIds)('%s with every way of paying, every role and every party', (packId) => {
    for (const language of languages) {
      for (const method of paymentMethods) expect(faultsIn(packText({ ...sample, order: { ...sample.order, payment: { method, installments: 3 } } }, { packId, language }))).toBe(null)
      for (const role of partyRoles) expect(faultsIn(packText({ ...sample, parties: [{ id: 'seller', role, name: '試し' }, { id: 'carrier', role: 'carrier', name: 'C' }, { id: 'amazon', role: 'marketplace', name: 'A' }] }, { packId, language }))).toBe(null)
    }
  })

  test.each(packIds)('%s without one field after the other', (packId) => {
    for (const language of languages) for (const part of ['claimant', 'parties', 'order', 'problem', 'remedy', 'entries', 'exhibits'] as const) {
      const { [part]: _, ...rest } = sample
      expect(faultsIn(packText(rest as CaseFile, { packId, language }))).toBe(null)
    }
  })
})

describe('five hundred items', () => {
  const namesNoItems = new Set(['evidence-list', 'court-exhibits', 'building-manager-letter', 'call-confirmation', 'account-recovery', 'account-safety-checklist', 'device-report', 'subscription-cancellation'])
  const items = Array.from({ length: 500 }, (_, index) => ({ name: `品目${index + 1}`, quantity: 1, unitPrice: 100 }))
  const many: CaseFile = { ...sample, order: { ...sample.order, items } }

  test.each(packIds.filter((packId) => !namesNoItems.has(packId)))('are named by the first ten and their number in %s', (packId) => {
    const text = packText(many, { packId, language: 'ja' })
    expect(text).not.toContain('品目11')
    expect(text).toMatch(/品目1ほか499点|ほか490点/)
    expect(packText(many, { packId, language: 'en' })).toMatch(/品目1 and 499 more|490 more/)
  })
})

test('a thousand entries and three hundred exhibits are all told, in seconds', () => {
  const exhibits = Array.from({ length: 300 }, (_, index) => ({ id: `x${index}`, file: `${index}.png`, capturedAt: '2026-10-05' }))
  const entries = Array.from({ length: 1000 }, (_, index) => ({ id: `n${index}`, when: '2026-10-04', kind: 'event', statement: `事項${index}。`, cites: [`x${index % 300}`] }))
  const text = packText(caseOf(withFields({ entries, exhibits })), { packId: 'complaint-letter', language: 'ja' })
  expect(text.split('\n').filter((line) => line.includes('事項'))).toHaveLength(1000)
  expect(text).toContain('資料300')
}, 20_000)

test('every pack exists in both languages and its documents have titles', () => {
  for (const packId of packIds) for (const language of languages) {
    const documents = filledDocuments(sample, { packId, language })
    expect(documents.map((document) => document.id)).toEqual(packOf(templates, packId).documents.flatMap((document) => (document.kind === 'template' ? [document.template] : [])))
    expect(documents.filter((document) => document.blocks.length === 0)).toEqual([])
  }
})
