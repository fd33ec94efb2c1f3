import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openCaseAt } from '#electron/files/open-case.ts'
import { originalPath } from '#electron/files/vault.ts'
import { writeCaseArchive } from '#electron/files/write-case-archive.ts'
import { writeCaseFolder } from '#electron/files/write-case-folder.ts'
import { changeCase, createCase, evidenceOf, openCase, removeCase, sentFilesOf } from '#electron/storage/cases.ts'
import { importCase } from '#electron/storage/import-case.ts'
import { keepSent } from '#electron/storage/keep-sent.ts'
import { closeStore, openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { now, sha256Of, smallCase, temporaryFolder } from '../../rigs/store-cases.ts'

const paper = new TextEncoder().encode('%PDF-1.7 the letter as it went out')
const digest = sha256Of(paper)
const record = { id: 's1', pack: 'complaint-letter', title: { ja: '申入書', en: 'Letter' }, language: 'ja', sentAt: '2026-10-10T10:00+09:00', answerBy: '2026-10-24', rules: '2026-11-23', templates: 'ab' } as const
const entry = { id: 'n1', when: '2026-10-10T10:00+09:00', kind: 'event' as const, statement: '「申入書」を送った' }
const failsWith = (code: string) => expect.objectContaining({ failure: expect.objectContaining({ code }) })

async function sentOne(): Promise<{ readonly store: Store; readonly folder: string }> {
  const folder = temporaryFolder()
  const store = await openStore(join(folder, 'store'), { now })
  createCase(store, smallCase('a'), now)
  const path = join(folder, 'made.pdf')
  writeFileSync(path, paper)
  await keepSent(store, 'a', record, entry, [{ name: 'complaint-letter.ja.pdf', path }], now)
  return { store, folder }
}

test('a paper that was sent is kept byte by byte, with its record and an entry of the timeline', async () => {
  const { store } = await sentOne()
  const { caseFile } = openCase(store, 'a')
  expect(caseFile.sent).toEqual([{ ...record, files: [{ file: 'sent/complaint-letter.ja.pdf', sha256: digest, bytes: paper.length }] }])
  expect(caseFile.entries?.map(({ id }) => id)).toEqual(['n1'])
  expect(new Uint8Array(readFileSync(originalPath(store.vault, digest)))).toEqual(paper)
  await closeStore(store)
})

test('the same name a second time is another file', async () => {
  const { store, folder } = await sentOne()
  await keepSent(store, 'a', { ...record, id: 's2' }, { ...entry, id: 'n2' }, [{ name: 'Complaint-letter.ja.pdf', path: join(folder, 'made.pdf') }], now)
  expect(openCase(store, 'a').caseFile.sent?.flatMap(({ files }) => files.map(({ file }) => file))).toEqual(['sent/complaint-letter.ja.pdf', 'sent/Complaint-letter.ja (2).pdf'])
  await closeStore(store)
})

test('it outlives a start, which clears the originals that nothing names', async () => {
  const { store, folder } = await sentOne()
  await closeStore(store)
  const again = await openStore(join(folder, 'store'), { now })
  expect(again.swept.originals).toBe(0)
  expect([...sentFilesOf(again, 'a').keys()]).toEqual(['sent/complaint-letter.ja.pdf'])
  await closeStore(again)
})

test('no change of words alters what was sent; an answer can be noted, and the record taken off and brought back', async () => {
  const { store } = await sentOne()
  const before = openCase(store, 'a').caseFile.sent ?? []
  for (const [pointer, value] of [['/sent/0/files/0/sha256', 'ab'.repeat(32)], ['/sent/0/files', []], ['/sent', [...before, { ...before[0], id: 's9', files: [{ file: 'sent/x.pdf', sha256: 'cd'.repeat(32), bytes: 1 }] }]]] as const) {
    expect(() => changeCase(store, 'a', { kind: 'set', pointer, value: value as never }, now)).toThrow(failsWith('case-invalid'))
  }
  changeCase(store, 'a', { kind: 'set', pointer: '/sent/0/answeredAt', value: '2026-10-20' }, now)
  changeCase(store, 'a', { kind: 'set', pointer: '/sent', value: [] }, now)
  changeCase(store, 'a', { kind: 'set', pointer: '/sent', value: before as never }, now)
  expect(sentFilesOf(store, 'a').size).toBe(1)
  await closeStore(store)
})

test('with its case its bytes go', async () => {
  const { store } = await sentOne()
  await removeCase(store, 'a')
  expect(() => readFileSync(originalPath(store.vault, digest))).toThrow('ENOENT')
  await closeStore(store)
})

test.each(['folder', 'archive'] as const)('it goes out and comes back with a %s', async (as) => {
  const { store, folder } = await sentOne()
  const path = join(folder, as === 'folder' ? 'out' : 'out.tsuzuri')
  await (as === 'folder' ? writeCaseFolder : writeCaseArchive)({ caseFile: openCase(store, 'a').caseFile, evidence: evidenceOf(store, 'a'), sent: sentFilesOf(store, 'a') }, path)
  const opened = await openCaseAt(path)
  const id = await importCase(store, opened, async () => { throw new Error('there is no evidence in it') }, now)
  expect(opened.warnings).toEqual([])
  expect(openCase(store, id).caseFile.sent).toEqual(openCase(store, 'a').caseFile.sent)
  expect([...sentFilesOf(store, id).keys()]).toEqual(['sent/complaint-letter.ja.pdf'])
  await opened.close()
  await closeStore(store)
})

test.each([['sent-absent', null], ['sent-altered', 'another letter']] as const)('a copy from outside that is %s is told and left out, and the record stays', async (code, bytes) => {
  const { store, folder } = await sentOne()
  const path = join(folder, 'out')
  const { caseFile } = openCase(store, 'a')
  await writeCaseFolder({ caseFile, evidence: new Map() }, path)
  const file = join(path, 'sent', 'complaint-letter.ja.pdf')
  if (bytes !== null) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  const opened = await openCaseAt(path)
  expect(opened.warnings).toMatchObject([{ code, pointer: '/sent/0/files/0/file' }])
  const other = await openStore(join(folder, 'other'), { now })
  const id = await importCase(other, opened, async () => { throw new Error('there is no evidence in it') }, now)
  expect(openCase(other, id).caseFile.sent).toEqual(caseFile.sent)
  expect(sentFilesOf(other, id).size).toBe(0)
  await closeStore(other)
  await closeStore(store)
})
