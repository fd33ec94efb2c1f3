import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { DomainError } from '#shared/domain/failure.ts'
import { systemCode } from '#shared/lib/system-code.ts'
import { writeAtomically } from '#electron/files/atomic-write.ts'
import type { DiskSteps } from '#electron/files/disk-steps.ts'

/** "Tszr"; tells our database from another program's. */
export const applicationId = 0x54_73_7a_72

const markerSchema = z.looseObject({ applicationId: z.literal(applicationId), storeId: z.string().min(1).max(100), createdAt: z.string().max(100) })
export type Marker = Readonly<z.output<typeof markerSchema>>

const markerPath = (folder: string): string => join(folder, 'store.json')

/** The witness beside the database: SQLite opens an emptied file as a new database and finds nothing wrong with it. */
export async function readMarker(folder: string): Promise<Marker | null> {
  const path = markerPath(folder)
  try {
    const parsed = markerSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    if (parsed.success) return parsed.data
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new DomainError({ code: 'store-damaged', path, detail: 'store.json' })
}

export async function writeMarker(folder: string, marker: Marker, steps: DiskSteps): Promise<void> {
  await writeAtomically(markerPath(folder), (sink) => sink(new TextEncoder().encode(`${JSON.stringify(marker, null, 2)}\n`)), steps)
}
