import type { App } from 'electron'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'

/** `TSUZURI_HOME` names the folder of everything that the app keeps; without it Electron's own userData serves. */
export function placeUserData(app: App): void {
  const home = process.env['TSUZURI_HOME']
  if (!home) return
  const folder = resolve(home)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
  app.setPath('crashDumps', folder)
}
