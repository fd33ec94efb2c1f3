import { readdirSync, writeSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ulid } from 'ulid'
import { createCase } from '#electron/storage/cases.ts'
import { listCases } from '#electron/storage/case-file-table.ts'
import { putIntakeFiles } from '#electron/storage/intake-table.ts'
import { openStore } from '#electron/storage/open-store.ts'
import { runIntake } from '#electron/work/run-intake.ts'
import { takeIn } from '#electron/work/take-in.ts'
import { smallCase } from './small-case.ts'

/** Takes the files of a folder in, or goes on where an earlier child was killed. Arguments: store, folder of files. */
const [folder = '', files = ''] = process.argv.slice(2)
const now = '2026-11-01T00:00:00Z'
const store = await openStore(folder, { now })
const thumbnails = join(folder, 'thumbnails')
await mkdir(thumbnails, { recursive: true })
if (listCases(store.db).length === 0) {
  createCase(store, smallCase('c'), now)
  putIntakeFiles(store.db, 'c', readdirSync(files).toSorted().map((name) => ({ path: join(files, name), name })))
}
const work = { store, takeIn: (file: { readonly path: string; readonly name: string; readonly copy: string }) => takeIn({ ...file, thumbnails }), newId: () => ulid().toLowerCase(), now: () => now, onProgress: () => { writeSync(1, '.') } }
const { added, alreadyThere, refused, left } = await runIntake(work, 'c', { cancelled: false, stopped: false })
writeSync(1, `\n${JSON.stringify({ added: added.length, alreadyThere: alreadyThere.length, refused: refused.map(({ name }) => name), left })}\n`)
