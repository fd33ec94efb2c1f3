import { onDb } from './sqlite-failure.ts'
import type { Db } from './sql.ts'

export function readSetting(db: Db, name: string): string | null {
  const value = onDb(db.name, () => db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(name))
  return value ?? null
}

/** Null clears the setting. */
export function writeSetting(db: Db, name: string, value: string | null): void {
  onDb(db.name, () => {
    if (value === null) db.prepare('DELETE FROM setting WHERE name = ?').run(name)
    else db.prepare('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(name, value)
  })
}
