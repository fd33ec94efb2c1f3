import { BrowserWindow } from 'electron'
import { DomainError } from '#shared/domain/failure.ts'
import { appOrigin } from './schemes.ts'

/** Longest time that drawing the pages for the printer may take. */
const drawLimitMs = 120_000

/** Draws the pages of a volume, counting from 1, in a hidden window, sandboxed like the other, and opens the system's print dialog for it. */
export async function printPdf(buildId: string, volume: number): Promise<void> {
  const window = new BrowserWindow({ show: false, webPreferences: { backgroundThrottling: false, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false, webviewTag: false } })
  try {
    await window.loadURL(`${appOrigin}/print.html?built=${encodeURIComponent(buildId)}&volume=${volume}`)
    await drawn(window)
    const reason = await new Promise<string | null>((done) => { window.webContents.print({ printBackground: true, margins: { marginType: 'none' } }, (isPrinted, why) => { done(isPrinted ? null : why) }) })
    if (reason !== null && !/cancel/i.test(reason)) throw new DomainError({ code: 'print-failed', reason })
  } finally {
    window.destroy()
  }
}

/** The page names itself “ready” when its last sheet is drawn. */
async function drawn(window: BrowserWindow): Promise<void> {
  const until = Date.now() + drawLimitMs
  while (window.getTitle() !== 'ready') {
    if (Date.now() > until || window.isDestroyed()) throw new DomainError({ code: 'too-slow', file: 'PDF', limitSeconds: drawLimitMs / 1000 })
    await new Promise((done) => { setTimeout(done, 100) })
  }
}
