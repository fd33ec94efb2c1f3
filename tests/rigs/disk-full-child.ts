import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DomainError } from '#shared/domain/failure.ts'
import { isTemporaryName } from '#electron/files/atomic-write.ts'
import { verifyOriginal } from '#electron/files/vault.ts'
import { addExhibit } from '#electron/storage/add-exhibit.ts'
import { createCase, openCase } from '#electron/storage/cases.ts'
import { closeStore, openStore } from '#electron/storage/open-store.ts'
import { factsFor, smallCase } from './small-case.ts'

/** On a small disk: fills it, frees some, goes on, and prints what it found. */
const [disk = ''] = process.argv.slice(2)
const now = '2026-11-01T00:00:00Z'
const filler = join(disk, 'filler')
writeFileSync(filler, Buffer.alloc(600_000))
const folder = join(disk, 'store')
const store = await openStore(folder, { now })
const caseId = createCase(store, smallCase('full'), now)
const accepted: string[] = []

async function add(number: number): Promise<string | null> {
  const bytes = new Uint8Array(30_000 + (number % 1_000) * 971).fill(number % 251)
  bytes.set(new TextEncoder().encode(`number ${number}`))
  try {
    const { exhibitId } = await addExhibit(store, caseId, { name: `${number}.bin`, source: { kind: 'bytes', bytes } }, factsFor(bytes), { id: `e${number}` }, now)
    accepted.push(exhibitId)
    return null
  } catch (error) {
    return error instanceof DomainError ? error.failure.code : String(error)
  }
}

let refusal: string | null = null
for (let number = 0; refusal === null && number < 1_000; number += 1) refusal = await add(number)
const leftWhileFull = readdirSync(folder, { recursive: true }).map(String).filter((name) => isTemporaryName(name.split('/').at(-1) ?? '')).length
rmSync(filler)
const afterFreeing = await add(5_000)
await closeStore(store)
const again = await openStore(folder, { now })
const there = new Set((openCase(again, caseId).caseFile.exhibits ?? []).map((exhibit) => exhibit.id))
for (const [exhibitId, facts] of Object.entries(openCase(again, caseId).facts)) await verifyOriginal(again.vault, facts.sha256, exhibitId)
const lost = accepted.filter((id) => !there.has(id)).length
console.log(JSON.stringify({ refusal, leftWhileFull, afterFreeing, accepted: accepted.length, there: there.size, lost, swept: again.swept, missing: again.missingOriginals.length }))
await closeStore(again)
