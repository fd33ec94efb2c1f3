import { adviceFactsOf } from '#shared/advice/advice-facts.ts'
import type { CaseSummary } from '#shared/contract/values.ts'
import { caseFileSchema } from '#shared/domain/case-file.ts'
import { caseStanding } from '#shared/domain/case-standing.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { checkSum, parseRow, rowSum } from './row-sum.ts'
import { onDb } from './sqlite-failure.ts'
import type { Db } from './sql.ts'

/** `head` is the case as it came, with its lists of entries and exhibits emptied: they have rows of their own. */
export type CaseRow = { readonly id: string; readonly position: number; readonly changedAt: string; readonly head: string }

type StoredRow = { readonly id: string; readonly position: number; readonly changed_at: string; readonly head: string; readonly sum: string }
type ListedRow = StoredRow & { readonly entries: number; readonly exhibits: number }

const partsOf = (row: CaseRow): readonly (string | number)[] => [row.id, row.position, row.changedAt, row.head]

function fromRow(db: Db, row: StoredRow): CaseRow {
  const read = { id: row.id, position: row.position, changedAt: row.changed_at, head: row.head }
  checkSum(partsOf(read), row.sum, db.name, `case ${row.id}`)
  return read
}

/** The last changed case first; of the same moment, the newer one. */
export function listCases(db: Db): readonly CaseSummary[] {
  const rows = onDb(db.name, () => db.prepare<[], ListedRow>(`SELECT id, position, changed_at, head, sum,
    (SELECT count(*) FROM entry WHERE case_id = case_file.id) AS entries, (SELECT count(*) FROM exhibit WHERE case_id = case_file.id) AS exhibits
    FROM case_file ORDER BY changed_at DESC, position DESC`).all())
  return rows.map((row) => summaryOf(db, row))
}

function summaryOf(db: Db, row: ListedRow): CaseSummary {
  const { id: caseId, changedAt, head } = fromRow(db, row)
  const parsed = caseFileSchema.safeParse(parseRow(head, db.name, `case ${caseId}`))
  if (!parsed.success) throw new DomainError({ code: 'store-damaged', path: db.name, detail: `case ${caseId}` })
  const { title, dispute, remedy } = parsed.data
  return { caseId, title, dispute, changedAt, exhibits: row.exhibits, entries: row.entries, answerBy: remedy?.answerBy ?? null, standing: caseStanding(parsed.data), isUrgent: adviceFactsOf(parsed.data).urgency === 'urgent' }
}

export function findCaseRow(db: Db, id: string): CaseRow | undefined {
  const row = db.prepare<[string], StoredRow>('SELECT id, position, changed_at, head, sum FROM case_file WHERE id = ?').get(id)
  return row && fromRow(db, row)
}

export const nextCasePosition = (db: Db): number => db.prepare<[], number>('SELECT coalesce(max(position), 0) + 1 FROM case_file').pluck().get() ?? 1

export function putCaseRow(db: Db, row: CaseRow): void {
  db.prepare(`INSERT INTO case_file (id, position, changed_at, head, sum) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET position = excluded.position, changed_at = excluded.changed_at, head = excluded.head, sum = excluded.sum`)
    .run(row.id, row.position, row.changedAt, row.head, rowSum(partsOf(row)))
}

export function removeCaseRow(db: Db, id: string): boolean {
  return db.prepare('DELETE FROM case_file WHERE id = ?').run(id).changes > 0
}
