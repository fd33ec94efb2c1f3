import { resolve } from 'node:path'
import { openCaseAt } from '#electron/files/open-case.ts'
import type { OpenedFolder } from '#electron/files/open-case.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { UsageError } from './words-of-call.ts'
import type { Terminal } from './terminal.ts'

/** The one CASE_DIR of a call. */
export function caseFolderOf(command: string, positionals: readonly string[], terminal: Terminal): string {
  const [folder, ...rest] = positionals
  if (folder === undefined) throw new UsageError('CASE_DIR is missing', command)
  if (rest.length > 0) throw new UsageError(`one CASE_DIR is expected, not also ${rest.join(' ')}`, command)
  return resolve(terminal.folder, folder)
}

/** Opens a case for the time of some work; its warnings go to standard error, once. */
export async function withCase<Result>(path: string, terminal: Terminal, { tellWarnings, needs = [] }: { readonly tellWarnings: boolean; readonly needs?: readonly string[] }, work: (opened: OpenedFolder) => Promise<Result>): Promise<Result> {
  const opened = await openCaseAt(path, { needs })
  try {
    if (tellWarnings) for (const problem of opened.warnings) terminal.error(`${problem.pointer}: ${problemText(problem, terminal.language)}\n`)
    return await work(opened)
  } finally {
    await opened.close()
  }
}
