import { basename } from 'node:path'
import type { CaseFile, MadePart } from '#shared/domain/case-file.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Language } from '#shared/domain/language.ts'
import type { Problem } from '#shared/domain/problem.ts'
import type { RecognisedFile } from '#shared/domain/recognised-text.ts'
import type { ReadyExhibit, ReadyPart } from '#shared/packs/portrayal.ts'
import type { MissingOriginal } from '#electron/files/opened-folder.ts'
import { passwordsFor } from '#electron/intake/given-passwords.ts'
import type { GivenPassword } from '#electron/intake/given-passwords.ts'
import type { GivenStill } from '#electron/intake/given-still.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import { redactionProblems } from '#electron/intake/redaction-problems.ts'
import { absentExhibit } from './absent-exhibit.ts'
import type { RecognitionRun } from './recognise-evidence.ts'

/** Where the bytes of each exhibit lie; `sha256` where they were taken in before and must still be the same, `still` of a video that was looked at, `recognised` what was read in its pictures. */
export type EvidenceFiles = Readonly<Record<string, FileOfExhibit>>
type FileOfExhibit = { readonly path: string; readonly file: string; readonly sha256?: string; readonly still?: GivenStill; readonly recognised?: RecognisedFile; readonly parts?: readonly PartAt[] }
/** One of the pictures that an exhibit was put together from. */
type PartAt = { readonly path: string; readonly file: string; readonly sha256?: string }

/** The files of the exhibits, each with those of the pictures that it was put together from, as far as they are at hand. */
export const withParts = (caseFile: CaseFile, evidence: ReadonlyMap<string, FileOfExhibit>, beside: ReadonlyMap<string, PartAt>): EvidenceFiles =>
  Object.fromEntries([...evidence].map(([id, file]) => {
    const parts = (caseFile.exhibits?.find((one) => one.id === id)?.madeFrom ?? []).flatMap((part) => beside.get(part.file) ?? [])
    return [id, parts.length === 0 ? file : { ...file, parts }]
  }))

/** Exhibits whose files did not travel along with a pack. */
export type MissingOriginals = Readonly<Record<string, MissingOriginal>>
const missingOf = (missing: MissingOriginals, exhibitId: string): MissingOriginal | undefined => (Object.hasOwn(missing, exhibitId) ? missing[exhibitId] : undefined)

/** Lays one exhibit ready after the other as they are asked for; one whose bytes changed since it was taken in is refused, not printed. */
export const readyExhibitsOf = (caseFile: CaseFile, evidence: EvidenceFiles, language: Language, passwords: readonly GivenPassword[] = [], missing: MissingOriginals = {}, recognition: RecognitionRun | null = null) => async (exhibitId: string): Promise<ReadyExhibit> => {
  const absent = missingOf(missing, exhibitId)
  if (absent !== undefined) return absentExhibit(absent)
  const file = evidenceFile(evidence, exhibitId)
  const exhibit = caseFile.exhibits?.find((one) => one.id === exhibitId)
  const own = passwordsFor(passwords, exhibitId, file.file)
  const recognised = file.recognised ?? (await recognition?.read(file.path, own, basename(file.file))) ?? null
  const ready = await readyFile({ path: file.path, name: basename(file.file), passwords: own, ...(file.still === undefined ? {} : { still: file.still }) }, { redactions: exhibit?.redactions ?? [], language, orderNumber: caseFile.order?.number ?? null, ...(recognised === null ? {} : { recognised }) })
  if (file.sha256 !== undefined && file.sha256 !== ready.facts.sha256) throw new DomainError({ code: 'exhibit-altered', exhibitId, expectedSha256: file.sha256, actualSha256: ready.facts.sha256 })
  return exhibit?.madeFrom ? { ...ready, parts: await readyParts(exhibit.madeFrom, file.parts ?? []) } : ready
}

/** A picture whose bytes are no longer those that were joined is not at hand. */
async function readyParts(madeFrom: readonly MadePart[], files: readonly PartAt[]): Promise<readonly ReadyPart[]> {
  const parts: ReadyPart[] = []
  for (const { file, sha256 } of madeFrom) {
    const at = files.find((one) => one.file === file)
    const ready = at === undefined ? null : await readyFile({ path: at.path, name: basename(file) }, { redactions: [], language: 'ja' })
    parts.push({ file, found: ready?.facts.sha256 === sha256 ? { facts: ready.facts, original: ready.original } : null })
  }
  return parts
}

/** Redactions on pages that are not there: an error of the case, told before anything is made. */
export async function redactionPageProblems(caseFile: CaseFile, evidence: EvidenceFiles, passwords: readonly GivenPassword[] = [], missing: MissingOriginals = {}): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const [index, exhibit] of (caseFile.exhibits ?? []).entries()) {
    if (!(exhibit.redactions ?? []).some((redaction) => 'page' in redaction)) continue
    if (missingOf(missing, exhibit.id) !== undefined) continue
    const file = evidenceFile(evidence, exhibit.id)
    problems.push(...redactionProblems(await inspectFile({ path: file.path, name: basename(file.file), passwords: passwordsFor(passwords, exhibit.id, file.file) }), exhibit, `/exhibits/${index}`))
  }
  return problems
}

function evidenceFile(evidence: EvidenceFiles, exhibitId: string): FileOfExhibit {
  const file = Object.hasOwn(evidence, exhibitId) ? evidence[exhibitId] : undefined
  if (!file) throw new DomainError({ code: 'file-unreadable', file: exhibitId, reason: 'absent' })
  return file
}
