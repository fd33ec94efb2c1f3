import { onDb } from './sqlite-failure.ts'
import type { Db } from './sql.ts'

export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

export const schemaVersionOf = (db: Db): number => Number(db.pragma('user_version', { simple: true }))
export const newestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

/** Each migration in one transaction together with its number: after a kill the schema is the old one or the new one. */
export function migrate(db: Db, path: string, migrations: readonly Migration[]): void {
  for (const migration of migrations) {
    if (migration.version <= schemaVersionOf(db)) continue
    onDb(path, () => {
      db.transaction(() => {
        db.exec(migration.sql)
        db.pragma(`user_version = ${migration.version}`)
      }).immediate()
    })
  }
  // The number must stand in the file itself, where it is read before the database is opened.
  onDb(path, () => db.pragma('wal_checkpoint(TRUNCATE)'))
}
