import { open, rename } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'

/** The three steps that make a file outlive a power cut; handed in, so that a rig can leave one out and see its check go red. */
export type DiskSteps = {
  readonly syncFile: (file: FileHandle) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly syncFolder: (folder: string) => Promise<void>
}

export const diskSteps: DiskSteps = {
  syncFile: (file) => file.sync(),
  rename,
  syncFolder: async (folder) => {
    // Windows opens no folder as a file; NTFS journals the rename itself.
    if (process.platform === 'win32') return
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}
