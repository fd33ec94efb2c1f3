import { isZone, withOffsetOf } from '#shared/domain/moment.ts'
import { timeText } from '../time-text.ts'

/** `start` and `end` have the forms of DateFound; a whole day ends on the day that it names. `zone` as the file calls it. */
export type CalendarEvent = {
  readonly summary: string; readonly location: string; readonly description: string; readonly organiser: string
  readonly start: string | null; readonly end: string | null; readonly zone: string | null; readonly writtenAt: string | null; readonly isCancelled: boolean; readonly repeats: boolean; /** Of one of its times, in its form, that cannot be. */ readonly hasImpossibleDate: boolean
}
export type Calendar = { readonly events: readonly CalendarEvent[]; readonly isCut: boolean }

const limits = { events: 500, lines: 50_000, valueLength: 20_000, depth: 20 } as const

type Property = { readonly name: string; readonly parameters: ReadonlyMap<string, string>; readonly value: string }

/** The events of a calendar file; null for any other text. A line that is folded is put together; what stands within an event, as an alarm does, is left out. Source: RFC 5545. */
export function parseCalendar(text: string): Calendar | null {
  if (!/^\uFEFF?\s{0,20}BEGIN:VCALENDAR/i.test(text)) return null
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '').split('\n', limits.lines + 1)
  const events: CalendarEvent[] = []
  const open: string[] = []
  let current: Property[] | null = null
  for (const line of lines.slice(0, limits.lines)) {
    const property = propertyOf(line)
    if (property === null) continue
    if (property.name === 'BEGIN' && open.length < limits.depth) {
      open.push(property.value.toUpperCase())
      if (open.at(-1) === 'VEVENT') current = []
    } else if (property.name === 'END' && open.at(-1) === property.value.toUpperCase()) {
      if (open.pop() === 'VEVENT' && current !== null) events.push(eventOf(current))
      if (events.length >= limits.events) return { events, isCut: true }
    } else if (open.at(-1) === 'VEVENT') current?.push(property)
  }
  return { events, isCut: lines.length > limits.lines }
}

/** NAME;PARAMETER=value;PARAMETER="value":value */
function propertyOf(line: string): Property | null {
  const head = /^(?<name>[A-Za-z0-9-]{1,60})(?<parameters>(?:;[A-Za-z0-9-]{1,60}=(?:"[^"]{0,500}"|[^";:,]{0,500})){0,20}):/.exec(line)
  if (head === null) return null
  const parameters = [...(head.groups?.['parameters'] ?? '').matchAll(/;([A-Za-z0-9-]+)=(?:"([^"]*)"|([^";:,]*))/g)].map(([, name = '', quoted, bare]) => [name.toUpperCase(), quoted ?? bare ?? ''] as const)
  return { name: (head.groups?.['name'] ?? '').toUpperCase(), parameters: new Map(parameters), value: line.slice(head[0].length, head[0].length + limits.valueLength) }
}

function eventOf(properties: readonly Property[]): CalendarEvent {
  const property = (name: string): Property | undefined => properties.find((one) => one.name === name)
  const text = (name: string): string => unescaped(property(name)?.value ?? '').trim()
  const [start, end] = [momentOf(property('DTSTART')), momentOf(property('DTEND'))]
  const stated = [[property('DTSTART'), start], [property('DTEND'), end]] as const
  const isDay = start?.length === 10
  const organiser = property('ORGANIZER')
  return {
    summary: text('SUMMARY'), location: text('LOCATION'), description: text('DESCRIPTION'), organiser: organiser?.parameters.get('CN') ?? text('ORGANIZER').replace(/^mailto:/i, ''),
    // Of whole days the file names the day after the last.
    start, end: isDay && end !== null && end.length === 10 ? laterOf(start, dayBefore(end)) : end, zone: property('DTSTART')?.parameters.get('TZID') ?? null,
    writtenAt: momentOf(property('CREATED') ?? property('DTSTAMP')), isCancelled: /^cancelled$/i.test(text('STATUS')), repeats: property('RRULE') !== undefined,
    hasImpossibleDate: stated.some(([time, moment]) => time !== undefined && moment === null && timeForm.test(time.value.trim()))
  }
}

const unescaped = (value: string): string => value.replace(/\\([nN,;\\])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark))
const laterOf = (a: string, b: string): string => (a > b ? a : b)
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

const timeForm = /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:T(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)(?<utc>Z)?)?$/

/** 20261001, 20261001T140500, and that with Z, or in a zone that the time zone database knows. */
function momentOf(property: Property | undefined): string | null {
  const groups = timeForm.exec(property?.value.trim() ?? '')?.groups
  if (groups === undefined || property === undefined) return null
  const day = { year: Number(groups['year']), month: Number(groups['month']), day: Number(groups['day']) }
  if (groups['hour'] === undefined) return timeText(day)
  const local = timeText({ ...day, hour: Number(groups['hour']), minute: Number(groups['minute']), second: Number(groups['second']) })
  if (local === null || groups['utc'] !== undefined) return local === null ? null : `${local}Z`
  const zone = property.parameters.get('TZID')
  return zone !== undefined && zone.length < 60 && isZone(zone) ? (withOffsetOf(local, zone) ?? local) : local
}
