import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { app, clipboard, protocol, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import { progressChannel } from '#shared/contract/channels.ts'
import { appFolder } from '#electron/files/app-folders.ts'
import { appCalls } from '#electron/ipc/app-calls.ts'
import type { AppDesk } from '#electron/ipc/app-desk.ts'
import { caseCalls } from '#electron/ipc/case-calls.ts'
import { exhibitCalls } from '#electron/ipc/exhibit-calls.ts'
import { packCalls } from '#electron/ipc/pack-calls.ts'
import type { BuiltPacks } from '#electron/ipc/pack-calls.ts'
import { serve } from '#electron/ipc/serve.ts'
import { serveWithoutStore } from '#electron/ipc/serve-without-store.ts'
import { closeStore } from '#electron/storage/open-store.ts'
import { localIso } from '#electron/work/local-iso.ts'
import { openWorker } from '#electron/work/worker-client.ts'
import { appStateOf } from './app-state.ts'
import { systemDialogs } from './dialogs.ts'
import { openStoreOrFailure } from './open-store-or-failure.ts'
import { printPdf } from './print-pdf.ts'
import { serveSchemes } from './serve-schemes.ts'
import { sweepThumbnails, thumbnailFinder } from './thumbnails.ts'
import { openWindow } from './window.ts'

/** Creates everything once and hands it out: the store, the worker, the calls, the schemes, the window. */
export async function openApp(): Promise<void> {
  const distFolder = join(appFolder, 'dist')
  const storeFolder = join(app.getPath('userData'), 'store')
  const builtFolder = freshFolder(join(app.getPath('userData'), 'made'))
  const worker = openWorker(join(distFolder, 'main', 'worker.js'))
  const { store, failure } = await openStoreOrFailure(storeFolder)
  const built: BuiltPacks = new Map()
  const appState = appStateOf(storeFolder, store, failure)
  const thumbnailFolder = join(storeFolder, 'thumbnails')
  const thumbnail = store ? thumbnailFinder(store, worker, thumbnailFolder) : async () => null
  if (store) sweepThumbnails(store, thumbnailFolder)
  serveSchemes(protocol, { pageFolder: join(distFolder, 'renderer'), builtPdf: (id) => built.get(id)?.files.find((file) => file.name.endsWith('.pdf'))?.path ?? null, thumbnail })

  let window: BrowserWindow | null = null
  const isOwnWindow = (event: Electron.IpcMainInvokeEvent): boolean => window !== null && event.sender === window.webContents && event.senderFrame === window.webContents.mainFrame
  const reportBug = (error: unknown): void => { console.error(error instanceof Error ? error.stack : error) }
  if (store) {
    const written = new Set<string>()
    const desk: AppDesk = {
      store, worker, storeFolder, builtFolder, appState, dialogs: systemDialogs(() => window, () => appState().language), now: () => localIso(new Date()),
      tellProgress: (progress) => { window?.webContents.send(progressChannel, progress) }, dropThumbnails: () => { sweepThumbnails(store, thumbnailFolder) }, copyText: (text) => { clipboard.writeText(text) }, printPdf: (path) => printPdf(path, built),
      showInFolder: (path) => { shell.showItemInFolder(path) }, remember: (path) => { written.add(path) }, isRemembered: (path) => written.has(path)
    }
    serve({ ...appCalls(desk), ...caseCalls(desk), ...exhibitCalls(desk), ...packCalls(desk, built) }, isOwnWindow, reportBug)
  } else {
    serveWithoutStore(appState, failure, isOwnWindow)
  }
  window = openWindow(distFolder, undefined)
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('will-quit', () => {
    worker.close()
    rmSync(builtFolder, { recursive: true, force: true })
    if (store) void closeStore(store)
  })
}

/** Packs and pasted bytes of a run lie here until it ends; what a killed run left goes now. */
function freshFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}
