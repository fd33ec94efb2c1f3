import type { OpenedCase } from '#shared/contract/values.ts'
import type { CaseFile, Exhibit } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { freeFileName, nameKey } from '#electron/files/safe-file-name.ts'
import { keepOriginal, removeOriginal } from '#electron/files/vault.ts'
import type { Original, OriginalSource } from '#electron/files/vault.ts'
import { checkedCase, inTransaction, keptOf, openedFromRows, recordOriginal } from './cases.ts'
import { caseFileFromRows, readCaseRows, rowsOf, saveRows } from './case-rows.ts'
import type { CaseRows } from './case-rows.ts'
import type { Store } from './open-store.ts'

export type NewExhibit = { readonly name: string; readonly source: OriginalSource }
/** What the readers propose; the file is named here. */
export type ExhibitProposal = Omit<Exhibit, 'file'> & { readonly id: string }
export type AddedExhibit = { readonly opened: OpenedCase; readonly exhibitId: string; readonly alreadyThere: boolean }

/** The bytes first, the row after: when this returns, both outlive a power cut. The same bytes in the same case are one exhibit. */
export function addExhibit(store: Store, caseId: string, added: NewExhibit, facts: ExhibitFacts, proposal: ExhibitProposal, now: string): Promise<AddedExhibit> {
  return store.inTurn(async () => {
    readCaseRows(store.db, caseId)
    const original = await keepOriginal(store.vault, added.source, added.name)
    try {
      if (original.sha256 !== facts.sha256) throw new DomainError({ code: 'file-unreadable', file: added.name, reason: 'changed' })
      return inTransaction(store, () => addRow(store, caseId, added.name, facts, proposal, now))
    } catch (error) {
      await dropIfUnused(store, original)
      throw error
    }
  })
}

function addRow(store: Store, caseId: string, name: string, facts: ExhibitFacts, proposal: ExhibitProposal, now: string): AddedExhibit {
  const before = readCaseRows(store.db, caseId)
  const there = before.exhibits.find((row) => row.sha256 === facts.sha256)
  if (there) return { opened: openedFromRows(store, before), exhibitId: there.id, alreadyThere: true }
  const caseFile = caseFileFromRows(before, store.path)
  const exhibit = { ...proposal, id: freeId(proposal.id, caseFile), file: freePath(name, caseFile) }
  const changed = checkedCase({ ...caseFile, exhibits: [...(caseFile.exhibits ?? []), inOrder(exhibit)] })
  const kept = new Map([...keptOf(before), [exhibit.id, { sha256: facts.sha256, facts: JSON.stringify(facts) }]])
  const after: CaseRows = rowsOf(changed, { id: caseId, position: before.head.position, changedAt: now }, kept)
  recordOriginal(store, facts)
  saveRows(store.db, before, after)
  return { opened: openedFromRows(store, after), exhibitId: exhibit.id, alreadyThere: false }
}

const inOrder = ({ id, file, ...rest }: Exhibit): Exhibit => ({ id, file, ...rest })

function freeId(wanted: string, caseFile: CaseFile): string {
  const taken = new Set((caseFile.exhibits ?? []).map((exhibit) => exhibit.id))
  let id = wanted
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`
  return id
}

function freePath(name: string, caseFile: CaseFile): string {
  const taken = new Set((caseFile.exhibits ?? []).map((exhibit) => nameKey(exhibit.file)))
  return `evidence/${freeFileName(name, (candidate) => taken.has(nameKey(`evidence/${candidate}`)))}`
}

async function dropIfUnused(store: Store, original: Original): Promise<void> {
  const used = store.db.open && store.db.prepare('SELECT 1 FROM original WHERE sha256 = ?').get(original.sha256) !== undefined
  if (store.db.open && !used) await removeOriginal(store.vault, original.sha256)
}
