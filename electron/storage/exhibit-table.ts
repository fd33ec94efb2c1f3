import { checkSum, rowSum } from './row-sum.ts'
import type { Db } from './sql.ts'

export type ExhibitRow = { readonly id: string; readonly position: number; readonly body: string; readonly sha256: string; readonly facts: string }

type StoredRow = ExhibitRow & { readonly sum: string }

const partsOf = (caseId: string, row: ExhibitRow): readonly (string | number)[] => [caseId, row.id, row.position, row.body, row.sha256, row.facts]

export function listExhibitRows(db: Db, caseId: string): readonly ExhibitRow[] {
  const rows = db.prepare<[string], StoredRow>('SELECT id, position, body, sha256, facts, sum FROM exhibit WHERE case_id = ? ORDER BY position, id').all(caseId)
  return rows.map(({ sum, ...row }) => {
    checkSum(partsOf(caseId, row), sum, db.name, `exhibit ${row.id}`)
    return row
  })
}

/** Every exhibit with these bytes, in whatever case. */
export function exhibitRowsOf(db: Db, sha256: string): readonly (ExhibitRow & { readonly caseId: string })[] {
  const rows = db.prepare<[string], StoredRow & { readonly caseId: string }>('SELECT case_id AS caseId, id, position, body, sha256, facts, sum FROM exhibit WHERE sha256 = ?').all(sha256)
  return rows.map(({ sum, caseId, ...row }) => {
    checkSum(partsOf(caseId, row), sum, db.name, `exhibit ${row.id}`)
    return { ...row, caseId }
  })
}

export function findExhibitRow(db: Db, caseId: string, id: string): ExhibitRow | undefined {
  const stored = db.prepare<[string, string], StoredRow>('SELECT id, position, body, sha256, facts, sum FROM exhibit WHERE case_id = ? AND id = ?').get(caseId, id)
  if (stored === undefined) return undefined
  const { sum, ...row } = stored
  checkSum(partsOf(caseId, row), sum, db.name, `exhibit ${row.id}`)
  return row
}

export function putExhibitRow(db: Db, caseId: string, row: ExhibitRow): void {
  db.prepare(`INSERT INTO exhibit (case_id, id, position, body, sha256, facts, sum) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (case_id, id) DO UPDATE SET position = excluded.position, body = excluded.body, sha256 = excluded.sha256, facts = excluded.facts, sum = excluded.sum`)
    .run(caseId, row.id, row.position, row.body, row.sha256, row.facts, rowSum(partsOf(caseId, row)))
}

export function removeExhibitRow(db: Db, caseId: string, id: string): void {
  db.prepare('DELETE FROM exhibit WHERE case_id = ? AND id = ?').run(caseId, id)
}
