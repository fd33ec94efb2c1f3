import type { CaseFile } from '#shared/domain/case-file.ts'
import { openCaseAt } from '#electron/files/open-case.ts'
import type { EvidenceFile } from '#electron/files/opened-folder.ts'

export type CaseFromOutside = { readonly caseFile: CaseFile; readonly evidence: Readonly<Record<string, EvidenceFile>> }

/** Reads and checks a case folder or archive; what an archive holds lies below `temporaryRoot` until its owner removes that. */
export async function openCaseFor(path: string, temporaryRoot: string): Promise<CaseFromOutside> {
  const { caseFile, evidence } = await openCaseAt(path, { temporaryRoot })
  return { caseFile, evidence: Object.fromEntries(evidence) }
}
