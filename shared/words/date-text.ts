import type { Temporal } from 'temporal-polyfill'
import { momentOf, zonedTime } from '#shared/domain/moment.ts'
import type { Moment, Zone } from '#shared/domain/moment.ts'
import type { Language } from '#shared/domain/language.ts'
import type { When } from '#shared/domain/when.ts'

/**
 * `letter`: 2026年10月1日 9時12分, 1 October 2026, 09:12. `table`: the same in Japanese, 1 Oct 2026, 09:12 in English.
 * `window`: 2026年10月3日（土）14:05, 3 Oct 2026, 14:05.
 */
export type DateStyle = 'letter' | 'table' | 'window'

export function whenText(when: When, language: Language, style: DateStyle, zone: Zone): string {
  const text = (moment: string): string => momentText(moment, language, style, zone)
  if (typeof when === 'string') return text(when)
  if ('from' in when) return language === 'ja' ? `${text(when.from)}から${text(when.to)}まで` : `${text(when.from)} to ${text(when.to)}`
  if ('around' in when) return language === 'ja' ? `${text(when.around)}ごろ` : `about ${text(when.around)}`
  if ('before' in when) return language === 'ja' ? `${text(when.before)}より前` : `before ${text(when.before)}`
  if ('after' in when) return language === 'ja' ? `${text(when.after)}より後` : `after ${text(when.after)}`
  return language === 'ja' ? '日時不明' : 'date unknown'
}

/** One plain moment of the case file; a moment that is outside the zone's reach is shown in its own offset. */
export function momentText(text: string, language: Language, style: DateStyle, zone: Zone): string {
  const moment = momentOf(text)
  return language === 'ja' ? japanese(moment, style, zone) : english(moment, style, zone)
}

/** The day alone, for the date of a letter or an answer-by. */
export function dayText(text: string, language: Language, style: DateStyle, zone: Zone): string {
  const moment = momentOf(text)
  if (moment.kind !== 'instant') return momentText(text, language, style, zone)
  const day = zonedTime(moment.atMs, zone, moment.offset).toPlainDate()
  return language === 'ja' ? japaneseDay(day, style) : englishDay(day, style)
}

function japanese(moment: Moment, style: DateStyle, zone: Zone): string {
  if (moment.kind === 'month') return `${moment.year}年${moment.month}月`
  if (moment.kind === 'day') return japaneseDay(moment, style)
  const time = zonedTime(moment.atMs, zone, moment.offset)
  const clock = style === 'window' ? `${time.hour}:${twoDigits(time.minute)}` : ` ${time.hour}時${time.minute}分`
  return `${japaneseDay(time, style)}${clock}`
}

type Day = { readonly year: number; readonly month: number; readonly day: number }

function japaneseDay(day: Day | Temporal.PlainDate, style: DateStyle): string {
  const text = `${day.year}年${day.month}月${day.day}日`
  return style === 'window' ? `${text}（${weekday(day, 'ja')}）` : text
}

function english(moment: Moment, style: DateStyle, zone: Zone): string {
  if (moment.kind === 'month') return `${monthName(moment.month, style)} ${moment.year}`
  if (moment.kind === 'day') return englishDay(moment, style)
  const time = zonedTime(moment.atMs, zone, moment.offset)
  return `${englishDay(time, style)}, ${twoDigits(time.hour)}:${twoDigits(time.minute)}`
}

const englishDay = (day: Day, style: DateStyle): string => `${day.day} ${monthName(day.month, style)} ${day.year}`

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const
const monthName = (month: number, style: DateStyle): string => {
  const name = monthNames[month - 1] ?? ''
  return style === 'letter' ? name : name.slice(0, 3)
}

const weekdays = { ja: ['日', '月', '火', '水', '木', '金', '土'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const
export const weekday = (day: Day, language: Language): string =>
  weekdays[language][new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()] ?? ''

const twoDigits = (value: number): string => String(value).padStart(2, '0')
