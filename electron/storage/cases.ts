import { setImmediate as rest } from 'node:timers/promises'
import type { OpenedCase } from '#shared/contract/values.ts'
import { applyChange } from '#shared/domain/case-change.ts'
import type { CaseChange } from '#shared/domain/case-change.ts'
import type { CaseFile, SentPaper } from '#shared/domain/case-file.ts'
import { problemsBeside } from '#shared/domain/case-check.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { filesBeside } from '#shared/domain/files-beside.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { hasOriginal, originalPath, removeOriginal } from '#electron/files/vault.ts'
import type { Original } from '#electron/files/vault.ts'
import type { EvidenceFile } from '#electron/files/opened-folder.ts'
import { findCaseRow, nextCasePosition, removeCaseRow } from './case-file-table.ts'
import { emptiedLists, caseFileFromRows, noRows, readCaseRows, rowsOf, saveRows } from './case-rows.ts'
import type { CaseRows, KeptExhibit } from './case-rows.ts'
import { checkedExhibits, factsOfRow, isCheckedItem } from './checked-items.ts'
import { findExhibitRow, learnExhibitRows } from './exhibit-table.ts'
import type { Store } from './open-store.ts'
import { listSentFileRows } from './sent-file-table.ts'
import { dropUnusedOriginals, hasOriginalRow, putOriginal } from './original-table.ts'
import { onDb } from './sqlite-failure.ts'

/** Stores a checked case and gives its id: its own, or a new one when that is taken. Each exhibit's original must lie in the vault already. */
export function createCase(store: Store, caseFile: CaseFile, now: string, facts: ReadonlyMap<string, ExhibitFacts> = new Map(), sent: readonly Original[] = []): string {
  const checked = checkedCase(caseFile)
  const absent = (checked.exhibits ?? []).flatMap((exhibit, index): readonly Problem[] => {
    const known = facts.get(exhibit.id)
    return known && hasOriginal(store.vault, known.sha256) ? [] : [absentFile(exhibit.file, index)]
  })
  if (absent.length > 0) throw new DomainError({ code: 'case-invalid', problems: absent })
  const kept = new Map([...facts].map(([id, found]) => [id, { sha256: found.sha256, facts: JSON.stringify(found) }]))
  return inTransaction(store, () => {
    const own = checked.id
    const id = own && !findCaseRow(store.db, own) ? own : store.newId()
    for (const exhibit of checked.exhibits ?? []) recordOriginal(store, facts.get(exhibit.id))
    for (const { sha256, bytes } of sent) putOriginal(store.db, sha256, bytes)
    saveRows(store.db, noRows, rowsOf(checked, { id, position: nextCasePosition(store.db), changedAt: now }, kept))
    return id
  })
}

export function openCase(store: Store, caseId: string): OpenedCase {
  const rows = onDb(store.path, () => readCaseRows(store.db, caseId))
  return openedFromRows(store, rows)
}

/** Reads a large case a few rows at a time and lets others go first in between; `openCase` then has little left to do. */
export const learnCase = (store: Store, caseId: string): Promise<void> =>
  learnExhibitRows(store.db, caseId, (row) => { checkedExhibits.itemOf(row, store.path); factsOfRow(row) }, async () => { await rest(); return store.db.open })

/** Of an exhibit that is gone, nothing. */
export const factsOfExhibits = (store: Store, caseId: string, exhibitIds: readonly string[]): Readonly<Record<string, ExhibitFacts>> =>
  Object.fromEntries(exhibitIds.flatMap((id) => {
    const row = onDb(store.path, () => findExhibitRow(store.db, caseId, id))
    return row === undefined ? [] : [[id, factsOfRow(row)]]
  }))

/** One step of editing, on disk when this returns. A step that would make the case invalid changes nothing. */
export function changeCase(store: Store, caseId: string, change: CaseChange, now: string): OpenedCase {
  return inTransaction(store, () => {
    const before = readCaseRows(store.db, caseId)
    const caseFile = caseFileFromRows(before, store.path)
    const changed = checkedCase(applyChange(caseFile, change))
    const problems = [...filesStay(caseFile, changed), ...sentStays(store, caseFile, changed)]
    if (problems.length > 0) throw new DomainError({ code: 'case-invalid', problems })
    const after = rowsOf(changed, { id: caseId, position: before.head.position, changedAt: now }, keptOf(before))
    saveRows(store.db, before, after)
    return openedFrom(changed, after)
  })
}

/** Takes a case away for good: its rows, the originals that no other case has, and what the log still held of them. */
export async function removeCase(store: Store, caseId: string): Promise<void> {
  await store.inTurn(async () => {
    const unused = inTransaction(store, () => {
      if (!removeCaseRow(store.db, caseId)) throw new DomainError({ code: 'case-not-in-store', caseId })
      return dropUnusedOriginals(store.db)
    })
    for (const sha256 of unused) await removeOriginal(store.vault, sha256)
    onDb(store.path, () => store.db.pragma('wal_checkpoint(TRUNCATE)'))
  })
}

