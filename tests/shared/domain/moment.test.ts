import { describe, expect, test } from 'vitest'
import { earliestMs, isZone, latestMs, momentOf, parseMoment, withOffsetOf } from '#shared/domain/moment.ts'

const day = 86_400_000

describe('parseMoment', () => {
  test.each([
    ['2026-10-01', { kind: 'day', year: 2026, month: 10, day: 1 }],
    ['2026-10', { kind: 'month', year: 2026, month: 10 }],
    ['2028-02-29', { kind: 'day', year: 2028, month: 2, day: 29 }],
    ['1900-01-01', { kind: 'day', year: 1900, month: 1, day: 1 }],
    ['9998-12-31', { kind: 'day', year: 9998, month: 12, day: 31 }],
    ['2026-10-01T09:12+09:00', { kind: 'instant', atMs: Date.UTC(2026, 9, 1, 0, 12), offset: '+09:00' }],
    ['2026-10-01T09:12:30+09:00', { kind: 'instant', atMs: Date.UTC(2026, 9, 1, 0, 12, 30), offset: '+09:00' }],
    ['2026-10-01T09:12:30.250+09:00', { kind: 'instant', atMs: Date.UTC(2026, 9, 1, 0, 12, 30, 250), offset: '+09:00' }],
    ['2026-10-01T09:12Z', { kind: 'instant', atMs: Date.UTC(2026, 9, 1, 9, 12), offset: '+00:00' }],
    ['2026-10-01T00:00-03:30', { kind: 'instant', atMs: Date.UTC(2026, 9, 1, 3, 30), offset: '-03:30' }]
  ])('reads %s', (text, moment) => {
    expect(parseMoment(text)).toEqual(moment)
  })

  test.each(['2026-02-29', '2026-02-30', '2026-13-01', '2026-00', '2026-04-31', '2026-10-01T24:00Z', '2026-10-01T09:60Z', '2026-10-01T09:12+24:00', '1899-12-31', '9999-01-01', '0000-01-01', '', ' 2026-10-01', '2026-10-1', '2026/10/01', '20261001', '２０２６-10-01', '2026-10-01 09:12', '2026-10-01T9:12Z', '2026-10-01T09Z', '2026-10-01T09:12+0900', '2026-10-01T09:12[Asia/Tokyo]', '2026-10-01T09:12+09:00[Asia/Tokyo]', 'yesterday', '+002026-10-01'])('takes “%s” for no date', (text) => {
    expect(parseMoment(text)).toBe('date-invalid')
  })

  test.each(['2026-10-01T09:12', '2026-10-01T09:12:30'])('asks for the offset of %s', (text) => {
    expect(parseMoment(text)).toBe('date-without-offset')
  })

  test('a moment that was never checked is a bug, not a failure', () => {
    expect(() => momentOf('2026-02-30')).toThrow('unchecked moment')
  })
})

describe('the stretch that a moment can mean', () => {
  test('a day begins at midnight of the zone and ends a millisecond before the next', () => {
    const moment = momentOf('2026-10-01')
    expect(earliestMs(moment, 'Asia/Tokyo')).toBe(Date.UTC(2026, 8, 30, 15))
    expect(latestMs(moment, 'Asia/Tokyo')).toBe(Date.UTC(2026, 9, 1, 15) - 1)
    expect(earliestMs(moment, null)).toBe(Date.UTC(2026, 9, 1))
  })

  test('the day on which clocks change has its own length', () => {
    const length = (text: string): number => latestMs(momentOf(text), 'America/New_York') - earliestMs(momentOf(text), 'America/New_York') + 1
    expect([length('2026-03-08'), length('2026-11-01')]).toEqual([day - 3_600_000, day + 3_600_000])
  })

  test('a month has its own number of days', () => {
    const days = (text: string): number => (latestMs(momentOf(text), 'UTC') - earliestMs(momentOf(text), 'UTC') + 1) / day
    expect(['2026-02', '2028-02', '2026-10', '2026-12'].map(days)).toEqual([28, 29, 31, 31])
  })

  test('a point in time is only itself', () => {
    const moment = momentOf('2026-10-01T09:12+09:00')
    expect(latestMs(moment, 'Asia/Tokyo')).toBe(earliestMs(moment, 'America/New_York'))
  })

  test('only names of the time zone database are zones', () => {
    expect(['Asia/Tokyo', 'UTC', 'Europe/London'].map(isZone)).toEqual([true, true, true])
    expect(['', 'Nowhere', 'Asia/Tokyo '].map(isZone)).toEqual([false, false, false])
  })
})

test('a local time gets the offset of a zone, and nothing else does', () => {
  expect(withOffsetOf('2026-10-03T21:15:04', 'Asia/Tokyo')).toBe('2026-10-03T21:15:04+09:00')
  expect(withOffsetOf('2026-07-01T08:00', 'Europe/Berlin')).toBe('2026-07-01T08:00:00+02:00')
  for (const other of ['2026-10-03', '2026-10', '2026-10-03T21:15Z', '2026-02-30T10:00', 'yesterday']) expect(withOffsetOf(other, 'Asia/Tokyo')).toBeNull()
})
