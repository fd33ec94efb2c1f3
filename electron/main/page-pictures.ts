import { basename } from 'node:path'
import { DomainError } from '#shared/domain/failure.ts'
import type { DrawnPage } from '#electron/intake/draw-page.ts'
import { evidenceOf } from '#electron/storage/cases.ts'
import type { Store } from '#electron/storage/open-store.ts'
import type { Worker } from '#electron/work/worker-client.ts'

/** A page of an exhibit as a picture, drawn in the worker each time that it is looked at: nothing of it is kept. Null where there is none. */
export const pagePictures = (store: Store, worker: Worker) => async (caseId: string, exhibitId: string, page: number): Promise<DrawnPage | null> => {
  try {
    const found = evidenceOf(store, caseId).get(exhibitId)
    return found === undefined ? null : await worker.run({ kind: 'draw-page', path: found.path, name: basename(found.file), page })
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
