import type { CaseFile, Entry, Exhibit } from '#shared/domain/case-file.ts'
import { problemsBeside } from '#shared/domain/case-check.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { findCaseRow, putCaseRow } from './case-file-table.ts'
import type { CaseRow } from './case-file-table.ts'
import { carryFacts, checkedEntries, checkedExhibits, isCheckedItem } from './checked-items.ts'
import { listEntryRows, putEntryRow, removeEntryRow } from './entry-table.ts'
import type { EntryRow } from './entry-table.ts'
import { listExhibitRows, putExhibitRow, removeExhibitRow } from './exhibit-table.ts'
import type { ExhibitRow } from './exhibit-table.ts'
import { parseRow } from './row-sum.ts'
import { listSentFileRows, saveSentFileRows, sentFilesNamed } from './sent-file-table.ts'
import type { SentFileRow } from './sent-file-table.ts'
import type { Db } from './sql.ts'

export type CaseRows = { readonly head: CaseRow; readonly entries: readonly EntryRow[]; readonly exhibits: readonly ExhibitRow[]; readonly sentFiles: readonly SentFileRow[] }
/** What is known of the bytes of an exhibit; a row will do. */
export type KeptExhibit = { readonly sha256: string; readonly facts: string }

export function readCaseRows(db: Db, caseId: string): CaseRows {
  const head = headOf(db, caseId)
  return { head, entries: listEntryRows(db, caseId), exhibits: listExhibitRows(db, caseId), sentFiles: listSentFileRows(db, caseId) }
}

/** Throws DomainError case-not-in-store. */
export function headOf(db: Db, caseId: string): CaseRow {
  const head = findCaseRow(db, caseId)
  if (!head) throw new DomainError({ code: 'case-not-in-store', caseId })
  return head
}

/** The lists go back to where they stood among the fields, so that a case leaves as it came. */
export function caseFileFromRows(rows: CaseRows, path: string): CaseFile {
  const named = `case ${rows.head.id}`
  const head = parseRow(rows.head.head, path, named)
  if (typeof head !== 'object' || head === null) throw new DomainError({ code: 'store-damaged', path, detail: named })
  const raw = {
    ...head,
    ...(rows.entries.length > 0 && { entries: rows.entries.map((row) => checkedEntries.itemOf(row, path)) }),
    ...(rows.exhibits.length > 0 && { exhibits: rows.exhibits.map((row) => checkedExhibits.itemOf(row, path)) })
  }
  if (problemsBeside(raw, isCheckedItem).length > 0) throw new DomainError({ code: 'store-damaged', path, detail: named })
  return raw as CaseFile
}

/** What came from a row and stands in its place is that row. */
export function rowsOf(caseFile: CaseFile, head: Omit<CaseRow, 'head'>, kept: ReadonlyMap<string, KeptExhibit>): CaseRows {
  return {
    head: { ...head, head: JSON.stringify(emptiedLists(caseFile)) },
    entries: (caseFile.entries ?? []).map((entry: Entry, position) => {
      const row = checkedEntries.rowOf(entry)
      return row?.position === position ? row : checkedEntries.tie({ id: entry.id, position, body: row?.body ?? JSON.stringify(entry) }, entry)
    }),
    exhibits: (caseFile.exhibits ?? []).map((exhibit: Exhibit, position) => {
      const known = kept.get(exhibit.id)
      const { sha256, facts } = known ?? { sha256: '', facts: '{}' }
      const row = checkedExhibits.rowOf(exhibit)
      return row?.position === position && row.sha256 === sha256 && row.facts === facts ? row : carryFacts(known, checkedExhibits.tie({ id: exhibit.id, position, body: row?.body ?? JSON.stringify(exhibit), sha256, facts }, exhibit))
    }),
    sentFiles: sentFilesNamed(caseFile)
  }
}

export const emptiedLists = (caseFile: CaseFile): CaseFile => ({ ...caseFile, ...(caseFile.entries && { entries: [] }), ...(caseFile.exhibits && { exhibits: [] }) })

export const noRows = { entries: [], exhibits: [], sentFiles: [] } as const

/** Writes what differs and nothing else. */
export function saveRows(db: Db, before: Omit<CaseRows, 'head'>, after: CaseRows): void {
  const caseId = after.head.id
  putCaseRow(db, after.head)
  saveList(before.entries, after.entries, (row) => putEntryRow(db, caseId, row), (id) => removeEntryRow(db, caseId, id))
  saveList(before.exhibits, after.exhibits, (row) => putExhibitRow(db, caseId, row), (id) => removeExhibitRow(db, caseId, id))
  saveSentFileRows(db, caseId, before.sentFiles, after.sentFiles)
}

function saveList<Row extends { readonly id: string }>(before: readonly Row[], after: readonly Row[], put: (row: Row) => void, remove: (id: string) => void): void {
  const old = new Map(before.map((row) => [row.id, row]))
  const ids = new Set(after.map((row) => row.id))
  for (const row of before) if (!ids.has(row.id)) remove(row.id)
  for (const row of after) if (differs(old.get(row.id), row)) put(row)
}

const differs = <Row extends object>(old: Row | undefined, row: Row): boolean => old !== row && (old === undefined || Object.entries(row).some(([name, value]) => Reflect.get(old, name) !== value))
