import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isTemporaryName } from '#electron/files/atomic-write.ts'
import { verifyOriginal } from '#electron/files/vault.ts'
import { listCases } from '#electron/storage/case-file-table.ts'
import { openCase } from '#electron/storage/cases.ts'
import { closeStore, openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/open-store.ts'
import { now, temporaryFolder } from './store-cases.ts'

/** `.ci/run` asks for 200; any other run shows with fewer that it holds. */
const cycles = Number(process.env['TSUZURI_KILLS'] ?? 60)
const child = join(import.meta.dirname, 'writing-child.ts')

/** Runs the child until it acknowledged some changes, kills it in the midst of the next, and gives what it had acknowledged. */
function writeUntilKilled(folder: string, cycle: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, folder, `c${cycle}`, '1000'], { stdio: ['ignore', 'pipe', 'inherit'] })
    let told = ''
    // Every twentieth start founds a store: that one is killed by the clock, so that the founding is hit too.
    let isDoomed = cycle % 20 === 0
    if (isDoomed) setTimeout(() => running.kill('SIGKILL'), 90 + cycle)
    running.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      if (isDoomed) return
      isDoomed = true
      setTimeout(() => running.kill('SIGKILL'), (cycle * 7) % 29)
    })
    running.on('error', reject)
    running.on('close', (_, signal) => signal === 'SIGKILL' ? resolve(told.split('\n').slice(0, -1)) : reject(new Error('the child ended by itself')))
  })
}

function isThere(store: Store, line: string): boolean {
  const [kind, caseId = '', id] = line.split(' ')
  if (kind === 'ready') return true
  const { caseFile } = openCase(store, caseId)
  if (kind === 'case') return true
  return ((kind === 'entry' ? caseFile.entries : caseFile.exhibits) ?? []).some((item) => item.id === id)
}

async function filesOf(store: Store): Promise<{ readonly left: number; readonly unnamed: number }> {
  const files = readdirSync(store.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const originals = files.filter((entry) => /^[0-9a-f]{64}$/.test(entry.name)).map((entry) => entry.name)
  const rows = new Set(store.db.prepare<[], string>('SELECT sha256 FROM exhibit').pluck().all())
  for (const sha256 of rows) await verifyOriginal(store.vault, sha256, sha256)
  return { left: files.filter((entry) => isTemporaryName(entry.name)).length, unnamed: originals.filter((name) => !rows.has(name)).length }
}

test(`of ${cycles} kills none loses what was accepted`, { timeout: 180_000 }, async () => {
  const counts = { acknowledged: 0, lost: 0, temporary: 0, orphans: 0, cases: 0 }
  let folder = temporaryFolder()
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    if (cycle % 20 === 0) folder = join(temporaryFolder(), 'store')
    const acknowledged = await writeUntilKilled(folder, cycle)
    const store = await openStore(folder, { now })
    counts.acknowledged += acknowledged.length
    counts.lost += acknowledged.filter((line) => !isThere(store, line)).length
    counts.temporary += store.swept.temporaryFiles
    counts.orphans += store.swept.originals
    counts.cases += listCases(store.db).length
    expect(store.missingOriginals).toEqual([])
    expect(await filesOf(store)).toEqual({ left: 0, unnamed: 0 })
    expect(store.db.pragma('quick_check', { simple: true })).toBe('ok')
    await closeStore(store)
  }
  console.log(`kills: ${cycles}, acknowledged: ${counts.acknowledged}, lost: ${counts.lost}, swept: ${counts.temporary} temporary files and ${counts.orphans} originals`)
  expect(counts.lost).toBe(0)
  expect(counts.acknowledged).toBeGreaterThan(cycles)
})
