import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { app, protocol } from 'electron'
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { progressChannel } from '#shared/contract/channels.ts'
import { appFolder } from '#electron/files/app-folders.ts'
import { appCalls } from '#electron/ipc/app-calls.ts'
import { caseCalls } from '#electron/ipc/case-calls.ts'
import { deadlineCalls } from '#electron/ipc/deadline-calls.ts'
import { alikeCalls } from '#electron/ipc/alike-calls.ts'
import { exhibitCalls } from '#electron/ipc/exhibit-calls.ts'
import { openIntakes } from '#electron/ipc/intakes.ts'
import type { Intakes } from '#electron/ipc/intakes.ts'
import { lookCalls } from '#electron/ipc/look-calls.ts'
import { packCalls } from '#electron/ipc/pack-calls.ts'
import type { BuiltPacks } from '#electron/ipc/pack-calls.ts'
import { recognitionCalls } from '#electron/ipc/recognition-calls.ts'
import { sentCalls } from '#electron/ipc/sent-calls.ts'
import { templateCalls } from '#electron/ipc/template-calls.ts'
import { searchCalls } from '#electron/ipc/search-calls.ts'
import { serve } from '#electron/ipc/serve.ts'
import { serveWithoutStore } from '#electron/ipc/serve-without-store.ts'
import { hasOriginal } from '#electron/files/vault.ts'
import { closeStore } from '#electron/storage/open-store.ts'
import { openWorker } from '#electron/work/worker-client.ts'
import { appStateOf } from './app-state.ts'
import { createDesk } from './create-desk.ts'
import { setMenu } from './menu.ts'
import { openStoreOrFailure } from './open-store-or-failure.ts'
import { pagePictures } from './page-pictures.ts'
import { openRecognition } from './recognition.ts'
import { startReminders } from './reminders.ts'
import { serveSchemes } from './serve-schemes.ts'
import { openSearch } from './open-search.ts'
import { openStills } from './stills/open-stills.ts'
import { openThumbnails } from './thumbnails.ts'
import { openWindow } from './window.ts'

/** Creates everything once and hands it out: the store, the worker, the calls, the schemes, the window. */
export async function openApp(): Promise<void> {
  const distFolder = join(appFolder, 'dist')
  const storeFolder = join(app.getPath('userData'), 'store')
  const builtFolder = freshFolder(join(app.getPath('userData'), 'made'))
  const worker = openWorker(join(distFolder, 'main', 'worker.js'))
  const { store, failure } = await openStoreOrFailure(storeFolder)
  const appState = appStateOf(storeFolder, store, failure)
  const own = ownWindow()
  const built: BuiltPacks = new Map()
  const pageFolder = join(distFolder, 'renderer')
  const stills = store ? openStills({ folder: join(storeFolder, 'stills'), pageFolder, isKept: (sha256) => hasOriginal(store.vault, sha256) }) : null
  const thumbnails = store && stills ? openThumbnails(store, worker, stills, join(storeFolder, 'thumbnails')) : null
  serveSchemes(protocol, { pageFolder, builtPdf: (id, volume) => pdfOf(built, id, volume), thumbnail: thumbnails?.find ?? (async () => null), page: store ? pagePictures(store, worker) : async () => null })
  const recognition = store && stills ? openRecognition({ store, findStill: stills.find, modulePath: join(distFolder, 'main', 'worker.js'), tell: (progress) => { own.current()?.webContents.send(progressChannel, progress) }, report: reportBug }) : null
  const search = store ? openSearch(store, worker, reportBug) : null
  let intakes: Intakes | null = null
  if (store && stills && thumbnails && search && recognition) {
    const desk = createDesk({ store, worker, search, stills, thumbnails, recognition, builtFolder, ownTemplates: join(app.getPath('userData'), 'templates'), appState, window: own.current })
    intakes = openIntakes(desk)
    serve({ ...appCalls(desk), ...caseCalls(desk), ...exhibitCalls(desk, intakes), ...alikeCalls(desk), ...lookCalls(desk), ...recognitionCalls(desk), ...packCalls(desk, built), ...sentCalls(desk, built), ...templateCalls(desk), ...deadlineCalls(desk), ...searchCalls(desk) }, own.isSender, reportBug)
  } else if (failure) {
    serveWithoutStore(appState, failure, own.isSender)
  }
  setMenu(appState().language, process.platform)
  own.set(openWindow(distFolder))
  app.on('second-instance', own.focus)
  const endReminders = store ? startReminders(store, appState, own.focus, reportBug) : () => undefined
  app.on('will-quit', () => {
    endReminders()
    intakes?.stop()
    search?.close()
    recognition?.close()
    worker.close()
    rmSync(builtFolder, { recursive: true, force: true })
    if (store) void closeStore(store)
  })
}

/** The window once it is there; only its own main frame may call. */
function ownWindow() {
  let window: BrowserWindow | null = null
  return {
    current: () => window,
    set: (opened: BrowserWindow): void => { window = opened },
    isSender: (event: IpcMainInvokeEvent): boolean => window !== null && event.sender === window.webContents && event.senderFrame === window.webContents.mainFrame,
    focus: (): void => {
      if (window?.isMinimized()) window.restore()
      window?.focus()
    }
  }
}

const pdfOf = (built: BuiltPacks, buildId: string, volume: number): string | null => built.get(buildId)?.files.files.filter((file) => file.name.endsWith('.pdf'))[volume - 1]?.path ?? null

const reportBug = (error: unknown): void => { console.error(error instanceof Error ? error.stack : error) }

/** Packs and pasted bytes of a run lie here until it ends; what a killed run left goes now. */
function freshFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}
