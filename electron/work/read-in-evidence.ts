import { basename } from 'node:path'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { passwordsFor } from '#electron/intake/given-passwords.ts'
import type { GivenPassword } from '#electron/intake/given-passwords.ts'
import { inspectFile } from '#electron/intake/read-evidence.ts'
import type { EvidenceFiles } from './ready-exhibits.ts'

/** What stands in the files of a case, one after the other; a file that cannot be read says nothing here, others tell of it. */
export async function readInEvidence(caseFile: CaseFile, evidence: EvidenceFiles, passwords: readonly GivenPassword[]): Promise<Readonly<Record<string, ExhibitFacts>>> {
  const read: Record<string, ExhibitFacts> = {}
  for (const { id } of caseFile.exhibits ?? []) {
    const file = Object.hasOwn(evidence, id) ? evidence[id] : undefined
    const facts = file === undefined ? null : await factsOrNull(file.path, basename(file.file), passwordsFor(passwords, id, file.file))
    if (facts !== null) read[id] = facts
  }
  return read
}

async function factsOrNull(path: string, name: string, passwords: readonly string[]): Promise<ExhibitFacts | null> {
  try {
    return await inspectFile({ path, name, passwords })
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
