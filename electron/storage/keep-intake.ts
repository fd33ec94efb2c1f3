import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { placeOriginals } from '#electron/files/place-originals.ts'
import { dropIfUnused } from './add-exhibit.ts'
import { appendTo } from './append-exhibits.ts'
import type { Appending, ExhibitProposal } from './append-exhibits.ts'
import { inTransaction } from './cases.ts'
import { settleIntakeFile } from './intake-table.ts'
import type { IntakeFile, IntakeState } from './intake-table.ts'
import type { Store } from './open-store.ts'

/** A file of an intake that lies copied in the vault under a temporary name, or why it does not. */
export type ReadFile = { readonly file: IntakeFile } & ({ readonly path: string; readonly facts: ExhibitFacts; readonly proposal: ExhibitProposal } | { readonly failure: Failure })

/**
 * Many files of an intake together: their bytes first, then their rows and what is noted of them in one transaction.
 * After a kill at any moment a file is an exhibit and noted as such, or waits as before.
 */
export function keepIntake(store: Store, caseId: string, read: readonly ReadFile[], now: string): Promise<void> {
  return store.inTurn(async () => {
    const staged = read.flatMap((one) => ('facts' in one ? [{ path: one.path, sha256: one.facts.sha256 }] : []))
    try {
      await placeOriginals(store.vault, staged)
      inTransaction(store, () => {
        const appending = appendTo(store.db, caseId, now)
        for (const one of read) settleIntakeFile(store.db, caseId, one.file.position, stateOf(one, appending))
      })
    } finally {
      for (const { sha256 } of staged) await dropIfUnused(store, sha256)
    }
  })
}

function stateOf(read: ReadFile, appending: Appending): IntakeState {
  if ('failure' in read) return { kind: 'refused', failure: read.failure }
  try {
    const { exhibitId, alreadyThere } = appending.add(read.file.name, read.facts, read.proposal)
    return { kind: alreadyThere ? 'already-there' : 'added', exhibitId }
  } catch (error) {
    if (error instanceof DomainError && error.failure.code === 'case-invalid') return { kind: 'refused', failure: error.failure }
    throw error
  }
}
