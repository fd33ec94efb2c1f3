import { describe, expect, test } from 'vitest'
import type { DateFound, ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { isAhead, withSoundDates } from '#electron/intake/sound-dates.ts'

const now = new Date('2026-11-01T12:00:00+09:00')
const captured = (value: string, more: Partial<DateFound> = {}): DateFound => ({ role: 'captured', value, source: 'metadata', confidence: 'certain', ...more })
const factsOf = (...dates: readonly DateFound[]): ExhibitFacts => ({ kind: 'image/jpeg', bytes: 1, sha256: '', pages: 1, dates, identifiers: [], telling: [], warnings: [] })
const judged = (date: DateFound, at: Date | null = now): readonly [string, string] => {
  const { dates, warnings } = withSoundDates(factsOf(date), at)
  return [dates[0]?.confidence ?? 'left out', warnings.map(({ code }) => code).join(' ')]
}

describe('a date ahead of the moment of taking in', () => {
  test.each(['2055-10-01T10:00:00+09:00', '2055-10-01', '2040-02-06T06:28:15Z', '2026-11-03T12:00:00+09:00'])('%s is weak, and told', (value) => {
    expect(judged(captured(value))).toEqual(['weak', 'date-future'])
    expect(judged(captured(value, { role: 'written', source: 'mail-header' }))).toEqual(['weak', 'date-future'])
    expect(judged(captured(value, { source: 'file-name', confidence: 'likely' }))).toEqual(['weak', 'date-future'])
  })

  test.each(['2026-11-01T12:00:00+09:00', '2026-11-02T11:00:00+09:00', '2026-11-02', '2026-11-02T16:00:00'])('%s may be true: clocks are off by hours, and a local time may be of a place further east', (value) => {
    expect(judged(captured(value))).toEqual(['certain', ''])
  })

  test('is not held against a file where now is not known', () => { expect(judged(captured('2055-10-01'), null)).toEqual(['certain', '']) })

  test('that a hand wrote into a name is no date of the file, and no reason to warn', () => {
    expect(judged(captured('2055-12-31', { source: 'file-name', confidence: 'weak' }))).toEqual(['left out', ''])
  })

  test('of a calendar is a plan: weak, and no reason to warn', () => {
    expect(judged(captured('2026-12-24T10:00:00', { role: 'happened', source: 'content', confidence: 'likely' }))).toEqual(['weak', ''])
  })

  test('leaves the time of the file system as it is', () => {
    expect(judged(captured('2055-10-01T00:00:00Z', { source: 'file-system', confidence: 'weak' }))).toEqual(['weak', ''])
  })
})

describe('a date at which clocks begin', () => {
  test.each(['2000-01-01T00:00:00+09:00', '2000-01-01T00:07:31', '1999-12-31T15:00:00Z', '1970-01-01T00:00:00Z', '1980-01-01T00:00:00', '2001-01-01T00:00:00Z', '2002-12-08T12:00:00'])('%s is weak, and told', (value) => {
    expect(judged(captured(value))).toEqual(['weak', 'date-reset'])
  })

  test.each(['2026-01-01T00:00:00+09:00', '2000-01-02T00:00:00+09:00', '2001-01-01T10:00:00+09:00', '2002-12-08T12:00:01'])('%s is an ordinary one', (value) => {
    expect(judged(captured(value))).toEqual(['certain', ''])
  })

  test('that a text speaks of is the word of no clock', () => {
    expect(judged(captured('2000-01-01', { role: 'happened', source: 'content', confidence: 'likely' }))).toEqual(['likely', ''])
  })
})

test('the surest date stands first again', () => {
  const { dates, warnings } = withSoundDates(factsOf(captured('2055-10-01T10:00:00+09:00'), captured('2026-10-01', { source: 'file-name', confidence: 'likely' })), now)
  expect(dates.map(({ value }) => value)).toEqual(['2026-10-01', '2055-10-01T10:00:00+09:00'])
  expect(warnings).toEqual([{ code: 'date-future' }])
})

test('no more than a day ahead is not ahead', () => {
  expect([isAhead('2026-11-02T12:00:00+09:00', now), isAhead('2026-11-02T12:00:01+09:00', now)]).toEqual([false, true])
})
