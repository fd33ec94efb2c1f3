import { Temporal } from 'temporal-polyfill'
import type { Zone } from '#shared/domain/moment.ts'

/** This minute in the zone of the case, as the case file writes it. */
export const momentNow = (zone: Zone): string =>
  Temporal.Now.zonedDateTimeISO(zone ?? Temporal.Now.timeZoneId()).toString({ timeZoneName: 'never', smallestUnit: 'minute' })
