import { checkSum, rowSum } from './row-sum.ts'
import type { Db } from './sql.ts'

export type EntryRow = { readonly id: string; readonly position: number; readonly body: string }

type StoredRow = EntryRow & { readonly sum: string }

export function listEntryRows(db: Db, caseId: string): readonly EntryRow[] {
  const rows = db.prepare<[string], StoredRow>('SELECT id, position, body, sum FROM entry WHERE case_id = ? ORDER BY position, id').all(caseId)
  return rows.map(({ sum, ...row }) => {
    checkSum([caseId, row.id, row.position, row.body], sum, db.name, `entry ${row.id}`)
    return row
  })
}

export function putEntryRow(db: Db, caseId: string, row: EntryRow): void {
  db.prepare(`INSERT INTO entry (case_id, id, position, body, sum) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (case_id, id) DO UPDATE SET position = excluded.position, body = excluded.body, sum = excluded.sum`)
    .run(caseId, row.id, row.position, row.body, rowSum([caseId, row.id, row.position, row.body]))
}

export function removeEntryRow(db: Db, caseId: string, id: string): void {
  db.prepare('DELETE FROM entry WHERE case_id = ? AND id = ?').run(caseId, id)
}
