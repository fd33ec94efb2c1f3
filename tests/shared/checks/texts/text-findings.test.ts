import { expect, test } from 'vitest'
import { caseFindings } from '#shared/checks/case-findings.ts'
import { harmProblems } from '#shared/checks/texts/text-findings.ts'
import { caseOf } from '../../packs/filled-pack.ts'
import { withFields } from '../../domain/small-case.ts'

const found = (fields: Readonly<Record<string, unknown>>): readonly string[] => caseFindings(caseOf(withFields(fields))).map(({ severity, problem }) => `${severity} ${problem.code} ${problem.pointer}`)
const entry = (more: object): object => ({ id: 'n', when: '2026-10-01', kind: 'event', statement: '確認した', ...more })

test('private notes and the fallback are nobody’s business', () => {
  expect(found({ remedy: { fallback: { kind: 'other', text: '最悪でも返品' } }, exhibits: [{ id: 'a', file: 'a.png', title: '画面', proves: '表示', capturedAt: '2026-10-01', note: 'ふざけるな' }] })).toEqual([])
})

test('only a threat of harm forbids a paper', () => {
  expect(harmProblems(caseOf(withFields({ problem: { summary: '殺すぞ', details: 'SNSに晒す。最悪。詐欺だ。' } }))).map(({ code }) => code)).toEqual(['tone-harm'])
})

test('five thousand entries are checked in one sweep', () => {
  const entries = Array.from({ length: 5_000 }, (_, index) => entry({ id: `n${index}`, statement: `出品者に${index}回目の連絡をした。返信は「最悪」の一言だった。`, outcome: 'なるべく早く返事をするとのこと' }))
  expect(found({ entries }).filter((one) => one.includes('tone-vague'))).toHaveLength(5_000)
})
