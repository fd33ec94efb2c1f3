import type { OpenedCase } from '#shared/contract/values.ts'
import type { CaseFile, Entry, SentPaper } from '#shared/domain/case-file.ts'
import { freeFileName, nameKey } from '#electron/files/safe-file-name.ts'
import { keepOriginal } from '#electron/files/vault.ts'
import { checkedCase, inTransaction, keptOf, openedFromRows } from './cases.ts'
import { caseFileFromRows, readCaseRows, rowsOf, saveRows } from './case-rows.ts'
import type { Store } from './open-store.ts'
import { putOriginal } from './original-table.ts'

export type FileThatWent = { readonly name: string; readonly path: string }
export type SentRecord = Pick<SentPaper, 'id' | 'pack' | 'title' | 'language' | 'sentAt' | 'with' | 'channel' | 'reference' | 'answerBy' | 'templates' | 'rules'>

/** A paper as it went out: its bytes first, then the record and the entry in one step. What a refusal leaves in the vault goes at the next start. */
export function keepSent(store: Store, caseId: string, record: SentRecord, entry: Entry, files: readonly FileThatWent[], now: string): Promise<OpenedCase> {
  return store.inTurn(async () => {
    const kept: { readonly name: string; readonly sha256: string; readonly bytes: number }[] = []
    for (const { name, path } of files) kept.push({ name, ...(await keepOriginal(store.vault, { kind: 'file', path }, name)) })
    return inTransaction(store, () => {
      const before = readCaseRows(store.db, caseId)
      const caseFile = caseFileFromRows(before, store.path)
      for (const { sha256, bytes } of kept) putOriginal(store.db, sha256, bytes)
      const paper: SentPaper = { ...record, files: namedApart(kept, caseFile) }
      const changed = checkedCase({ ...caseFile, sent: [...(caseFile.sent ?? []), paper], entries: [...(caseFile.entries ?? []), entry] })
      const after = rowsOf(changed, { id: caseId, position: before.head.position, changedAt: now }, keptOf(before))
      saveRows(store.db, before, after)
      return openedFromRows(store, after)
    })
  })
}

/** Under `sent/`, where no two files of a case share a name. */
function namedApart(kept: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[], caseFile: CaseFile): SentPaper['files'] {
  const taken = new Set([...(caseFile.sent ?? []).flatMap((paper) => paper.files), ...(caseFile.exhibits ?? [])].map(({ file }) => nameKey(file)))
  return kept.map(({ name, sha256, bytes }) => {
    const file = `sent/${freeFileName(name, (candidate) => taken.has(nameKey(`sent/${candidate}`)))}`
    taken.add(nameKey(file))
    return { file, sha256, bytes }
  })
}
