import type { Migration } from '../migrate.ts'

/** Files that were given and are not all taken in yet: an intake that was cut off can go on where it stopped. */
export const intakeFiles: Migration = {
  version: 4,
  name: 'intake-files',
  sql: `
    CREATE TABLE intake_file (
      case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE, position INTEGER NOT NULL,
      path TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('waiting', 'added', 'already-there', 'refused')),
      exhibit_id TEXT, failure TEXT,
      PRIMARY KEY (case_id, position)
    ) STRICT, WITHOUT ROWID;
  `
}
