import { createHash } from 'node:crypto'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { pathLeavesFolder } from '#shared/domain/evidence-path.ts'
import { DomainError } from '#shared/domain/failure.ts'
import type { ByteSink } from '#shared/pdf/byte-source.ts'
import type { EvidenceFile } from './opened-folder.ts'
import { readChunks } from './regular-file.ts'
import { originalLimitBytes } from './vault.ts'

export type CaseWithEvidence = { readonly caseFile: CaseFile; readonly evidence: ReadonlyMap<string, EvidenceFile>; readonly sent?: ReadonlyMap<string, EvidenceFile> }
export type ExportedFile = EvidenceFile & { readonly exhibitId: string }

/** Each file once under the name that the case gives it: the evidence in the order of the exhibits, then what was sent. */
export function filesToExport({ caseFile, evidence, sent }: CaseWithEvidence): readonly ExportedFile[] {
  const files = new Map<string, ExportedFile>()
  for (const { id, file } of caseFile.exhibits ?? []) {
    const found = evidence.get(id)
    if (!found || pathLeavesFolder(file)) throw new DomainError({ code: 'file-unreadable', file, reason: found ? 'outside' : 'absent' })
    if (!files.has(file)) files.set(file, { ...found, file, exhibitId: id })
  }
  // An exhibit that was made of a sent paper may share its name, and then its bytes.
  for (const [file, found] of sent ?? []) if (!files.has(file) && !pathLeavesFolder(file)) files.set(file, { ...found, exhibitId: file })
  return [...files.values()]
}

/** Copies an original out; one that is no longer what was taken in is refused, not passed on. */
export async function pourEvidence(file: ExportedFile, sink: ByteSink): Promise<void> {
  const hash = createHash('sha256')
  await readChunks(file.path, file.file, async (chunk) => {
    hash.update(chunk)
    await sink(chunk)
  }, originalLimitBytes)
  const actualSha256 = hash.digest('hex')
  if (file.sha256 !== undefined && actualSha256 !== file.sha256) throw new DomainError({ code: 'exhibit-altered', exhibitId: file.exhibitId, expectedSha256: file.sha256, actualSha256 })
}
