import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { recognitionVersion, wordless } from '#shared/domain/recognised-text.ts'
import type { RecognisedFile } from '#shared/domain/recognised-text.ts'
import { listAttached, putAttached } from './attached-table.ts'
import { inTransaction } from './cases.ts'
import { exhibitRowsOf, putExhibitRow } from './exhibit-table.ts'
import type { Store } from './open-store.ts'
import { findRecognised, putRecognised } from './recognised-table.ts'
import { parseRow } from './row-sum.ts'
import { onDb } from './sqlite-failure.ts'

/** An original that recognition has not looked at yet, and what is known of it; `name` as its exhibit calls it. */
export type ToRecognise = { readonly sha256: string; readonly name: string; readonly facts: ExhibitFacts }

export type TouchedExhibit = { readonly caseId: string; readonly exhibitId: string }

const pending = `FROM exhibit JOIN case_file ON case_file.id = exhibit.case_id
  WHERE json_valid(facts) AND (facts ->> '$.kind' LIKE 'image/%' OR facts ->> '$.kind' LIKE 'video/%' OR facts ->> '$.kind' IN ('application/pdf', 'message/rfc822', 'application/vnd.ms-outlook')) AND coalesce(facts ->> '$.recognised', 0) < ?`

export const countToRecognise = (store: Store): number =>
  onDb(store.path, () => store.db.prepare<[number], number>(`SELECT count(DISTINCT sha256) ${pending}`).pluck().get(recognitionVersion)) ?? 0

/** The case that was worked on last comes first, in the order of its exhibits. */
export function nextToRecognise(store: Store): ToRecognise | null {
  const row = onDb(store.path, () => store.db.prepare<[number], { readonly sha256: string; readonly file: string | null; readonly facts: string }>(
    `SELECT sha256, body ->> '$.file' AS file, facts ${pending} ORDER BY case_file.changed_at DESC, case_file.id, exhibit.position LIMIT 1`).get(recognitionVersion))
  return row === undefined ? null : { sha256: row.sha256, name: row.file?.split('/').at(-1) ?? row.sha256, facts: JSON.parse(row.facts) as ExhibitFacts }
}

/** Keeps what was read and what it tells of each exhibit with these bytes; those are the result. All of it, or nothing. */
export function keepRecognised(store: Store, sha256: string, read: RecognisedFile, withWords: (facts: ExhibitFacts, read: RecognisedFile) => ExhibitFacts): readonly TouchedExhibit[] {
  return inTransaction(store, () => {
    if (!putRecognised(store.db, sha256, read.text ?? wordless)) return []
    putAttached(store.db, sha256, read.attached)
    const rows = exhibitRowsOf(store.db, sha256)
    for (const { caseId, ...row } of rows) {
      // The hash of the row was checked when it was read: these are the facts that were written.
      const facts = withWords(parseRow(row.facts, store.path, `exhibit ${row.id}`) as ExhibitFacts, read)
      putExhibitRow(store.db, caseId, { ...row, facts: JSON.stringify({ ...facts, recognised: recognitionVersion }) })
    }
    return rows.map(({ caseId, id }) => ({ caseId, exhibitId: id }))
  })
}

/** What was read in an original and in what is attached to it; null where nothing is kept of it that can be believed. */
export function recognisedOf({ db }: Store, sha256: string): RecognisedFile | null {
  const text = findRecognised(db, sha256)
  return text === null ? null : { text, attached: listAttached(db, sha256) }
}
