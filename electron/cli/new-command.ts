import { basename, resolve } from 'node:path'
import { ulid } from 'ulid'
import { disputes } from '#shared/domain/case-vocabulary.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { caseFileLimits } from '#shared/domain/field-schemas.ts'
import { languages } from '#shared/domain/language.ts'
import { newCaseFile } from '#shared/interview/new-case-file.ts'
import { refuseFilled } from '#electron/files/write-case-folder.ts'
import { walkFiles } from '#electron/files/walk-files.ts'
import type { ReadFile } from '#electron/work/case-from-files.ts'
import { inspectEvidence } from '#electron/work/inspect-evidence.ts'
import { newCaseJson, printNewCase, problemsOf } from './new-case-told.ts'
import { printJson, status } from './terminal.ts'
import type { Command, Terminal } from './terminal.ts'
import { oneOf, parseWords, UsageError } from './words-of-call.ts'
import { writeNewCase } from './write-new-case.ts'
import type { RefusedFile } from './write-new-case.ts'

export const newCommand: Command = {
  name: 'new', usage: 'new CASE_DIR FILE… [--dispute DISPUTE] [--title TITLE] [--lang ja|en] [--json]',
  run: async (args, terminal) => {
    const words = parseWords('new', args, { dispute: { type: 'string' }, title: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' } })
    const [folder, ...given] = words.positionals
    if (folder === undefined) throw new UsageError('CASE_DIR is missing', 'new')
    if (given.length === 0) throw new UsageError('FILE is missing', 'new')
    const askedDispute = words.text('dispute')
    const dispute = askedDispute === undefined ? null : oneOf('new', 'dispute', askedDispute, disputes)
    const language = oneOf('new', 'lang', words.text('lang') ?? terminal.language, languages)
    const path = resolve(terminal.folder, folder)
    await refuseFilled(path)
    const read = await readAll(given.map((file) => resolve(terminal.folder, file)), new Date(terminal.now()))
    const { found, refused: lost } = await writeNewCase(newCaseFile({ id: ulid(), dispute: dispute ?? 'other', language, title: words.text('title') ?? '' }), read.files, path)
    const refused = [...read.refused, ...lost]
    if (found === null) return nothingTaken(refused, words.flag('json'), terminal)
    if (words.flag('json')) printJson(terminal, newCaseJson(found, refused, folder, terminal))
    else printNewCase({ found, refused, folder, isDisputeOpen: dispute === null }, terminal)
    // What was asked for is there in part only: a script must learn of it.
    return refused.length > 0 ? status.input : status.done
  }
}

async function readAll(paths: readonly string[], now: Date): Promise<{ readonly files: readonly ReadFile[]; readonly refused: readonly RefusedFile[] }> {
  const walked = await walkFiles(paths, caseFileLimits.exhibits)
  const read = await Promise.all(walked.files.map((path) => readOne(path, now)))
  return { files: read.filter((one) => 'facts' in one), refused: [...read.filter((one) => 'failure' in one), ...walked.refused] }
}

async function readOne(path: string, now: Date): Promise<ReadFile | RefusedFile> {
  const name = basename(path)
  try {
    return { path, name, facts: await inspectEvidence(path, name, [], now) }
  } catch (error) {
    if (error instanceof DomainError) return { name, failure: error.failure }
    throw error
  }
}

function nothingTaken(refused: readonly RefusedFile[], json: boolean, terminal: Terminal): number {
  const problems = problemsOf(refused, terminal)
  if (json) printJson(terminal, { problems })
  else for (const { message } of problems) terminal.error(`${message}\n`)
  return status.input
}
