import { writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { diskSteps } from '#electron/files/disk-steps.ts'
import type { DiskSteps } from '#electron/files/disk-steps.ts'
import { addExhibit } from '#electron/storage/add-exhibit.ts'
import { changeCase, createCase } from '#electron/storage/cases.ts'
import { openStore } from '#electron/storage/open-store.ts'
import { factsFor, smallCase } from './small-case.ts'

/** Makes cases, entries and exhibits and acknowledges each on standard output once it is accepted. Arguments: store, prefix, rounds, fault. */
const [folder = '', prefix = '', rounds = '0', fault = 'none'] = process.argv.slice(2)
const now = '2026-11-01T00:00:00Z'

async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r')
  await file.sync()
  await file.close()
}

const nothing = async (): Promise<void> => undefined
const faulty: Readonly<Record<string, Partial<DiskSteps>>> = {
  'no-file-fsync': { syncFile: nothing },
  'no-folder-fsync': { syncFolder: nothing },
  'rename-before-fsync': { syncFile: nothing, rename: async (from, to) => { await diskSteps.rename(from, to); await syncPath(to) } }
}
const steps = { ...diskSteps, ...faulty[fault] }
const acknowledge = (line: string): void => { writeSync(1, `${line}\n`) }

const store = await openStore(folder, { now, steps })
if (fault === 'normal') store.db.pragma('synchronous = NORMAL')
acknowledge('ready')
for (let round = 0; round < Number(rounds); round += 1) {
  const id = `${prefix}-${round}`
  const caseId = createCase(store, smallCase(id), now)
  acknowledge(`case ${caseId}`)
  for (let number = 0; number < 3; number += 1) {
    const entryId = `n${number}`
    const early = fault === 'ack-before-commit'
    if (early) acknowledge(`entry ${caseId} ${entryId}`)
    changeCase(store, caseId, { kind: 'put-entry', entry: { id: entryId, when: '2026-10-01', kind: 'event', statement: `出来事 ${id} ${number}` } }, now)
    if (!early) acknowledge(`entry ${caseId} ${entryId}`)
  }
  const bytes = new TextEncoder().encode(`evidence of ${id} `.repeat(4_000))
  if (fault === 'ack-before-commit') acknowledge(`exhibit ${caseId} e1`)
  await addExhibit(store, caseId, { name: '証拠.txt', source: { kind: 'bytes', bytes } }, factsFor(bytes), { id: 'e1' }, now)
  if (fault !== 'ack-before-commit') acknowledge(`exhibit ${caseId} e1`)
}
