import { pathLeavesFolder } from '#shared/domain/evidence-path.ts'
import type { Problem, ProblemCode } from '#shared/domain/problem.ts'
import type { EvidenceFile } from './opened-folder.ts'
import { originalLimitBytes } from './vault.ts'

/** All the evidence of a case together may have 20 GB. */
export const evidenceLimitBytes = 20_000_000_000

export type FoundFile = { readonly path: string; readonly sizeBytes: number } | { readonly problem: ProblemCode } | { readonly missing: true }
/** Looks for an evidence file by the name that the case gives it. */
export type FindFile = (file: string) => Promise<FoundFile>
export type NamedFile = { readonly id: string; readonly file: string; readonly index: number }
export type CheckedEvidence = { readonly evidence: ReadonlyMap<string, EvidenceFile>; readonly problems: readonly Problem[] }

/** The files that a raw case names, as far as it can be read: they are checked even when its fields are wrong, so that all is told at once. */
export function namedFiles(raw: unknown): readonly NamedFile[] {
  const exhibits: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'exhibits') : null
  if (!Array.isArray(exhibits)) return []
  return exhibits.slice(0, 5_000).flatMap((exhibit: unknown, index): readonly NamedFile[] => {
    if (typeof exhibit !== 'object' || exhibit === null) return []
    const file: unknown = Reflect.get(exhibit, 'file')
    const id: unknown = Reflect.get(exhibit, 'id')
    return typeof file === 'string' && file !== '' && !pathLeavesFolder(file) ? [{ id: typeof id === 'string' ? id : '', file, index }] : []
  })
}

export async function checkEvidence(named: readonly NamedFile[], findFile: FindFile): Promise<CheckedEvidence> {
  const evidence = new Map<string, EvidenceFile>()
  const problems: Problem[] = []
  let total = 0
  for (const { id, file, index } of named) {
    const found = await findFile(file)
    if ('missing' in found) continue
    const code = 'problem' in found ? found.problem : sizeProblem(found.sizeBytes, (total += found.sizeBytes))
    if (code !== null) problems.push({ code, pointer: `/exhibits/${index}/file`, file, facts: { path: file, limit: originalLimitBytes } })
    else if (!('problem' in found)) evidence.set(id, { path: found.path, file, sizeBytes: found.sizeBytes })
  }
  return { evidence, problems }
}

function sizeProblem(sizeBytes: number, totalBytes: number): ProblemCode | null {
  if (sizeBytes === 0) return 'file-empty'
  return sizeBytes > originalLimitBytes || totalBytes > evidenceLimitBytes ? 'file-too-large' : null
}
