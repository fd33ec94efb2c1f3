import { spawn } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listCases } from '#electron/storage/case-file-table.ts'
import { createCase } from '#electron/storage/cases.ts'
import { schemaVersionOf } from '#electron/storage/migrate.ts'
import { closeStore, databaseName, openStore } from '#electron/storage/open-store.ts'
import { openDb } from '#electron/storage/sql.ts'
import { addedRows, grownMigrations, nextVersion } from './grown-migrations.ts'
import { now, smallCase, temporaryFolder } from './store-cases.ts'

const child = join(import.meta.dirname, 'migrating-child.ts')

function migrateAndKill(folder: string, delayMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    running.stdout.once('data', () => setTimeout(() => running.kill('SIGKILL'), delayMs))
    running.on('error', reject)
    running.on('close', (_, signal) => signal === 'SIGKILL' ? resolve() : reject(new Error('the child ended by itself')))
  })
}

function stateOf(folder: string): 'old' | 'new' | 'between' {
  const db = openDb(join(folder, databaseName), { mustExist: true })
  try {
    const version = schemaVersionOf(db)
    const hasTable = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'grown'").get() !== undefined
    const rows = hasTable ? db.prepare('SELECT count(*) FROM grown').pluck().get() : 0
    if (version === nextVersion - 1 && !hasTable) return 'old'
    return version === nextVersion && rows === addedRows ? 'new' : 'between'
  } finally {
    db.close()
  }
}

test('of 60 kills while the schema changes each leaves the old one or the new one', { timeout: 120_000 }, async () => {
  const root = temporaryFolder()
  const seed = join(root, 'seed')
  const seeded = await openStore(seed, { now })
  for (let number = 0; number < 20; number += 1) createCase(seeded, smallCase(`case-${number}`), now)
  await closeStore(seeded)
  const counts = { old: 0, new: 0, between: 0 }
  for (let kill = 0; kill < 60; kill += 1) {
    const folder = join(root, `store-${kill}`)
    await cp(seed, folder, { recursive: true })
    await migrateAndKill(folder, kill * 1.5)
    counts[stateOf(folder)] += 1
    const store = await openStore(folder, { now, migrations: grownMigrations })
    expect(listCases(store.db)).toHaveLength(20)
    expect(schemaVersionOf(store.db)).toBe(nextVersion)
    await closeStore(store)
  }
  console.log(`kills while migrating: ${JSON.stringify(counts)}`)
  expect(counts.between).toBe(0)
  expect(Math.min(counts.old, counts.new)).toBeGreaterThan(0)
})
