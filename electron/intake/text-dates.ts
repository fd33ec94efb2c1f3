import type { Confidence } from '#shared/domain/exhibit-facts.ts'
import { englishNotations, englishParts } from './english-dates.ts'
import { readClock } from './text-clock.ts'
import { timeText } from './time-text.ts'
import { dayNumber, reckonedYear, weekdayOf } from './reckoned-year.ts'

/** A date that stands in a text: where, and how far it can be relied on. `value` is local where no offset stands behind it. */
export type TextDate = { readonly value: string; readonly start: number; readonly length: number; readonly confidence: Confidence }

/** Weekdays stand in brackets or with their 曜; 祝 and 休 may go with them. Recognition sets blanks around each. */
const weekday = String.raw`(?: ?\( ?(?:[祝休]日?[・, ]? ?)?(?<bracketed>[日月火水木金土])(?: ?曜 ?日?)?(?: ?[・, ]? ?[祝休]日?)? ?\)| ?(?<named>[日月火水木金土]) ?曜 ?日?)`
const era = String.raw`(?:令和|㋿)`

/** Every repetition is bounded, so that no text takes long. The group that is filled tells the notation. */
const notations = [
  String.raw`(?<!\d)(?<kanjiYear>\d{4}) ?年 ?(?<kanjiMonth>\d{1,2}) ?月 ?(?<kanjiDay>\d{1,2}) ?日${weekday}?`,
  String.raw`${era} ?(?<eraYear>\d{1,2}|元) ?年 ?(?<eraMonth>\d{1,2}) ?月 ?(?<eraDay>\d{1,2}) ?日${weekday}?`,
  String.raw`(?:${era}|(?<![\w./-])(?<letter>R)) ?(?<shortYear>\d{1,2})(?<eraMark>[./-])(?<shortMonth>\d{1,2})\k<eraMark>(?<shortDay>\d{1,2})(?!\d|[./-]\d)${weekday}?`,
  String.raw`(?<![\w./-])(?<year>\d{4})(?<mark>[./-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d|[./-]\w|/)${weekday}?`,
  String.raw`(?<![\d年])(?<bareMonth>\d{1,2}) ?月 ?(?<bareDay>\d{1,2}) ?日${weekday}?`,
  String.raw`(?<![\w./-])(?<slashMonth>\d{1,2})/(?<slashDay>\d{1,2})(?!\d|/)(?:${weekday}|(?= \d{1,2}:\d{2}(?!\d)))`,
  ...englishNotations
].map((source) => new RegExp(source, 'g'))

type Day = { readonly year: number; readonly month: number; readonly day: number; readonly confidence: Confidence }

/**
 * Dates in a text, in the order in which they stand. A day without a year is the one near `reference` (2026-10-01) that its weekday allows;
 * a weekday that does not fit a stated year makes the find weak, as a misread would. What cannot be a date gives nothing; 昨日 and its like are none.
 */
export function textDates(text: string, reference: string, most = Number.POSITIVE_INFINITY): readonly TextDate[] {
  const plain = sameLength(text)
  const found: TextDate[] = []
  for (const notation of notations) {
    let count = 0
    for (const match of plain.matchAll(notation)) {
      const one = dateOf(match, plain, reference)
      if (one === null) continue
      found.push(one)
      count += 1
      if (count >= most) break
    }
  }
  return found.toSorted((a, b) => a.start - b.start || b.length - a.length).filter((one, index, all) => index === 0 || one.start >= endOf(all[index - 1]))
}

const endOf = (one: TextDate | undefined): number => (one === undefined ? 0 : one.start + one.length)

/** Full-width characters as their narrow ones, every dash as a hyphen: places in the text stay what they are. */
export const sameLength = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/[\u3000\u00a0\u202f]/g, ' ').replace(/[‐‑‒–−]/g, '-')

function dateOf(match: RegExpExecArray, text: string, reference: string): TextDate | null {
  const day = dayOf(match.groups ?? {}, reference)
  if (day === null || timeText(day) === null) return null
  const from = match.index + match[0].length
  const clock = readClock(text, from)
  const value = clock === null ? timeText(day) : timeText({ ...later(day, clock.daysLater), ...clock.parts })
  return value === null ? null : { value, start: match.index, length: (clock?.end ?? from) - match.index, confidence: day.confidence }
}

function dayOf(groups: Readonly<Record<string, string | undefined>>, reference: string): Day | null {
  if (groups['enMonth'] !== undefined) return englishDay(groups, reference)
  const number = (...names: readonly string[]): number => Number(names.map((name) => groups[name]).find((value) => value !== undefined))
  const month = number('kanjiMonth', 'eraMonth', 'shortMonth', 'month', 'bareMonth', 'slashMonth')
  const day = number('kanjiDay', 'eraDay', 'shortDay', 'day', 'bareDay', 'slashDay')
  const named = groups['bracketed'] ?? groups['named'] ?? null
  const year = statedYear(groups)
  if (year === null) return reckonedYear({ month, day, weekday: named }, reference)
  if (groups['kanjiYear'] === undefined && groups['year'] === undefined && dayNumber({ year, month, day }) < firstOfReiwa) return null
  return { year, month, day, confidence: confidenceOf(groups, named === null ? null : named === weekdayOf({ year, month, day })) }
}

function englishDay(groups: Readonly<Record<string, string | undefined>>, reference: string): Day | null {
  const { year, month, day, weekday: named } = englishParts(groups)
  if (year === null) return reckonedYear({ month, day, weekday: named }, reference)
  return { year, month, day, confidence: confidenceOf({}, named === null ? null : named === weekdayOf({ year, month, day })) }
}

/** Source: the era began on 1 May 2019; its first year is written 元. */
const firstOfReiwa = dayNumber({ year: 2019, month: 5, day: 1 })
function statedYear(groups: Readonly<Record<string, string | undefined>>): number | null {
  const western = groups['kanjiYear'] ?? groups['year']
  if (western !== undefined) return Number(western)
  const ofEra = groups['eraYear'] ?? groups['shortYear']
  return ofEra === undefined ? null : 2018 + (ofEra === '元' ? 1 : Number(ofEra))
}

/** Numbers with points, and those behind a single letter, may be versions and parts of machines, unless a weekday bears them out. */
function confidenceOf(groups: Readonly<Record<string, string | undefined>>, isWeekdayRight: boolean | null): Confidence {
  if (isWeekdayRight !== null) return isWeekdayRight ? 'likely' : 'weak'
  return groups['letter'] !== undefined || groups['mark'] === '.' ? 'weak' : 'likely'
}

function later({ year, month, day }: Day, days: number): Pick<Day, 'year' | 'month' | 'day'> {
  if (days === 0) return { year, month, day }
  const moved = new Date(Date.UTC(year, month - 1, day + days))
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }
}
