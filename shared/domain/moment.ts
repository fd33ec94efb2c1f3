import { Temporal } from 'temporal-polyfill'
import { remember } from '#shared/lib/remember.ts'

/** A plain form of the case file: date-time with offset, date, or year-month. */
export type Moment =
  | { readonly kind: 'instant'; readonly atMs: number; readonly offset: string }
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }

export type MomentProblem = 'date-invalid' | 'date-without-offset'

const instantForm = /^\d{4}-\d{2}-\d{2}T(?<hour>\d{2}):\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?<offset>Z|[+-]\d{2}:\d{2})?$/
const dayForm = /^\d{4}-\d{2}-\d{2}$/
const monthForm = /^\d{4}-\d{2}$/

/** Reads `2026-10-01T09:12+09:00`, `2026-10-01` or `2026-10`; years 1900 to 9998 so that arithmetic stays within bounds. */
export const parseMoment: (text: string) => Moment | MomentProblem = remember((text) => {
  const moment = readMoment(text)
  return typeof moment === 'string' || isPlausible(moment) ? moment : 'date-invalid'
})

function readMoment(text: string): Moment | MomentProblem {
  try {
    if (dayForm.test(text)) {
      const day = Temporal.PlainDate.from(text)
      return { kind: 'day', year: day.year, month: day.month, day: day.day }
    }
    if (monthForm.test(text)) {
      const month = Temporal.PlainYearMonth.from(text)
      return { kind: 'month', year: month.year, month: month.month }
    }
    return readInstant(text)
  } catch {
    return 'date-invalid'
  }
}

function readInstant(text: string): Moment | MomentProblem {
  const groups = instantForm.exec(text)?.groups
  if (!groups || Number(groups['hour']) > 23) return 'date-invalid'
  const offset = groups['offset']
  if (offset === undefined) return 'date-without-offset'
  return { kind: 'instant', atMs: Temporal.Instant.from(text).epochMilliseconds, offset: offset === 'Z' ? '+00:00' : offset }
}

function isPlausible(moment: Moment): boolean {
  const year = moment.kind === 'instant' ? new Date(moment.atMs).getUTCFullYear() : moment.year
  return year >= 1900 && year <= 9998
}

/** A moment that was checked when its file was read; throws where that was forgotten. */
export function momentOf(text: string): Moment {
  const moment = parseMoment(text)
  if (typeof moment === 'string') throw new Error(`unchecked moment: ${moment}`)
  return moment
}

/** IANA zone, or null where each time is shown in its own offset (dates then count from midnight UTC). */
export type Zone = string | null

export function earliestMs(moment: Moment, zone: Zone): number {
  switch (moment.kind) {
    case 'instant': return moment.atMs
    case 'day': return startOfDayMs(moment, zone, {})
    case 'month': return startOfDayMs({ ...moment, day: 1 }, zone, {})
  }
}

/** The last millisecond that the moment can mean. */
export function latestMs(moment: Moment, zone: Zone): number {
  switch (moment.kind) {
    case 'instant': return moment.atMs
    case 'day': return startOfDayMs(moment, zone, { days: 1 }) - 1
    case 'month': return startOfDayMs({ ...moment, day: 1 }, zone, { months: 1 }) - 1
  }
}

export function zonedTime(atMs: number, zone: Zone, offset: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone ?? offset)
}

/** A local date-time with the offset that a zone has then; null for any other form. Of two readings when clocks go back, the earlier. */
export function withOffsetOf(localTime: string, zone: string): string | null {
  if (parseMoment(localTime) !== 'date-without-offset' || typeof parseMoment(`${localTime}Z`) === 'string') return null
  return Temporal.PlainDateTime.from(localTime).toZonedDateTime(zone).toString({ timeZoneName: 'never' })
}

/** A name that the time zone database knows. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

type Day = { readonly year: number; readonly month: number; readonly day: number }
type Later = { readonly days?: number; readonly months?: number }

const startOfDayMs = ({ year, month, day }: Day, zone: Zone, { days = 0, months = 0 }: Later): number => midnights([year, month, day, days, months, zone ?? 'UTC'].join(' '))

/** A timeline asks for the same days again and again. */
const midnights = remember((words) => {
  const [year, month, day, days, months, zone = 'UTC'] = words.split(' ')
  return Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) }).add({ days: Number(days), months: Number(months) }).toZonedDateTime(zone).epochMilliseconds
})
