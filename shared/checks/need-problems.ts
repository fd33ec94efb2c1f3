import type { CaseFile } from '#shared/domain/case-file.ts'
import { valueAt } from '#shared/domain/json-pointer.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** Needs that are not one field of the file but a question to it. */
const questions: Readonly<Record<string, (caseFile: CaseFile) => boolean>> = {
  '/parties/seller/name': (caseFile) => (caseFile.parties ?? []).some((party) => party.role === 'seller' && isFilled(party.name)),
  '/parties': (caseFile) => (caseFile.parties ?? []).some((party) => isFilled(party.name)),
  '/entries': (caseFile) => (caseFile.entries ?? []).length > 0
}

/** Every needed field that is not filled, with its place; a text of blanks counts as not filled. */
export function needProblems(needs: readonly string[], caseFile: CaseFile): readonly Problem[] {
  return needs.filter((pointer) => !isMet(pointer, caseFile)).map((pointer) => ({ code: 'need-missing', pointer }))
}

const isMet = (pointer: string, caseFile: CaseFile): boolean => questions[pointer]?.(caseFile) ?? isFilled(valueAt(caseFile, pointer))

/** Absent, null, blank, or an object whose texts are all blank: not filled. */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  return typeof value === 'object' ? Object.values(value).some(isFilled) : true
}
