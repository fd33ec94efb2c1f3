import { recognisedTextSchema } from '#shared/domain/recognised-text.ts'
import type { RecognisedAttached } from '#shared/domain/recognised-text.ts'
import { rowSum } from './row-sum.ts'
import type { Db } from './sql.ts'
import { onDb } from './sqlite-failure.ts'

type Row = { readonly sha256: string; readonly name: string; readonly kind: string; readonly body: string; readonly sum: string }

const sumOf = (original: string, { sha256, name, kind, body }: Omit<Row, 'sum'>): string => rowSum([original, sha256, name, kind, body])

/** Keeps what was read in the files attached to an original, in place of what was kept before. */
export function putAttached(db: Db, original: string, attached: readonly RecognisedAttached[]): void {
  onDb(db.name, () => {
    db.prepare('DELETE FROM attached_text WHERE original = ?').run(original)
    const put = db.prepare('INSERT INTO attached_text (original, sha256, position, name, kind, body, sum) VALUES (?, ?, ?, ?, ?, ?, ?)')
    for (const [position, { sha256, name, kind, text }] of attached.entries()) {
      const body = JSON.stringify(text)
      put.run(original, sha256, position, name, kind, body, sumOf(original, { sha256, name, kind, body }))
    }
  })
}

/** In the order of the attachments; a row that was damaged is passed over. */
export function listAttached(db: Db, original: string): readonly RecognisedAttached[] {
  const rows = onDb(db.name, () => db.prepare<[string], Row>('SELECT sha256, name, kind, body, sum FROM attached_text WHERE original = ? ORDER BY position').all(original))
  return rows.filter(({ sum, ...row }) => sumOf(original, row) === sum).flatMap(({ sha256, name, kind, body }) => {
    const parsed = recognisedTextSchema.safeParse(JSON.parse(body))
    return parsed.success ? [{ sha256, name, kind, text: parsed.data }] : []
  })
}
