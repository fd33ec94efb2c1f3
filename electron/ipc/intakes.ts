import { basename } from 'node:path'
import { ulid } from 'ulid'
import type { AddedExhibits, IntakeUnderWay } from '#shared/contract/values.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { caseFileLimits } from '#shared/domain/field-schemas.ts'
import { headOf } from '#electron/storage/case-rows.ts'
import { inTransaction, openCase } from '#electron/storage/cases.ts'
import { clearIntakeFiles, countIntakeFiles, intakeResult, putIntakeFiles } from '#electron/storage/intake-table.ts'
import type { IntakeResult } from '#electron/storage/intake-table.ts'
import { runIntake } from '#electron/work/run-intake.ts'
import type { IntakeSignal } from '#electron/work/run-intake.ts'
import type { AppDesk } from './app-desk.ts'

export type Intakes = {
  /** Notes the files, folders with all that lies in them, and takes them in; those of a case that is at it already join the end. */
  readonly take: (caseId: string, paths: readonly string[]) => Promise<AddedExhibits>
  /** Takes in what waits, or waits with whoever does so already. */
  readonly goOn: (caseId: string) => Promise<AddedExhibits>
  readonly underWay: (caseId: string) => IntakeUnderWay | null
  /** What was taken stays, what waits is dropped. Like the others it throws DomainError case-not-in-store. */
  readonly cancel: (caseId: string) => void
  /** The same of an intake that was cut off. */
  readonly leaveRest: (caseId: string) => Promise<AddedExhibits>
  /** The app closes: what waits goes on at its next start. */
  readonly stop: () => void
}

type Running = { readonly signal: IntakeSignal; readonly result: Promise<IntakeResult> }

/** One intake a case at a time; what it is to do lies in the store, so that it can go on after any end of the app. */
export function openIntakes(desk: AppDesk): Intakes {
  const { store } = desk
  const running = new Map<string, Running>()
  const start = (caseId: string): Running => {
    const signal: IntakeSignal = { cancelled: false, stopped: false }
    const onProgress = progressOf(desk, caseId)
    const result = runIntake({ store, takeIn: desk.takeIn, newId: () => ulid().toLowerCase(), now: desk.now, onProgress }, caseId, signal)
    const one = { signal, result: result.finally(() => { if (running.get(caseId) === one) running.delete(caseId) }) }
    running.set(caseId, one)
    return one
  }
  const goOn = async (caseId: string): Promise<AddedExhibits> => outcomeOf(desk, caseId, await (running.get(caseId) ?? start(caseId)).result)
  return {
    goOn,
    take: async (caseId, paths) => {
      const { files, refused } = await desk.worker.run({ kind: 'walk', paths, most: caseFileLimits.exhibits, name: basename(paths[0] ?? '') })
      openCase(store, caseId)
      inTransaction(store, () => { putIntakeFiles(store.db, caseId, files.map((path) => ({ path, name: basename(path) }))) })
      const outcome = await goOn(caseId)
      return { ...outcome, refused: [...outcome.refused, ...refused] }
    },
    underWay: (caseId) => {
      headOf(store.db, caseId)
      const { done, of } = countIntakeFiles(store.db, caseId)
      return of === 0 ? null : { done, of, isRunning: running.has(caseId) }
    },
    cancel: (caseId) => {
      headOf(store.db, caseId)
      const one = running.get(caseId)
      if (one) one.signal.cancelled = true
    },
    leaveRest: async (caseId) => {
      if (running.has(caseId)) throw new DomainError({ code: 'cancelled' })
      const result = inTransaction(store, () => {
        const reached = intakeResult(store.db, caseId)
        clearIntakeFiles(store.db, caseId)
        return reached
      })
      return outcomeOf(desk, caseId, result)
    },
    stop: () => { for (const { signal } of running.values()) signal.stopped = true }
  }
}

const outcomeOf = ({ store }: AppDesk, caseId: string, result: IntakeResult): AddedExhibits => ({ opened: openCase(store, caseId), ...result })

const tellEveryMs = 100

/** Often enough to be seen moving, seldom enough to cost the window nothing. */
function progressOf(desk: AppDesk, caseId: string): (count: { readonly done: number; readonly of: number }) => void {
  let toldAt = 0
  return ({ done, of }) => {
    desk.recognition.wake()
    const at = performance.now()
    if (at - toldAt < tellEveryMs && done < of) return
    toldAt = at
    desk.tellProgress({ job: 'intake', caseId, done, of })
  }
}
