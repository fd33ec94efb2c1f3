import { describe, expect, test } from 'vitest'
import { graceOf } from '#shared/checks/readiness/grace.ts'
import { lampsOf } from '#shared/checks/readiness/lamps.ts'
import { photosOf } from '#shared/checks/readiness/photos.ts'
import { proofsOf } from '#shared/checks/readiness/proofs.ts'
import { disputes } from '#shared/domain/case-vocabulary.ts'
import { caseOf, sampleCase } from '../../packs/filled-pack.ts'
import { withFields } from '../../domain/small-case.ts'

const earphones = sampleCase('undelivered-earphones')
const of = (fields: Readonly<Record<string, unknown>>): ReturnType<typeof caseOf> => caseOf(withFields(fields))

describe('the proof matrix', () => {
  test('each fact of the sample is shown by exhibits that are there', () => {
    const ids = (earphones.exhibits ?? []).map(({ id }) => id)
    for (const { state, exhibitIds } of proofsOf(earphones)) {
      expect(state).toBe('shown')
      expect(exhibitIds.every((id) => ids.includes(id))).toBe(true)
    }
  })

  test.each(disputes)('%s has facts to show, and a bare case shows none of them', (dispute) => {
    const proofs = proofsOf(of({ dispute }))
    expect(proofs.length).toBeGreaterThan(0)
    expect(proofs.every(({ state }) => state === 'open')).toBe(true)
  })

  test('what the case says and no exhibit shows is told apart from what is open', () => {
    const states = proofsOf(of({ dispute: 'not-received', order: { number: '250-1234567-1234567', placedAt: '2026-10-01', delivery: { estimatedTo: '2026-10-05' } } })).map(({ id, state }) => `${id} ${state}`)
    expect(states).toEqual(['order told', 'due-day told', 'tracking open', 'own-search open', 'contact open'])
  })

  test('a screenshot of the order is no picture of the fault', () => {
    const difference = (title: string): string | undefined => proofsOf(of({ dispute: 'defective', exhibits: [{ id: 'a', file: 'a.png', title }] })).find(({ id }) => id === 'difference')?.state
    expect(difference('注文画面の写し')).toBe('open')
    expect(difference('割れた蓋')).toBe('shown')
  })

  test('an attempt that reached nobody is no contact, one with the carrier neither', () => {
    const parties = [{ id: 's', role: 'seller', name: '店' }, { id: 'c', role: 'carrier', name: '運輸' }]
    const state = (entry: object): string | undefined => proofsOf(of({ parties, entries: [{ id: 'n', when: '2026-10-01', kind: 'contact', statement: 'x', with: 's', ...entry }] })).find(({ id }) => id === 'contact')?.state
    expect([state({}), state({ failed: true }), state({ with: 'c' })]).toEqual(['told', 'open', 'open'])
  })
})

describe('sets of pictures', () => {
  test('damage in transit asks for four, each found by its name', () => {
    const exhibits = [['a.jpg', '外箱の角'], ['b.jpg', '中身の割れ'], ['c.pdf', '梱包の説明']].map(([file, title], index) => ({ id: `e${index}`, file, title }))
    expect(photosOf(of({ dispute: 'damaged-in-transit', exhibits })).map(({ id, exhibitIds }) => `${id} ${exhibitIds.join()}`)).toEqual(['outer-box e0', 'contents e1', 'packing ', 'product-label '])
  })

  test('a return asks for three more', () => {
    expect(photosOf(of({ dispute: 'defective', order: { return: { shippedAt: '2026-10-12' } } })).map(({ id }) => id)).toEqual(['arrival', 'return-packing', 'return-label', 'return-slip'])
  })
})

describe('grace', () => {
  const caseFile = (when: unknown, more: object = {}): ReturnType<typeof caseOf> => of({ parties: [{ id: 's', role: 'seller', name: '店' }], entries: [{ id: 'n', when, kind: 'contact', statement: 'x', with: 's', direction: 'out', ...more }] })

  test('hours are counted from the message to now, and 48 are enough', () => {
    expect(graceOf(caseFile('2026-10-01T10:00+09:00'), 's', '2026-10-03T09:59+09:00')).toMatchObject({ hours: 47, needed: 48, isOver: false })
    expect(graceOf(caseFile('2026-10-01T10:00+09:00'), 's', '2026-10-03T01:00Z')).toMatchObject({ hours: 48, isOver: true })
  })

  test('a day without a time counts from its end', () => { expect(graceOf(caseFile('2026-10-01'), 's', '2026-10-03T00:00+09:00')?.hours).toBe(24) })
  test('nothing is counted from an answer, an attempt that failed or a day that nobody knows', () => {
    for (const one of [caseFile('2026-10-01', { direction: 'in' }), caseFile('2026-10-01', { failed: true }), caseFile({ unknown: true })]) expect(graceOf(one, 's', '2026-10-09T00:00+09:00')).toBeNull()
  })
})

describe('the three lamps of a claim', () => {
  const states = (caseFile: ReturnType<typeof caseOf>, on: string): readonly string[] => lampsOf(caseFile, on).map(({ id, state }) => `${id} ${state}`)

  test('all are on for the sample on the day of its claim', () => { expect(states(earphones, '2026-11-01')).toEqual(['subject on', 'deadline on', 'evidence on']) })
  test('too early and too late put out the second', () => {
    expect(states(earphones, '2026-10-06')[1]).toBe('deadline off')
    expect(states(earphones, '2027-02-01')[1]).toBe('deadline off')
  })
  test('a dispute with the card issuer puts out the first, and a bare case has none', () => {
    expect(states({ ...earphones, proceedings: { cardDispute: { startedAt: '2026-10-20' } } }, '2026-11-01')[0]).toBe('subject off')
    expect(states(of({}), '2026-11-01')).toEqual(['subject off', 'deadline off', 'evidence off'])
  })
  test('a lamp that is not on says why', () => {
    for (const { state, reasons } of lampsOf(of({ dispute: 'not-received' }), '2026-11-01')) expect(state === 'on' || reasons.length > 0).toBe(true)
  })
})
