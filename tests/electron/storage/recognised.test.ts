import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RecognisedText } from '#shared/domain/recognised-text.ts'
import { addExhibit } from '#electron/storage/add-exhibit.ts'
import { createCase, removeCase } from '#electron/storage/cases.ts'
import { closeStore, openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { findRecognised, putRecognised } from '#electron/storage/recognised-table.ts'
import { factsFor, now, smallCase, temporaryFolder } from '../../rigs/store-cases.ts'

const bytes = new TextEncoder().encode('a picture')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const text: RecognisedText = { source: 'recognition', pages: [{ page: 1, lines: [{ words: [{ text: '注文番号', x: 0.1, y: 0.2, width: 0.3, height: 0.04, confidence: 0.9 }] }] }], gaps: [{ page: 2, reason: 'too-slow' }] }

async function filled(): Promise<{ readonly store: Store; readonly folder: string }> {
  const folder = join(temporaryFolder(), 'store')
  const store = await openStore(folder, { now })
  createCase(store, smallCase('a'), now)
  await addExhibit(store, 'a', { name: 'a.png', source: { kind: 'bytes', bytes } }, factsFor(bytes), { id: 'e1' }, now)
  putRecognised(store.db, sha256, text)
  return { store, folder }
}

test('what was read in an original is there after a restart', async () => {
  const { store, folder } = await filled()
  await closeStore(store)
  const again = await openStore(folder, { now })
  expect(findRecognised(again.db, sha256)).toEqual(text)
  await closeStore(again)
})

test('it goes when the original goes, and is not kept for one that is not there', async () => {
  const { store } = await filled()
  await removeCase(store, 'a')
  expect(store.db.prepare('SELECT count(*) FROM recognised_text').pluck().get()).toBe(0)
  expect(putRecognised(store.db, sha256, text)).toBe(false)
  expect(findRecognised(store.db, sha256)).toBeNull()
  await closeStore(store)
})

test.each([
  ['a letter that was changed on the disk', "UPDATE recognised_text SET body = replace(body, '注文', '注丈')"],
  ['what an older recognition read', 'UPDATE recognised_text SET version = 0']
])('%s is read anew, not believed', async (_, harm) => {
  const { store } = await filled()
  store.db.exec(harm)
  expect(findRecognised(store.db, sha256)).toBeNull()
  putRecognised(store.db, sha256, text)
  expect(findRecognised(store.db, sha256)).toEqual(text)
  await closeStore(store)
})
