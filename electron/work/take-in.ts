import { constants } from 'node:fs'
import { copyFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { temporaryPathIn } from '#electron/files/atomic-write.ts'
import { writeFailure } from '#electron/files/file-failure.ts'
import { intakeLimits } from '#electron/intake/intake-limits.ts'
import { openFile } from '#electron/intake/open-file.ts'
import type { OpenedFile } from '#electron/intake/open-file.ts'
import { inspectOpened } from '#electron/intake/read-evidence.ts'
import { thumbnailOf } from './make-thumbnail.ts'

/** `copy`: where the bytes go, on the storage of the vault. `thumbnails`: the folder of thumbnails by hash, null for none. `now`: when it is taken in. */
export type FileToTake = { readonly path: string; readonly name: string; readonly copy: string; readonly thumbnails: string | null; readonly now?: string }

/** Larger files are copied by the system, which need not move a byte where the storage can share them. */
const heldBytes = 16_000_000

/**
 * Reads a file once: what was read is what is copied, hashed, looked into and drawn small, so that no two of these can differ.
 * The copy is not synced yet. Throws like `inspectFile`, and DomainError disk-full.
 */
export async function takeIn({ path, name, copy, thumbnails, now }: FileToTake): Promise<ExhibitFacts> {
  const opened = await openFile(path, name, intakeLimits.fileBytes)
  const bytes = opened.source.sizeBytes <= heldBytes ? await opened.source.read(0, opened.source.sizeBytes) : null
  const taken = bytes === null ? await copied(opened, path, name, copy) : { source: heldSource(bytes), modifiedAt: opened.modifiedAt }
  // A file that was written to while it was read is refused by this.
  await opened.source.read(0, 0)
  const written = bytes === null ? null : writeFile(copy, bytes, { mode: 0o600 }).catch((error: unknown) => { throw writeFailure(error, copy) })
  const [facts] = await Promise.all([inspectOpened(name, taken, now === undefined ? null : new Date(now)), written])
  if (thumbnails !== null && facts.kind.startsWith('image/')) await keepThumbnail(taken.source, bytes ?? copy, name, join(thumbnails, `${facts.sha256}.webp`))
  return facts
}

async function copied(opened: OpenedFile, path: string, name: string, copy: string): Promise<OpenedFile> {
  try {
    await rm(copy, { force: true })
    await copyFile(path, copy, constants.COPYFILE_FICLONE)
  } catch (error) {
    // The file itself may be what is gone.
    await opened.source.read(0, 0)
    throw writeFailure(error, copy)
  }
  return { source: (await openFile(copy, name, intakeLimits.fileBytes)).source, modifiedAt: opened.modifiedAt }
}

/** Readers do not write into what they read. */
const heldSource = (bytes: Uint8Array): ByteSource => ({ sizeBytes: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) })

/** A thumbnail can be made again at any time: it need not outlive a power cut, only never be half there. */
async function keepThumbnail(source: ByteSource, picture: Uint8Array | string, name: string, target: string): Promise<void> {
  const small = await thumbnailOf(source, picture, name)
  if (small === null) return
  const temporary = temporaryPathIn(join(target, '..'))
  try {
    await writeFile(temporary, small, { mode: 0o600, flush: true })
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw writeFailure(error, target)
  }
}
