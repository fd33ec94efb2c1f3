import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { recognitionVersion } from '#shared/domain/recognised-text.ts'
import type { RecognisedFile, RecognisedText } from '#shared/domain/recognised-text.ts'
import { addExhibit } from '#electron/storage/add-exhibit.ts'
import { createCase, openCase, removeCase } from '#electron/storage/cases.ts'
import { closeStore, openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { countToRecognise, keepRecognised, nextToRecognise, recognisedOf } from '#electron/storage/recognise-next.ts'
import { findRecognised, putRecognised } from '#electron/storage/recognised-table.ts'
import { wordsWithin } from '#electron/storage/search/text-of.ts'
import { factsFor, now, smallCase, temporaryFolder } from '../../rigs/store-cases.ts'

const bytes = new TextEncoder().encode('a picture')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const read = (): RecognisedFile => ({ text, attached: [] })
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

describe('which original is read next', () => {
  const picture = (text: string): ExhibitFacts => ({ ...factsFor(new TextEncoder().encode(text)), kind: 'image/png' })
  const add = (store: Store, caseId: string, name: string, text: string, facts = picture(text)) =>
    addExhibit(store, caseId, { name, source: { kind: 'bytes', bytes: new TextEncoder().encode(text) } }, facts, { id: name }, now)
  const tell = (facts: ExhibitFacts): ExhibitFacts => ({ ...facts, identifiers: [{ kind: 'amazon-order', value: '250-1234567-1234567' }] })

  async function twoCases(): Promise<Store> {
    const store = await openStore(join(temporaryFolder(), 'store'), { now })
    createCase(store, smallCase('a'), now)
    createCase(store, smallCase('b'), now)
    await add(store, 'a', '1.png', 'one')
    await add(store, 'a', 'note.txt', 'a note', factsFor(new TextEncoder().encode('a note')))
    await addExhibit(store, 'b', { name: 'same.png', source: { kind: 'bytes', bytes: new TextEncoder().encode('one') } }, picture('one'), { id: 'e' }, '2026-11-09T00:00:00Z')
    return store
  }

  test('each once, whatever cases hold it, and no texts', async () => {
    const store = await twoCases()
    expect(countToRecognise(store)).toBe(1)
    expect(nextToRecognise(store)?.sha256).toBe(picture('one').sha256)
    await closeStore(store)
  })

  test('what was read is told of each exhibit with these bytes, and the next one is then another', async () => {
    const store = await twoCases()
    await add(store, 'a', '2.png', 'two')
    expect(keepRecognised(store, picture('one').sha256, read(), tell)).toEqual([{ caseId: 'a', exhibitId: '1.png' }, { caseId: 'b', exhibitId: 'e' }])
    for (const [caseId, id] of [['a', '1.png'], ['b', 'e']] as const) expect(openCase(store, caseId).facts[id]).toMatchObject({ recognised: recognitionVersion, identifiers: [{ value: '250-1234567-1234567' }] })
    expect(openCase(store, 'a').facts['note.txt']?.identifiers).toEqual([])
    expect(nextToRecognise(store)).toMatchObject({ sha256: picture('two').sha256, name: '2.png', facts: { kind: 'image/png' } })
    keepRecognised(store, picture('two').sha256, read(), tell)
    expect(nextToRecognise(store)).toBeNull()
    await closeStore(store)
  })

  test('the same bytes taken in again later are told what was read before', async () => {
    const store = await twoCases()
    keepRecognised(store, picture('one').sha256, read(), tell)
    createCase(store, smallCase('c'), now)
    await add(store, 'c', 'again.png', 'one')
    expect(nextToRecognise(store)).toMatchObject({ sha256: picture('one').sha256, name: 'again.png' })
    expect(findRecognised(store.db, picture('one').sha256)).toEqual(text)
    await closeStore(store)
  })

  test('of an original that has gone meanwhile nothing is kept', async () => {
    const store = await twoCases()
    await removeCase(store, 'a')
    await removeCase(store, 'b')
    expect(keepRecognised(store, picture('one').sha256, read(), tell)).toEqual([])
    await closeStore(store)
  })
})

describe('what was read in the files attached to a mail', () => {
  const mail = new TextEncoder().encode('a mail')
  const mailFacts: ExhibitFacts = { ...factsFor(mail), kind: 'message/rfc822' }
  const attached = [{ sha256: 'b'.repeat(64), name: '画面.png', kind: 'image/png', text }, { sha256: 'a'.repeat(64), name: 'scan.pdf', kind: 'application/pdf', text: { ...text, gaps: [] } }]

  async function withMail(): Promise<Store> {
    const store = await openStore(join(temporaryFolder(), 'store'), { now })
    createCase(store, smallCase('a'), now)
    await addExhibit(store, 'a', { name: 'mail.eml', source: { kind: 'bytes', bytes: mail } }, mailFacts, { id: 'm' }, now)
    expect(nextToRecognise(store)?.sha256).toBe(mailFacts.sha256)
    keepRecognised(store, mailFacts.sha256, { text: null, attached }, (facts, read) => ({ ...facts, people: read.attached.map(({ name }) => name) }))
    return store
  }

  test('is kept by the hashes of their own bytes, in their order, and told of the mail', async () => {
    const store = await withMail()
    expect(recognisedOf(store, mailFacts.sha256)).toEqual({ text: { source: 'recognition', pages: [], gaps: [] }, attached })
    expect(openCase(store, 'a').facts['m']).toMatchObject({ recognised: recognitionVersion, people: ['画面.png', 'scan.pdf'] })
    expect(nextToRecognise(store)).toBeNull()
    await closeStore(store)
  })

  test('is searched with the mail', async () => {
    const store = await withMail()
    expect(wordsWithin(store, mailFacts.sha256)).toContain('画面.png\n注文番号')
    expect(store.db.prepare("SELECT count(*) FROM search_todo WHERE kind = 'text' AND id = 'm'").pluck().get()).toBe(1)
    await closeStore(store)
  })

  test('goes with the mail, and a row that was changed on the disk is not believed', async () => {
    const store = await withMail()
    store.db.exec("UPDATE attached_text SET body = replace(body, '注文', '注丈') WHERE position = 0")
    expect(recognisedOf(store, mailFacts.sha256)?.attached.map(({ name }) => name)).toEqual(['scan.pdf'])
    await removeCase(store, 'a')
    expect(store.db.prepare('SELECT count(*) FROM attached_text').pluck().get()).toBe(0)
    await closeStore(store)
  })

  test('makes way for what is read anew', async () => {
    const store = await withMail()
    keepRecognised(store, mailFacts.sha256, { text: null, attached: attached.slice(1) }, (facts) => facts)
    expect(recognisedOf(store, mailFacts.sha256)?.attached).toEqual(attached.slice(1))
    await closeStore(store)
  })
})
