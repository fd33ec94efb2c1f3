import type { z } from 'zod'
import { caseFileSchema, entrySchema, exhibitSchema } from './case-file.ts'
import { caseProblems, formatProblem } from './case-problems.ts'
import { caseFileLimits } from './field-schemas.ts'
import type { Problem } from './problem.ts'

const lists = [
  { name: 'entries', schema: entrySchema, limit: caseFileLimits.entries },
  { name: 'exhibits', schema: exhibitSchema, limit: caseFileLimits.exhibits }
] as const

/** What `readCase` finds wrong with a case of which entries and exhibits were checked before: the rest is checked, the other items, and how all of them hang together. */
export function problemsBeside(raw: object, isChecked: (item: unknown) => boolean): readonly Problem[] {
  const strange = formatProblem(raw)
  if (strange) return [strange]
  const emptied = Object.fromEntries(lists.flatMap(({ name }) => (Array.isArray(Reflect.get(raw, name)) ? [[name, []]] : [])))
  const issues = [...(caseFileSchema.safeParse({ ...raw, ...emptied }).error?.issues ?? []), ...lists.flatMap(({ name, schema }) => itemIssues(name, Reflect.get(raw, name), schema, isChecked))]
  return [...lists.flatMap(({ name, limit }) => tooMany(name, Reflect.get(raw, name), limit)), ...caseProblems(raw, issues)]
}

function itemIssues(name: string, list: unknown, schema: z.ZodType, isChecked: (item: unknown) => boolean): readonly z.core.$ZodIssue[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((item: unknown, index) => (isChecked(item) ? [] : (schema.safeParse(item).error?.issues ?? []).map((issue) => ({ ...issue, path: [name, index, ...issue.path] }))))
}

const tooMany = (name: string, list: unknown, limit: number): readonly Problem[] => (Array.isArray(list) && list.length > limit ? [{ code: 'too-many', pointer: `/${name}`, facts: { limit } }] : [])
