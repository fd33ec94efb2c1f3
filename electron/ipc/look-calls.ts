import { basename } from 'node:path'
import { DomainError } from '#shared/domain/failure.ts'
import type { FileWords } from '#shared/domain/page-words.ts'
import { evidenceOf } from '#electron/storage/cases.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { findRecognised } from '#electron/storage/recognised-table.ts'
import type { AppDesk } from './app-desk.ts'
import type { Handlers } from './serve.ts'

/** What the redaction editor asks about an exhibit. */
export const lookCalls = (desk: AppDesk): Pick<Handlers, 'showExhibit' | 'readExhibitWords'> => ({
  showExhibit: async (of) => {
    const { path, name } = fileOfExhibit(desk.store, of)
    return desk.worker.run({ kind: 'show', path, name })
  },
  readExhibitWords: (of) => wordsOfExhibit(desk, of)
})

type ExhibitPlace = { readonly caseId: string; readonly exhibitId: string }

/** What the file itself states, or else what was recognised in it. */
async function wordsOfExhibit(desk: AppDesk, of: ExhibitPlace): Promise<FileWords | null> {
  const { path, name, sha256 } = fileOfExhibit(desk.store, of)
  const stated = await desk.worker.run({ kind: 'page-words', path, name })
  return stated !== null && stated.pages.some(({ lines }) => lines.length > 0) ? stated : findRecognised(desk.store.db, sha256)
}

function fileOfExhibit(store: Store, { caseId, exhibitId }: ExhibitPlace): { readonly path: string; readonly name: string; readonly sha256: string } {
  const found = evidenceOf(store, caseId).get(exhibitId)
  if (found === undefined) throw new DomainError({ code: 'file-unreadable', file: exhibitId, reason: 'absent' })
  return { path: found.path, name: basename(found.file), sha256: found.sha256 ?? '' }
}
