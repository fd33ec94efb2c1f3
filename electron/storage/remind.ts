import { zoneOf } from '#shared/domain/case-file.ts'
import type { LocalText } from '#shared/domain/language.ts'
import { momentParts } from '#shared/interview/moment-parts.ts'
import { remindersOn } from '#shared/rules/deadlines/reminders.ts'
import type { Reminder } from '#shared/rules/deadlines/reminders.ts'
import { listDeadlines } from './deadlines.ts'
import type { Store } from './open-store.ts'
import { readSetting, writeSetting } from './setting-table.ts'

export type DueReminder = Reminder & { readonly caseTitle: LocalText; /** 14:30 in the zone of the case; '' where no time of day is named. */ readonly time: string }

/** Named by the day: what was told yesterday may be told again. */
const setting = 'reminded'

/** What is to be told now and was not told today; it is kept that it was, so that it is told once a day and no more. */
export function takeReminders(store: Store, today: string): readonly DueReminder[] {
  if (readSetting(store.db, 'reminders') === 'off') return []
  const told = new Set((readSetting(store.db, setting) ?? '').split('\n').filter((key) => key.startsWith(today)))
  const due = listDeadlines(store).flatMap(({ caseId, head, deadlines }) => remindersOn(caseId, head, deadlines, today).map((reminder) => ({ ...reminder, caseTitle: head.title, time: momentParts(reminder.at, zoneOf(head))?.time ?? '' }))).filter(({ key }) => !told.has(key))
  if (due.length > 0) writeSetting(store.db, setting, [...told, ...due.map(({ key }) => key)].join('\n'))
  return due
}
