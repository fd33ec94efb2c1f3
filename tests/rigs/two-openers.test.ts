import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listCases } from '#electron/storage/case-file-table.ts'
import { closeStore, openStore } from '#electron/storage/open-store.ts'
import { now, temporaryFolder } from './store-cases.ts'

const child = join(import.meta.dirname, 'writing-child.ts')
// Enough to hold the store for longer than the others wait.
const rounds = 250

function run(folder: string, prefix: string): Promise<{ readonly made: number; readonly isBusy: boolean; readonly told: string }> {
  return new Promise((resolve) => {
    const running = spawn(process.execPath, [child, folder, prefix, String(rounds)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let acknowledged = ''
    let told = ''
    running.stdout.on('data', (chunk: Buffer) => { acknowledged += chunk.toString() })
    running.stderr.on('data', (chunk: Buffer) => { told += chunk.toString() })
    running.on('close', () => resolve({ made: acknowledged.split('\n').filter((line) => line.startsWith('case ')).length, isBusy: told.includes('store-busy'), told }))
  })
}

test('of programs that found the same store at once each is let in alone or refused as busy, and nothing is lost', { timeout: 60_000 }, async () => {
  let refused = 0
  for (let race = 0; race < 3; race += 1) {
    const folder = join(temporaryFolder(), 'store')
    const runs = await Promise.all(['a', 'b', 'c'].map((prefix) => run(folder, prefix)))
    for (const { made, isBusy, told } of runs) expect(isBusy ? 0 : rounds, told).toBe(made)
    refused += runs.filter(({ isBusy }) => isBusy).length
    const store = await openStore(folder, { now })
    expect(listCases(store.db)).toHaveLength(runs.reduce((sum, { made }) => sum + made, 0))
    expect(store.missingOriginals).toEqual([])
    await closeStore(store)
  }
  expect(refused).toBeGreaterThan(0)
  console.log(`races: 3 of three, refused: ${refused}`)
})
