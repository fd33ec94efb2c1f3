import { readFile } from 'node:fs/promises'
import { nothingAlike } from '#shared/domain/alike.ts'
import type { AlikeReport } from '#shared/domain/alike.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { writeAtomically } from '#electron/files/atomic-write.ts'
import { openFileSource } from '#electron/files/file-source.ts'
import { memoryJson, memoryOf, newMemory } from '#electron/intake/alike/alike-memory.ts'
import { findAlike } from '#electron/intake/alike/find-alike.ts'
import type { AlikePicture } from '#electron/intake/alike/find-alike.ts'
import { takePrint } from '#electron/intake/alike/picture-print.ts'
import type { PicturePrint } from '#electron/intake/alike/picture-print.ts'
import type { JobHooks } from './build-pack.ts'

/** A picture among others; what is no single picture is not compared. */
export type PictureFile = { readonly id: string; readonly path: string; readonly name: string; readonly sha256: string; readonly widthPx: number; readonly heightPx: number }

export const pictureFile = (id: string, path: string, name: string, { kind, pages, sha256, widthPx, heightPx }: ExhibitFacts): PictureFile | null =>
  kind.startsWith('image/') && pages === 1 && widthPx !== undefined && heightPx !== undefined ? { id, path, name, sha256, widthPx, heightPx } : null

/** Which of the files show the same, and which continue one another. What was found is kept at `memoryPath`, where one is given. */
export async function alikeAmong(files: readonly PictureFile[], memoryPath: string | null, { onProgress, signal }: JobHooks): Promise<AlikeReport> {
  const memory = memoryPath === null ? newMemory() : memoryOf(await readFile(memoryPath, 'utf8').catch(() => ''))
  const before = memoryJson(memory)
  try {
    return await findAlike(files.map(asPicture), { memory, signal, onProgress })
  } finally {
    const after = memoryJson(memory)
    if (memoryPath !== null && after !== before) await writeAtomically(memoryPath, (sink) => sink(new TextEncoder().encode(after)))
  }
}

/** Among the exhibits of a case whose files were read; one that was put together from others is not compared again. */
export function alikeInCase({ exhibits }: CaseFile, evidence: ReadonlyMap<string, { readonly path: string }>, read: Readonly<Record<string, ExhibitFacts>>, signal: { readonly aborted: boolean }): Promise<AlikeReport> {
  const files = (exhibits ?? []).flatMap(({ id, file, madeFrom }) => {
    const [at, facts] = [evidence.get(id), read[id]]
    return at && facts && !madeFrom ? (pictureFile(id, at.path, file, facts) ?? []) : []
  })
  return files.length < 2 ? Promise.resolve(nothingAlike) : alikeAmong(files, null, { onProgress: () => undefined, signal })
}

const asPicture = ({ id, path, name, sha256, widthPx, heightPx }: PictureFile): AlikePicture => ({ id, sha256, widthPx, heightPx, print: () => printAt(path, name, { widthPx, heightPx }) })

async function printAt(path: string, name: string, size: { readonly widthPx: number; readonly heightPx: number }): Promise<PicturePrint | null> {
  try {
    return await takePrint(await openFileSource(path), name, size)
  } catch (error) {
    if (error instanceof DomainError && error.failure.code !== 'cancelled') return null
    throw error
  }
}
