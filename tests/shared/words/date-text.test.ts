import { describe, expect, test } from 'vitest'
import type { When } from '#shared/domain/when.ts'
import { dayText, momentText, weekday, whenText } from '#shared/words/date-text.ts'
import type { DateStyle } from '#shared/words/date-text.ts'

const at = '2026-10-01T09:12+09:00'

describe('momentText', () => {
  test.each<['ja' | 'en', DateStyle, string, string]>([
    ['ja', 'letter', at, '2026年10月1日 9時12分'], ['ja', 'table', at, '2026年10月1日 9時12分'], ['ja', 'window', at, '2026年10月1日（木）9:12'],
    ['en', 'letter', at, '1 October 2026, 09:12'], ['en', 'table', at, '1 Oct 2026, 09:12'], ['en', 'window', at, '1 Oct 2026, 09:12'],
    ['ja', 'letter', '2026-10-01', '2026年10月1日'], ['ja', 'window', '2026-10-03', '2026年10月3日（土）'], ['en', 'letter', '2026-10-01', '1 October 2026'], ['en', 'table', '2026-05-01', '1 May 2026'],
    ['ja', 'letter', '2026-10', '2026年10月'], ['en', 'letter', '2026-09', 'September 2026'], ['en', 'table', '2026-09', 'Sep 2026']
  ])('%s %s: %s is %s', (language, style, text, expected) => {
    expect(momentText(text, language, style, 'Asia/Tokyo')).toBe(expected)
  })

  test('is shown in the zone, else in its own offset', () => {
    expect(momentText('2026-10-01T20:00Z', 'en', 'table', 'Asia/Tokyo')).toBe('2 Oct 2026, 05:00')
    expect(momentText('2026-10-01T20:00-05:00', 'en', 'table', null)).toBe('1 Oct 2026, 20:00')
    expect(momentText('2026-07-01T12:00Z', 'en', 'table', 'Europe/London')).toBe('1 Jul 2026, 13:00')
  })
})

test.each<[When, string, string]>([
  ['2026-10', '2026年10月', 'Oct 2026'],
  [{ from: '2026-10-05', to: '2026-10-06' }, '2026年10月5日から2026年10月6日まで', '5 Oct 2026 to 6 Oct 2026'],
  [{ around: at }, '2026年10月1日 9時12分ごろ', 'about 1 Oct 2026, 09:12'],
  [{ before: '2026-10-05' }, '2026年10月5日より前', 'before 5 Oct 2026'],
  [{ after: '2026-10-05' }, '2026年10月5日より後', 'after 5 Oct 2026'],
  [{ unknown: true }, '日時不明', 'date unknown']
])('%j is told in both languages', (when, ja, en) => {
  expect(whenText(when, 'ja', 'table', 'Asia/Tokyo')).toBe(ja)
  expect(whenText(when, 'en', 'table', 'Asia/Tokyo')).toBe(en)
})

test('the day of a letter is the day in its zone', () => {
  expect(dayText('2026-10-31T15:30Z', 'ja', 'letter', 'Asia/Tokyo')).toBe('2026年11月1日')
  expect(dayText('2026-10-31T15:30Z', 'en', 'letter', null)).toBe('31 October 2026')
  expect(dayText('2026-10-31', 'en', 'letter', 'Asia/Tokyo')).toBe('31 October 2026')
})

test('weekdays are those of the calendar', () => {
  expect([weekday({ year: 2026, month: 10, day: 1 }, 'ja'), weekday({ year: 2028, month: 2, day: 29 }, 'en')]).toEqual(['木', 'Tue'])
})
