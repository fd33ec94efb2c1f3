import type { DateFound, ExhibitFacts, ReaderWarning } from '#shared/domain/exhibit-facts.ts'
import { uniqueDates } from './join-metadata.ts'

/** `modifiedAt`: when the file was last written. `now`: when it is taken in, null where that is not known and nothing is held against it. */
export type ReadAt = { readonly modifiedAt: Date; readonly now: Date | null }

/** The time from which days without a year are reckoned: what the file states, as far as that may be true, else when it was written. */
export const referenceOf = (dates: readonly DateFound[], { modifiedAt, now }: ReadAt): string =>
  dates.find(({ source, value }) => source !== 'content' && !isAhead(value, now) && !isReset(value))?.value ?? modifiedAt.toISOString()

const dayMs = 86_400_000
/** No place is further ahead of UTC: a time without its offset is at the earliest so much before. */
const furthestEastMs = 14 * 3_600_000

/** Whether a stated time lies ahead of `now` wherever it was written, by more than a day: clocks are off by hours. Where now is not known nothing does. */
export function isAhead(value: string, now: Date | null): boolean {
  if (now === null) return false
  const hasOffset = /(?:Z|[+-]\d\d:\d\d)$/.test(value)
  const atMs = Date.parse(hasOffset ? value : `${value.length === 10 ? `${value}T00:00:00` : value}Z`) - (hasOffset ? 0 : furthestEastMs)
  return atMs > now.getTime() + dayMs
}

/** Where clocks begin that lost their time: cameras and computers on one of these days, Apple's on the first second of 2001, some Android cameras at a noon of 2002. */
const firstDays: readonly string[] = ['1970-01-01', '1980-01-01', '2000-01-01']
const firstMoments: readonly string[] = ['2001-01-01T00:00:00', '2002-12-08T12:00:00']

function isReset(value: string): boolean {
  const moment = Date.parse(value)
  // One that is told in UTC began at a local midnight, here that of Japan.
  const told = /Z$/.test(value) && !Number.isNaN(moment) ? [value, new Date(moment + 9 * 3_600_000).toISOString()] : [value]
  return told.some((text) => firstDays.includes(text.slice(0, 10)) || firstMoments.includes(text.slice(0, 19)))
}

/** Sources whose times a clock wrote. What a text says is no clock's word, and the time of the file system is weak already. */
const byClock: readonly DateFound['source'][] = ['metadata', 'mail-header', 'file-name']

/**
 * The facts with the dates that cannot be true made weak, and that told. Ahead of `now`, when the file was taken in, nothing was captured or written;
 * a number in a name that a hand wrote is then no date of the file at all. Null where now is not known.
 */
export function withSoundDates(facts: ExhibitFacts, now: Date | null): ExhibitFacts {
  const codes = new Set<'date-future' | 'date-reset'>()
  const dates = facts.dates.flatMap((date): readonly DateFound[] => {
    if (date.source === 'file-system') return [date]
    const isFuture = isAhead(date.value, now)
    const isFirst = byClock.includes(date.source) && isReset(date.value)
    if (!isFuture && !isFirst) return [date]
    const isByHand = date.source === 'file-name' && date.confidence === 'weak'
    if (isFuture && isByHand) return []
    if (byClock.includes(date.source) && !isByHand) codes.add(isFuture ? 'date-future' : 'date-reset')
    return [{ ...date, confidence: 'weak' }]
  })
  const warnings: readonly ReaderWarning[] = [...facts.warnings, ...[...codes].map((code) => ({ code }))]
  return { ...facts, dates: uniqueDates(dates), warnings }
}
