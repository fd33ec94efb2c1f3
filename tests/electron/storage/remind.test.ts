import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeCase, createCase } from '#electron/storage/cases.ts'
import { listDeadlines } from '#electron/storage/deadlines.ts'
import { closeStore, openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { takeReminders } from '#electron/storage/remind.ts'
import { writeSetting } from '#electron/storage/setting-table.ts'
import { now, smallCase, temporaryFolder } from '../../rigs/store-cases.ts'

async function storeWith(ids: readonly string[], folder = temporaryFolder()): Promise<{ readonly store: Store; readonly folder: string }> {
  const store = await openStore(join(folder, 'store'), { now })
  for (const id of ids) createCase(store, { ...smallCase(id), remedy: { answerBy: '2026-11-20' } }, now)
  return { store, folder }
}
const ids = (store: Store, today: string): readonly string[] => takeReminders(store, today).filter(({ kind }) => kind === 'answer-by').map(({ key }) => key.split(' ')[1] ?? '')

test('each date is told once a day, also after the app was closed and opened again', async () => {
  const first = await storeWith(['a', 'b'])
  expect(ids(first.store, '2026-11-18').toSorted()).toEqual(['a', 'b'])
  expect(ids(first.store, '2026-11-18')).toEqual([])
  await closeStore(first.store)
  const again = await openStore(join(first.folder, 'store'), { now })
  expect(ids(again, '2026-11-18')).toEqual([])
  expect(ids(again, '2026-11-19').toSorted()).toEqual(['a', 'b'])
  await closeStore(again)
})

test('nothing is told when reminders are off, nor of a case that was closed', async () => {
  const { store } = await storeWith(['a', 'b'])
  writeSetting(store.db, 'reminders', 'off')
  expect(ids(store, '2026-11-18')).toEqual([])
  writeSetting(store.db, 'reminders', null)
  changeCase(store, 'b', { kind: 'set', pointer: '/closing', value: { closedAt: '2026-11-10' } }, now)
  expect(listDeadlines(store).map(({ caseId }) => caseId)).toEqual(['a'])
  expect(ids(store, '2026-11-18')).toEqual(['a'])
  await closeStore(store)
})

test('a number of the case moves its dates at once', async () => {
  const { store } = await storeWith([])
  createCase(store, { ...smallCase('c'), dispute: 'not-received', order: { delivery: { estimatedTo: '2026-10-05' } } }, now)
  const latest = (): unknown => listDeadlines(store)[0]?.deadlines.find(({ kind }) => kind === 'a-to-z-claim')?.latest
  expect(latest()).toBe('2027-01-03')
  changeCase(store, 'c', { kind: 'set', pointer: '/rules', value: { 'claim-latest': { value: 60, reason: '画面の表示' } } }, now)
  expect(latest()).toBe('2026-12-04')
  await closeStore(store)
})
