import type { Failure } from '#shared/domain/failure.ts'
import type { Problem } from '#shared/domain/problem.ts'
import type { Language } from '#shared/domain/language.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { redactionFaultText } from '#shared/words/redaction-fault-text.ts'
import { escapedForMessage } from '#shared/words/visible-text.ts'
import { printJson, status } from './terminal.ts'
import type { Terminal } from './terminal.ts'

export type ToldProblem = { readonly code: string; readonly pointer: string; readonly file: string | null; readonly message: string }

export const toldProblem = (problem: Problem, language: Language): ToldProblem =>
  ({ code: problem.code, pointer: problem.pointer, file: problem.file ?? null, message: problemText(problem, language) })

/** Prints a failure the way that was asked for and gives its exit status. */
export function reportFailure(failure: Failure, json: boolean, terminal: Terminal): number {
  const problems = problemsOf(failure, terminal.language)
  if (json) printJson(terminal, { problems })
  else for (const problem of problems) terminal.error(`${place(problem)}${problem.message}\n`)
  return statusOf(failure)
}

const place = (problem: ToldProblem): string => {
  const where = [problem.file === null ? '' : escapedForMessage(problem.file), problem.pointer === '' ? '' : escapedForMessage(problem.pointer)].filter((part) => part !== '').join(' ')
  return where === '' ? '' : `${where}: `
}

function problemsOf(failure: Failure, language: Language): readonly ToldProblem[] {
  if (failure.code === 'case-invalid' || failure.code === 'pack-refused' || failure.code === 'call-invalid') return failure.problems.map((problem) => toldProblem(problem, language))
  if (failure.code === 'redaction-failed') return failure.faults.map((fault) => ({ code: failure.code, pointer: `/exhibits/${fault.position}`, file: null, message: redactionFaultText(fault, language) }))
  return [{ code: failure.code, pointer: '', file: fileOf(failure), message: failureText(failure, language) }]
}

const fileOf = (failure: Failure): string | null => ('file' in failure ? failure.file : 'path' in failure ? failure.path : null)

/** What stands against a pack although the case itself is right. */
const refusals: ReadonlySet<string> = new Set(['need-missing', 'volume-too-large', 'file-name-too-long', 'tone-harm'])

function statusOf(failure: Failure): number {
  switch (failure.code) {
    case 'pack-unknown':
    case 'pack-language-missing': return status.usage
    case 'pack-refused': return failure.problems.every((problem) => refusals.has(problem.code)) ? status.refused : status.input
    case 'redaction-failed': return status.refused
    case 'unexpected':
    case 'template-broken': return status.bug
    default: return status.input
  }
}
