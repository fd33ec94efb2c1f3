import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SearchAnswer } from '#shared/contract/search-values.ts'
import { addExhibit } from '#electron/storage/add-exhibit.ts'
import { changeCase, createCase, removeCase } from '#electron/storage/cases.ts'
import { closeStore, openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { countUnread, listUnread, putReadText } from '#electron/storage/read-text-table.ts'
import { putRecognised } from '#electron/storage/recognised-table.ts'
import { indexName, openSearchIndex } from '#electron/storage/search/search-index.ts'
import { openDb } from '#electron/storage/sql.ts'
import { factsFor, now, sha256Of, smallCase, temporaryFolder } from '../../../rigs/store-cases.ts'

const bytes = new TextEncoder().encode('the mail')
const entry = { id: 'n1', when: '2026-10-03', kind: 'contact' as const, statement: '返金を求めた', spokeWith: '担当 鈴木', outcome: '折り返すとのこと' }

async function openedStore(folder = join(temporaryFolder(), 'store')): Promise<Store> {
  const store = await openStore(folder, { now })
  createCase(store, { ...smallCase('first'), title: '加湿器の破損' }, now)
  changeCase(store, 'first', { kind: 'put-entry', entry }, now)
  await addExhibit(store, 'first', { name: 'レシート.eml', source: { kind: 'bytes', bytes } }, { ...factsFor(bytes), people: ['田中'] }, { id: 'e1', title: '発送のお知らせ' }, now)
  putReadText(store.db, sha256Of(bytes), 'ご注文の商品を速やかに発送し\nました。番号は4567-8901-2345です。')
  return store
}

const kinds = ({ groups }: SearchAnswer): readonly string[] => groups.flatMap(({ caseId, hits }) => hits.map((hit) => `${caseId} ${hit.kind} ${hit.kind === 'case' ? hit.pointer : hit.id}`))

test('finds a case by its fields, an entry, an exhibit, and what stands in its file', async () => {
  const store = await openedStore()
  const search = openSearchIndex(store)
  expect(kinds(search.find('破損', 'ja'))).toEqual(['first case /title'])
  expect(kinds(search.find('鈴木', 'ja'))).toEqual(['first entry n1'])
  expect(kinds(search.find('折り返す', 'ja'))).toEqual(['first entry n1'])
  expect(kinds(search.find('田中', 'ja'))).toEqual(['first exhibit e1'])
  expect(kinds(search.find('れしーと', 'ja'))).toEqual(['first exhibit e1'])
  expect(kinds(search.find('発送', 'ja'))).toEqual(['first exhibit e1', 'first text e1'])
  expect(kinds(search.find('456789012345', 'ja'))).toEqual(['first text e1'])
  expect(search.find('発送', 'ja')).toMatchObject({ total: 2, waiting: 0, cases: 1, groups: [{ total: 2, zone: 'Asia/Tokyo' }] })
  search.close()
  await closeStore(store)
})

test('follows every change at once, and forgets what is removed, in its file too', async () => {
  const store = await openedStore()
  const search = openSearchIndex(store)
  expect(search.find('返金', 'ja').total).toBe(1)
  changeCase(store, 'first', { kind: 'put-entry', entry: { ...entry, statement: '交換を求めた' } }, now)
  expect(search.find('返金', 'ja').total).toBe(0)
  expect(kinds(search.find('交換', 'ja'))).toEqual(['first entry n1'])
  changeCase(store, 'first', { kind: 'remove-exhibit', id: 'e1' }, now)
  expect(search.find('速やか', 'ja').total).toBe(0)
  await removeCase(store, 'first')
  expect(search.find('交換', 'ja').total + search.find('破損', 'ja').total).toBe(0)
  while (search.advance(100) > 0) { /* learns */ }
  search.close()
  for (const name of readdirSync(store.folder).filter((one) => one.startsWith(indexName))) expect(readFileSync(join(store.folder, name)).includes('破損')).toBe(false)
  await closeStore(store)
})

const harms: readonly (readonly [string, (path: string) => void])[] = [
  ['missing', (path) => { rmSync(path) }],
  ['overwritten by other words', (path) => { writeFileSync(path, 'x'.repeat(9_000)) }],
  ['cut in half', (path) => { writeFileSync(path, readFileSync(path).subarray(0, 8_192)) }],
  ['made in another form', (path) => {
    const db = openDb(path)
    db.pragma('user_version = 99')
    db.close()
  }],
  ['that of another store', (path) => {
    const db = openDb(path)
    db.exec("UPDATE seal SET value = 'other 1'")
    db.close()
  }],
  ['of another day', (path) => {
    const db = openDb(path)
    db.exec("UPDATE seal SET value = substr(value, 1, instr(value, ' ')) || '99'; DELETE FROM place")
    db.close()
  }]
]

test.each(harms)('an index that is %s is made anew, and the store opens all the same', async (_, harm) => {
  const store = await openedStore()
  const before = openSearchIndex(store)
  expect(before.find('発送', 'ja').total).toBe(2)
  before.close()
  harm(join(store.folder, indexName))
  await closeStore(store)
  const again = await openStore(store.folder, { now })
  const search = openSearchIndex(again)
  expect(search.find('発送', 'ja')).toMatchObject({ total: 2, waiting: 0 })
  search.close()
  await closeStore(again)
})

test('an index that turns out to be damaged while it is in use is made anew', async () => {
  const store = await openedStore()
  const kanji = String.fromCharCode(...Array.from({ length: 3_000 }, (_, index) => 0x4e00 + index))
  const other = new TextEncoder().encode('another mail')
  await addExhibit(store, 'first', { name: 'b.eml', source: { kind: 'bytes', bytes: other } }, factsFor(other), { id: 'e2' }, now)
  putReadText(store.db, sha256Of(other), kanji)
  const search = openSearchIndex(store)
  expect(kinds(search.find(kanji.slice(-5), 'ja'))).toEqual(['first text e2'])
  search.close()
  const db = openDb(join(store.folder, indexName))
  db.unsafeMode()
  db.exec("UPDATE gram_data SET block = x'00' WHERE id = (SELECT max(id) FROM gram_data)")
  expect(() => db.prepare('SELECT rowid FROM gram WHERE gram MATCH ?').all(`"${kanji.slice(-2)}"`)).toThrow('corruption')
  db.close()
  const again = openSearchIndex(store)
  expect(store.db.prepare('SELECT count(*) FROM search_todo').pluck().get()).toBe(0)
  again.find(kanji.slice(-5), 'ja')
  again.advance(1_000)
  expect(kinds(again.find(kanji.slice(-5), 'ja'))).toEqual(['first text e2'])
  again.close()
  await closeStore(store)
})

test('what was learned but not yet ticked off when the program was killed is learned once more', async () => {
  const store = await openedStore()
  const search = openSearchIndex(store)
  search.advance(1_000)
  search.close()
  store.db.exec("INSERT INTO search_todo VALUES ('entry', 'first', 'n1')")
  const seal = store.db.prepare<[], string>("SELECT value FROM setting WHERE name = 'search-seal'").pluck().get() ?? ''
  store.db.prepare("UPDATE setting SET value = ? WHERE name = 'search-seal'").run(seal.replace(/\d+$/, (step) => String(Number(step) - 1)))
  const again = openSearchIndex(store)
  expect(store.db.prepare('SELECT count(*) FROM search_todo').pluck().get()).toBe(1)
  expect(kinds(again.find('返金', 'ja'))).toEqual(['first entry n1'])
  again.close()
  await closeStore(store)
})

test('a folder that cannot be written gets an index in memory', async () => {
  const store = await openedStore()
  const { mkdirSync } = await import('node:fs')
  mkdirSync(join(store.folder, indexName))
  const search = openSearchIndex(store)
  expect(search.find('発送', 'ja').total).toBe(2)
  search.close()
  await closeStore(store)
})

test('a store from before the search is learned whole, and its originals wait to be read', async () => {
  const store = await openedStore()
  store.db.exec("DROP TABLE attached_text; DROP TABLE search_todo; DROP TABLE read_text; PRAGMA user_version = 4")
  for (const name of store.db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) store.db.exec(`DROP TRIGGER ${name}`)
  await closeStore(store)
  const later = await openStore(store.folder, { now })
  const search = openSearchIndex(later)
  expect(kinds(search.find('発送', 'ja'))).toEqual(['first exhibit e1'])
  expect(search.find('鈴木', 'ja')).toMatchObject({ total: 1, waiting: 1 })
  expect(listUnread(later.db, 10)).toEqual([{ sha256: sha256Of(bytes), name: 'レシート.eml', kind: factsFor(bytes).kind }])
  putReadText(later.db, sha256Of(bytes), '発送しました')
  expect(countUnread(later.db)).toBe(0)
  expect(kinds(search.find('発送', 'ja'))).toEqual(['first exhibit e1', 'first text e1'])
  search.close()
  await closeStore(later)
})

test('what recognition reads in a picture is found as soon as it is kept, also beside what its reader found', async () => {
  const store = await openedStore()
  const search = openSearchIndex(store)
  expect(search.find('破れ', 'ja').total).toBe(0)
  const word = { x: 0, y: 0, width: 0.1, height: 0.1, confidence: 0.9 }
  putRecognised(store.db, sha256Of(bytes), { source: 'recognition', pages: [{ page: 1, lines: [{ words: [{ ...word, text: '箱が' }, { ...word, text: '破れている' }] }] }], gaps: [] })
  expect(kinds(search.find('箱が破れ', 'ja'))).toEqual(['first text e1'])
  expect(kinds(search.find('速やか', 'ja'))).toEqual(['first text e1'])
  search.close()
  await closeStore(store)
})

test('what two cases hold in common is found in both, the one that changed last first; of many finds the first are shown and all are counted', async () => {
  const store = await openedStore()
  createCase(store, { ...smallCase('second'), title: '二つ目', entries: Array.from({ length: 30 }, (_, index) => ({ ...entry, id: `m${index}` })) }, '2026-11-02T00:00:00Z')
  await addExhibit(store, 'second', { name: 'copy.eml', source: { kind: 'bytes', bytes } }, factsFor(bytes), { id: 'x1' }, '2026-11-02T00:00:00Z')
  const search = openSearchIndex(store)
  search.advance(1_000)
  expect(kinds(search.find('速やか', 'ja'))).toEqual(['second text x1', 'first text e1'])
  const { groups, total } = search.find('返金', 'ja')
  expect(total).toBe(31)
  expect(groups.map((group) => [group.caseId, group.hits.length, group.total])).toEqual([['second', 8, 30], ['first', 1, 1]])
  search.close()
  await closeStore(store)
})
