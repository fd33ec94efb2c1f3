import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'

export type Db = Database.Database

export function openDb(path: string, options: { readonly readonly?: boolean; readonly mustExist?: boolean } = {}): Db {
  const nativeBinding = olderBinding()
  return new Database(path, { readonly: options.readonly ?? false, fileMustExist: options.mustExist ?? false, timeout: 1_000, ...(nativeBinding === null ? {} : { nativeBinding }) })
}

const known = new WeakMap<Db, Map<string, Database.Statement>>()

/** A statement that is made once for a database: for what is asked again and again, since making it costs as much as running it. Nobody may set it to pluck. */
export function prepared(db: Db, sql: string): Database.Statement {
  const statements = known.get(db) ?? new Map<string, Database.Statement>()
  known.set(db, statements)
  const statement = statements.get(sql) ?? db.prepare(sql)
  statements.set(sql, statement)
  return statement
}

/** Runtimes before Node-API 10 (Electron 33 and older) take the build that scripts/ made for them; newer ones the package's own. */
function olderBinding(): string | null {
  if (Number(process.versions['napi']) >= 10) return null
  const name = join('native', `better_sqlite3.napi9.${process.platform}-${process.arch}.node`)
  let folder = import.meta.dirname
  while (!existsSync(join(folder, name))) {
    if (dirname(folder) === folder) throw new Error(`${name} was not found`)
    folder = dirname(folder)
  }
  return join(folder, name)
}

/** The SQLite result code of an error, such as `SQLITE_FULL`. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof SqliteError ? error.code : null
}

const { SqliteError } = Database
