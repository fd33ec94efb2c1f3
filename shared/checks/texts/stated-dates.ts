import { remember } from '#shared/lib/remember.ts'

/** A day as a text names it; `year` is null where the text leaves it out, `weekday` counts from Sunday. */
export type StatedDate = { readonly start: number; readonly words: string; readonly year: number | null; readonly month: number; readonly day: number; readonly weekday: StatedWeekday | null }
export type StatedWeekday = { readonly start: number; readonly words: string; readonly index: number }

const japanese = /(?:(?<year>\d{4})年|(?:令和|R)(?<reiwa>\d{1,2}|元)[年./])?(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})日(?:[（(](?<bracketed>[日月火水木金土])(?:曜日?)?[）)]|(?<bare>[日月火水木金土])曜)?/dgu
const numbers = /(?<![\d./-])(?:(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d/-]|\.\d)(?:\s?[（(](?<bracketed>[日月火水木金土])[）)])?|(?<shortMonth>\d{1,2})\/(?<shortDay>\d{1,2})[（(](?<shortBracketed>[日月火水木金土])[）)])/dgu
const monthName = 'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const dayName = '(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?)(?:day)?'
const english = new RegExp(`\\b(?:(?<named>${dayName}),?\\s)?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<month>${monthName})\\b|(?<firstMonth>${monthName})\\s(?<lateDay>\\d{1,2})(?:st|nd|rd|th)?\\b)(?:,?\\s(?<year>\\d{4})\\b)?`, 'dg')

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const japaneseWeekdays = '日月火水木金土'
const englishWeekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** Every day that a text names, whether the calendar has it or not; kept, because a case is checked again after each change. */
export const statedDates: (text: string) => readonly StatedDate[] = remember((text) => {
  if (!/[0-9０-９]/.test(text)) return []
  const plain = /[０-９]/.test(text) ? text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)) : text
  return [...matches(plain, japanese, /月/), ...matches(plain, numbers, /\d[-/.]\d/), ...matches(plain, english, /[A-Z][a-z]{2}/)].toSorted((a, b) => a.start - b.start)
})

const matches = (text: string, pattern: RegExp, sign: RegExp): readonly StatedDate[] => (sign.test(text) ? [...text.matchAll(pattern)].map(dateOf) : [])

function dateOf(match: RegExpExecArray): StatedDate {
  const group = (...names: readonly string[]): string | undefined => names.map((name) => match.groups?.[name]).find((words) => words !== undefined)
  const named = group('month', 'firstMonth', 'shortMonth') ?? ''
  return {
    start: match.index, words: match[0], year: yearOf(group('year'), group('reiwa')), month: /^\d/.test(named) ? Number(named) : months.findIndex((name) => named.startsWith(name)) + 1,
    day: Number(group('day', 'lateDay', 'shortDay')), weekday: weekdayOf(match)
  }
}

/** The first year of Reiwa is 2019. */
function yearOf(year: string | undefined, reiwa: string | undefined): number | null {
  if (year !== undefined) return Number(year)
  return reiwa === undefined ? null : 2018 + (reiwa === '元' ? 1 : Number(reiwa))
}

function weekdayOf(match: RegExpExecArray): StatedWeekday | null {
  const name = ['bracketed', 'shortBracketed', 'bare', 'named'].find((one) => match.groups?.[one] !== undefined)
  const words = name === undefined ? undefined : match.groups?.[name]
  const place = name === undefined ? undefined : match.indices?.groups?.[name]
  if (words === undefined || place === undefined) return null
  const index = words.length === 1 ? japaneseWeekdays.indexOf(words) : englishWeekdays.findIndex((short) => words.startsWith(short))
  return { start: place[0], words, index }
}

/** Another weekday in the same manner of writing. */
export function weekdayLike(words: string, index: number): string {
  if (words.length === 1) return japaneseWeekdays[index] ?? words
  const whole = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][index] ?? words
  return words.endsWith('day') ? whole : whole.slice(0, 3)
}
