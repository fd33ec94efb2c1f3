import type { DeadlineKind } from '#shared/domain/deadline.ts'
import type { Language } from '#shared/domain/language.ts'
import { deadlineTitles } from './deadline-text.ts'

/** The name of a calendar of all dates. */
export const calendarName: Readonly<Record<Language, string>> = { ja: '綴りの期日', en: 'Tsuzuri dates' }

/** Dates that somebody set are dates; all others are reckoned, and a guide. */
const wereSet: ReadonlySet<DeadlineKind> = new Set(['answer-by', 'promise', 'call-again', 'recordings'])

/** What a reminder says: which date, and how many days are left. `opens`: a way that is open from today. */
export function reminderText(kind: DeadlineKind, days: number, opens: boolean, language: Language, time = ''): string {
  const title = deadlineTitles[kind][language]
  if (time !== '') return language === 'ja' ? `${title}：今日の${time}です。` : `${title}: today at ${time}.`
  if (opens && kind === 'recordings') return language === 'ja' ? `${title}：上書きされる前に、早めに頼んでください。` : `${title}: soon, before they are overwritten.`
  const isSet = wereSet.has(kind)
  if (language === 'ja') {
    if (opens) return `${title}：今日からできる見込みです。`
    return days === 0 ? `${title}：今日${isSet ? '' : '（目安）'}です。` : `${title}：あと${days}日${isSet ? '' : '（目安）'}です。`
  }
  if (opens) return `${title}: probably possible from today.`
  return `${title}: ${days === 0 ? 'today' : days === 1 ? '1 day left' : `${days} days left`}${isSet ? '' : ', as a guide'}.`
}

/** Where many are due at once: one line for all of them. */
export const manyReminders = (count: number, language: Language): string =>
  (language === 'ja' ? `近い期日が${count}件あります。期日の一覧で確かめてください。` : `${count} dates are near. See the list of dates.`)
