import { prepared } from './sql.ts'
import type { Db } from './sql.ts'

export function putOriginal(db: Db, sha256: string, bytes: number): void {
  prepared(db, 'INSERT INTO original (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING').run(sha256, bytes)
}

export const hasOriginalRow = (db: Db, sha256: string): boolean => prepared(db, 'SELECT 1 FROM original WHERE sha256 = ?').get(sha256) !== undefined

export function listOriginals(db: Db): readonly string[] {
  return db.prepare<[], string>('SELECT sha256 FROM original ORDER BY sha256').pluck().all()
}

/** Takes out what no exhibit and no sent paper names any more, and says which files may go. */
export function dropUnusedOriginals(db: Db): readonly string[] {
  return db.prepare<[], string>('DELETE FROM original WHERE NOT EXISTS (SELECT 1 FROM exhibit WHERE exhibit.sha256 = original.sha256) AND NOT EXISTS (SELECT 1 FROM sent_file WHERE sent_file.sha256 = original.sha256) RETURNING sha256').pluck().all()
}
