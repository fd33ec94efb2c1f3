import { rm } from 'node:fs/promises'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { temporaryPathIn } from '#electron/files/atomic-write.ts'
import { openSlots } from '#shared/lib/slots.ts'
import type { ExhibitProposal } from '#electron/storage/append-exhibits.ts'
import { inTransaction } from '#electron/storage/cases.ts'
import { clearIntakeFiles, countIntakeFiles, intakeResult, nextIntakeFiles } from '#electron/storage/intake-table.ts'
import type { IntakeCount, IntakeFile, IntakeResult } from '#electron/storage/intake-table.ts'
import { keepIntake } from '#electron/storage/keep-intake.ts'
import type { ReadFile } from '#electron/storage/keep-intake.ts'
import type { Store } from '#electron/storage/open-store.ts'

export type IntakeWork = {
  readonly store: Store
  /** Reads a file and leaves a copy of it at `copy`. */
  readonly takeIn: (file: { readonly path: string; readonly name: string; readonly copy: string }) => Promise<ExhibitFacts>
  readonly newId: () => string
  readonly now: () => string
  readonly onProgress: (count: IntakeCount) => void
}

/** `cancelled`: what waits is dropped. `stopped`: nothing more is noted, and all that waits can go on later. */
export type IntakeSignal = { cancelled: boolean; stopped: boolean }

const filesAtOnce = 2
/** So many share a transaction and their syncs; also the most that a kill can make read again. */
const filesTogether = 16

/**
 * Takes in what waits for a case, in its order, and tells what became of all that was given since the last end.
 * While one group is laid on the disk, the next is read. Throws DomainError where the storage itself refuses; the rest then waits.
 */
export async function runIntake(work: IntakeWork, caseId: string, signal: IntakeSignal): Promise<IntakeResult> {
  const { db } = work.store
  let [last, laid] = [0, Promise.resolve()]
  let { done } = countIntakeFiles(db, caseId)
  const tell = (): void => { work.onProgress({ done: (done += 1), of: countIntakeFiles(db, caseId).of }) }
  const next = (): readonly IntakeFile[] => (signal.cancelled || signal.stopped ? [] : nextIntakeFiles(db, caseId, last, filesTogether))
  // More may have been given while the last of them were laid down.
  do {
    for (let files = next(); files.length > 0; files = next()) {
      last = files.at(-1)?.position ?? last
      const { read, fault } = await readGroup(work, files, signal, tell)
      await laid.catch(async (error: unknown) => { await drop(read); throw error })
      laid = layDown(work, caseId, read, signal)
      laid.catch(() => undefined)
      if (fault) await laid.then(() => { throw fault })
    }
    await laid
  } while (next().length > 0)
  if (signal.stopped) throw new DomainError({ code: 'cancelled' })
  return inTransaction(work.store, () => {
    const result = intakeResult(db, caseId)
    clearIntakeFiles(db, caseId)
    return result
  })
}

type ReadGroup = { readonly read: readonly ReadFile[]; readonly fault: unknown }

/** What could be read, in its order; `fault` is what kept the others from it, null where each was read or refused. */
async function readGroup(work: IntakeWork, files: readonly IntakeFile[], signal: IntakeSignal, tell: () => void): Promise<ReadGroup> {
  const slots = openSlots(filesAtOnce)
  let fault: unknown = null
  const read = await Promise.all(files.map((file) => slots(async () => {
    if (signal.cancelled || signal.stopped || fault !== null) return null
    try {
      const one = await readOne(work, file)
      tell()
      return one
    } catch (error) {
      fault ??= error
      return null
    }
  })))
  return { read: read.filter((one) => one !== null), fault }
}

async function readOne({ store, takeIn, newId }: IntakeWork, file: IntakeFile): Promise<ReadFile> {
  const path = temporaryPathIn(store.vault.folder)
  try {
    const facts = await takeIn({ path: file.path, name: file.name, copy: path })
    return { file, path, facts, proposal: proposalFrom(facts, newId()) }
  } catch (error) {
    await rm(path, { force: true })
    if (!(error instanceof DomainError) || ofStorage.has(error.failure.code)) throw error
    return { file, failure: error.failure }
  }
}

/** No fault of the file: the next one would fare no better. */
const ofStorage: ReadonlySet<string> = new Set(['disk-full', 'not-writable'])

/** Only what the file says of itself; dates are offered, never taken over silently. */
export const proposalFrom = ({ title, author }: ExhibitFacts, id: string): ExhibitProposal => ({ id, ...(title === undefined ? {} : { title }), ...(author === undefined ? {} : { author }) })

async function layDown({ store, now }: IntakeWork, caseId: string, read: readonly ReadFile[], signal: IntakeSignal): Promise<void> {
  try {
    if (read.length > 0 && !signal.stopped) await keepIntake(store, caseId, read, now())
  } finally {
    await drop(read)
  }
}

/** What got its name is gone from here already. */
async function drop(read: readonly ReadFile[]): Promise<void> {
  await Promise.all(read.flatMap((one) => ('path' in one ? [rm(one.path, { force: true })] : [])))
}
