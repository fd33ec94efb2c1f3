import type { Migration } from '../migrate.ts'

/** What recognition read in an original; it goes when the original goes. */
export const recognisedTexts: Migration = {
  version: 3,
  name: 'recognised-texts',
  sql: `
    CREATE TABLE recognised_text (
      sha256 TEXT PRIMARY KEY REFERENCES original (sha256) ON DELETE CASCADE,
      version INTEGER NOT NULL, body TEXT NOT NULL, sum TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `
}
