import { allMigrations } from '#electron/storage/migrations/all-migrations.ts'
import type { Migration } from '#electron/storage/migrate.ts'

export const addedRows = 40_000
export const nextVersion = allMigrations.length + 1

/** A schema one step ahead of the released one, with enough to do to be killed within. */
export const grownMigrations: readonly Migration[] = [...allMigrations, {
  version: nextVersion,
  name: 'grown',
  sql: `CREATE TABLE grown (number INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;
    ALTER TABLE setting ADD COLUMN note TEXT;
    WITH RECURSIVE counting (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM counting WHERE number < ${addedRows})
    INSERT INTO grown SELECT number, 'word ' || number FROM counting;`
}]
