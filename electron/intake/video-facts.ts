import type { DateFound } from '#shared/domain/exhibit-facts.ts'
import { timeText } from './time-text.ts'

/** What the head of a video states; `null` and empty where it states nothing that can be believed. */
export type VideoFacts = {
  readonly durationSeconds: number | null
  /** As shown, after rotation. */
  readonly size: { readonly widthPx: number; readonly heightPx: number } | null
  readonly dates: readonly DateFound[]
  readonly hasPosition: boolean
}

/** Longer than any film; what claims more does not know its length. */
const longestSeconds = 1_000_000

export const knownLength = (seconds: number): number | null => (seconds >= 0.001 && seconds <= longestSeconds ? Math.round(seconds * 1_000) / 1_000 : null)

/** A camera's own clock, and some write its local time as if it were UTC: likely, never certain. */
export function utcDate(milliseconds: number): readonly DateFound[] {
  const moment = new Date(milliseconds)
  if (Number.isNaN(moment.getTime()) || milliseconds <= 0) return []
  const value = timeText({ year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate(), hour: moment.getUTCHours(), minute: moment.getUTCMinutes(), second: moment.getUTCSeconds(), offset: 'Z' })
  return value === null ? [] : [{ role: 'captured', value, source: 'metadata', confidence: 'likely' }]
}
