import { textIn } from '#shared/domain/language.ts'
import { calendarName } from '#shared/words/reminder-text.ts'
import { calendarDays } from '#electron/files/calendar-days.ts'
import { writeCalendar } from '#electron/files/write-calendar.ts'
import { listDeadlines, listQueue } from '#electron/storage/deadlines.ts'
import type { AppDesk } from './app-desk.ts'
import { packsOffered } from './pack-calls.ts'
import type { Handlers } from './serve.ts'

export const deadlineCalls = (desk: AppDesk): Pick<Handlers, 'listDeadlines' | 'listQueue' | 'saveCalendar'> => ({
  listDeadlines: async () => listDeadlines(desk.store),
  listQueue: async () => listQueue(desk.store, desk.appState().today, await packsOffered(desk)),
  saveCalendar: async () => {
    const language = desk.dialogs.language()
    const name = calendarName[language]
    const path = await desk.dialogs.chooseCalendar(`${name}.ics`)
    if (path === null) return null
    const cases = listDeadlines(desk.store).map(({ caseId, head, deadlines }) => ({ head: { ...head, id: head.id ?? caseId }, deadlines }))
    const title = cases.length === 1 && cases[0] ? textIn(cases[0].head.title, language) : name
    await writeCalendar(path, cases.flatMap(({ head, deadlines }) => calendarDays(deadlines, head, language)), title, desk.now())
    desk.remember(path)
    return { path }
  }
})
