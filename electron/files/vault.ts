import { createHash } from 'node:crypto'
import { open, readdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DomainError } from '#shared/domain/failure.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { isTemporaryName, makeFolderSynced, temporaryPathIn, writeAll } from './atomic-write.ts'
import { diskSteps } from './disk-steps.ts'
import type { DiskSteps } from './disk-steps.ts'
import { writeFailure } from './file-failure.ts'
import { openFileSource } from './file-source.ts'
import { readChunks } from './regular-file.ts'

/** Originals by the SHA-256 of their bytes: `ab/abcdef…`. Never altered, never two of the same. */
export type Vault = { readonly folder: string; readonly steps: DiskSteps }
export type Original = { readonly sha256: string; readonly bytes: number }
export type OriginalSource = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

/** One evidence file may have 1 GB. */
export const originalLimitBytes = 1_000_000_000

export async function openVault(folder: string, steps: DiskSteps = diskSteps): Promise<Vault> {
  await makeFolderSynced(folder, steps)
  return { folder, steps }
}

export const originalPath = (vault: Vault, sha256: string): string => join(vault.folder, sha256.slice(0, 2), sha256)
export const hasOriginal = (vault: Vault, sha256: string): boolean => existsSync(originalPath(vault, sha256))

/** Takes a copy, hashed while it is copied; when this returns, the copy outlives a power cut. `name` is what a refusal tells. */
export async function keepOriginal(vault: Vault, source: OriginalSource, name: string, limitBytes: number = originalLimitBytes): Promise<Original> {
  const temporary = temporaryPathIn(vault.folder)
  try {
    const original = await copyHashed(source, temporary, name, limitBytes, vault.steps)
    await placeOriginal(vault, original, temporary)
    return original
  } catch (error) {
    throw writeFailure(error, vault.folder)
  } finally {
    await rm(temporary, { force: true })
  }
}

async function copyHashed(source: OriginalSource, target: string, name: string, limitBytes: number, steps: DiskSteps): Promise<Original> {
  const hash = createHash('sha256')
  const file = await open(target, 'wx', 0o600)
  try {
    const bytes = await readSource(source, name, limitBytes, async (chunk) => {
      hash.update(chunk)
      await writeAll(file, chunk)
    })
    await steps.syncFile(file)
    return { sha256: hash.digest('hex'), bytes }
  } finally {
    await file.close()
  }
}

async function readSource(source: OriginalSource, name: string, limitBytes: number, take: (bytes: Uint8Array) => Promise<void>): Promise<number> {
  if (source.kind === 'file') return readChunks(source.path, name, take, limitBytes)
  const bytes = source.bytes.length
  if (bytes === 0) throw new DomainError({ code: 'file-unreadable', file: name, reason: 'empty' })
  if (bytes > limitBytes) throw new DomainError({ code: 'file-too-large', file: name, bytes, limitBytes })
  await take(source.bytes)
  return bytes
}

async function placeOriginal(vault: Vault, original: Original, temporary: string): Promise<void> {
  await vault.steps.syncFolder(await nameOriginal(vault, original.sha256, temporary))
}

/**
 * Gives a synced copy its name, and gives the folder that is to be synced next. What already lies there is trusted only
 * after its bytes were read again; a damaged copy is healed by the new one.
 */
export async function nameOriginal(vault: Vault, sha256: string, temporary: string): Promise<string> {
  const path = originalPath(vault, sha256)
  await makeFolderSynced(dirname(path), vault.steps)
  if (!hasOriginal(vault, sha256) || (await hashOf(path)) !== sha256) await vault.steps.rename(temporary, path)
  return dirname(path)
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    await readChunks(path, path, async (chunk) => { hash.update(chunk) }, Number.MAX_SAFE_INTEGER)
  } catch (error) {
    if (error instanceof DomainError) return ''
    throw error
  }
  return hash.digest('hex')
}

export const openOriginal = (vault: Vault, sha256: string): Promise<ByteSource> => openFileSource(originalPath(vault, sha256))

/** Reads the whole original; throws `exhibit-altered` when its bytes are no longer those that were taken in. */
export async function verifyOriginal(vault: Vault, sha256: string, exhibitId: string): Promise<void> {
  const actualSha256 = await hashOf(originalPath(vault, sha256))
  if (actualSha256 !== sha256) throw new DomainError({ code: 'exhibit-altered', exhibitId, expectedSha256: sha256, actualSha256 })
}

export async function removeOriginal(vault: Vault, sha256: string): Promise<void> {
  await rm(originalPath(vault, sha256), { force: true })
}

/** True when nothing was ever taken in. */
export async function isEmptyVault(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return true
  return (await readdir(folder)).every((name) => isTemporaryName(name))
}

export type Swept = { readonly temporaryFiles: number; readonly originals: number }

/** Clears what a killed run left: temporary files, and originals that no row names. Only for the one process that holds the store. */
export async function sweepVault(vault: Vault, isNamed: (sha256: string) => boolean): Promise<Swept> {
  let temporaryFiles = 0
  let originals = 0
  for (const entry of await readdir(vault.folder, { withFileTypes: true })) {
    if (entry.isFile() && isTemporaryName(entry.name)) {
      await rm(join(vault.folder, entry.name), { force: true })
      temporaryFiles += 1
    } else if (entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name)) {
      for (const name of await readdir(join(vault.folder, entry.name))) {
        if (!/^[0-9a-f]{64}$/.test(name) || isNamed(name)) continue
        await removeOriginal(vault, name)
        originals += 1
      }
    }
  }
  return { temporaryFiles, originals }
}
