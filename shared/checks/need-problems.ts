import { partyRoles } from '#shared/domain/case-vocabulary.ts'
import { valueOrFormer } from '#shared/domain/former-places.ts'
import { valueAt } from '#shared/domain/json-pointer.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** Needs that are not one field of the file but a question to it. */
const questions: Readonly<Record<string, (caseFile: unknown) => boolean>> = {
  ...Object.fromEntries(partyRoles.map((role) => [`/parties/${role}/name`, (caseFile: unknown) => listAt(caseFile, '/parties').some((party) => valueAt(party, '/role') === role && isFilled(valueAt(party, '/name')))])),
  '/entries/contact': (caseFile) => listAt(caseFile, '/entries').some((entry) => valueAt(entry, '/kind') === 'contact'),
  '/entries/phone': (caseFile) => listAt(caseFile, '/entries').some((entry) => valueAt(entry, '/kind') === 'contact' && valueAt(entry, '/channel') === 'phone' && valueAt(entry, '/failed') !== true),
  '/parties': (caseFile) => listAt(caseFile, '/parties').some((party) => isFilled(valueAt(party, '/name')))
}

const listAt = (root: unknown, pointer: string): readonly unknown[] => {
  const list = valueAt(root, pointer)
  return Array.isArray(list) ? list : []
}

/** Every needed field that is not filled, with its place; a text of blanks counts as not filled. Reads raw JSON too, so that it is told together with what is wrong in it. */
export function needProblems(needs: readonly string[], caseFile: unknown): readonly Problem[] {
  return needs.filter((pointer) => !(questions[pointer]?.(caseFile) ?? isFilled(valueOrFormer(caseFile, pointer)))).map((pointer) => ({ code: 'need-missing', pointer }))
}

/** Absent, null, blank, or an object whose texts are all blank: not filled. */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  return typeof value === 'object' ? Object.values(value).some(isFilled) : true
}
