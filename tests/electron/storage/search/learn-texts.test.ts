import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DomainError } from '#shared/domain/failure.ts'
import { inspectFile, readWords } from '#electron/intake/read-evidence.ts'
import { mostSearchedCharacters } from '#electron/intake/words-of-file.ts'
import { addExhibit } from '#electron/storage/add-exhibit.ts'
import { createCase } from '#electron/storage/cases.ts'
import { closeStore, openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { countUnread } from '#electron/storage/read-text-table.ts'
import { startLearning } from '#electron/storage/search/learn-texts.ts'
import { openSearchIndex } from '#electron/storage/search/search-index.ts'
import { now, smallCase, temporaryFolder } from '../../../rigs/store-cases.ts'

const evidence = join(import.meta.dirname, '..', '..', '..', '..', 'samples', 'undelivered-earphones', 'evidence')
const reportBug = (error: unknown): void => { throw error }

async function storeWith(names: readonly string[]): Promise<Store> {
  const store = await openStore(join(temporaryFolder(), 'store'), { now })
  createCase(store, smallCase('c'), now)
  for (const name of names) {
    const path = join(evidence, name)
    await addExhibit(store, 'c', { name, source: { kind: 'bytes', bytes: readFileSync(path) } }, await inspectFile({ path }), { id: name.toLowerCase() }, now)
  }
  return store
}

test('the words of mails, PDFs and texts are read in the background and found; a picture has none', async () => {
  const store = await storeWith(['発送通知.eml', '運送会社の回答書.pdf', '通話メモ.txt', 'Screenshot_20261003-142210.png'])
  const index = openSearchIndex(store)
  const asked: string[] = []
  const learning = startLearning(store, index, (path, name) => { asked.push(name); return readWords({ path, name }) }, reportBug)
  expect(countUnread(store.db)).toBe(4)
  learning.wake()
  await learning.settled()
  expect(countUnread(store.db)).toBe(0)
  expect(asked.toSorted()).toEqual(['発送通知.eml', '運送会社の回答書.pdf', '通話メモ.txt'].toSorted())
  const texts = (query: string) => index.find(query, 'ja').groups.flatMap(({ hits }) => hits.flatMap((hit) => (hit.kind === 'text' ? [hit.id] : [])))
  expect(texts('押印')).toEqual(['運送会社の回答書.pdf'])
  expect(texts('空で')).toEqual(['通話メモ.txt'])
  expect(texts('発送')).toContain('発送通知.eml')
  index.close()
  await closeStore(store)
})

test('a file that cannot be read is passed over, one that is read while the store closes is read at the next start', async () => {
  const store = await storeWith(['発送通知.eml', '通話メモ.txt'])
  const index = openSearchIndex(store)
  const learning = startLearning(store, index, async (_, name) => {
    if (name === '発送通知.eml') throw new DomainError({ code: 'too-slow', file: name, limitSeconds: 1 })
    learning.end()
    return '箱'
  }, reportBug)
  learning.wake()
  await learning.settled()
  index.close()
  await closeStore(store)
  const later = await openStore(store.folder, { now })
  expect(countUnread(later.db)).toBeGreaterThanOrEqual(1)
  const again = openSearchIndex(later)
  const second = startLearning(later, again, async () => '箱', reportBug)
  second.wake()
  await second.settled()
  expect(countUnread(later.db)).toBe(0)
  expect(again.find('箱', 'ja').total).toBeGreaterThanOrEqual(1)
  again.close()
  await closeStore(later)
})

test('what is attached to a mail is found with it, and a long text only as far as its limit', async () => {
  const folder = temporaryFolder()
  const [mail, long] = [join(folder, 'a.eml'), join(folder, 'long.txt')]
  writeFileSync(mail, ['From: a@example.jp', 'Subject: x', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain; charset=utf-8', '', '本文です', '--b', 'Content-Type: text/plain; charset=utf-8; name=memo.txt', 'Content-Disposition: attachment; filename=memo.txt', '', '添付の破損です', '--b--', ''].join('\r\n'))
  writeFileSync(long, `${'あ'.repeat(mostSearchedCharacters + 10)}`)
  expect(await readWords({ path: mail })).toMatch(/本文です[\s\S]*memo\.txt\n添付の破損です/)
  expect(await readWords({ path: long })).toHaveLength(mostSearchedCharacters)
})
