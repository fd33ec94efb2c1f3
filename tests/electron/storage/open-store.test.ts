import { readFileSync, rmSync, truncateSync, writeFileSync, copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasOriginal, originalPath, verifyOriginal } from '#electron/files/vault.ts'
import { addExhibit } from '#electron/storage/add-exhibit.ts'
import { listCases } from '#electron/storage/case-file-table.ts'
import { createCase, openCase } from '#electron/storage/cases.ts'
import { countIntakeFiles } from '#electron/storage/intake-table.ts'
import { allMigrations } from '#electron/storage/migrations/all-migrations.ts'
import { migrate, schemaVersionOf } from '#electron/storage/migrate.ts'
import { backupStore, closeStore, databaseName, openStore } from '#electron/storage/open-store.ts'
import { readSetting, writeSetting } from '#electron/storage/setting-table.ts'
import { openDb } from '#electron/storage/sql.ts'
import type { Db } from '#electron/storage/sql.ts'
import { grownMigrations, nextVersion } from '../../rigs/grown-migrations.ts'
import { factsFor, now, smallCase, temporaryFolder } from '../../rigs/store-cases.ts'

const bytes = new TextEncoder().encode('the evidence')

async function filledFolder(): Promise<string> {
  const folder = join(temporaryFolder(), 'store')
  const store = await openStore(folder, { now })
  createCase(store, smallCase('first'), now)
  await addExhibit(store, 'first', { name: 'a.txt', source: { kind: 'bytes', bytes } }, factsFor(bytes), { id: 'e1' }, now)
  await closeStore(store)
  return folder
}

describe('a store that is not what it was is refused and left untouched', () => {
  const cases: readonly (readonly [string, string, (path: string, folder: string) => void])[] = [
    ['emptied', 'store-emptied', (path) => { truncateSync(path, 0) }],
    ['cut to one byte', 'store-emptied', (path) => { truncateSync(path, 1) }],
    ['gone', 'store-emptied', (path) => { rmSync(path) }],
    ['gone with its marker, while originals lie in the vault', 'store-emptied', (path, folder) => { rmSync(path); rmSync(join(folder, 'store.json')) }],
    ['overwritten by other words', 'store-damaged', (path) => { writeFileSync(path, 'x'.repeat(5_000)) }],
    ['another program\'s', 'store-foreign', (path) => {
      rmSync(path)
      const db = openDb(path)
      db.exec('CREATE TABLE other (a)')
      db.close()
    }],
    ['cut in half', 'store-damaged', (path) => { truncateSync(path, 8_192) }],
    ['made by a newer version', 'store-newer', (path) => {
      const db = openDb(path)
      db.pragma('user_version = 99')
      db.close()
    }],
    ['marked by something that is no JSON', 'store-damaged', (_, folder) => { writeFileSync(join(folder, 'store.json'), 'x') }]
  ]

  test.each(cases)('%s', async (_, code, harm) => {
    const folder = await filledFolder()
    const path = join(folder, databaseName)
    harm(path, folder)
    const contents = () => readdirSync(folder).map((name) => name === 'vault' ? name : [name, readFileSync(join(folder, name), 'latin1')])
    const before = contents()
    await expect(openStore(folder, { now })).rejects.toMatchObject({ failure: { code } })
    expect(contents()).toEqual(before)
  })

  test('the database of another store in its place', async () => {
    const [one, other] = [await filledFolder(), await filledFolder()]
    copyFileSync(join(other, databaseName), join(one, databaseName))
    await expect(openStore(one, { now })).rejects.toMatchObject({ failure: { code: 'store-foreign' } })
  })
})

test('a second opener is refused within two seconds, and the first goes on', async () => {
  const folder = await filledFolder()
  const first = await openStore(folder, { now })
  const started = performance.now()
  await expect(openStore(folder, { now })).rejects.toMatchObject({ failure: { code: 'store-busy' } })
  expect(performance.now() - started).toBeLessThan(2_000)
  createCase(first, smallCase('second'), now)
  expect(listCases(first.db)).toHaveLength(2)
  await closeStore(first)
})

