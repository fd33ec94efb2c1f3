import type { Confidence, DateFound } from '#shared/domain/exhibit-facts.ts'
import { plannedDays } from './planned-days.ts'
import { isAhead, referenceOf } from './sound-dates.ts'
import type { ReadAt } from './sound-dates.ts'
import { textDates } from './text-dates.ts'

/** Of a text of many dates only so many are offered: a list of a hundred helps nobody. */
export const mostOffered = 8
const longestText = 500_000
/** What is looked at before the surest are chosen. */
const mostFound = 2_000

const ranks: readonly Confidence[] = ['certain', 'likely', 'weak']

/**
 * Dates that the text of a file names, as proposals for when something happened, the surest first. `known` is what the file states otherwise: what is
 * merely written in it is never held surer than that. Days without a year are reckoned from what is known, else from when the file was written.
 * On a day that is planned, or lies ahead of now, nothing has happened yet.
 */
export function contentDates(text: string, known: readonly DateFound[], at: ReadAt): readonly DateFound[] {
  const reference = referenceOf(known, at)
  const cap = Math.max(1, known.length === 0 ? 1 : Math.min(...known.map(({ confidence }) => ranks.indexOf(confidence))))
  const sure = (confidence: Confidence): Confidence => ranks[Math.max(cap, ranks.indexOf(confidence))] ?? 'weak'
  const values = new Map<string, Confidence>()
  const looked = text.slice(0, longestText)
  const dates = textDates(looked, reference, mostFound)
  const planned = plannedDays(looked, dates)
  const happened = dates.filter((date) => !planned.has(date) && !isAhead(date.value, at.now))
  for (const { value, confidence } of happened) if (values.get(value) !== 'likely') values.set(value, confidence)
  return [...values].toSorted(([, a], [, b]) => ranks.indexOf(a) - ranks.indexOf(b)).slice(0, mostOffered)
    .map(([value, confidence]) => ({ role: 'happened', value, source: 'content', confidence: sure(confidence) }))
}
