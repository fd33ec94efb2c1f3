import { checkSum, rowSum } from './row-sum.ts'
import { knownRows, rowMemory } from './row-memory.ts'
import type { ListedRow } from './row-memory.ts'
import { prepared } from './sql.ts'
import type { Db } from './sql.ts'

export type EntryRow = { readonly id: string; readonly position: number; readonly body: string }

type StoredRow = EntryRow & { readonly sum: string }

const memory = rowMemory<EntryRow>()
const partsOf = (caseId: string, row: EntryRow): readonly (string | number)[] => [caseId, row.id, row.position, row.body]

/** In the order of the case; a row that was read before is the very same object. */
export function listEntryRows(db: Db, caseId: string): readonly EntryRow[] {
  const listed = db.prepare<[string], ListedRow>('SELECT id, sum FROM entry WHERE case_id = ? ORDER BY position, id').all(caseId)
  return knownRows(memory(db, caseId), listed, () => readRows(db, caseId), db.name)
}

function readRows(db: Db, caseId: string): ReadonlyMap<string, EntryRow> {
  const stored = db.prepare<[string], StoredRow>('SELECT id, position, body, sum FROM entry WHERE case_id = ?').all(caseId)
  return new Map(stored.map(({ sum, ...row }) => {
    checkSum(partsOf(caseId, row), sum, db.name, `entry ${row.id}`)
    return [sum, row]
  }))
}

export function putEntryRow(db: Db, caseId: string, row: EntryRow): void {
  const sum = rowSum(partsOf(caseId, row))
  prepared(db, `INSERT INTO entry (case_id, id, position, body, sum) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (case_id, id) DO UPDATE SET position = excluded.position, body = excluded.body, sum = excluded.sum`)
    .run(caseId, row.id, row.position, row.body, sum)
  // A transaction that fails leaves a row behind that nothing lists.
  memory(db, caseId).set(sum, row)
}

export function removeEntryRow(db: Db, caseId: string, id: string): void {
  db.prepare('DELETE FROM entry WHERE case_id = ? AND id = ?').run(caseId, id)
}