test('a start that was killed between database and marker is finished by the next', async () => {
  const folder = await filledFolder()
  const marker = JSON.parse(readFileSync(join(folder, 'store.json'), 'utf8'))
  rmSync(join(folder, 'store.json'))
  const store = await openStore(folder, { now })
  expect(JSON.parse(readFileSync(join(folder, 'store.json'), 'utf8'))).toEqual(marker)
  await closeStore(store)
})

test('the log is synced at every commit, deleted text is overwritten, strangers in the schema are not trusted', async () => {
  const store = await openStore(join(temporaryFolder(), 'store'), { now })
  const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'trusted_schema', 'locking_mode'].map((name) => store.db.pragma(name, { simple: true }))
  expect(pragmas).toEqual(['wal', 2, 1, 1, 0, 'exclusive'])
  await closeStore(store)
})

test('a flipped bit in a stored text is noticed though SQLite finds nothing wrong', async () => {
  const folder = await filledFolder()
  const path = join(folder, databaseName)
  const content = readFileSync(path)
  content[content.indexOf('not-received')] = 'm'.charCodeAt(0)
  writeFileSync(path, content)
  const store = await openStore(folder, { now })
  expect(() => openCase(store, 'first')).toThrow(expect.objectContaining({ failure: expect.objectContaining({ code: 'store-damaged' }) }))
  await closeStore(store)
})

test('an original that changed or went is noticed', async () => {
  const folder = await filledFolder()
  const { sha256 } = factsFor(bytes)
  const store = await openStore(folder, { now })
  writeFileSync(originalPath(store.vault, sha256), 'other bytes!')
  await expect(verifyOriginal(store.vault, sha256, 'e1')).rejects.toMatchObject({ failure: { code: 'exhibit-altered', exhibitId: 'e1' } })
  rmSync(originalPath(store.vault, sha256))
  await closeStore(store)
  const again = await openStore(folder, { now })
  expect(again.missingOriginals).toEqual([sha256])
  await closeStore(again)
})

test('the next start clears temporary files and originals without a row, and nothing else', async () => {
  const folder = await filledFolder()
  const stray = 'ab'.padEnd(64, '0')
  const { mkdirSync } = await import('node:fs')
  mkdirSync(join(folder, 'vault', 'ab'), { recursive: true })
  for (const path of [join('vault', 'ab', stray), join('vault', '.tsuzuri-0123456789abcdef.part'), '.tsuzuri-0123456789abcdef.part', 'notes of the user.txt']) writeFileSync(join(folder, path), 'x')
  const store = await openStore(folder, { now })
  expect(store.swept).toEqual({ temporaryFiles: 2, originals: 1 })
  expect(hasOriginal(store.vault, factsFor(bytes).sha256)).toBe(true)
  expect(readdirSync(folder)).toContain('notes of the user.txt')
  await closeStore(store)
})

test('before the schema changes a verified copy is kept, of which the last three stay', async () => {
  const folder = await filledFolder()
  const { mkdirSync } = await import('node:fs')
  mkdirSync(join(folder, 'backups'))
  for (const day of [1, 2, 3]) writeFileSync(join(folder, 'backups', `before-0001-2026010${day}T000000Z.db`), '')
  const store = await openStore(folder, { now, migrations: grownMigrations })
  expect(schemaVersionOf(store.db)).toBe(nextVersion)
  expect(openCase(store, 'first').caseFile.title).toBe('未着の件')
  await closeStore(store)
  const copies = readdirSync(join(folder, 'backups')).toSorted()
  const newest = `before-${String(nextVersion).padStart(4, '0')}-20261101T000000Z.db`
  expect(copies).toEqual(['before-0001-20260102T000000Z.db', 'before-0001-20260103T000000Z.db', newest])
  const copy = openDb(join(folder, 'backups', newest), { readonly: true })
  expect(schemaVersionOf(copy)).toBe(nextVersion - 1)
  expect(listCases(copy)).toHaveLength(1)
  copy.close()
})

