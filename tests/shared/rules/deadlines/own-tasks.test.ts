import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { deadlinesOf, stateOn } from '#shared/rules/deadlines/deadlines.ts'
import { remindersOn } from '#shared/rules/deadlines/reminders.ts'
import { workingText } from '#shared/words/deadline-text.ts'
import { reminderText } from '#shared/words/reminder-text.ts'
import { dispute } from './small-disputes.ts'

const task = (caseFile: CaseFile, id: string) => deadlinesOf(caseFile).find((one) => one.id === id)
const called = (when: string) => ({ id: 'call', when, kind: 'contact' as const, channel: 'phone' as const, failed: true, statement: '電話した' })
const told = (caseFile: CaseFile, day: string, kind: string) => remindersOn('c', caseFile, deadlinesOf(caseFile), day).filter((one) => one.kind === kind)

describe('a call that is to be tried again', () => {
  const planned = (more: object = {}) => dispute('not-received', { facts: { advice: { retryAt: '2026-10-07T16:30+09:00' } }, ...more })

  test('joins the dates of the case until a call from then on is on record', () => {
    expect(task(planned(), 'call-again')).toMatchObject({ latest: '2026-10-07T16:30+09:00', grade: null, ruleId: null })
    expect(task(planned({ entries: [called('2026-10-06T10:00+09:00')] }), 'call-again')).toBeDefined()
    expect(task(planned({ entries: [called('2026-10-07T16:35+09:00')] }), 'call-again')).toBeUndefined()
    expect(task(dispute('not-received', { facts: { advice: { retryAt: 'later' } } }), 'call-again')).toBeUndefined()
  })

  test('is told on its day alone, with the time', () => {
    expect(['2026-10-06', '2026-10-07', '2026-10-08'].map((day) => told(planned(), day, 'call-again').length)).toEqual([0, 1, 0])
    expect(told(planned(), '2026-10-07', 'call-again')[0]?.at).toBe('2026-10-07T16:30+09:00')
    expect(reminderText('call-again', 0, false, 'ja', '16:30')).toBe('電話をかけ直す予定：今日の16:30です。')
    expect(reminderText('call-again', 0, false, 'en')).toBe('Call to try again: today.')
  })
})

describe('recordings of the moment that a parcel is said to have come', () => {
  const building = { parties: [{ id: 'b', role: 'building-manager', name: '管理組合' }], entries: [{ id: 'n', when: '2026-10-04', kind: 'contact', with: 'b', direction: 'out', statement: '記録の確認を頼んだ' }] }

  test('are to be asked for from that moment on; no number says how long they last', () => {
    const open = task(dispute('not-received'), 'recordings')
    expect(open).toMatchObject({ earliest: '2026-10-03T14:05+09:00', latest: null, ruleId: null, doubts: ['recordings-overwritten'] })
    expect(open && workingText(open, 'ja', 'Asia/Tokyo')).toBe('このときから：配達完了の表示 2026年10月3日 14時5分')
    expect(open && stateOn(open, '2026-10-20', dispute('not-received'))).toBe('open')
  })

  test('have the last day that their keeper named', () => {
    const kept = dispute('not-received', { facts: { recordingsUntil: '2026-10-10' } })
    expect(task(kept, 'recordings')).toMatchObject({ latest: '2026-10-10', doubts: [] })
    expect(['2026-10-06', '2026-10-07', '2026-10-10', '2026-10-11'].map((day) => told(kept, day, 'recordings').length)).toEqual([0, 1, 1, 0])
  })

  test('are told of in the first days where no last one is known', () => {
    expect(['2026-10-02', '2026-10-03', '2026-10-06', '2026-10-07'].map((day) => told(dispute('not-received'), day, 'recordings').length)).toEqual([0, 1, 1, 0])
    expect(reminderText('recordings', 0, true, 'ja')).toBe('防犯カメラなどの記録の依頼：上書きされる前に、早めに頼んでください。')
  })

  test('are no longer asked for once the building was, the step was ticked or the parcel came', () => {
    expect(task(dispute('not-received', building), 'recordings')).toBeUndefined()
    expect(task(dispute('not-received', { facts: { cards: { 'safe-place': { building: '2026-10-04T09:00+09:00' } } } }), 'recordings')).toBeUndefined()
    expect(task(dispute('not-received', { order: { delivery: { markedDeliveredAt: '2026-10-03', receivedAt: '2026-10-09' } } }), 'recordings')).toBeUndefined()
    expect(task(dispute('defective'), 'recordings')).toBeUndefined()
  })
})
