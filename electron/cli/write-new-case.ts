import type { CaseFile } from '#shared/domain/case-file.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { Failure } from '#shared/domain/failure.ts'
import { writeCaseFolder } from '#electron/files/write-case-folder.ts'
import { caseFromFiles } from '#electron/work/case-from-files.ts'
import type { CaseFromFiles, ProposedExhibit, ReadFile } from '#electron/work/case-from-files.ts'

export type RefusedFile = { readonly name: string; readonly failure: Failure }
export type WrittenCase = { readonly found: CaseFromFiles | null; readonly refused: readonly RefusedFile[] }

/**
 * Writes the case of these files into a folder. One that changed, vanished or fell silent since it was read is left out, and the case is
 * made of the others; `found` is null where none is left, and nothing is written then.
 */
export async function writeNewCase(begun: CaseFile, files: readonly ReadFile[], folder: string): Promise<WrittenCase> {
  if (files.length === 0) return { found: null, refused: [] }
  const found = caseFromFiles(begun, files)
  try {
    await writeCaseFolder({ caseFile: found.caseFile, evidence: evidenceOf(found) }, folder)
    return { found, refused: [] }
  } catch (error) {
    const lost = lostExhibit(error, found.exhibits)
    if (lost === null) throw error
    const { found: rest, refused } = await writeNewCase(begun, files.filter(({ path }) => path !== lost.exhibit.path), folder)
    return { found: rest, refused: [{ name: lost.exhibit.name, failure: lost.failure }, ...refused] }
  }
}

/** The one file that a failed copy is about; null for a failure of anything else. */
function lostExhibit(error: unknown, exhibits: readonly ProposedExhibit[]): { readonly exhibit: ProposedExhibit; readonly failure: Failure } | null {
  if (!(error instanceof DomainError)) return null
  const { failure } = error
  const exhibit = exhibits.find((one) => (failure.code === 'exhibit-altered' && one.exhibit.id === failure.exhibitId) || (failure.code === 'file-unreadable' && one.exhibit.file === failure.file))
  if (exhibit === undefined) return null
  return { exhibit, failure: { code: 'file-unreadable', file: exhibit.name, reason: failure.code === 'file-unreadable' ? failure.reason : 'changed' } }
}

const evidenceOf = ({ exhibits }: CaseFromFiles) =>
  new Map(exhibits.map(({ exhibit, path, facts }) => [exhibit.id, { path, file: exhibit.file, sizeBytes: facts.bytes, sha256: facts.sha256 }]))
