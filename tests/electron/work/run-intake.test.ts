import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DomainError } from '#shared/domain/failure.ts'
import { isTemporaryName } from '#electron/files/atomic-write.ts'
import { createCase, openCase, removeCase } from '#electron/storage/cases.ts'
import { countIntakeFiles, putIntakeFiles } from '#electron/storage/intake-table.ts'
import { closeStore, openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { runIntake } from '#electron/work/run-intake.ts'
import type { IntakeSignal, IntakeWork } from '#electron/work/run-intake.ts'
import { takeIn } from '#electron/work/take-in.ts'
import { now, smallCase, temporaryFolder } from '../../rigs/store-cases.ts'

type Place = { readonly store: Store; readonly files: string; readonly work: IntakeWork; readonly signal: IntakeSignal; readonly give: (names: readonly string[]) => void }

async function place(onProgress: IntakeWork['onProgress'] = () => undefined, limits: Partial<Pick<IntakeWork, 'takeIn'>> = {}): Promise<Place> {
  const folder = temporaryFolder()
  const files = join(folder, 'files')
  mkdirSync(files)
  const store = await openStore(join(folder, 'store'), { now })
  onTestFinished(() => closeStore(store))
  createCase(store, smallCase('c'), now)
  let number = 0
  const work: IntakeWork = { store, takeIn: (file) => takeIn({ ...file, thumbnails: null }), newId: () => `e${(number += 1)}`, now: () => now, onProgress, ...limits }
  const give = (names: readonly string[]): void => putIntakeFiles(store.db, 'c', names.map((name) => ({ path: join(files, name), name })))
  return { store, files, work, signal: { cancelled: false, stopped: false }, give }
}

const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `${String(index).padStart(3, '0')}.txt`)
const write = (folder: string, names: readonly string[]): void => { for (const name of names) writeFileSync(join(folder, name), `memo ${name}`) }
const namesIn = (store: Store): readonly string[] => (openCase(store, 'c').caseFile.exhibits ?? []).map(({ file }) => file.replace('evidence/', ''))
const leftOver = (store: Store): readonly string[] => readdirSync(store.vault.folder).filter(isTemporaryName)

test('files come in in the order in which they were given, and the progress counts each once', async () => {
  const told: string[] = []
  const { store, files, work, signal, give } = await place(({ done, of }) => { told.push(`${done}/${of}`) })
  write(files, numbered(50))
  give(numbered(50).toReversed())
  expect(await runIntake(work, 'c', signal)).toMatchObject({ alreadyThere: [], refused: [], left: 0 })
  expect(namesIn(store)).toEqual(numbered(50).toReversed())
  expect(told).toEqual(numbered(50).map((_, index) => `${index + 1}/50`))
  expect(countIntakeFiles(store.db, 'c')).toEqual({ done: 0, of: 0 })
  expect(leftOver(store)).toEqual([])
})

test('a file that vanished is named, the same bytes are one exhibit, and the rest comes in', async () => {
  const { store, files, work, signal, give } = await place()
  write(files, numbered(20))
  writeFileSync(join(files, 'again.txt'), 'memo 003.txt')
  give([...numbered(20), 'again.txt'])
  rmSync(join(files, '007.txt'))
  const result = await runIntake(work, 'c', signal)
  expect(result.refused).toEqual([{ name: '007.txt', failure: { code: 'file-unreadable', file: '007.txt', reason: 'absent' } }])
  expect(result.alreadyThere).toEqual([result.added[3]])
  expect(namesIn(store)).toEqual(numbered(20).filter((name) => name !== '007.txt'))
})

test('cancelled, it keeps what was taken and drops the rest', async () => {
  const given = await place(({ done }) => { if (done === 20) given.signal.cancelled = true })
  const { store, files, work, signal, give } = given
  write(files, numbered(60))
  give(numbered(60))
  const { added, left } = await runIntake(work, 'c', signal)
  expect(added.length).toBeGreaterThanOrEqual(20)
  expect(added.length + left).toBe(60)
  expect(left).toBeGreaterThan(30)
  expect(namesIn(store)).toEqual(numbered(added.length))
  expect(countIntakeFiles(store.db, 'c').of).toBe(0)
  expect(leftOver(store)).toEqual([])
})

test('stopped because the app closes, it notes nothing more and goes on at the next start', async () => {
  const given = await place(({ done }) => { if (done === 30) given.signal.stopped = true })
  const { store, files, work, signal, give } = given
  write(files, numbered(60))
  give(numbered(60))
  await expect(runIntake(work, 'c', signal)).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  expect(leftOver(store)).toEqual([])
  expect(countIntakeFiles(store.db, 'c')).toEqual({ done: namesIn(store).length, of: 60 })
  const { added } = await runIntake(work, 'c', { cancelled: false, stopped: false })
  expect(added).toHaveLength(60)
  expect(namesIn(store)).toEqual(numbered(60))
})

test('what is given while it runs is taken in behind the rest', async () => {
  const given = await place(({ done }) => { if (done === 3) given.give(['later.txt']) })
  const { store, files, work, signal, give } = given
  write(files, [...numbered(5), 'later.txt'])
  give(numbered(5))
  await runIntake(work, 'c', signal)
  expect(namesIn(store)).toEqual([...numbered(5), 'later.txt'])
})

test('a full disk ends it, keeps what is in, and the rest waits', async () => {
  const full = new DomainError({ code: 'disk-full', path: '/vault' })
  const { store, files, work, signal, give } = await place(() => undefined, { takeIn: async (file) => { if (file.name === '040.txt') throw full; return takeIn({ ...file, thumbnails: null }) } })
  write(files, numbered(60))
  give(numbered(60))
  await expect(runIntake(work, 'c', signal)).rejects.toBe(full)
  const { done, of } = countIntakeFiles(store.db, 'c')
  expect([done, of]).toEqual([namesIn(store).length, 60])
  expect(done).toBeGreaterThanOrEqual(32)
  expect(leftOver(store)).toEqual([])
})

test('of a case that was taken away meanwhile nothing is left', async () => {
  const given = await place(({ done }) => { if (done === 20) void removeCase(given.store, 'c') })
  const { store, files, work, signal, give } = given
  write(files, numbered(60))
  give(numbered(60))
  await expect(runIntake(work, 'c', signal)).rejects.toMatchObject({ failure: { code: 'case-not-in-store' } })
  expect(readdirSync(store.vault.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([])
})

test('a file above what is held in memory is copied by the system, byte for byte', async () => {
  const { store, files, work, signal, give } = await place()
  const bytes = Buffer.alloc(17_000_000, 'large ')
  writeFileSync(join(files, 'large.bin'), bytes)
  give(['large.bin'])
  const { added } = await runIntake(work, 'c', signal)
  const facts = openCase(store, 'c').facts[added[0] ?? '']
  expect(facts?.bytes).toBe(17_000_000)
  const kept = join(store.vault.folder, facts?.sha256.slice(0, 2) ?? '', facts?.sha256 ?? '')
  expect(existsSync(kept)).toBe(true)
})
