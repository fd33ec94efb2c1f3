import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { caseOf, packText, sampleCase, viewOf } from './filled-pack.ts'

const parcel = sampleCase('undelivered-earphones')
const mill = sampleCase('broken-mill')
const packId = 'a-to-z-claim'
const signs = (caseFile: CaseFile, madeAt?: string): string => viewOf(caseFile, { packId, language: 'ja', ...(madeAt ? { madeAt } : {}) }).readiness.lamps.map(({ sign }) => sign).join('')
const missing = (caseFile: CaseFile): readonly string[] => viewOf(caseFile, { packId, language: 'ja' }).readiness.evidence.filter(({ state }) => state === '未記録').map(({ what }) => what)

describe('the three lamps of a claim', () => {
  test('are all lit for a claim that is ready', () => {
    expect([signs(parcel), signs(mill)]).toEqual(['○○○', '○○○'])
  })

  test('the subject is doubted by who shipped it, by the kind of problem, and by a dispute with the card issuer', () => {
    expect(signs({ ...parcel, order: { ...parcel.order, fulfilment: 'marketplace' } })[0]).toBe('△')
    expect(signs({ ...parcel, dispute: 'account-locked' })[0]).toBe('×')
    expect(signs({ ...parcel, proceedings: { cardDispute: { startedAt: '2026-10-20' } } })[0]).toBe('×')
  })

  test('the time is ahead, here, or past', () => {
    expect([signs(parcel, '2026-10-05T00:00:00+09:00')[1], signs(parcel)[1], signs(parcel, '2027-06-01T00:00:00+09:00')[1]]).toEqual(['△', '○', '×'])
  })

  test('the evidence lacks what its ground asks for', () => {
    expect(missing(caseOf({ ...mill, exhibits: [], entries: [], problem: { ...mill.problem, differences: [], points: [] }, remedy: { answerBy: '2026-11-13', primary: { kind: 'refund' } } }))).toEqual(['出品者への連絡の記録', '連絡の証拠（画面やメール）', '相違や不具合の写真', '具体的な相違点'])
    expect(missing({ ...parcel, dispute: 'refund-missing' })).toEqual(['返送の追跡番号または控え番号', '返送品の到着'])
    expect(signs(caseOf({ ...mill, exhibits: [], entries: [], problem: {}, remedy: {}, order: { ...mill.order, return: null } }))[2]).toBe('×')
  })
})

test('a letter names the differences that the case has, with their evidence', () => {
  expect(packText(mill, { packId: 'complaint-letter', language: 'ja' })).toContain('・動作　説明では「30グラムの豆を約20秒で挽く」、実物は「2、3秒で止まり、豆は挽けない」（資料2）')
  expect(packText(parcel, { packId: 'complaint-letter', language: 'ja' })).not.toContain('次の点が異なります')
})

test('a return checklist says what to do when the label cannot be printed', () => {
  for (const language of ['ja', 'en'] as const) expect(packText(mill, { packId: 'return-checklist', language })).toMatch(/ラベルを印刷できない\n　すること：|The label cannot be printed\n  What to do:/)
})
