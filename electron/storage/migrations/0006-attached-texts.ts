import type { Migration } from '../migrate.ts'

/** What recognition read in the files that are attached to an original, each by the hash of its own bytes; it goes when the original goes. */
export const attachedTexts: Migration = {
  version: 6,
  name: 'attached-texts',
  sql: `
    CREATE TABLE attached_text (
      original TEXT NOT NULL REFERENCES original (sha256) ON DELETE CASCADE, sha256 TEXT NOT NULL, position INTEGER NOT NULL,
      name TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, sum TEXT NOT NULL, PRIMARY KEY (original, sha256)
    ) STRICT, WITHOUT ROWID;
  `
}
