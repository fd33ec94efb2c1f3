import { clipboard, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import { progressChannel } from '#shared/contract/channels.ts'
import type { AppState } from '#shared/contract/values.ts'
import type { AppDesk, RecognitionDesk } from '#electron/ipc/app-desk.ts'
import { factsWithStill } from '#electron/intake/given-still.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { localIso } from '#electron/work/local-iso.ts'
import type { Worker } from '#electron/work/worker-client.ts'
import { systemDialogs } from './dialogs.ts'
import { setMenu } from './menu.ts'
import { printPdf } from './print-pdf.ts'
import type { Stills } from './stills/open-stills.ts'
import type { Thumbnails } from './thumbnails.ts'

export type DeskParts = {
  readonly recognition: RecognitionDesk
  readonly store: Store
  readonly worker: Worker
  readonly search: AppDesk['search']
  readonly stills: Stills
  readonly thumbnails: Thumbnails
  readonly builtFolder: string
  readonly ownTemplates: string
  readonly appState: () => AppState
  readonly window: () => BrowserWindow | null
}

/** What the handlers of the calls are given: the parts, and the few things of the system that they may do. */
export function createDesk({ store, worker, search, stills, thumbnails, recognition, builtFolder, ownTemplates, appState, window }: DeskParts): AppDesk {
  const written = new Set<string>()
  return {
    store, worker, search, recognition, builtFolder, ownTemplates, appState,
    dialogs: systemDialogs(window, () => appState().language),
    now: () => localIso(new Date()),
    languageChanged: () => { setMenu(appState().language, process.platform) },
    tellProgress: (progress) => {
      window()?.webContents.send(progressChannel, progress)
      if (progress.job === 'intake' && progress.done >= progress.of) search.wake()
    },
    inspect: async (path, name) => {
      const facts = await worker.run({ kind: 'inspect', path, name, now: localIso(new Date()) })
      return factsWithStill(facts, await stills.find(path, facts))
    },
    takeIn: async (file) => {
      const facts = await worker.run({ kind: 'take-in', ...file, thumbnails: thumbnails.folder, now: localIso(new Date()) })
      return factsWithStill(facts, await stills.find(file.copy, facts))
    },
    findStill: stills.find,
    dropPictures: () => { for (const { sweep } of [thumbnails, stills]) sweep() },
    copyText: (text) => { clipboard.writeText(text) },
    printPdf,
    showInFolder: (path) => { shell.showItemInFolder(path) },
    remember: (path) => { written.add(path) },
    isRemembered: (path) => written.has(path)
  }
}
