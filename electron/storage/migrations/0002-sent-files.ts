import type { Migration } from '../migrate.ts'

/** Papers that were sent are kept as they went out; a case's record of them names the files. */
export const sentFiles: Migration = {
  version: 2,
  name: 'sent-files',
  sql: `
    CREATE TABLE sent_file (
      case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE, file TEXT NOT NULL,
      sha256 TEXT NOT NULL REFERENCES original (sha256),
      PRIMARY KEY (case_id, file)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sent_file_by_original ON sent_file (sha256);
  `
}
