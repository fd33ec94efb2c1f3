import type { Failure } from '#shared/domain/failure.ts'
import { prepared } from './sql.ts'
import type { Db } from './sql.ts'

/** A file that was given, in its place among the others; the case is `caseId` throughout. */
export type IntakeFile = { readonly position: number; readonly path: string; readonly name: string }
export type GivenFile = Omit<IntakeFile, 'position'>
export type IntakeState = { readonly kind: 'added' | 'already-there'; readonly exhibitId: string } | { readonly kind: 'refused'; readonly failure: Failure }
export type IntakeCount = { readonly done: number; readonly of: number }
export type IntakeResult = { readonly added: readonly string[]; readonly alreadyThere: readonly string[]; readonly refused: readonly { readonly name: string; readonly failure: Failure }[]; readonly left: number }

/** Behind what already waits, so that files given later follow. Each is on disk when this returns. */
export function putIntakeFiles(db: Db, caseId: string, files: readonly GivenFile[]): void {
  const last = db.prepare<[string], number>('SELECT coalesce(max(position), 0) FROM intake_file WHERE case_id = ?').pluck().get(caseId) ?? 0
  const put = db.prepare("INSERT INTO intake_file (case_id, position, path, name, state) VALUES (?, ?, ?, ?, 'waiting')")
  for (const [index, { path, name }] of files.entries()) put.run(caseId, last + index + 1, path, name)
}

export function nextIntakeFiles(db: Db, caseId: string, after: number, most: number): readonly IntakeFile[] {
  return db.prepare<[string, number, number], IntakeFile>("SELECT position, path, name FROM intake_file WHERE case_id = ? AND position > ? AND state = 'waiting' ORDER BY position LIMIT ?").all(caseId, after, most)
}

export function settleIntakeFile(db: Db, caseId: string, position: number, state: IntakeState): void {
  const [exhibitId, failure] = state.kind === 'refused' ? [null, JSON.stringify(state.failure)] : [state.exhibitId, null]
  prepared(db, 'UPDATE intake_file SET state = ?, exhibit_id = ?, failure = ? WHERE case_id = ? AND position = ?').run(state.kind, exhibitId, failure, caseId, position)
}

export function countIntakeFiles(db: Db, caseId: string): IntakeCount {
  return db.prepare<[string], IntakeCount>("SELECT count(*) FILTER (WHERE state <> 'waiting') AS done, count(*) AS \"of\" FROM intake_file WHERE case_id = ?").get(caseId) ?? { done: 0, of: 0 }
}

type StoredRow = { readonly name: string; readonly state: string; readonly exhibit_id: string | null; readonly failure: string | null }

/** What became of each file, in the order in which they were given. */
export function intakeResult(db: Db, caseId: string): IntakeResult {
  const rows = db.prepare<[string], StoredRow>('SELECT name, state, exhibit_id, failure FROM intake_file WHERE case_id = ? ORDER BY position').all(caseId)
  const idsIn = (state: string): readonly string[] => rows.flatMap((row) => (row.state === state && row.exhibit_id !== null ? [row.exhibit_id] : []))
  // Only this program writes these rows, and what it writes is a failure.
  const refused = rows.flatMap(({ name, failure }) => (failure === null ? [] : [{ name, failure: JSON.parse(failure) as Failure }]))
  return { added: idsIn('added'), alreadyThere: idsIn('already-there'), refused, left: rows.filter(({ state }) => state === 'waiting').length }
}

export function clearIntakeFiles(db: Db, caseId: string): void {
  db.prepare('DELETE FROM intake_file WHERE case_id = ?').run(caseId)
}
