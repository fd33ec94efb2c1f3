import { rmSync } from 'node:fs'
import { openDb } from '../sql.ts'
import type { Db } from '../sql.ts'

/** Counts up when the same text would be indexed in another way. */
const indexForm = 1

const schema = `
  CREATE TABLE known_case (number INTEGER PRIMARY KEY, case_id TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE place (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, case_id TEXT NOT NULL, id TEXT NOT NULL, UNIQUE (kind, case_id, id)) STRICT;
  CREATE TABLE seal (value TEXT NOT NULL) STRICT;
  CREATE TABLE leftover (step INTEGER NOT NULL) STRICT;
  CREATE VIRTUAL TABLE gram USING fts5(grams, content='', contentless_delete=1, tokenize='ascii');
`

/** Opens the index or founds it: it is derived, and nobody waits for it. Where not even that works it lies in memory. */
export function openIndexFile(path: string): { readonly db: Db; readonly isNew: boolean } {
  try {
    return { db: opened(path), isNew: false }
  } catch {
    return { db: foundedAnew(path), isNew: true }
  }
}

/** What stood there goes. */
export function foundedAnew(path: string): Db {
  try {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true })
    return founded(path)
  } catch {
    return founded(':memory:')
  }
}

function opened(path: string): Db {
  const db = openDb(path, { mustExist: true })
  try {
    makeReady(db)
    if (db.pragma('user_version', { simple: true }) !== indexForm) throw new Error('an index of another form')
    db.prepare('SELECT number FROM place, gram WHERE gram MATCH ? LIMIT 1').get('"a"')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function founded(path: string): Db {
  const db = openDb(path)
  makeReady(db)
  db.exec(schema)
  db.pragma(`user_version = ${indexForm}`)
  return db
}

function makeReady(db: Db): void {
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('journal_mode = WAL')
  // What a power cut takes from it is made again.
  db.pragma('synchronous = NORMAL')
  db.pragma('secure_delete = ON')
  db.pragma('temp_store = MEMORY')
}

export const readSeal = (db: Db): string | null => db.prepare<[], string>('SELECT value FROM seal').pluck().get() ?? null

export function writeSeal(db: Db, seal: string): void {
  db.exec('DELETE FROM seal')
  db.prepare('INSERT INTO seal (value) VALUES (?)').run(seal)
}
