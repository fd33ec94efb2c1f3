import type { OpenedCase } from '#shared/contract/values.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { keepOriginal, removeOriginal } from '#electron/files/vault.ts'
import type { OriginalSource } from '#electron/files/vault.ts'
import { appendTo } from './append-exhibits.ts'
import type { Appended, ExhibitProposal } from './append-exhibits.ts'
import { inTransaction, openCase } from './cases.ts'
import { readCaseRows } from './case-rows.ts'
import type { Store } from './open-store.ts'
import { hasOriginalRow } from './original-table.ts'

export type NewExhibit = { readonly name: string; readonly source: OriginalSource }
export type AddedExhibit = Appended & { readonly opened: OpenedCase }

/** The bytes first, the row after: when this returns, both outlive a power cut. The same bytes in the same case are one exhibit. */
export function addExhibit(store: Store, caseId: string, added: NewExhibit, facts: ExhibitFacts, proposal: ExhibitProposal, now: string): Promise<AddedExhibit> {
  return store.inTurn(async () => {
    readCaseRows(store.db, caseId)
    const original = await keepOriginal(store.vault, added.source, added.name)
    try {
      if (original.sha256 !== facts.sha256) throw new DomainError({ code: 'file-unreadable', file: added.name, reason: 'changed' })
      const appended = inTransaction(store, () => appendTo(store.db, caseId, now).add(added.name, facts, proposal))
      return { ...appended, opened: openCase(store, caseId) }
    } catch (error) {
      await dropIfUnused(store, original.sha256)
      throw error
    }
  })
}

/** What a refusal would leave in the vault without a row. */
export async function dropIfUnused(store: Store, sha256: string): Promise<void> {
  if (store.db.open && !hasOriginalRow(store.db, sha256)) await removeOriginal(store.vault, sha256)
}
