import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test, vi } from 'vitest'
import { once } from '../../scripts/setup/once.mjs'
import { inCache } from '../../scripts/setup/project.mjs'
import { temporaryFolder } from './temporary-folder.ts'

const lockOf = (path: string): string => inCache('locks', createHash('sha256').update(path).digest('hex').slice(0, 16))

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})

test('of two who want the same thing one makes it, and the other waits until it is there', async () => {
  const path = join(temporaryFolder(), 'thing')
  let made = 0
  const make = () => once('thing', path, () => made > 0, async () => {
    await pause(100)
    made += 1
  })
  await Promise.all([make(), make()])
  expect(made).toBe(1)
})

test('when the first fails the second tries', async () => {
  const path = join(temporaryFolder(), 'thing')
  let made = 0
  const fails = once('thing', path, () => made > 0, () => Promise.reject(new Error('no luck')))
  const works = once('thing', path, () => made > 0, async () => { made += 1 })
  await expect(fails).rejects.toThrow('no luck')
  await works
  expect(made).toBe(1)
})

test('a lock left by a killed command does not stop the next', async () => {
  const path = join(temporaryFolder(), 'thing')
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  mkdirSync(lockOf(path), { recursive: true })
  writeFileSync(join(lockOf(path), 'pid'), String(gone))
  let made = 0
  await once('thing', path, () => false, async () => { made += 1 })
  expect(made).toBe(1)
})
