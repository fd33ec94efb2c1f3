import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { advise, warn } from '../tell.ts'
import { knownDays } from './known-days.ts'
import type { Days } from './known-days.ts'
import { statedDates, weekdayLike } from './stated-dates.ts'
import type { StatedDate } from './stated-dates.ts'
import type { CaseText } from './texts-of-case.ts'
import { unquoted } from './unquoted.ts'

type Stated = StatedDate & { readonly pointer: string; readonly role: CaseText['role'] }

/** Days that a text names and no calendar has, weekdays that do not go with their day, and days of the story that nothing else in the case names. */
export function dateFindings(texts: readonly CaseText[], caseFile: CaseFile): readonly Finding[] {
  const stated = texts.flatMap(({ pointer, text, role }) => statedDates(unquoted(text)).map((date): Stated => ({ ...date, pointer, role })))
  if (stated.length === 0) return []
  const known = stated.some((date) => date.role === 'facts' || date.year === null) ? knownDays(caseFile) : []
  const years = [...new Set(known.map(({ from }) => Number(from.slice(0, 4))))]
  return stated.flatMap((date) => findingsOf(date, known, date.year === null ? years : [date.year]))
}

function findingsOf(date: Stated, known: readonly Days[], years: readonly number[]): readonly Finding[] {
  if (!isOfCalendar(date)) return [warn('text-date-invalid', date.pointer, placeOf(date))]
  const days = years.map((year) => dayText(year, date)).filter((day) => day !== null)
  const isKnown = days.some((day) => known.some(({ from, to }) => from <= day && day <= to))
  const isStray = date.role === 'facts' && known.length > 0 && !isKnown
  return [...weekdayFinding(date, days.map(weekdayIndex)), ...(isStray ? [advise('text-date-unknown', date.pointer, placeOf(date))] : [])]
}

const placeOf = ({ words, start }: StatedDate): NonNullable<Finding['problem']['facts']> => ({ phrase: words, start, length: words.length })

function weekdayFinding({ pointer, words, weekday }: Stated, indices: readonly number[]): readonly Finding[] {
  if (!weekday || indices.length === 0 || indices.includes(weekday.index)) return []
  const right = new Set(indices)
  const [only] = right
  const instead = right.size === 1 && only !== undefined ? weekdayLike(weekday.words, only) : null
  const found = warn('weekday-wrong', pointer, { phrase: words, start: weekday.start, length: weekday.words.length, right: instead ?? '' })
  return [instead === null ? found : { ...found, fixes: [{ start: weekday.start, was: weekday.words, text: instead }] }]
}

/** 29 February is of the calendar where the text leaves the year out. */
const isOfCalendar = ({ year, month, day }: StatedDate): boolean => dayText(year ?? leapYear, { month, day }) !== null
const leapYear = 2024

/** 2026-10-03; null for a day that the year does not have. */
function dayText(year: number, { month, day }: Pick<StatedDate, 'month' | 'day'>): string | null {
  const longest = month === 2 ? (isLeap(year) ? 29 : 28) : lengths[month - 1]
  if (longest === undefined || day < 1 || day > longest) return null
  return [`${year}`.padStart(4, '0'), `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-')
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
/** The day before the first of March. */
const isLeap = (year: number): boolean => new Date(Date.UTC(year, 2, 0)).getUTCDate() === 29

const weekdayIndex = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
