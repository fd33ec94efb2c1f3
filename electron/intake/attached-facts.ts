import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { coverReason, coverWarning } from './cover.ts'
import { intakeLimits } from './intake-limits.ts'
import { bareFacts, openEvidence, readFacts } from './read-facts.ts'
import type { AttachedFile, EvidenceFile, Reading } from './reader.ts'
import { withSoundDates } from './sound-dates.ts'
import type { ReadAt } from './sound-dates.ts'
import { withinTime } from './within-time.ts'
import { withWords } from './words-within.ts'

/** What lies in a mail, and in mails within it, in their order; `facts` as of a file by itself. */
export type AttachedFacts = { readonly name: string; readonly facts: ExhibitFacts }

/** Within the limits of one mail; one that is broken or slow costs itself only. */
export async function attachedFacts(files: readonly AttachedFile[], passwords: readonly string[], at: ReadAt): Promise<readonly AttachedFacts[]> {
  const untilMs = performance.now() + intakeLimits.attachedSeconds * 1_000
  const room: { files: number; bytes: number } = { files: intakeLimits.attachments, bytes: intakeLimits.attachedBytes }
  const lookThrough = async (inner: readonly AttachedFile[], depth: number): Promise<readonly AttachedFacts[]> => {
    const found: AttachedFacts[] = []
    for (const { name, source, isTrimming } of inner) {
      if (isTrimming) continue
      if (depth > intakeLimits.forwardedDepth || room.files === 0 || source.sizeBytes > room.bytes || performance.now() > untilMs) break
      room.files -= 1
      room.bytes -= source.sizeBytes
      const { facts, attached } = await lookInto(await openEvidence(name, source, passwords), at)
      found.push({ name: name !== '' ? name : (facts.title ?? ''), facts }, ...await lookThrough(attached, depth + 1))
    }
    return found
  }
  return lookThrough(files, 1)
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
