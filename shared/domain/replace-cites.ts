import type { CaseFile } from './case-file.ts'
import { parseCite } from './cite.ts'

type Citing = { readonly cites?: string[] | null | undefined }

/** Each citation of an exhibit replaced by what `become` gives for it, null to leave it; what then stands twice stands once. `entryId` is null outside the timeline. */
export function replaceCites(caseFile: CaseFile, become: (exhibitId: string, entryId: string | null) => readonly string[] | null): CaseFile {
  const { problem, remedy, charges } = caseFile
  const replaced = <One extends Citing>(one: One, entryId: string | null): One =>
    one.cites ? { ...one, cites: [...new Set(one.cites.flatMap((cite) => become(parseCite(cite).exhibitId, entryId) ?? [cite]))] } : one
  return {
    ...caseFile,
    ...(caseFile.entries ? { entries: caseFile.entries.map((entry) => replaced(entry, entry.id)) } : {}),
    ...(problem?.differences ? { problem: { ...problem, differences: problem.differences.map((one) => replaced(one, null)) } } : {}),
    ...(remedy?.terms ? { remedy: { ...remedy, terms: remedy.terms.map((one) => replaced(one, null)) } } : {}),
    ...(Array.isArray(charges) ? { charges: charges.map((one) => replaced(one, null)) } : {})
  }
}