/** Where the originals of a case lie, by exhibit. */
export function evidenceOf(store: Store, caseId: string): ReadonlyMap<string, EvidenceFile> {
  const opened = openCase(store, caseId)
  return new Map((opened.caseFile.exhibits ?? []).flatMap((exhibit) => {
    const facts = opened.facts[exhibit.id]
    return facts ? [[exhibit.id, { path: originalPath(store.vault, facts.sha256), file: exhibit.file, sizeBytes: facts.bytes, sha256: facts.sha256 }]] : []
  }))
}

/** Where the bytes lie of what the case keeps beside its exhibits, by the file that it names: papers that were sent, and what an exhibit was put together from. */
export function sentFilesOf(store: Store, caseId: string): ReadonlyMap<string, EvidenceFile> {
  const { caseFile } = openCase(store, caseId)
  const held = new Map(onDb(store.path, () => listSentFileRows(store.db, caseId)).map(({ file, sha256 }) => [file, sha256]))
  const files = filesBeside(caseFile).filter(({ file, sha256 }) => held.get(file) === sha256)
  return new Map(files.map(({ file, sha256, bytes }) => [file, { path: originalPath(store.vault, sha256), file, sizeBytes: bytes, sha256 }]))
}

export const inTransaction = <Result>(store: Store, work: () => Result): Result => onDb(store.path, () => store.db.transaction(work).immediate())

export const keptOf = (rows: CaseRows): ReadonlyMap<string, KeptExhibit> => new Map(rows.exhibits.map((row) => [row.id, row]))

export const openedFromRows = (store: Store, rows: CaseRows): OpenedCase => openedFrom(caseFileFromRows(rows, store.path), rows)

const openedFrom = (caseFile: CaseFile, rows: CaseRows): OpenedCase => ({ caseId: rows.head.id, caseFile, facts: Object.fromEntries(rows.exhibits.map((row) => [row.id, factsOfRow(row)])) })

export function recordOriginal(store: Store, facts: ExhibitFacts | undefined): void {
  if (facts) putOriginal(store.db, facts.sha256, facts.bytes)
}

/** As it will read when it comes back from its JSON; what came from a row and was not touched is not read again. */
export function checkedCase(caseFile: CaseFile): CaseFile {
  const settled = <Item>(items: readonly Item[]): readonly Item[] => items.map((item) => (isCheckedItem(item) ? item : fromJson(item)))
  const raw = { ...fromJson(emptiedLists(caseFile)), ...(caseFile.entries && { entries: settled(caseFile.entries) }), ...(caseFile.exhibits && { exhibits: settled(caseFile.exhibits) }) }
  const problems = problemsBeside(raw, isCheckedItem)
  if (problems.length > 0) throw new DomainError({ code: 'case-invalid', problems })
  return raw as CaseFile
}

const fromJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

const absentFile = (file: string, index: number): Problem => ({ code: 'file-absent', pointer: `/exhibits/${index}/file`, file, facts: { path: file } })

/** An exhibit comes in with its bytes (`addExhibit`); a change of words can neither conjure one up nor point it at another file. */
function filesStay(before: CaseFile, after: CaseFile): readonly Problem[] {
  const known = new Map((before.exhibits ?? []).map((exhibit) => [exhibit.id, exhibit]))
  return (after.exhibits ?? []).flatMap((exhibit, index): readonly Problem[] => {
    const was = known.get(exhibit.id)
    if (was === exhibit) return []
    const file = was?.file
    // Nor can it change what an exhibit was put together from.
    if (was && JSON.stringify(was.madeFrom ?? []) !== JSON.stringify(exhibit.madeFrom ?? [])) return [{ code: 'value-invalid', pointer: `/exhibits/${index}/madeFrom` }]
    if (file === exhibit.file) return []
    return [file === undefined ? absentFile(exhibit.file, index) : { code: 'value-invalid', pointer: `/exhibits/${index}/file` }]
  })
}

/** What was sent stays what was sent: its files can be taken off the record, never changed; one can come back while the store still has its bytes. */
function sentStays(store: Store, before: CaseFile, after: CaseFile): readonly Problem[] {
  const filesOf = ({ files }: SentPaper): string => JSON.stringify(files)
  const known = new Map((before.sent ?? []).map((paper) => [paper.id, filesOf(paper)]))
  return (after.sent ?? []).flatMap((paper, index): readonly Problem[] => {
    const was = known.get(paper.id)
    const holds = was === undefined ? paper.files.every(({ sha256 }) => hasOriginalRow(store.db, sha256)) : was === filesOf(paper)
    return holds ? [] : [{ code: 'sent-frozen', pointer: `/sent/${index}/files` }]
  })
}
