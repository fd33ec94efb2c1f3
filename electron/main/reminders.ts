import { Notification } from 'electron'
import { textIn } from '#shared/domain/language.ts'
import type { AppState } from '#shared/contract/values.ts'
import { manyReminders, reminderText } from '#shared/words/reminder-text.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { takeReminders } from '#electron/storage/remind.ts'

/** Some time after the start, so that it comes in no one's way, and then each half hour while the app is open. */
const firstMs = 20_000
const everyMs = 30 * 60_000
/** More at once are told in one line. */
const most = 3

/** Tells of near dates by the system's own notes; the result ends it. */
export function startReminders(store: Store, appState: () => AppState, onPress: () => void, report: (error: unknown) => void): () => void {
  const look = (): void => {
    try {
      if (Notification.isSupported()) tell(takeReminders(store, appState().today), appState(), onPress)
    } catch (error) {
      report(error)
    }
  }
  const first = setTimeout(look, firstMs)
  const later = setInterval(look, everyMs)
  return () => { clearTimeout(first); clearInterval(later) }
}

function tell(due: ReturnType<typeof takeReminders>, { language }: AppState, onPress: () => void): void {
  const notes = due.length > most ? [{ title: manyReminders(due.length, language), body: '' }] : due.map(({ kind, days, opens, time, caseTitle }) => ({ title: reminderText(kind, days, opens, language, time), body: textIn(caseTitle, language) }))
  for (const note of notes) {
    const shown = new Notification({ ...note, silent: true })
    shown.on('click', onPress)
    shown.show()
  }
}
