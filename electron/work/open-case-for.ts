import type { CaseFile } from '#shared/domain/case-file.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { openCaseAt } from '#electron/files/open-case.ts'
import type { EvidenceFile } from '#electron/files/opened-folder.ts'

export type CaseFromOutside = { readonly caseFile: CaseFile; readonly evidence: Readonly<Record<string, EvidenceFile>>; readonly sent: Readonly<Record<string, EvidenceFile>> }

/** Reads and checks a case folder or archive; what an archive holds lies below `temporaryRoot` until its owner removes that. */
export async function openCaseFor(path: string, temporaryRoot: string): Promise<CaseFromOutside> {
  const { caseFile, evidence, sent, missing, warnings } = await openCaseAt(path, { temporaryRoot })
  // The store keeps no exhibit without its file; what can be put beside the pack is told, and nothing is taken in until it is there.
  if (missing !== undefined && missing.size > 0) throw new DomainError({ code: 'case-invalid', problems: warnings.filter(({ code }) => code === 'original-not-embedded') })
  return { caseFile, evidence: Object.fromEntries(evidence), sent: Object.fromEntries(sent ?? []) }
}
