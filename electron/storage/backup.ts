import { open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DomainError } from '#shared/domain/failure.ts'
import { makeFolderSynced, temporaryPathIn } from '#electron/files/atomic-write.ts'
import type { DiskSteps } from '#electron/files/disk-steps.ts'
import { writeFailure } from '#electron/files/file-failure.ts'
import { openDb } from './sql.ts'
import type { Db } from './sql.ts'
import { onDb } from './sqlite-failure.ts'

const kept = 3
const backupName = /^before-\d{4}-.*\.db$/

/** A copy by SQLite's own means (a copied file lacks what stands in the log), read back and compared before it gets its name. */
export async function copyDatabase(db: Db, path: string, steps: DiskSteps): Promise<void> {
  const temporary = temporaryPathIn(dirname(path))
  try {
    onDb(path, () => db.prepare('VACUUM INTO ?').run(temporary))
    verifyCopy(db, temporary)
    const file = await open(temporary, 'r+')
    try {
      await file.chmod(0o600)
      await steps.syncFile(file)
    } finally {
      await file.close()
    }
    await steps.rename(temporary, path)
    await steps.syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true })
    await rm(`${temporary}-journal`, { force: true })
    throw writeFailure(error, path)
  }
}

/** Before the schema changes; the last three stay under backups/. */
export async function backUpBeforeMigration(db: Db, folder: string, toVersion: number, now: string, steps: DiskSteps): Promise<string> {
  const backups = join(folder, 'backups')
  await makeFolderSynced(backups, steps)
  const name = `before-${String(toVersion).padStart(4, '0')}-${now.replaceAll(/[^0-9A-Za-z]/g, '')}.db`
  await copyDatabase(db, join(backups, name), steps)
  const older = (await readdir(backups)).filter((file) => backupName.test(file) && file !== name).toSorted((a, b) => madeAt(b) < madeAt(a) ? -1 : 1)
  for (const file of older.slice(kept - 1)) await rm(join(backups, file), { force: true })
  return join(backups, name)
}

const madeAt = (name: string): string => name.slice('before-0000-'.length)

function verifyCopy(db: Db, path: string): void {
  const copy = openDb(path, { readonly: true, mustExist: true })
  try {
    const verdict = onDb(path, () => String(copy.pragma('quick_check(1)', { simple: true })))
    const same = JSON.stringify(countsOf(copy)) === JSON.stringify(countsOf(db))
    if (verdict !== 'ok' || !same) throw new DomainError({ code: 'store-damaged', path, detail: verdict === 'ok' ? 'counts' : verdict })
  } finally {
    copy.close()
  }
}

/** Rows by table, with the two numbers that say whose and how new the database is. */
function countsOf(db: Db): Readonly<Record<string, unknown>> {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all()
  const counts = tables.map((table) => [table, db.prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`).pluck().get()])
  return { ...Object.fromEntries(counts), application: db.pragma('application_id', { simple: true }), version: db.pragma('user_version', { simple: true }) }
}
