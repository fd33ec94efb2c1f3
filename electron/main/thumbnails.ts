import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { hasOriginal, originalPath } from '#electron/files/vault.ts'
import { findExhibitRow } from '#electron/storage/exhibit-table.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { onDb } from '#electron/storage/sqlite-failure.ts'
import type { Worker } from '#electron/work/worker-client.ts'
import type { Stills } from './stills/open-stills.ts'

export type Thumbnails = {
  /** Where they lie, as `<sha256>.webp`. */
  readonly folder: string
  /** Path of a thumbnail, made in the worker when it is first looked at; null where there is nothing to show. */
  readonly find: (caseId: string, exhibitId: string) => Promise<string | null>
  /** Clears pictures of originals that are gone. */
  readonly sweep: () => void
}

/** Thumbnails by the hash of their original; that of a video shows its still. */
export function openThumbnails(store: Store, worker: Worker, stills: Stills, folder: string): Thumbnails {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const underWay = new Map<string, Promise<string | null>>()
  const sweep = (): void => {
    for (const name of readdirSync(folder)) if (!hasOriginal(store.vault, name.replace(/\.webp$/, ''))) rmSync(join(folder, name), { force: true })
  }
  sweep()
  return {
    folder, sweep,
    find: async (caseId, exhibitId) => {
      const facts = factsOf(store, caseId, exhibitId)
      if (!facts) return null
      const target = join(folder, `${facts.sha256}.webp`)
      if (existsSync(target)) return target
      const making = underWay.get(target) ?? make(worker, stills, originalPath(store.vault, facts.sha256), facts, target).finally(() => { underWay.delete(target) })
      underWay.set(target, making)
      return making
    }
  }
}

async function make(worker: Worker, stills: Stills, original: string, facts: ExhibitFacts, target: string): Promise<string | null> {
  try {
    const path = facts.kind.startsWith('video/') ? await stillPath(stills, original, facts) : original
    return path !== null && (await worker.run({ kind: 'thumbnail', path, name: path, target })).made ? target : null
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

async function stillPath(stills: Stills, original: string, facts: ExhibitFacts): Promise<string | null> {
  const still = await stills.find(original, facts)
  return still?.kind === 'taken' ? still.path : null
}

function factsOf(store: Store, caseId: string, exhibitId: string): ExhibitFacts | null {
  try {
    const row = onDb(store.path, () => findExhibitRow(store.db, caseId, exhibitId))
    // The hash of the row was checked: these are the facts that were written.
    return row === undefined ? null : (JSON.parse(row.facts) as ExhibitFacts)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
