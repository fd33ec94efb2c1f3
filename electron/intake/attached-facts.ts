import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { coverReason, coverWarning } from './cover.ts'
import { intakeLimits } from './intake-limits.ts'
import { bareFacts, readFacts } from './read-facts.ts'
import type { AttachedFile, EvidenceFile, Reading } from './reader.ts'
import { withSoundDates } from './sound-dates.ts'
import type { ReadAt } from './sound-dates.ts'
import { walkAttached } from './walk-attached.ts'
import { withinTime } from './within-time.ts'
import { withWords } from './words-within.ts'

/** What lies in a mail, and in mails within it, in their order; `facts` as of a file by itself. */
export type AttachedFacts = { readonly name: string; readonly facts: ExhibitFacts }

/** Within the limits of one mail; one that is broken or slow costs itself only. */
export async function attachedFacts(files: readonly AttachedFile[], passwords: readonly string[], at: ReadAt): Promise<readonly AttachedFacts[]> {
  const { found } = await walkAttached<AttachedFacts>(files, { limits: intakeLimits, passwords }, async ({ file }, inner) => {
    const { facts, attached } = await lookInto(file, at)
    return [{ name: file.name !== '' ? file.name : (facts.title ?? ''), facts }, ...(await inner(attached)).found]
  })
  return found
}

async function lookInto(file: EvidenceFile, at: ReadAt): Promise<{ readonly facts: ExhibitFacts; readonly attached: NonNullable<Reading['attached']> }> {
  try {
    const { facts, reading } = await withinTime(file.name, intakeLimits.seconds, readFacts(file, at.modifiedAt))
    return { facts: await withinTime(file.name, intakeLimits.seconds, withWords(withSoundDates(facts, at.now), reading, file, at)), attached: reading.attached ?? [] }
  } catch (error) {
    const reason = error instanceof DomainError ? coverReason(error.failure) : null
    if (reason === null) throw error
    return { facts: { ...bareFacts(file), warnings: [coverWarning(reason)] }, attached: [] }
  }
}
