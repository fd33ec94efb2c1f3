import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import { callChannels } from '#shared/contract/channels.ts'
import type { AppState } from '#shared/contract/values.ts'
import type { Failure } from '#shared/domain/failure.ts'

/** While the store cannot be opened the window may only ask why; every other call gives the same reason. */
export function serveWithoutStore(appState: () => AppState, failure: Failure, isOwnWindow: (event: IpcMainInvokeEvent) => boolean): void {
  for (const channel of Object.values(callChannels)) {
    ipcMain.handle(channel, (event) => (isOwnWindow(event) && channel === callChannels.appState ? { ok: true, value: appState() } : { ok: false, failure }))
  }
}
