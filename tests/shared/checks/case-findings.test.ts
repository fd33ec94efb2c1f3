import { describe, expect, test } from 'vitest'
import { caseFindings } from '#shared/checks/case-findings.ts'
import { timelineProblems } from '#shared/checks/timeline-findings.ts'
import { caseOf, sampleCase } from '../packs/filled-pack.ts'
import { withFields } from '../domain/small-case.ts'

const findingsOf = (fields: Readonly<Record<string, unknown>>): readonly string[] => caseFindings(caseOf(withFields(fields))).map((finding) => `${finding.severity} ${finding.problem.code} ${finding.problem.pointer}`)
const card = '4111 1111 1111 1111'

describe('caseFindings', () => {
  test('a full card number in any text is told with its place', () => {
    expect(findingsOf({ title: { ja: card }, claimant: { name: '4111111111111111' }, problem: { points: ['x', `（${card}）`] }, entries: [{ id: 'n', when: '2026-10-01', kind: 'note', statement: { en: card } }], facts: { deep: { card } }, strange: card }).toSorted()).toEqual(
      ['/title/ja', '/claimant/name', '/problem/points/1', '/entries/0/statement/en', '/facts/deep/card', '/strange'].map((pointer) => `warning card-number ${pointer}`).toSorted()
    )
  })

  test('an order number, a tracking number and a date in a file name are no card', () => {
    expect(findingsOf({ order: { number: '250-1234567-1234500', delivery: { trackingNumber: '4444-1375-8703' } }, exhibits: [{ id: 'a', file: 'evidence/4111111111111111.png', title: '画面', proves: '表示', capturedAt: '2026-10-01' }] })).toEqual([])
  })

  test('clashes are warnings and gaps are advice', () => {
    const entries = ['2026-10-01', '2026-10-20'].map((when, index) => ({ id: `n${index}`, when, kind: 'event', statement: 'x' }))
    expect(findingsOf({ entries, order: { placedAt: '2026-10-05', delivery: { receivedAt: '2026-10-04' } } })).toEqual(['warning dates-clash /order/delivery/receivedAt', 'advice time-gap /entries'])
  })

  test('the samples are in order', () => {
    expect(caseFindings(sampleCase('undelivered-earphones'))).toEqual([])
    expect(caseFindings(sampleCase('broken-mill'))).toEqual([])
    expect(caseFindings(sampleCase('returned-kettle'))).toEqual([])
  })
})

test('the other date of a clash is named in the language of the reader', () => {
  const caseFile = caseOf(withFields({ order: { placedAt: '2026-10-05', delivery: { receivedAt: '2026-10-04' } } }))
  expect(timelineProblems(caseFile, 'en')[0]?.facts?.['laterName']).toBe('order date')
  expect(timelineProblems(caseFile)[0]?.facts?.['laterName']).toBe('注文日')
})
