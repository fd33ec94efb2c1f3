import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ulid } from 'ulid'
import type { AddedExhibits } from '#shared/contract/values.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { addExhibit } from '#electron/storage/add-exhibit.ts'
import type { AddedExhibit, ExhibitProposal } from '#electron/storage/add-exhibit.ts'
import { openCase } from '#electron/storage/cases.ts'
import type { OriginalSource } from '#electron/files/vault.ts'
import type { AppDesk } from './app-desk.ts'
import type { Handlers } from './serve.ts'

export const exhibitCalls = (desk: AppDesk): Pick<Handlers, 'chooseExhibits' | 'addExhibitFiles' | 'addExhibitBytes'> => ({
  chooseExhibits: async ({ caseId }) => {
    const paths = await desk.dialogs.chooseExhibits()
    return paths === null ? null : addFiles(desk, caseId, paths)
  },
  addExhibitFiles: ({ caseId, paths }) => addFiles(desk, caseId, paths),
  addExhibitBytes: ({ caseId, name, bytes }) => addBytes(desk, caseId, name, bytes)
})

/** One file after the other: each is read in the worker, taken in or refused by itself. */
async function addFiles(desk: AppDesk, caseId: string, paths: readonly string[]): Promise<AddedExhibits> {
  const outcome = startOutcome()
  for (const [index, path] of paths.entries()) {
    await takeFile(desk, caseId, path, basename(path), outcome)
    desk.tellProgress({ job: 'intake', done: index + 1, of: paths.length })
  }
  return outcome.finish(desk, caseId)
}

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

const keep = (desk: AppDesk, caseId: string, name: string, source: OriginalSource, facts: ExhibitFacts): Promise<AddedExhibit> =>
  addExhibit(desk.store, caseId, { name, source }, facts, proposalFrom(facts), desk.now())

/** Only what the file says of itself; dates are offered in the window, never taken over silently. */
const proposalFrom = (facts: ExhibitFacts): ExhibitProposal =>
  ({ id: ulid().toLowerCase(), ...(facts.title === undefined ? {} : { title: facts.title }), ...(facts.author === undefined ? {} : { author: facts.author }) })

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
    finish: (desk: AppDesk, caseId: string): AddedExhibits => ({ opened: openCase(desk.store, caseId), added, alreadyThere, refused })
  }
}
