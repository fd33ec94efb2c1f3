import { resolve } from 'node:path'
import { failureText } from '#shared/words/failure-text.ts'
import type { TemplateSet } from '#shared/packs/pack-definition.ts'
import { readTemplates } from '#electron/files/own-templates/read-own-templates.ts'
import type { Terminal } from './terminal.ts'
import type { ParsedWords } from './words-of-call.ts'

export const templatesOption = { templates: { type: 'string' } } as const

/** The folder of templates that the call names, as a full path; undefined where it names none. */
export function templatesFolderGiven(words: ParsedWords, terminal: Terminal): string | undefined {
  const given = words.text('templates')
  return given === undefined ? undefined : resolve(terminal.folder, given)
}

/** The program's packs and those of the folder; what is wrong with one of the latter is told, and the others are there. */
export async function templatesGiven(words: ParsedWords, terminal: Terminal): Promise<TemplateSet> {
  const { templates, refused } = await readTemplates(templatesFolderGiven(words, terminal) ?? null)
  for (const { failure } of refused) terminal.error(`${failureText(failure, terminal.language)}\n`)
  return templates
}
