import { createHash } from 'node:crypto'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { filesBeside } from '#shared/domain/files-beside.ts'
import type { Problem } from '#shared/domain/problem.ts'
import type { FindFile } from './check-evidence.ts'
import type { EvidenceFile } from './opened-folder.ts'
import { readChunks } from './regular-file.ts'
import { originalLimitBytes } from './vault.ts'

export type CheckedSent = { readonly sent: ReadonlyMap<string, EvidenceFile>; readonly warnings: readonly Problem[] }

/** What a case keeps beside its exhibits, read and held against its SHA-256. What is absent or altered is told and left out: the record of it stays. */
export async function checkSent(caseFile: CaseFile, findFile: FindFile): Promise<CheckedSent> {
  const sent = new Map<string, EvidenceFile>()
  const warnings: Problem[] = []
  for (const { file, sha256, pointer, why } of filesBeside(caseFile)) {
    const found = await findFile(file)
    const actual = 'path' in found ? await hashOf(found.path, file) : null
    if (actual === sha256 && 'path' in found) sent.set(file, { path: found.path, file, sizeBytes: found.sizeBytes, sha256 })
    else warnings.push({ code: `${why}-${actual === null ? 'absent' : 'altered'}`, pointer, facts: { path: file } })
  }
  return { sent, warnings }
}

async function hashOf(path: string, name: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await readChunks(path, name, async (chunk) => { hash.update(chunk) }, originalLimitBytes)
    return hash.digest('hex')
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
