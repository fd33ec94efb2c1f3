import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { isTemporaryName } from '#electron/files/atomic-write.ts'
import { verifyOriginal } from '#electron/files/vault.ts'
import { countIntakeFiles } from '#electron/storage/intake-table.ts'
import { openCase } from '#electron/storage/cases.ts'
import { closeStore, openStore } from '#electron/storage/open-store.ts'
import { now, sha256Of, temporaryFolder } from './store-cases.ts'

const child = join(import.meta.dirname, 'intake-child.ts')
const pictures = 120

/** Pictures that differ, a note, and the same note once more. */
async function heap(folder: string): Promise<readonly string[]> {
  mkdirSync(folder)
  const noise = (index: number): Buffer => Buffer.from(Array.from({ length: 60 * 90 * 3 }, (_, at) => (at * (index + 7) * 31) % 251))
  await Promise.all(Array.from({ length: pictures }, async (_, index) => sharp(noise(index), { raw: { width: 60, height: 90, channels: 3 } }).png().toFile(join(folder, `IMG_${1000 + index}.png`))))
  for (const name of ['memo-1.txt', 'memo-2.txt']) writeFileSync(join(folder, name), '10月3日に届くはずでした。')
  return readdirSync(folder).toSorted()
}

/** Kills the child some milliseconds after it has read so many files; gives what it said at its end, or null where it was killed before. */
function takeInUntilKilled(folder: string, files: string, afterFiles: number, thenMs: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, folder, files], { stdio: ['ignore', 'pipe', 'inherit'] })
    let told = ''
    running.stdout.on('data', (chunk: Buffer) => {
      const wasBefore = told.length < afterFiles
      told += chunk.toString()
      if (wasBefore && told.length >= afterFiles) setTimeout(() => running.kill('SIGKILL'), thenMs)
    })
    running.on('error', reject)
    running.on('close', (code, signal) => (signal === 'SIGKILL' ? resolve(null) : code === 0 ? resolve(told.split('\n')[1] ?? '') : reject(new Error(`the child failed: ${code}`))))
  })
}

type Reached = { readonly waiting: number; readonly exhibits: number; readonly hashes: readonly string[]; readonly names: readonly string[] }

/** Opens the store as the next start does, and holds every row against its file. */
async function reached(folder: string): Promise<Reached> {
  const store = await openStore(folder, { now })
  try {
    expect(store.missingOriginals).toEqual([])
    const { caseFile, facts } = openCase(store, 'c')
    for (const [id, { sha256 }] of Object.entries(facts)) await verifyOriginal(store.vault, sha256, id)
    const files = readdirSync(join(folder, 'vault'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.filter(({ name }) => isTemporaryName(name))).toEqual([])
    const hashes = (caseFile.exhibits ?? []).map(({ id }) => facts[id]?.sha256 ?? '')
    expect(files.map(({ name }) => name).toSorted()).toEqual(hashes.toSorted())
    const { done, of } = countIntakeFiles(store.db, 'c')
    return { waiting: of - done, exhibits: hashes.length, hashes, names: (caseFile.exhibits ?? []).map(({ file }) => file) }
  } finally {
    await closeStore(store)
  }
}

test('an intake that is killed again and again goes on each time, and comes to the full set in its order', { timeout: 60_000 }, async () => {
  const top = temporaryFolder()
  const [folder, files] = [join(top, 'store'), join(top, 'heap')]
  const names = await heap(files)
  let [said, kills, midway]: [string | null, number, number] = [null, 0, 0]
  // A file that vanishes before its turn is named at the end; those before it are in by then or not.
  const last = names.findLast((name) => name.endsWith('.png')) ?? ''
  const lost = sha256Of(readFileSync(join(files, last)))
  let waiting = names.length
  for (let cycle = 0; said === null && cycle < 40; cycle += 1) {
    // The last of them may end by itself, and say what became of all.
    said = await takeInUntilKilled(folder, files, waiting < 45 ? Infinity : cycle === 0 ? 3 : 18 + ((cycle * 11) % 23), (cycle * 7) % 19)
    if (said !== null) break
    kills += 1
    const state = await reached(folder)
    waiting = state.waiting
    if (state.exhibits > 0 && waiting > 0) midway += 1
    if (cycle === 0) rmSync(join(files, last))
  }
  const end = await reached(folder)
  const wanted = names.filter((name) => name !== last && name !== 'memo-2.txt')
  console.log(`kills of an intake: ${kills}, of them ${midway} between the first exhibit and the last`)
  expect(JSON.parse(said ?? '{}')).toEqual({ added: wanted.length, alreadyThere: 1, refused: [last], left: 0 })
  expect(end.names).toEqual(wanted.map((name) => `evidence/${name}`))
  expect(end.hashes).toEqual(wanted.map((name) => sha256Of(readFileSync(join(files, name)))))
  expect(end.hashes).not.toContain(lost)
  expect(midway).toBeGreaterThan(2)
})
