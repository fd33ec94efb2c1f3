import { describe, expect, test } from 'vitest'
import { caseStanding, caseStatus, inOrderOfCare, openMatters } from '#shared/domain/case-standing.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { caseOf } from '../packs/filled-pack.ts'
import { withFields } from './small-case.ts'

const today = '2026-10-20'
const paper = (fields: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({ id: 's1', pack: 'complaint-letter', sentAt: '2026-10-10T10:00+09:00', files: [], ...fields })
const statusOf = (fields: Readonly<Record<string, unknown>>): string => caseStatus(caseStanding(caseOf(withFields(fields))), today)

describe('a case', () => {
  test.each([
    ['drafting', {}],
    ['sent', { sent: [paper()] }],
    ['sent', { sent: [paper({ answerBy: '2026-10-15', answeredAt: '2026-10-14' })] }],
    ['waiting', { sent: [paper({ answerBy: '2026-10-20' })] }],
    ['answer-overdue', { sent: [paper({ answerBy: '2026-10-19' })] }],
    ['answer-overdue', { sent: [paper({ answerBy: '2026-10-30' }), paper({ id: 's2', answerBy: '2026-10-19T23:59+09:00' })] }],
    ['escalated', { sent: [paper({ pack: 'a-to-z-claim', answerBy: '2026-10-01' })] }],
    ['escalated', { proceedings: { claim: { filedAt: '2026-10-12' } } }],
    ['closed', { sent: [paper({ answerBy: '2026-10-01' })], closing: { closedAt: '2026-10-18' } }]
  ])('is %s', (status, fields) => {
    expect(statusOf(fields)).toBe(status)
  })
})

describe('before a case is closed', () => {
  const matters = (fields: Partial<CaseFile> | Readonly<Record<string, unknown>>) => openMatters(caseOf(withFields(fields)))
  const refund = { primary: { kind: 'refund', amount: 5480 } }

  test('an open refund is told, also one that came short', () => {
    expect(matters({ remedy: refund })).toEqual(['refund-open'])
    expect(matters({ remedy: refund, order: { return: { refundedAt: '2026-10-18', refundedAmount: 5000 } } })).toEqual(['refund-open'])
    expect(matters({ dispute: 'refund-missing' })).toEqual(['refund-open'])
  })

  test('a refund that came, or none that was asked for, is not', () => {
    expect(matters({ remedy: refund, order: { return: { refundedAmount: 5480 } } })).toEqual([])
    expect(matters({ remedy: refund, order: { return: { refundedAt: '2026-10-18' } } })).toEqual([])
    expect(matters({ remedy: { primary: { kind: 'repair' } } })).toEqual([])
  })

  test('an answer that is still awaited is told', () => {
    expect(matters({ sent: [paper({ answerBy: '2026-10-30' })] })).toEqual(['answer-open'])
  })
})

test('in the list what is urgent comes first and what is closed last', () => {
  const summary = (id: string, isUrgent: boolean, isClosed = false) => ({ id, isUrgent, standing: { ...caseStanding({}), isClosed } })
  expect(inOrderOfCare([summary('a', false), summary('b', true, true), summary('c', false, true), summary('d', true), summary('e', false)]).map(({ id }) => id)).toEqual(['d', 'a', 'e', 'b', 'c'])
})
