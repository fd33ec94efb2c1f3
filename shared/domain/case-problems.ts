import type { z } from 'zod'
import { caseFileSchema, caseFileVersion } from './case-file.ts'
import type { CaseFile } from './case-file.ts'
import { jsonPointer, valueAt } from './json-pointer.ts'
import type { Problem, ProblemCode } from './problem.ts'
import { referenceProblems } from './reference-problems.ts'
import { unknownFieldWarnings } from './unknown-fields.ts'

export type ReadCase =
  | { readonly ok: true; readonly caseFile: CaseFile; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Checks raw JSON against the contract; every problem at once, each with its JSON pointer. */
export function readCase(raw: unknown): ReadCase {
  const strange = formatProblem(raw)
  if (strange) return { ok: false, problems: [strange] }
  const parsed = caseFileSchema.safeParse(raw)
  const problems = caseProblems(raw, parsed.error?.issues ?? [])
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  // The raw value, not the parsed copy: it keeps the order of fields and whatever the contract does not name.
  return { ok: true, caseFile: raw as CaseFile, warnings: unknownFieldWarnings(raw) }
}

/** In the order of the fields, each once; with what the schema cannot see. */
export const caseProblems = (raw: unknown, issues: readonly z.core.$ZodIssue[]): readonly Problem[] =>
  uniqueProblems([...issues.flatMap((issue) => issuesWithin(issue, raw)).map((issue) => caseProblem(issue, raw)), ...referenceProblems(raw)])

/** Where a list is one of the forms that a field can have, what is wrong inside it is told, not that it is no other form. */
function issuesWithin(issue: z.core.$ZodIssue, raw: unknown): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || !Array.isArray(valueAt(raw, jsonPointer(issue.path)))) return [issue]
  const inside = issue.errors.find((errors) => errors.every((error) => error.path.length > 0 || error.code !== 'invalid_type'))
  return inside?.map((error) => ({ ...error, path: [...issue.path, ...error.path] })) ?? [issue]
}

/** A file of another kind or of a newer version is told as just that, not as a hundred follow-up problems. */
export function formatProblem(raw: unknown): Problem | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { code: 'wrong-type', pointer: '', facts: { expected: 'object' } }
  const version = valueAt(raw, '/version')
  if (typeof version === 'number' && version > caseFileVersion) return { code: 'version-newer', pointer: '/version', facts: { found: version, known: caseFileVersion } }
  return null
}

/** Another kind of file is called that, not a word that is not allowed. */
function caseProblem(issue: z.core.$ZodIssue, raw: unknown): Problem {
  const problem = problemFromIssue(issue, raw)
  return problem.code === 'value-not-allowed' && problem.pointer === '/format' ? { code: 'format-unknown', pointer: problem.pointer } : problem
}

/** Turns an issue of the schema library into a problem of ours, for any document that is checked by a schema. */
export function problemFromIssue(issue: z.core.$ZodIssue, raw: unknown): Problem {
  const pointer = jsonPointer(issue.path)
  const absent = isAbsent(valueAt(raw, pointer), issue.path)
  switch (issue.code) {
    case 'custom': return { code: customCode(issue.params), pointer }
    case 'invalid_type': return absent ? { code: 'field-missing', pointer } : { code: 'wrong-type', pointer, facts: { expected: issue.expected } }
    case 'invalid_union': return absent ? { code: 'field-missing', pointer } : { code: 'wrong-type', pointer, facts: { expected: issue.message } }
    case 'invalid_value': return absent ? { code: 'field-missing', pointer } : { code: 'value-not-allowed', pointer, facts: { allowed: issue.values.map(String) } }
    case 'too_big': return tooBig(issue, pointer)
    case 'too_small': return isRedaction(pointer) ? { code: 'redaction-outside', pointer } : { code: 'value-invalid', pointer, facts: { minimum: Number(issue.minimum) } }
    default: return { code: 'value-invalid', pointer }
  }
}

/** Absent and null mean the same, but for an item of a list. */
const isAbsent = (value: unknown, path: readonly PropertyKey[]): boolean => value === undefined || (value === null && typeof path.at(-1) !== 'number')

const isRedaction = (pointer: string): boolean => /^\/exhibits\/\d+\/redactions\/\d+\/(x|y|width|height)$/.test(pointer)

function tooBig(issue: z.core.$ZodIssueTooBig, pointer: string): Problem {
  const limit = Number(issue.maximum)
  if (isRedaction(pointer)) return { code: 'redaction-outside', pointer }
  if (issue.origin === 'string') return { code: 'too-long', pointer, facts: { limit } }
  if (issue.origin === 'array') return { code: 'too-many', pointer, facts: { limit } }
  return { code: 'number-invalid', pointer }
}

const customCodes: ReadonlySet<string> = new Set<ProblemCode>(['date-invalid', 'date-without-offset', 'range-reversed', 'wrong-type', 'time-zone-unknown', 'number-invalid', 'field-missing'])
const isCustomCode = (code: unknown): code is ProblemCode => typeof code === 'string' && customCodes.has(code)
const customCode = (params: Readonly<Record<string, unknown>> | undefined): ProblemCode => {
  const code = params?.['code']
  return isCustomCode(code) ? code : 'value-invalid'
}

function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>()
  return problems.filter((problem) => {
    const key = `${problem.code} ${problem.pointer}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
