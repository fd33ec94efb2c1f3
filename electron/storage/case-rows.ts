import type { CaseFile, Entry, Exhibit } from '#shared/domain/case-file.ts'
import { readCase } from '#shared/domain/case-problems.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { findCaseRow, putCaseRow } from './case-file-table.ts'
import type { CaseRow } from './case-file-table.ts'
import { listEntryRows, putEntryRow, removeEntryRow } from './entry-table.ts'
import type { EntryRow } from './entry-table.ts'
import { listExhibitRows, putExhibitRow, removeExhibitRow } from './exhibit-table.ts'
import type { ExhibitRow } from './exhibit-table.ts'
import { parseRow } from './row-sum.ts'
import { listSentFileRows, saveSentFileRows, sentFilesNamed } from './sent-file-table.ts'
import type { SentFileRow } from './sent-file-table.ts'
import type { Db } from './sql.ts'

export type CaseRows = { readonly head: CaseRow; readonly entries: readonly EntryRow[]; readonly exhibits: readonly ExhibitRow[]; readonly sentFiles: readonly SentFileRow[] }
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
  const lists = {
    ...(rows.entries.length > 0 && { entries: rows.entries.map((row) => parseRow(row.body, path, `entry ${row.id}`)) }),
    ...(rows.exhibits.length > 0 && { exhibits: rows.exhibits.map((row) => parseRow(row.body, path, `exhibit ${row.id}`)) })
  }
  const read = readCase(typeof head === 'object' ? { ...head, ...lists } : head)
  if (!read.ok) throw new DomainError({ code: 'store-damaged', path, detail: named })
  return read.caseFile
}

export function rowsOf(caseFile: CaseFile, head: Omit<CaseRow, 'head'>, kept: ReadonlyMap<string, KeptExhibit>): CaseRows {
  const emptied = { ...caseFile, ...(caseFile.entries && { entries: [] }), ...(caseFile.exhibits && { exhibits: [] }) }
  return {
    head: { ...head, head: JSON.stringify(emptied) },
    entries: (caseFile.entries ?? []).map((entry: Entry, position) => ({ id: entry.id, position, body: JSON.stringify(entry) })),
    exhibits: (caseFile.exhibits ?? []).map((exhibit: Exhibit, position) => {
      const { sha256, facts } = kept.get(exhibit.id) ?? { sha256: '', facts: '{}' }
      return { id: exhibit.id, position, body: JSON.stringify(exhibit), sha256, facts }
    }),
    sentFiles: sentFilesNamed(caseFile)
  }
}

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
  const old = new Map(before.map((row) => [row.id, JSON.stringify(row)]))
  const ids = new Set(after.map((row) => row.id))
  for (const row of before) if (!ids.has(row.id)) remove(row.id)
  for (const row of after) if (old.get(row.id) !== JSON.stringify(row)) put(row)
}
