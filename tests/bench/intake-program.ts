/** Takes a folder of files into a new store, as the app does: originals synced, thumbnails, rows. Arguments: the folder, the folder of the store. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ulid } from 'ulid'
import { createCase } from '../../electron/storage/cases.ts'
import { putIntakeFiles } from '../../electron/storage/intake-table.ts'
import { closeStore, openStore } from '../../electron/storage/open-store.ts'
import { runIntake } from '../../electron/work/run-intake.ts'
import { takeIn } from '../../electron/work/take-in.ts'

const [files = '', folder = ''] = process.argv.slice(2)
const now = '2026-11-01T00:00:00Z'
rmSync(folder, { recursive: true, force: true })
const store = await openStore(folder, { now })
const thumbnails = join(folder, 'thumbnails')
mkdirSync(thumbnails)
createCase(store, { format: 'tsuzuri-case', version: 1, id: 'c', title: 'bench', language: 'ja', dispute: 'not-received' }, now)
const names = readdirSync(files).toSorted()
putIntakeFiles(store.db, 'c', names.map((name) => ({ path: join(files, name), name })))
const { added } = await runIntake({ store, takeIn: (file) => takeIn({ ...file, thumbnails }), newId: () => ulid().toLowerCase(), now: () => now, onProgress: () => undefined }, 'c', { cancelled: false, stopped: false })
await closeStore(store)
const made = readdirSync(thumbnails).length
if (added.length !== names.length || made !== names.length) throw new Error(`${added.length} exhibits and ${made} thumbnails of ${names.length} files`)
