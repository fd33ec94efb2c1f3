import { DomainError } from '#shared/domain/failure.ts'
import { applicationId } from './marker.ts'
import { schemaVersionOf } from './migrate.ts'
import { openDb } from './sql.ts'
import type { Db } from './sql.ts'
import { sqliteFailure } from './sqlite-failure.ts'

/**
 * One instance: SQLite's own exclusive lock, which the system lets go of when the process dies however it dies,
 * so that no stale lock file can shut the user out; it also spares the shared-memory file.
 */
export function openDatabase(path: string, isNew: boolean, newestVersion: number): Db {
  let db: Db | null = null
  try {
    db = openDb(path, { mustExist: !isNew })
    db.pragma('locking_mode = EXCLUSIVE')
    if (isNew) claim(db)
    if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal') throw new DomainError({ code: 'store-damaged', path, detail: 'journal_mode' })
    makeSafe(db)
    refuseStrange(db, path, newestVersion)
    return db
  } catch (error) {
    db?.close()
    throw sqliteFailure(error, path)
  }
}

/** Before the log is switched on, so that the file itself says from its first page whose it is. */
function claim(db: Db): void {
  db.pragma('synchronous = FULL')
  db.pragma(`application_id = ${applicationId}`)
}

function makeSafe(db: Db): void {
  // The default beside a log is NORMAL, which loses accepted work when the power is cut.
  db.pragma('synchronous = FULL')
  if (process.platform === 'darwin') {
    db.pragma('fullfsync = ON')
    db.pragma('checkpoint_fullfsync = ON')
  }
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('temp_store = MEMORY')
}

function refuseStrange(db: Db, path: string, newestVersion: number): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw new DomainError({ code: 'store-foreign', path })
  const found = schemaVersionOf(db)
  if (found > newestVersion) throw new DomainError({ code: 'store-newer', path, found, known: newestVersion })
  const verdict = String(db.pragma('quick_check(1)', { simple: true }))
  if (verdict !== 'ok') throw new DomainError({ code: 'store-damaged', path, detail: verdict })
}
