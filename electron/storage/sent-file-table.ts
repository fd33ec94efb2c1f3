import type { CaseFile } from '#shared/domain/case-file.ts'
import { filesBeside } from '#shared/domain/files-beside.ts'
import type { Db } from './sql.ts'

/** Which original holds the bytes of a file that a case keeps beside its exhibits: one that was sent, or one that an exhibit was put together from. */
export type SentFileRow = { readonly file: string; readonly sha256: string }

export const sentFilesNamed = (caseFile: CaseFile): readonly SentFileRow[] => filesBeside(caseFile).map(({ file, sha256 }) => ({ file, sha256 }))

export const listSentFileRows = (db: Db, caseId: string): readonly SentFileRow[] =>
  db.prepare<[string], SentFileRow>('SELECT file, sha256 FROM sent_file WHERE case_id = ? ORDER BY file').all(caseId)

/** Holds on to the bytes that the case names and the store has; one that did not travel along has no row. */
export function saveSentFileRows(db: Db, caseId: string, before: readonly SentFileRow[], named: readonly SentFileRow[]): void {
  const keyOf = ({ file, sha256 }: SentFileRow): string => `${sha256} ${file}`
  const [old, wanted] = [new Set(before.map(keyOf)), new Set(named.map(keyOf))]
  for (const row of before) if (!wanted.has(keyOf(row))) db.prepare('DELETE FROM sent_file WHERE case_id = ? AND file = ?').run(caseId, row.file)
  for (const row of named) {
    if (!old.has(keyOf(row))) db.prepare('INSERT INTO sent_file (case_id, file, sha256) SELECT ?, ?, sha256 FROM original WHERE sha256 = ? ON CONFLICT (case_id, file) DO NOTHING').run(caseId, row.file, row.sha256)
  }
}
