import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ulid } from 'ulid'
import { DomainError } from '#shared/domain/failure.ts'
import { makeFolderSynced } from '#electron/files/atomic-write.ts'
import { diskSteps } from '#electron/files/disk-steps.ts'
import type { DiskSteps } from '#electron/files/disk-steps.ts'
import { sweepTemporaryFiles } from '#electron/files/sweep-temporary.ts'
import { hasOriginal, isEmptyVault, openVault, sweepVault } from '#electron/files/vault.ts'
import type { Vault } from '#electron/files/vault.ts'
import { backUpBeforeMigration, copyDatabase } from './backup.ts'
import { isNewDatabase } from './inspect-database-file.ts'
import { applicationId, readMarker, writeMarker } from './marker.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { migrate, newestVersion, schemaVersionOf } from './migrate.ts'
import type { Migration } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { dropUnusedOriginals, listOriginals } from './original-table.ts'
import { readSetting, writeSetting } from './setting-table.ts'
import type { Db } from './sql.ts'
import { onDb } from './sqlite-failure.ts'
import { makeTurns } from './turns.ts'
import type { Turns } from './turns.ts'

export type Store = {
  readonly folder: string
  readonly path: string
  readonly db: Db
  readonly vault: Vault
  readonly steps: DiskSteps
  readonly newId: () => string
  readonly inTurn: Turns
  /** What a killed run had left and this start cleared away. */
  readonly swept: { readonly temporaryFiles: number; readonly originals: number }
  /** Originals that rows name and the vault no longer has: damage from outside. */
  readonly missingOriginals: readonly string[]
}

/** `now` is an instant in UTC; the others are for tests. */
export type StoreOptions = { readonly now: string; readonly newId?: () => string; readonly steps?: DiskSteps; readonly migrations?: readonly Migration[] }

export const databaseName = 'tsuzuri.db'
const storeIdSetting = 'store-id'

/** Opens or founds the store of a folder; a store that is emptied, foreign, newer, damaged or in use is refused and left as it is. */
export async function openStore(folder: string, options: StoreOptions): Promise<Store> {
  const { steps = diskSteps, migrations = allMigrations, newId = ulid, now } = options
  await makeFolderSynced(folder, steps)
  const path = join(folder, databaseName)
  const vaultFolder = join(folder, 'vault')
  const isKnown = (await readMarker(folder)) !== null || !(await isEmptyVault(vaultFolder))
  const isNew = await isNewDatabase(path, isKnown, newestVersion(migrations))
  const db = openDatabase(path, isNew, newestVersion(migrations))
  try {
    await bringUpToDate(db, folder, migrations, now, steps)
    await settleIdentity(db, folder, newId, now, steps)
    const vault = await openVault(vaultFolder, steps)
    const swept = await sweep(db, folder, vault)
    const missingOriginals = listOriginals(db).filter((sha256) => !hasOriginal(vault, sha256))
    return { folder, path, db, vault, steps, newId, inTurn: makeTurns(), swept, missingOriginals }
  } catch (error) {
    db.close()
    throw error
  }
}

async function bringUpToDate(db: Db, folder: string, migrations: readonly Migration[], now: string, steps: DiskSteps): Promise<void> {
  const from = schemaVersionOf(db)
  const to = newestVersion(migrations)
  if (from === to) return
  if (from > 0) await backUpBeforeMigration(db, folder, to, now, steps)
  else await steps.syncFolder(folder)
  migrate(db, db.name, migrations)
}

/** Marker and database name the same store, or one of them was swapped. A first start that was killed between the two is finished here. */
async function settleIdentity(db: Db, folder: string, newId: () => string, now: string, steps: DiskSteps): Promise<void> {
  const marker = await readMarker(folder)
  const storeId = readSetting(db, storeIdSetting)
  if (marker !== null) {
    if (marker.storeId !== storeId) throw new DomainError({ code: 'store-foreign', path: db.name })
    return
  }
  const settled = storeId ?? newId()
  if (storeId === null) writeSetting(db, storeIdSetting, settled)
  await writeMarker(folder, { applicationId, storeId: settled, createdAt: now }, steps)
}

async function sweep(db: Db, folder: string, vault: Vault): Promise<Store['swept']> {
  onDb(db.name, () => dropUnusedOriginals(db))
  const named = new Set(listOriginals(db))
  const { temporaryFiles, originals } = await sweepVault(vault, (sha256) => named.has(sha256))
  const others = (await sweepTemporaryFiles(folder)) + (await sweepTemporaryFiles(join(folder, 'backups')))
  return { temporaryFiles: temporaryFiles + others, originals }
}

/** A verified copy of the database at `path`; the originals are not in it. */
export async function backupStore(store: Store, path: string): Promise<void> {
  if (existsSync(path)) throw new DomainError({ code: 'already-there', path })
  await store.inTurn(() => copyDatabase(store.db, path, store.steps))
}

export async function closeStore(store: Store): Promise<void> {
  await store.inTurn(async () => {
    if (!store.db.open) return
    onDb(store.path, () => store.db.pragma('wal_checkpoint(TRUNCATE)'))
    store.db.close()
  })
}
