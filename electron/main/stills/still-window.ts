import { BrowserWindow } from 'electron'
import type { Session } from 'electron'
import { intakeLimits } from '#electron/intake/intake-limits.ts'
import { stillPage } from './serve-video.ts'
import { readStillReport } from './still-report.ts'
import type { StillReport } from './still-report.ts'

/** Has a hidden window of its own session play the video that is served there up to a frame, and ends its process in any case. */
export async function askStillWindow(session: Session, atSeconds: number, limitMs: number = intakeLimits.stillSeconds * 1_000): Promise<StillReport> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session, sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false, webgl: false, plugins: false, spellcheck: false, enableWebSQL: false, backgroundThrottling: false, devTools: false }
  })
  let timer: NodeJS.Timeout | undefined
  const tooSlow = new Promise<StillReport>((done) => { timer = setTimeout(() => { done({ kind: 'none', reason: 'too-slow' }) }, limitMs) })
  try {
    return await Promise.race([saidBy(window, atSeconds), endOf(window), tooSlow])
  } finally {
    clearTimeout(timer)
    end(window)
  }
}

async function saidBy(window: BrowserWindow, atSeconds: number): Promise<StillReport> {
  try {
    await window.loadURL(`${stillPage}?at=${atSeconds}&side=${intakeLimits.stillSidePx}&pixels=${intakeLimits.mostPixels}`)
    return readStillReport(await window.webContents.executeJavaScript('still'))
  } catch {
    return { kind: 'none', reason: 'still-failed' }
  }
}

/** A decoder that is brought down takes its page along. */
const endOf = (window: BrowserWindow): Promise<StillReport> => new Promise((done) => { window.webContents.once('render-process-gone', () => { done({ kind: 'none', reason: 'still-failed' }) }) })

/** One that hangs hears nothing: it is the only page of its process, which is killed. */
function end(window: BrowserWindow): void {
  const pid = window.isDestroyed() ? 0 : window.webContents.getOSProcessId()
  window.destroy()
  if (pid <= 0) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch { /* it has ended by itself */ }
}
