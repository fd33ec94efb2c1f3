import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { callChannels, helpChannel, progressChannel } from '#shared/contract/channels.ts'

/** One function a call of the contract; nothing of Electron itself reaches the page. */
const api = {
  ...Object.fromEntries(Object.entries(callChannels).map(([name, channel]) => [name, (input: unknown) => ipcRenderer.invoke(channel, input)])),
  pathsOfFiles: (files: readonly File[]) => files.map((file) => webUtils.getPathForFile(file)),
  onHelp: (listener: () => void) => {
    const heard = (): void => listener()
    ipcRenderer.on(helpChannel, heard)
    return () => { ipcRenderer.off(helpChannel, heard) }
  },
  onProgress: (listener: (progress: unknown) => void) => {
    const heard = (_event: unknown, progress: unknown): void => listener(progress)
    ipcRenderer.on(progressChannel, heard)
    return () => { ipcRenderer.off(progressChannel, heard) }
  }
}

contextBridge.exposeInMainWorld('tsuzuri', api)
