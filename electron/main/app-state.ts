import { app } from 'electron'
import type { AppState } from '#shared/contract/values.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { Language } from '#shared/domain/language.ts'
import { readSetting } from '#electron/storage/setting-table.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { programVersion } from '#electron/work/program-name.ts'

/** The chosen language, else that of the system: Japanese where it comes first, else English. */
export const appStateOf = (storeFolder: string, store: Store | null, failure: Failure | null) => (): AppState => {
  const chosen = store ? readSetting(store.db, 'language') : null
  const chosenLanguage: Language | null = chosen === 'ja' || chosen === 'en' ? chosen : null
  return { chosenLanguage, language: chosenLanguage ?? systemLanguage(), version: programVersion, storeFolder, today: new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date()), reminders: store ? readSetting(store.db, 'reminders') !== 'off' : false, failure }
}

const systemLanguage = (): Language => (app.getPreferredSystemLanguages()[0] ?? app.getLocale()).toLowerCase().startsWith('ja') ? 'ja' : 'en'
