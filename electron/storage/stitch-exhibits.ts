import type { OpenedCase } from '#shared/contract/values.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { stitchedCase, takenApart } from '#shared/domain/stitch-case.ts'
import type { Stitched } from '#shared/domain/stitch-case.ts'
import { filesBeside } from '#shared/domain/files-beside.ts'
import { freeFileName, nameKey } from '#electron/files/safe-file-name.ts'
import { keepOriginal } from '#electron/files/vault.ts'
import { checkedCase, inTransaction, keptOf, openedFromRows, recordOriginal } from './cases.ts'
import { caseFileFromRows, readCaseRows, rowsOf, saveRows } from './case-rows.ts'
import type { KeptExhibit } from './case-rows.ts'
import type { Store } from './open-store.ts'

export type StitchedPicture = Omit<Stitched, 'file'> & { readonly name: string; readonly path: string; readonly facts: ExhibitFacts }

/** The picture that was made takes the place of those that it was made from; their bytes stay with the case. */
export function stitchExhibits(store: Store, caseId: string, made: StitchedPicture, now: string): Promise<OpenedCase> {
  return store.inTurn(async () => {
    const original = await keepOriginal(store.vault, { kind: 'file', path: made.path }, made.name)
    if (original.sha256 !== made.facts.sha256) throw new DomainError({ code: 'file-unreadable', file: made.name, reason: 'changed' })
    return changeRows(store, caseId, now, (caseFile, kept) => {
      for (const part of made.parts) if (kept.get(part.id)?.sha256 !== part.sha256) throw new DomainError({ code: 'file-unreadable', file: made.name, reason: 'changed' })
      recordOriginal(store, made.facts)
      return { caseFile: stitchedCase(caseFile, { ...made, file: freePath(made.name, caseFile) }), facts: new Map([[made.id, made.facts]]) }
    })
  })
}

/** The pictures are exhibits again, where the one that they made stood; `facts` by the ids that they had. */
export const takeExhibitApart = (store: Store, caseId: string, exhibitId: string, heightPx: number, facts: ReadonlyMap<string, ExhibitFacts>, now: string): Promise<OpenedCase> =>
  store.inTurn(async () => changeRows(store, caseId, now, (caseFile) => ({ caseFile: takenApart(caseFile, exhibitId, heightPx), facts })))

type Changed = { readonly caseFile: CaseFile; readonly facts: ReadonlyMap<string, ExhibitFacts> }

function changeRows(store: Store, caseId: string, now: string, change: (caseFile: CaseFile, kept: ReadonlyMap<string, KeptExhibit>) => Changed): OpenedCase {
  return inTransaction(store, () => {
    const before = readCaseRows(store.db, caseId)
    const { caseFile, facts } = change(caseFileFromRows(before, store.path), keptOf(before))
    const kept = new Map<string, KeptExhibit>([...keptOf(before), ...[...facts].map(([id, found]) => [id, { sha256: found.sha256, facts: JSON.stringify(found) }] as const)])
    const after = rowsOf(checkedCase(caseFile), { id: caseId, position: before.head.position, changedAt: now }, kept)
    saveRows(store.db, before, after)
    return openedFromRows(store, after)
  })
}

function freePath(name: string, caseFile: CaseFile): string {
  const taken = new Set([...(caseFile.exhibits ?? []), ...filesBeside(caseFile)].map(({ file }) => nameKey(file)))
  return `evidence/${freeFileName(name, (candidate) => taken.has(nameKey(`evidence/${candidate}`)))}`
}