test('a backup holds what still stands in the log, and opens as a store', async () => {
  const folder = await filledFolder()
  const store = await openStore(folder, { now })
  createCase(store, smallCase('second'), now)
  const path = join(temporaryFolder(), 'copy.db')
  await backupStore(store, path)
  const copy = openDb(path, { readonly: true })
  expect(listCases(copy)).toHaveLength(2)
  copy.close()
  await closeStore(store)
})

test('settings are kept, replaced and cleared', async () => {
  const store = await openStore(join(temporaryFolder(), 'store'), { now })
  writeSetting(store.db, 'language', 'ja')
  writeSetting(store.db, 'language', 'en')
  expect(readSetting(store.db, 'language')).toBe('en')
  writeSetting(store.db, 'language', null)
  expect(readSetting(store.db, 'language')).toBeNull()
  await closeStore(store)
})

test('a store of version 1 keeps all it has when the papers that were sent get their table', async () => {
  const folder = join(temporaryFolder(), 'store')
  const old = await openStore(folder, { now })
  createCase(old, smallCase('c'), now)
  takeOutSearch(old.db)
  old.db.exec('DROP TABLE intake_file; DROP TABLE recognised_text; DROP TABLE sent_file; PRAGMA user_version = 1')
  await closeStore(old)
  const store = await openStore(folder, { now })
  expect(schemaVersionOf(store.db)).toBe(allMigrations.length)
  expect(openCase(store, 'c').caseFile).toEqual(smallCase('c'))
  await closeStore(store)
})

test('a store of version 2 keeps all it has when recognised texts get their table', async () => {
  const folder = await filledFolder()
  const old = openDb(join(folder, databaseName))
  takeOutSearch(old)
  old.exec('DROP TABLE intake_file; DROP TABLE recognised_text; PRAGMA user_version = 2')
  old.close()
  const store = await openStore(folder, { now })
  expect(schemaVersionOf(store.db)).toBe(allMigrations.length)
  expect(store.db.prepare('SELECT count(*) FROM recognised_text').pluck().get()).toBe(0)
  expect(openCase(store, 'first').caseFile.exhibits).toHaveLength(1)
  await closeStore(store)
})

test('a store of version 3 keeps all it has when files that are being taken in get their table', async () => {
  const folder = await filledFolder()
  const old = openDb(join(folder, databaseName))
  takeOutSearch(old)
  old.exec('DROP TABLE intake_file; PRAGMA user_version = 3')
  old.close()
  const store = await openStore(folder, { now })
  expect(countIntakeFiles(store.db, 'first')).toEqual({ done: 0, of: 0 })
  expect(openCase(store, 'first').caseFile.exhibits).toHaveLength(1)
  await closeStore(store)
})

test('a store of version 5 keeps all it has when what is attached gets its table', async () => {
  const folder = await filledFolder()
  const old = openDb(join(folder, databaseName))
  old.exec('DROP TABLE attached_text; PRAGMA user_version = 5')
  old.close()
  const store = await openStore(folder, { now })
  expect(store.db.prepare('SELECT count(*) FROM attached_text').pluck().get()).toBe(0)
  expect(openCase(store, 'first').caseFile.exhibits).toHaveLength(1)
  await closeStore(store)
})

/** As a store was before it could be searched. */
function takeOutSearch(db: Db): void {
  for (const name of db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) db.exec(`DROP TRIGGER ${name}`)
  db.exec('DROP TABLE attached_text; DROP TABLE search_todo; DROP TABLE read_text')
}

test.each([1, 2, 3, 4, 5, 6])('the schema of version %i is frozen', async (version) => {
  const path = join(temporaryFolder(), databaseName)
  const db = openDb(path)
  migrate(db, path, allMigrations.slice(0, version))
  const schema = db.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").pluck().all().map((sql) => sql.replaceAll(/\s+/g, ' ')).join('\n')
  await expect(`${schema}\n`).toMatchFileSnapshot(`schema-000${version}.golden.sql`)
  db.close()
})
