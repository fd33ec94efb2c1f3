import { Temporal } from 'temporal-polyfill'
import { parseMoment, zonedTime } from '#shared/domain/moment.ts'
import type { Zone } from '#shared/domain/moment.ts'
import { remember } from '#shared/lib/remember.ts'

/** A moment as a form shows it: `day` is 2026-10-03, `time` is 14:05 or null. */
export type MomentParts = { readonly day: string; readonly time: string | null }

/** The parts in the zone of the case; null for none, for a month, or for what cannot be read. */
export function momentParts(text: string | null | undefined, zone: Zone): MomentParts | null {
  const moment = text ? parseMoment(text) : null
  if (moment === null || typeof moment === 'string' || moment.kind === 'month') return null
  if (moment.kind === 'day') return { day: text ?? '', time: null }
  const local = zonedTime(moment.atMs, zone, moment.offset)
  return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** The moment that the parts name, with the offset of the zone on that day; null while a part cannot be read yet. */
export function momentFrom(parts: MomentParts, zone: Zone): string | null {
  if (typeof parseMoment(parts.day) === 'string') return null
  if (parts.time === null) return parts.day
  const local = Temporal.PlainDateTime.from(`${parts.day}T${parts.time}`).toZonedDateTime(zone ?? 'UTC')
  const text = `${parts.day}T${parts.time}${local.offset}`
  return typeof parseMoment(text) === 'string' ? null : text
}

/** A date that a reader found: local time without an offset gets the one of the zone. */
export function momentFound(value: string, zone: Zone): string | null {
  if (typeof parseMoment(value) !== 'string') return value
  return localParts(value) === null ? null : localMoment(`${zone ?? ''} ${value}`)
}

/** Whether `momentFound` has an answer, without reckoning with zones: for lists of thousands. */
export const isMomentFound = (value: string): boolean => typeof parseMoment(value) !== 'string' || localParts(value) !== null

/** Zones are slow to ask, and a list asks for the same times again whenever it is drawn. */
const localMoment = remember((key): string | null => {
  const [zone = '', value = ''] = key.split(' ')
  const parts = localParts(value)
  return parts && momentFrom(parts, zone === '' ? null : zone)
})

function localParts(value: string): MomentParts | null {
  const match = /^(?<day>\d{4}-\d{2}-\d{2})T(?<time>\d{2}:\d{2})/.exec(value)
  const day = match?.groups?.['day']
  const time = match?.groups?.['time']
  if (day === undefined || time === undefined || typeof parseMoment(day) === 'string') return null
  return Number(time.slice(0, 2)) < 24 && Number(time.slice(3)) < 60 ? { day, time } : null
}
