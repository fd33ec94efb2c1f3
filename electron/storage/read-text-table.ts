import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Db } from './sql.ts'

export type UnreadOriginal = { readonly sha256: string; readonly name: string; readonly kind: string }

/** Keeps what can be read in an original; '' where that is nothing. One whose last exhibit has gone meanwhile is let be. */
export function putReadText(db: Db, sha256: string, text: string): void {
  db.prepare('UPDATE read_text SET text = ? WHERE sha256 = ?').run(text, sha256)
}

export const findReadText = (db: Db, sha256: string): string => db.prepare<[string], string | null>('SELECT text FROM read_text WHERE sha256 = ?').pluck().get(sha256) ?? ''

export const countUnread = (db: Db): number => db.prepare<[], number>('SELECT count(*) FROM read_text WHERE text IS NULL').pluck().get() ?? 0

/** Originals of exhibits that nobody has read yet. */
export function listUnread(db: Db, most: number): readonly UnreadOriginal[] {
  const hashes = db.prepare<[number], string>('SELECT sha256 FROM read_text WHERE text IS NULL LIMIT ?').pluck().all(most)
  const exhibitOf = db.prepare<[string], { readonly body: string; readonly facts: string }>('SELECT body, facts FROM exhibit WHERE sha256 = ? LIMIT 1')
  return hashes.map((sha256) => {
    const row = exhibitOf.get(sha256)
    // Both were written by this program from what its schemas had let in; a name and a kind lead nowhere but to a reader.
    const { file = '' } = JSON.parse(row?.body ?? '{}') as { readonly file?: string }
    const { kind = '' } = JSON.parse(row?.facts ?? '{}') as Partial<ExhibitFacts>
    return { sha256, name: file.split('/').at(-1) ?? '', kind }
  })
}
