import { expect, test } from 'vitest'
import { nextStep } from '#shared/checks/next-step.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { newCaseFile } from '#shared/interview/new-case-file.ts'

const whole: CaseFile = {
  ...newCaseFile({ id: 'c1', dispute: 'not-received', language: 'ja', title: '' }), claimant: { name: '山田 花子' },
  order: { number: '250-1234567-1234567', items: [{ name: 'イヤホン' }] }, problem: { summary: '届かない' }, remedy: { primary: { kind: 'refund' }, answerBy: '2026-10-20' },
  exhibits: [{ id: 'e1', file: 'evidence/a.png', capturedAt: '2026-10-03' }], entries: [{ id: 'n1', when: '2026-10-04', kind: 'contact', statement: '連絡した' }]
}

test('a new case begins with what happened', () => {
  expect(nextStep(newCaseFile({ id: 'c1', dispute: 'defective', language: 'ja', title: '' }), '2026-10-10').kind).toBe('summarise')
})

test.each([
  ['name-order', { ...whole, order: null }], ['add-evidence', { ...whole, exhibits: [] }], ['date-evidence', { ...whole, exhibits: [{ id: 'e1', file: 'a.png' }] }], ['write-entry', { ...whole, entries: [] }],
  ['write-contact', { ...whole, entries: [{ id: 'n1', when: '2026-10-04', kind: 'event', statement: '届かない' }] }], ['choose-remedy', { ...whole, remedy: null }], ['name-yourself', { ...whole, claimant: null }],
  ['set-answer-by', { ...whole, remedy: { primary: { kind: 'refund' } } }]
] as const satisfies readonly (readonly [string, CaseFile])[])('%s is the step when only that is open', (kind, caseFile) => {
  expect(nextStep(caseFile, '2026-10-10').kind).toBe(kind)
})

test('the day of the answer itself is not yet overdue, the day after is', () => {
  expect(nextStep(whole, '2026-10-20').kind).toBe('make-papers')
  expect(nextStep(whole, '2026-10-21')).toEqual({ kind: 'answer-overdue', place: 'documents', day: '2026-10-20' })
})
