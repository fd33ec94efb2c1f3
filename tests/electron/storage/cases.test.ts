import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasOriginal } from '#electron/files/vault.ts'
import { addExhibit } from '#electron/storage/add-exhibit.ts'
import { listCases } from '#electron/storage/case-file-table.ts'
import { changeCase, createCase, evidenceOf, openCase, removeCase } from '#electron/storage/cases.ts'
import { closeStore, databaseName, openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { factsFor, now, smallCase, temporaryFolder } from '../../rigs/store-cases.ts'

const openNew = (): Promise<Store> => openStore(join(temporaryFolder(), 'store'), { now })
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const add = (store: Store, caseId: string, name: string, text: string, id = 'e1') =>
  addExhibit(store, caseId, { name, source: { kind: 'bytes', bytes: bytesOf(text) } }, factsFor(bytesOf(text)), { id, title: name }, now)
const later = '2026-11-02T00:00:00Z'
const failsWith = (code: string) => expect.objectContaining({ failure: expect.objectContaining({ code }) })

test('a case leaves the store as it came: unknown fields, the order of fields, empty and absent lists', async () => {
  const store = await openNew()
  const text = JSON.stringify({ format: 'tsuzuri-case', entries: [{ zebra: 1, id: 'n1', when: '2026-10', kind: 'note', statement: 's', apple: { deep: [1.5] } }], version: 1, title: { en: 'T', ja: '題' }, exhibits: [], language: 'en', dispute: 'other', later: { of: 'ours' }, facts: { odd: true } })
  const id = createCase(store, JSON.parse(text), now)
  expect(JSON.stringify(openCase(store, id).caseFile)).toBe(text)
  await closeStore(store)
})

test('two cases of one id become two cases', async () => {
  const store = await openNew()
  const ids = [createCase(store, smallCase('same'), now), createCase(store, smallCase('same'), later)]
  expect(new Set(ids).size).toBe(2)
  expect(listCases(store.db).map((summary) => summary.caseId)).toEqual(ids.toReversed())
  await closeStore(store)
})

test('a change that would make the case invalid is refused with its problems and changes nothing', async () => {
  const store = await openNew()
  createCase(store, smallCase('a'), now)
  const entry = { id: 'n1', when: '2026-10-01', kind: 'event', statement: 's', cites: ['absent'] } as const
  expect(() => changeCase(store, 'a', { kind: 'put-entry', entry: { ...entry, cites: [...entry.cites] } }, later)).toThrow(failsWith('case-invalid'))
  expect(() => changeCase(store, 'a', { kind: 'put-exhibit', exhibit: { id: 'x', file: 'evidence/x.png' } }, later)).toThrow(failsWith('case-invalid'))
  expect(openCase(store, 'a').caseFile).toEqual(smallCase('a'))
  expect(listCases(store.db)[0]?.changedAt).toBe(now)
  await closeStore(store)
})

test('only the touched rows are written', async () => {
  const store = await openNew()
  const entries = Array.from({ length: 50 }, (_, index) => ({ id: `n${index}`, when: '2026-10-01', kind: 'event' as const, statement: `s${index}` }))
  createCase(store, smallCase('a', { entries }), now)
  const before = Number(store.db.prepare('SELECT total_changes()').pluck().get())
  changeCase(store, 'a', { kind: 'put-entry', entry: { id: 'n7', when: '2026-10-02', kind: 'event', statement: 'changed' } }, later)
  expect(Number(store.db.prepare('SELECT total_changes()').pluck().get()) - before).toBe(2)
  expect(openCase(store, 'a').caseFile.entries?.[7]?.statement).toBe('changed')
  await closeStore(store)
})

test('entries keep the order they were moved to', async () => {
  const store = await openNew()
  const entry = (id: string) => ({ id, when: '2026-10-01', kind: 'event' as const, statement: id })
  createCase(store, smallCase('a', { entries: ['1', '2', '3'].map(entry) }), now)
  changeCase(store, 'a', { kind: 'move-entry', id: '3', to: 0 }, later)
  changeCase(store, 'a', { kind: 'remove-entry', id: '1' }, later)
  expect(openCase(store, 'a').caseFile.entries?.map((one) => one.id)).toEqual(['3', '2'])
  await closeStore(store)
})

test('the same bytes in the same case are one exhibit; another file of the same name gets a name of its own', async () => {
  const store = await openNew()
  createCase(store, smallCase('a'), now)
  expect(await add(store, 'a', '写真.png', 'one')).toMatchObject({ exhibitId: 'e1', alreadyThere: false })
  expect(await add(store, 'a', 'other.png', 'one')).toMatchObject({ exhibitId: 'e1', alreadyThere: true })
  const { opened } = await add(store, 'a', '写真.PNG', 'two')
  expect(opened.caseFile.exhibits?.map(({ id, file }) => [id, file])).toEqual([['e1', 'evidence/写真.png'], ['e1-2', 'evidence/写真 (2).PNG']])
  expect(opened.facts['e1-2']?.bytes).toBe(3)
  await closeStore(store)
})

test('a file that is no longer what was looked at is refused, and leaves nothing in the vault', async () => {
  const store = await openNew()
  createCase(store, smallCase('a'), now)
  const path = join(temporaryFolder(), 'a.txt')
  writeFileSync(path, 'after')
  await expect(addExhibit(store, 'a', { name: 'a.txt', source: { kind: 'file', path } }, factsFor(bytesOf('before')), { id: 'e1' }, now)).rejects.toMatchObject({ failure: { code: 'file-unreadable', reason: 'changed' } })
  expect(hasOriginal(store.vault, factsFor(bytesOf('after')).sha256)).toBe(false)
  await closeStore(store)
})

test('a removed case leaves no word and no original of its own behind, and takes none from another', async () => {
  const folder = join(temporaryFolder(), 'store')
  const store = await openStore(folder, { now })
  const canary = 'a-canary-that-must-go'
  createCase(store, smallCase('a', { title: canary }), now)
  createCase(store, smallCase('b'), now)
  await add(store, 'a', 'x.txt', 'shared')
  await add(store, 'b', 'y.txt', 'shared')
  await add(store, 'a', 'z.txt', 'alone', 'e2')
  await removeCase(store, 'a')
  expect(listCases(store.db).map((summary) => summary.caseId)).toEqual(['b'])
  expect([hasOriginal(store.vault, factsFor(bytesOf('shared')).sha256), hasOriginal(store.vault, factsFor(bytesOf('alone')).sha256)]).toEqual([true, false])
  expect([...evidenceOf(store, 'b').keys()]).toEqual(['e1'])
  expect(readFileSync(join(folder, databaseName)).includes(canary)).toBe(false)
  expect(readFileSync(join(folder, `${databaseName}-wal`)).includes(canary)).toBe(false)
  expect(() => openCase(store, 'a')).toThrow(failsWith('case-not-in-store'))
  await closeStore(store)
})
