import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DomainError } from '#shared/domain/failure.ts'
import { systemCode } from '#shared/lib/system-code.ts'
import { makeFolderSynced, writeAtomically } from './atomic-write.ts'
import { caseJsonBytes } from './case-json.ts'
import { filesToExport, pourEvidence } from './export-content.ts'
import type { CaseWithEvidence } from './export-content.ts'
import { writeFailure } from './file-failure.ts'

/** Writes a case folder; into an empty or a new folder only. case.json comes last: a folder that has one is whole. */
export async function writeCaseFolder(opened: CaseWithEvidence, folder: string): Promise<void> {
  const files = filesToExport(opened)
  await refuseFilled(folder)
  await makeFolderSynced(folder)
  try {
    for (const file of files) {
      const path = join(folder, file.file)
      await makeFolderSynced(dirname(path))
      await writeAtomically(path, (sink) => pourEvidence(file, sink))
    }
    await writeAtomically(join(folder, 'case.json'), (sink) => sink(caseJsonBytes(opened.caseFile)))
  } catch (error) {
    // It was empty when this began: what stands in it now is half of ours.
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
    throw error
  }
}

/** A folder that is not there yet, or empty, is right for a new case. */
export async function refuseFilled(folder: string): Promise<void> {
  try {
    if ((await readdir(folder)).length === 0) return
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return
    throw writeFailure(error, folder)
  }
  throw new DomainError({ code: 'already-there', path: folder })
}
