import { describe, expect, test } from 'vitest'
import { isFilled, needProblems } from '#shared/checks/need-problems.ts'
import { packOf } from '#shared/packs/pack-definition.ts'
import { caseOf, packIds, sampleCase, sampleOf, templates } from '../packs/filled-pack.ts'
import { withFields } from '../domain/small-case.ts'

const needsOf = (packId: string, fields: Readonly<Record<string, unknown>>): readonly string[] => needProblems(packOf(templates, packId).needs, caseOf(withFields(fields))).map((problem) => `${problem.code} ${problem.pointer}`)

describe('needs', () => {
  test.each(packIds)('%s misses nothing in the sample', (packId) => {
    expect(needProblems(packOf(templates, packId).needs, sampleCase(sampleOf(packId)))).toEqual([])
  })

  test('every missing field is told, each with its place', () => {
    expect(needsOf('return-checklist', {})).toEqual(['need-missing /order/number', 'need-missing /order/items/0/name'])
    expect(needsOf('complaint-letter', {})).toEqual(['/claimant/name', '/parties', '/order/number', '/order/items/0/name', '/problem/summary', '/remedy/primary', '/remedy/answerBy'].map((pointer) => `need-missing ${pointer}`))
  })

  test('a text of blanks is not filled, in one language is', () => {
    expect(needsOf('return-checklist', { order: { number: ' 　\n', items: [{ name: { ja: ' ', en: '' } }] } })).toHaveLength(2)
    expect(needsOf('return-checklist', { order: { number: '250-1234567-1234567', items: [{ name: { en: 'Mill' } }] } })).toEqual([])
  })

  test('the confirmation of a call needs a contact by phone, and no other will do', () => {
    const entry = (channel: string): Readonly<Record<string, unknown>> => ({ entries: [{ id: 'n', when: '2026-10-01', kind: 'contact', channel, statement: 'x' }] })
    expect(needsOf('call-confirmation', entry('chat'))).toContain('need-missing /entries/phone')
    expect(needsOf('call-confirmation', entry('phone'))).not.toContain('need-missing /entries/phone')
  })

  test('the claim needs a seller, wherever it stands among the parties', () => {
    expect(needsOf('a-to-z-claim', { parties: [{ id: 'a', role: 'marketplace', name: 'Amazon' }, { id: 's', role: 'seller', name: ' ' }] })).toContain('need-missing /parties/seller/name')
    expect(needsOf('a-to-z-claim', { parties: [{ id: 'a', role: 'marketplace', name: 'Amazon' }, { id: 's', role: 'seller', name: '店' }] })).not.toContain('need-missing /parties/seller/name')
  })
})

test.each<[unknown, boolean]>([[undefined, false], [null, false], ['', false], [[], false], [{}, false], [{ a: null }, false], [0, true], [false, true], ['x', true], [{ a: { b: 'x' } }, true]])('isFilled(%j) is %s', (value, filled) => {
  expect(isFilled(value)).toBe(filled)
})
