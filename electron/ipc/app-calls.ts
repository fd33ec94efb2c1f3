import { writeSetting } from '#electron/storage/setting-table.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { AppDesk } from './app-desk.ts'
import type { Handlers } from './serve.ts'

export const appCalls = (desk: AppDesk): Pick<Handlers, 'appState' | 'setLanguage' | 'setReminders' | 'showInFolder'> => ({
  appState: async () => desk.appState(),
  setLanguage: async ({ language }) => {
    writeSetting(desk.store.db, 'language', language)
    desk.languageChanged()
    return desk.appState()
  },
  setReminders: async ({ on }) => {
    writeSetting(desk.store.db, 'reminders', on ? null : 'off')
    return desk.appState()
  },
  showInFolder: async ({ path }) => {
    if (!desk.isRemembered(path)) throw new DomainError({ code: 'file-unreadable', file: path, reason: 'absent' })
    desk.showInFolder(path)
    return null
  }
})
