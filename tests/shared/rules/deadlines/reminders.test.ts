import { expect, test } from 'vitest'
import { deadlinesOf } from '#shared/rules/deadlines/deadlines.ts'
import { remindersOn } from '#shared/rules/deadlines/reminders.ts'
import { reminderText } from '#shared/words/reminder-text.ts'
import { caseOf, sampleCase } from '../../packs/filled-pack.ts'
import { withFields } from '../../domain/small-case.ts'

const told = (caseFile: ReturnType<typeof caseOf>, today: string): readonly string[] => remindersOn('c', caseFile, deadlinesOf(caseFile), today).map(({ kind, days, opens }) => `${kind} ${days}${opens ? ' opens' : ''}`)
const answer = caseOf(withFields({ remedy: { answerBy: '2026-11-20' } }))

test('a last day is told from three days ahead to the day itself, and never after it', () => {
  expect(['2026-11-16', '2026-11-17', '2026-11-19', '2026-11-20', '2026-11-21'].map((day) => told(answer, day))).toEqual([[], ['answer-by 3'], ['answer-by 1'], ['answer-by 0'], []])
})

test('the day on which a claim becomes possible is told on that day alone', () => {
  const sample = sampleCase('undelivered-earphones')
  expect(told(sample, '2026-10-08')).toContain('a-to-z-claim 0 opens')
  expect(told(sample, '2026-10-09').filter((line) => line.startsWith('a-to-z'))).toEqual([])
})

test('the same date has the same key all day and another the day after', () => {
  const keys = ['2026-11-19', '2026-11-19', '2026-11-20'].map((day) => remindersOn('c', answer, deadlinesOf(answer), day)[0]?.key)
  expect(new Set(keys).size).toBe(2)
  expect(keys[0]).toBe(keys[1])
})

test('a reminder is a calm sentence in both languages', () => {
  expect(reminderText('answer-by', 1, false, 'ja')).toBe('書面で求めた回答の期限：あと1日です。')
  expect(reminderText('a-to-z-claim', 0, true, 'en')).toBe('A-to-z Guarantee claim: probably possible from today.')
  expect(reminderText('card-dispute', 3, false, 'ja')).toBe('カード会社への申し出：あと3日（目安）です。')
})
