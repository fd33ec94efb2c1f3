import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendarMethod } from 'ical-generator'
import { writeAtomically } from './atomic-write.ts'

/** A day in a calendar, with a reminder the morning before and on the day itself; with `at` (an instant) half an hour from then, with a reminder shortly before. */
export type CalendarDay = { readonly id: string; readonly day: string; readonly at?: string | null; readonly title: string; readonly notes: string }

const daySeconds = 86_400
/** Nine in the morning, counted from the midnight that an all-day entry begins at. */
const morningSeconds = 9 * 3_600
const halfHourMs = 1_800_000
const shortlySeconds = 600

/** iCalendar (RFC 5545) with whole days; `madeAt` stamps the entries, so that the same input gives the same bytes. */
export function calendarText(days: readonly CalendarDay[], name: string, madeAt: string): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Tsuzuri', product: 'Tsuzuri', language: 'JA' } })
  for (const { id, day, at, title, notes } of days) {
    if (at) {
      const timed = calendar.createEvent({ id, start: new Date(at), end: new Date(Date.parse(at) + halfHourMs), stamp: new Date(madeAt), summary: title, description: notes })
      timed.createAlarm({ type: ICalAlarmType.display, triggerBefore: shortlySeconds, description: title }).relatesTo(ICalAlarmRelatesTo.start)
      continue
    }
    const event = calendar.createEvent({ id, start: new Date(`${day}T00:00:00Z`), allDay: true, stamp: new Date(madeAt), summary: title, description: notes })
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: daySeconds - morningSeconds, description: title }).relatesTo(ICalAlarmRelatesTo.start)
    event.createAlarm({ type: ICalAlarmType.display, triggerAfter: morningSeconds, description: title }).relatesTo(ICalAlarmRelatesTo.start)
  }
  return `${calendar.toString()}\r\n`
}

export const writeCalendar = (path: string, days: readonly CalendarDay[], name: string, madeAt: string): Promise<void> =>
  writeAtomically(path, (sink) => sink(new TextEncoder().encode(calendarText(days, name, madeAt))))
