import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ulid } from 'ulid'
import type { AddedExhibits } from '#shared/contract/values.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { addExhibit } from '#electron/storage/add-exhibit.ts'
import type { AddedExhibit } from '#electron/storage/add-exhibit.ts'
import { openCase } from '#electron/storage/cases.ts'
import type { OriginalSource } from '#electron/files/vault.ts'
import { proposalFrom } from '#electron/work/run-intake.ts'
import type { AppDesk } from './app-desk.ts'
import type { Intakes } from './intakes.ts'
import type { Handlers } from './serve.ts'

type ExhibitCalls = 'chooseExhibits' | 'addExhibitFiles' | 'addExhibitBytes' | 'intakeUnderWay' | 'goOnWithIntake' | 'cancelIntake' | 'leaveRestOfIntake'

export const exhibitCalls = (desk: AppDesk, intakes: Intakes): Pick<Handlers, ExhibitCalls> => ({
  chooseExhibits: async ({ caseId }) => {
    const paths = await desk.dialogs.chooseExhibits()
    return paths === null ? null : intakes.take(caseId, paths)
  },
  addExhibitFiles: ({ caseId, paths }) => intakes.take(caseId, paths),
  addExhibitBytes: ({ caseId, name, bytes }) => addBytes(desk, caseId, name, bytes),
  intakeUnderWay: async ({ caseId }) => intakes.underWay(caseId),
  goOnWithIntake: ({ caseId }) => intakes.goOn(caseId),
  cancelIntake: async ({ caseId }) => { intakes.cancel(caseId); return null },
  leaveRestOfIntake: ({ caseId }) => intakes.leaveRest(caseId)
})

export const takeFile = (desk: AppDesk, caseId: string, path: string, name: string, outcome: ReturnType<typeof startOutcome>): Promise<void> =>
  outcome.take(name, async () => {
    const facts = await desk.inspect(path, name)
    return keep(desk, caseId, name, { kind: 'file', path }, facts)
  })

/** Pasted bytes lie in the app's own folder while they are read, and nowhere else. */
async function addBytes(desk: AppDesk, caseId: string, name: string, bytes: Uint8Array): Promise<AddedExhibits> {
  const outcome = startOutcome()
  const path = join(desk.builtFolder, `${randomUUID()}.pasted`)
  await outcome.take(name, async () => {
    try {
      await writeFile(path, bytes, { mode: 0o600 })
      const facts = await desk.inspect(path, name)
      // When this copy was written says nothing about what was pasted.
      return await keep(desk, caseId, name, { kind: 'bytes', bytes }, { ...facts, dates: facts.dates.filter((date) => date.source !== 'file-system') })
    } finally {
      await rm(path, { force: true })
    }
  })
  return outcome.finish(desk, caseId)
}

const keep = (desk: AppDesk, caseId: string, name: string, source: OriginalSource, facts: ExhibitFacts): Promise<AddedExhibit> => {
  desk.recognition.wake()
  return addExhibit(desk.store, caseId, { name, source }, facts, proposalFrom(facts, ulid().toLowerCase()), desk.now())
}

export function startOutcome() {
  const added: string[] = []
  const alreadyThere: string[] = []
  const refused: { readonly name: string; readonly failure: Failure }[] = []
  return {
    take: async (name: string, work: () => Promise<AddedExhibit>): Promise<void> => {
      try {
        const one = await work()
        const list = one.alreadyThere ? alreadyThere : added
        list.push(one.exhibitId)
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        refused.push({ name, failure: error.failure })
      }
    },
    finish: (desk: AppDesk, caseId: string): AddedExhibits => ({ opened: openCase(desk.store, caseId), added, alreadyThere, refused, left: 0 })
  }
}
