import type { DeadlineKind } from '#shared/domain/deadline.ts'
import type { Language } from '#shared/domain/language.ts'
import { deadlineTitles } from './deadline-text.ts'

/** The name of a calendar of all dates. */
export const calendarName: Readonly<Record<Language, string>> = { ja: '綴りの期日', en: 'Tsuzuri dates' }

/** What a reminder says: which date, and how many days are left. `opens`: a way that is open from today. */
export function reminderText(kind: DeadlineKind, days: number, opens: boolean, language: Language): string {
  const title = deadlineTitles[kind][language]
  if (language === 'ja') return opens ? `${title}が、今日からできる見込みです。` : days === 0 ? `${title}は、今日が目安の日です。` : `${title}の目安の日まで、あと${days}日です。`
  return opens ? `${title}: probably possible from today.` : days === 0 ? `${title}: today is the day, as a guide.` : `${title}: ${days === 1 ? '1 day is' : `${days} days are`} left, as a guide.`
}

/** Where many are due at once: one line for all of them. */
export const manyReminders = (count: number, language: Language): string =>
  (language === 'ja' ? `近い期日が${count}件あります。期日の一覧で確かめてください。` : `${count} dates are near. See the list of dates.`)
