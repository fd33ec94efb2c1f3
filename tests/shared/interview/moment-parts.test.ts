import { expect, test } from 'vitest'
import { momentFound, momentFrom, momentParts } from '#shared/interview/moment-parts.ts'

test('a time is shown in the zone of the case and goes back with its offset', () => {
  expect(momentParts('2026-10-03T05:05Z', 'Asia/Tokyo')).toEqual({ day: '2026-10-03', time: '14:05' })
  expect(momentFrom({ day: '2026-10-03', time: '14:05' }, 'Asia/Tokyo')).toBe('2026-10-03T14:05+09:00')
})

test('the offset is the one of that day', () => {
  expect(momentFrom({ day: '2026-07-01', time: '09:00' }, 'Europe/Berlin')).toBe('2026-07-01T09:00+02:00')
  expect(momentFrom({ day: '2026-12-01', time: '09:00' }, 'Europe/Berlin')).toBe('2026-12-01T09:00+01:00')
})

test('a year that is still being typed makes no moment', () => {
  expect(momentFrom({ day: '0202-10-03', time: null }, 'Asia/Tokyo')).toBeNull()
})

test('a found local time takes the offset of the zone, and nonsense is not proposed', () => {
  expect(momentFound('2026-10-03T21:00:00', 'Asia/Tokyo')).toBe('2026-10-03T21:00+09:00')
  expect(momentFound('2026-10-03T25:00:00', 'Asia/Tokyo')).toBeNull()
  expect(momentFound('2026-13-03', 'Asia/Tokyo')).toBeNull()
})
