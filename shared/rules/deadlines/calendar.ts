import { Temporal } from 'temporal-polyfill'
import { earliestMs, latestMs, momentOf, zonedTime } from '#shared/domain/moment.ts'
import type { Zone } from '#shared/domain/moment.ts'
import { placeOf } from '#shared/domain/when.ts'
import type { When } from '#shared/domain/when.ts'
import type { Step } from '#shared/domain/deadline.ts'

/** Deadlines count calendar days of the case's zone; a case without one counts those of Japan, where its rules come from. */
const usualZone = 'Asia/Tokyo'
export const countingZone = (zone: Zone): string => zone ?? usualZone

/** The calendar day on which a moment of the case ends at the latest. */
export function lastDay(text: string, zone: Zone): Temporal.PlainDate {
  return dayAt(latestMs(momentOf(text), countingZone(zone)), zone)
}

export function firstDay(text: string, zone: Zone): Temporal.PlainDate {
  return dayAt(earliestMs(momentOf(text), countingZone(zone)), zone)
}

const dayAt = (atMs: number, zone: Zone): Temporal.PlainDate => zonedTime(atMs, countingZone(zone), '+00:00').toPlainDate()

/** A month more than the end of a short month keeps to its last day (31 January and a month: 28 February). */
export function plusDays(day: Temporal.PlainDate, value: number, unit: 'days' | 'months'): Temporal.PlainDate {
  return unit === 'days' ? day.add({ days: value }) : day.add({ months: value })
}

/** `2026-10-06T10:30:00+09:00`: so many hours after the last moment that a `when` can mean; null where it can mean any. */
export function hoursAfter(when: When, hours: number, zone: Zone): string | null {
  const place = placeOf(when, countingZone(zone))
  if (place === null) return null
  // The end of a day is reckoned as the midnight after it.
  const fromMs = place.earliestMs === place.latestMs ? place.latestMs : place.latestMs + 1
  return zonedTime(fromMs + hours * 3_600_000, countingZone(zone), '+00:00').toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** Of days and moments the last; null where there is none. */
export function lastOf(texts: readonly string[], zone: Zone): string | null {
  return texts.reduce<string | null>((last, text) => (last === null || Temporal.PlainDate.compare(dayOf(text, zone), dayOf(last, zone)) > 0 ? text : last), null)
}

export const dayOf = (text: string, zone: Zone): Temporal.PlainDate => lastDay(text, zone)

/** Whole days from a date (2026-11-26) to the day of a moment; less than zero where that is past. */
export const daysUntil = (today: string, text: string, zone: Zone): number => Temporal.PlainDate.from(today).until(dayOf(text, zone), { largestUnit: 'days' }).days

export const gives = (steps: readonly Step[], bound: Step['bound']): readonly string[] => steps.flatMap((step) => (step.bound === bound ? [step.gives] : []))
