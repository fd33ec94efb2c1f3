import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { appendTo } from '#electron/storage/append-exhibits.ts'
import { changeCase, createCase, factsOfExhibits, inTransaction, learnCase, openCase } from '#electron/storage/cases.ts'
import { closeStore, openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { factsFor, now, smallCase, temporaryFolder } from '../../rigs/store-cases.ts'

const factsOf = (number: number): ExhibitFacts => factsFor(new TextEncoder().encode(`memo ${number}`))

/** A case with some exhibits and entries, in a folder that can be opened again. */
async function filled(count: number): Promise<{ readonly store: Store; readonly folder: string }> {
  const folder = join(temporaryFolder(), 'store')
  const store = await openStore(folder, { now })
  onTestFinished(() => closeStore(store))
  createCase(store, smallCase('a', { entries: ['n1', 'n2'].map((id) => ({ id, when: '2026-10-01', kind: 'event' as const, statement: id })) }), now)
  inTransaction(store, () => {
    const appending = appendTo(store.db, 'a', now)
    for (let number = 0; number < count; number += 1) appending.add(`${number}.txt`, factsOf(number), { id: `e${number}` })
  })
  return { store, folder }
}

test('what is not touched is neither read nor checked again, what is touched is', async () => {
  const { store } = await filled(100)
  const before = openCase(store, 'a')
  const changed = changeCase(store, 'a', { kind: 'put-exhibit', exhibit: { id: 'e7', file: 'evidence/7.txt', title: '七' } }, now)
  const after = openCase(store, 'a')
  for (const opened of [changed, after]) {
    expect(opened.caseFile.exhibits?.filter((exhibit, index) => exhibit !== before.caseFile.exhibits?.[index]).map(({ title }) => title)).toEqual(['七'])
    expect(opened.caseFile.entries?.[1]).toBe(before.caseFile.entries?.[1])
    expect(opened.facts['e8']).toBe(before.facts['e8'])
  }
})

test('what is remembered is what a fresh start reads', async () => {
  const { store, folder } = await filled(100)
  changeCase(store, 'a', { kind: 'move-exhibit', id: 'e90', to: 3 }, now)
  changeCase(store, 'a', { kind: 'remove-exhibit', id: 'e5' }, now)
  changeCase(store, 'a', { kind: 'put-entry', entry: { id: 'n3', when: '2026-10-02', kind: 'event', statement: 'n3', cites: ['e6'] }, at: 0 }, now)
  const remembered = openCase(store, 'a')
  await closeStore(store)
  const again = await openStore(folder, { now })
  expect(openCase(again, 'a')).toEqual(remembered)
  expect(remembered.caseFile.exhibits?.map(({ id }) => id).slice(2, 6)).toEqual(['e2', 'e90', 'e3', 'e4'])
  await closeStore(again)
})

test('what a transaction put and did not keep is not remembered', async () => {
  const { store } = await filled(2)
  expect(() => inTransaction(store, () => {
    appendTo(store.db, 'a', now).add('late.txt', factsOf(99), { id: 'late' })
    throw new Error('power cut')
  })).toThrow('power cut')
  expect(openCase(store, 'a').caseFile.exhibits?.map(({ id }) => id)).toEqual(['e0', 'e1'])
  inTransaction(store, () => appendTo(store.db, 'a', now).add('late.txt', factsOf(99), { id: 'late' }))
  expect(openCase(store, 'a').caseFile.exhibits?.map(({ id }) => id)).toEqual(['e0', 'e1', 'late'])
})

test('two cases of the same files keep apart', async () => {
  const { store } = await filled(3)
  const id = createCase(store, { ...smallCase('b'), entries: [] }, now)
  inTransaction(store, () => appendTo(store.db, id, now).add('0.txt', factsOf(0), { id: 'e0' }))
  changeCase(store, id, { kind: 'put-exhibit', exhibit: { id: 'e0', file: 'evidence/0.txt', title: 'b' } }, now)
  expect(openCase(store, 'a').caseFile.exhibits?.map(({ title }) => title ?? null)).toEqual([null, null, null])
  expect(openCase(store, id).caseFile.exhibits?.map(({ title }) => title)).toEqual(['b'])
})

test('a large case is read a few rows at a time: others go first in between, and what they change counts', async () => {
  const { store, folder } = await filled(300)
  await closeStore(store)
  const again = await openStore(folder, { now })
  let turns = 0
  const ticking = setInterval(() => { turns += 1 }, 0)
  const learning = learnCase(again, 'a')
  changeCase(again, 'a', { kind: 'remove-exhibit', id: 'e299' }, now)
  await learning
  clearInterval(ticking)
  expect(turns).toBeGreaterThan(2)
  const { caseFile, facts } = openCase(again, 'a')
  expect(caseFile.exhibits?.map(({ id }) => id)).toEqual(Array.from({ length: 299 }, (_, index) => `e${index}`))
  expect(facts['e298']).toEqual(factsOf(298))
  await closeStore(again)
})

test('facts are told of the exhibits that are asked for, and nothing of one that is gone', async () => {
  const { store } = await filled(3)
  expect(factsOfExhibits(store, 'a', ['e1', 'gone'])).toEqual({ e1: factsOf(1) })
})
