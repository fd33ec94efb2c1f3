import { expect, test } from 'vitest'
import { draftOf, emptyWhen, whenForms, whenOf, withForm } from '#shared/interview/when-draft.ts'
import type { When } from '#shared/domain/when.ts'

const forms: readonly When[] = ['2026-10-01T09:12+09:00', '2026-10-01', '2026-10', { from: '2026-10-05', to: '2026-10-06' }, { around: '2026-10' }, { before: '2026-10-01T09:12+09:00' }, { after: '2026-10-01' }, { unknown: true }]

test.each(forms)('%j comes back as it was when nothing is touched', (when) => {
  expect(whenOf(draftOf(when))).toEqual({ ok: true, when })
})

test('a period that ends before it begins is refused by name', () => {
  expect(whenOf({ form: 'range', first: '2026-10-06', last: '2026-10-05' })).toEqual({ ok: false, problem: 'range-reversed' })
})

test('no form but "unknown" is made without a date', () => {
  for (const form of whenForms.filter((one) => one !== 'unknown')) expect(whenOf(withForm(emptyWhen, form)), form).toEqual({ ok: false, problem: 'date-missing' })
})

test('a time that becomes a day or a month is shortened, never guessed', () => {
  const exact = draftOf('2026-10-01T09:12+09:00')
  expect(whenOf(withForm(exact, 'day'))).toEqual({ ok: true, when: '2026-10-01' })
  expect(whenOf(withForm(exact, 'month'))).toEqual({ ok: true, when: '2026-10' })
  expect(whenOf(withForm(draftOf('2026-10'), 'day'))).toEqual({ ok: false, problem: 'date-missing' })
})
