import { writeSync } from 'node:fs'
import { openStore } from '#electron/storage/open-store.ts'
import { grownMigrations } from './grown-migrations.ts'

const [folder = ''] = process.argv.slice(2)
writeSync(1, 'go\n')
await openStore(folder, { now: '2026-11-02T00:00:00Z', migrations: grownMigrations })
writeSync(1, 'done\n')
setInterval(() => undefined, 1_000)
