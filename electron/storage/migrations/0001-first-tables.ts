import type { Migration } from '../migrate.ts'

export const firstTables: Migration = {
  version: 1,
  name: 'first-tables',
  sql: `
    CREATE TABLE case_file (
      id TEXT PRIMARY KEY, position INTEGER NOT NULL, changed_at TEXT NOT NULL, head TEXT NOT NULL, sum TEXT NOT NULL
    ) STRICT;
    CREATE TABLE entry (
      case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE, id TEXT NOT NULL,
      position INTEGER NOT NULL, body TEXT NOT NULL, sum TEXT NOT NULL,
      PRIMARY KEY (case_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE original (
      sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE exhibit (
      case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE, id TEXT NOT NULL,
      position INTEGER NOT NULL, body TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES original (sha256), facts TEXT NOT NULL, sum TEXT NOT NULL,
      PRIMARY KEY (case_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX exhibit_by_original ON exhibit (sha256);
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `
}
