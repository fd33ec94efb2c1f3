import { checkSum, rowSum } from './row-sum.ts'
import { knownRows, rowMemory } from './row-memory.ts'
import type { ListedRow } from './row-memory.ts'
import { prepared } from './sql.ts'
import type { Db } from './sql.ts'

export type ExhibitRow = { readonly id: string; readonly position: number; readonly body: string; readonly sha256: string; readonly facts: string }

type StoredRow = ExhibitRow & { readonly sum: string }

const memory = rowMemory<ExhibitRow>()
/** From so many on all rows of a case are read at once. */
const manyRows = 40

const partsOf = (caseId: string, row: ExhibitRow): readonly (string | number)[] => [caseId, row.id, row.position, row.body, row.sha256, row.facts]

/** In the order of the case; a row that was read before is the very same object. */
export const listExhibitRows = (db: Db, caseId: string): readonly ExhibitRow[] =>
  knownRows(memory(db, caseId), listed(db, caseId), (unknown) => readRows(db, caseId, unknown), db.name)

const listed = (db: Db, caseId: string): readonly ListedRow[] => db.prepare<[string], ListedRow>('SELECT id, sum FROM exhibit WHERE case_id = ? ORDER BY position, id').all(caseId)

function readRows(db: Db, caseId: string, unknown: readonly ListedRow[]): ReadonlyMap<string, ExhibitRow> {
  const [wanted, one] = [new Set(unknown.map(({ id }) => id)), db.prepare<[string, string], StoredRow>(`${allParts} WHERE case_id = ? AND id = ?`)]
  const stored = unknown.length < manyRows
    ? unknown.flatMap(({ id }) => one.get(caseId, id) ?? [])
    : db.prepare<[string], StoredRow>(`${allParts} WHERE case_id = ?`).all(caseId).filter(({ id }) => wanted.has(id))
  return new Map(stored.map((row) => [row.sum, checkedRow(db, caseId, row)]))
}

const allParts = 'SELECT id, position, body, sha256, facts, sum FROM exhibit'

function checkedRow(db: Db, caseId: string, { sum, ...row }: StoredRow): ExhibitRow {
  checkSum(partsOf(caseId, row), sum, db.name, `exhibit ${row.id}`)
  return row
}

/**
 * Reads the rows of a large case a few at a time and lets others go first in between: `listExhibitRows` then finds them known.
 * `look` is done with each.
 */
export async function learnExhibitRows(db: Db, caseId: string, look: (row: ExhibitRow) => void, goOn: () => Promise<boolean>): Promise<void> {
  const known = memory(db, caseId)
  const unknown = listed(db, caseId).filter(({ sum }) => !known.has(sum))
  for (let at = 0; at < unknown.length && (at === 0 || (await goOn())); at += manyRows - 1) {
    for (const [sum, row] of readRows(db, caseId, unknown.slice(at, at + manyRows - 1))) {
      known.set(sum, row)
      look(row)
    }
  }
}

/** Every exhibit with these bytes, in whatever case. */
export function exhibitRowsOf(db: Db, sha256: string): readonly (ExhibitRow & { readonly caseId: string })[] {
  const rows = db.prepare<[string], StoredRow & { readonly caseId: string }>('SELECT case_id AS caseId, id, position, body, sha256, facts, sum FROM exhibit WHERE sha256 = ?').all(sha256)
  return rows.map(({ caseId, ...row }) => ({ ...checkedRow(db, caseId, row), caseId }))
}

export function findExhibitRow(db: Db, caseId: string, id: string): ExhibitRow | undefined {
  const stored = db.prepare<[string, string], StoredRow>(`${allParts} WHERE case_id = ? AND id = ?`).get(caseId, id)
  return stored && checkedRow(db, caseId, stored)
}

export function putExhibitRow(db: Db, caseId: string, row: ExhibitRow): void {
  const sum = rowSum(partsOf(caseId, row))
  prepared(db, `INSERT INTO exhibit (case_id, id, position, body, sha256, facts, sum) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (case_id, id) DO UPDATE SET position = excluded.position, body = excluded.body, sha256 = excluded.sha256, facts = excluded.facts, sum = excluded.sum`)
    .run(caseId, row.id, row.position, row.body, row.sha256, row.facts, sum)
  // A transaction that fails leaves a row behind that nothing lists.
  memory(db, caseId).set(sum, row)
}

export function removeExhibitRow(db: Db, caseId: string, id: string): void {
  db.prepare('DELETE FROM exhibit WHERE case_id = ? AND id = ?').run(caseId, id)
}
