import { expect, test } from 'vitest'
import { calendarText } from '#electron/files/write-calendar.ts'

const day = { id: 'a-to-z-claim.1@tsuzuri', day: '2027-01-03', title: '申請：未着の件', notes: '一行目\n二行目、; と , も' }

test('a deadline is a whole day with a reminder on the morning before and one on the day', () => {
  const text = calendarText([day], '未着の件', '2026-11-01T00:00:00+09:00')
  expect(text).toContain('DTSTART;VALUE=DATE:20270103')
  expect(text).toMatch(/TRIGGER(;RELATED=START)?:-PT15H\r\n/)
  expect(text).toMatch(/TRIGGER(;RELATED=START)?:PT9H\r\n/)
  expect(text).toContain('DTSTAMP:20261031T150000Z')
  expect(text.replace(/\r\n /g, '')).toContain('DESCRIPTION:一行目\\n二行目、\\; と \\, も')
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
})

test('the same days give the same bytes', () => {
  expect(calendarText([day], 'x', '2026-11-01T00:00:00Z')).toBe(calendarText([day], 'x', '2026-11-01T00:00:00Z'))
})

test('what is planned for a time of day is half an hour from then, with a reminder shortly before', () => {
  const text = calendarText([{ ...day, at: '2026-10-07T07:30:00.000Z' }], 'x', '2026-10-01T00:00:00Z')
  expect(text).toContain('DTSTART:20261007T073000Z')
  expect(text).toContain('DTEND:20261007T080000Z')
  expect(text).toMatch(/TRIGGER(;RELATED=START)?:-PT10M\r\n/)
})
