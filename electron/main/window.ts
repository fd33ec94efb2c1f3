import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'
import { appOrigin, appPage } from './schemes.ts'

/** The one window: sandboxed, isolated, without Node, shown when its first picture is ready. */
export function openWindow(builtFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440, height: 900, minWidth: 720, minHeight: 480, show: false, backgroundColor: '#FBFAF7', title: 'Tsuzuri', autoHideMenuBar: true,
    webPreferences: {
      preload: join(builtFolder, 'preload', 'preload.cjs'), sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      webSecurity: true, webviewTag: false, spellcheck: false, navigateOnDragDrop: false, safeDialogs: true, enableWebSQL: false, v8CacheOptions: 'code', devTools: !app.isPackaged
    }
  })
  window.once('ready-to-show', () => { window.show() })
  void window.loadURL(appPage)
  comeBack(window)
  return window
}

/** A link to about:blank is followed without being asked; the window then returns to its own page at once. */
function comeBack(window: BrowserWindow): void {
  window.webContents.on('did-navigate', (_event, url) => { if (!url.startsWith(`${appOrigin}/`)) void window.loadURL(appPage) })
}
