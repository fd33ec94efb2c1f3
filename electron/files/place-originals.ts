import { open } from 'node:fs/promises'
import { writeFailure } from './file-failure.ts'
import { nameOriginal } from './vault.ts'
import type { Vault } from './vault.ts'

/** A copy that lies whole in the vault under a temporary name. */
export type StagedOriginal = { readonly path: string; readonly sha256: string }

/**
 * Syncs and names many copies together: their syncs share the journal of the file system, and each folder is synced once.
 * When this returns, all of them outlive a power cut.
 */
export async function placeOriginals(vault: Vault, staged: readonly StagedOriginal[]): Promise<void> {
  try {
    await Promise.all(staged.map(({ path }) => syncWritten(vault, path)))
    const folders = new Set<string>()
    for (const { path, sha256 } of staged) folders.add(await nameOriginal(vault, sha256, path))
    await Promise.all([...folders].map((folder) => vault.steps.syncFolder(folder)))
  } catch (error) {
    throw writeFailure(error, vault.folder)
  }
}

async function syncWritten(vault: Vault, path: string): Promise<void> {
  // Windows syncs only what was opened for writing.
  const file = await open(path, 'r+')
  try {
    await vault.steps.syncFile(file)
  } finally {
    await file.close()
  }
}
