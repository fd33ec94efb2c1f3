import { recognisedTextSchema, recognitionVersion } from '#shared/domain/recognised-text.ts'
import type { RecognisedText } from '#shared/domain/recognised-text.ts'
import { rowSum } from './row-sum.ts'
import type { Db } from './sql.ts'
import { onDb } from './sqlite-failure.ts'

type Row = { readonly version: number; readonly body: string; readonly sum: string }

/** Keeps what was read in an original; one that has gone meanwhile takes nothing with it. Tells whether it was kept. */
export function putRecognised(db: Db, sha256: string, text: RecognisedText): boolean {
  const body = JSON.stringify(text)
  return onDb(db.name, () => db.prepare(`INSERT INTO recognised_text (sha256, version, body, sum) SELECT sha256, ?, ?, ? FROM original WHERE sha256 = ?
    ON CONFLICT (sha256) DO UPDATE SET version = excluded.version, body = excluded.body, sum = excluded.sum`)
    .run(recognitionVersion, body, rowSum([sha256, recognitionVersion, body]), sha256)).changes > 0
}

/** What was read in an original; null where nothing was, by an older recognition, or where the row was damaged: it can be read anew. */
export function findRecognised(db: Db, sha256: string): RecognisedText | null {
  const row = onDb(db.name, () => db.prepare<[string], Row>('SELECT version, body, sum FROM recognised_text WHERE sha256 = ?').get(sha256))
  if (row === undefined || row.version !== recognitionVersion || rowSum([sha256, row.version, row.body]) !== row.sum) return null
  const parsed = recognisedTextSchema.safeParse(JSON.parse(row.body))
  return parsed.success ? parsed.data : null
}
