import { join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { textIn } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { dialogWords } from '#shared/words/dialog-words.ts'
import { packArchiveEnding } from '#electron/files/own-templates/pack-archive.ts'
import { safeFileName } from '#electron/files/safe-file-name.ts'
import type { Dialogs } from '#electron/ipc/app-desk.ts'

/** The system's own dialogs over the window. */
export function systemDialogs(window: () => BrowserWindow | null, language: () => Language): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<readonly string[] | null> => {
    const over = window()
    const answer = over ? await dialog.showOpenDialog(over, options) : await dialog.showOpenDialog(options)
    return answer.canceled || answer.filePaths.length === 0 ? null : answer.filePaths
  }
  const save = async (options: SaveDialogOptions): Promise<string | null> => {
    const over = window()
    const answer = over ? await dialog.showSaveDialog(over, options) : await dialog.showSaveDialog(options)
    return answer.canceled || answer.filePath === '' ? null : answer.filePath
  }
  const words = () => dialogWords[language()]
  const inDocuments = (name: string): string => join(app.getPath('documents'), name)
  return {
    language,
    chooseCase: async (as) => (await open(as === 'folder' ? { title: words().openFolder, properties: ['openDirectory'] } : { title: words().openArchive, properties: ['openFile'], filters: [{ name: 'Tsuzuri', extensions: ['tsuzuri', 'pdf'] }] }))?.[0] ?? null,
    chooseExport: async (opened, as) => {
      const name = safeFileName(textIn(opened.caseFile.title, language()) || opened.caseId)
      return save({ title: words().exportCase, defaultPath: inDocuments(as === 'folder' ? name : `${name}.tsuzuri`) })
    },
    chooseExhibits: () => open({ title: words().chooseExhibits, properties: ['openFile', 'multiSelections'] }),
    choosePackFile: async () => (await open({ title: words().importPack, properties: ['openFile'], filters: [{ name: words().templates, extensions: [packArchiveEnding] }] }))?.[0] ?? null,
    choosePackFileTarget: (suggested) => save({ title: words().exportPack, defaultPath: inDocuments(suggested), filters: [{ name: words().templates, extensions: [packArchiveEnding] }] }),
    choosePackFolder: async () => (await open({ title: words().savePack, properties: ['openDirectory', 'createDirectory'] }))?.[0] ?? null,
    choosePackTarget: (suggested, format) => save({ title: words().savePack, defaultPath: inDocuments(suggested), filters: [format === 'pdf' ? { name: 'PDF', extensions: ['pdf'] } : { name: words().text, extensions: ['txt'] }] }),
    chooseCalendar: (suggested) => save({ title: words().saveCalendar, defaultPath: inDocuments(suggested), filters: [{ name: 'iCalendar', extensions: ['ics'] }] })
  }
}
