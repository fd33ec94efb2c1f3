import { resolve } from 'node:path'
import { DomainError } from '#shared/domain/failure.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { escapedForMessage } from '#shared/words/visible-text.ts'
import type { RecognisedFile } from '#shared/domain/recognised-text.ts'
import type { AlikeReport } from '#shared/domain/alike.ts'
import type { AttachedFacts } from '#electron/intake/attached-facts.ts'
import { inspectWithAttached } from '#electron/work/inspect-evidence.ts'
import { factsOfRecognised, recognitionRun } from '#electron/work/recognise-evidence.ts'
import type { RecognitionRun } from '#electron/work/recognise-evidence.ts'
import { passwordsFor } from '#electron/intake/given-passwords.ts'
import { alikeAmongInspected, alikeOf, printAlike } from './alike-told.ts'
import { attachedLines, factsLines, inAssumedZone } from './inspect-told.ts'
import { passwordsGiven } from './passwords-given.ts'
import { printJson, status } from './terminal.ts'
import type { Command, Terminal } from './terminal.ts'
import { parseWords, UsageError } from './words-of-call.ts'

type Inspected = { readonly file: string; readonly facts: ExhibitFacts; readonly attached: readonly AttachedFacts[]; readonly recognised?: RecognisedFile } | { readonly file: string; readonly failure: DomainError }

export const inspectCommand: Command = {
  name: 'inspect', usage: 'inspect FILE… [--ocr] [--password-file FILE] [--json]',
  run: async (args, terminal) => {
    const words = parseWords('inspect', args, { 'password-file': { type: 'string' }, json: { type: 'boolean' }, ocr: { type: 'boolean' }, lang: { type: 'string' } })
    if (words.positionals.length === 0) throw new UsageError('FILE is missing', 'inspect')
    const passwords = await passwordsGiven(words.text('password-file'), terminal, words.positionals.map((file) => [file, { file }]))
    const results: Inspected[] = []
    const recognition = words.flag('ocr') ? recognitionRun() : null
    for (const file of words.positionals) results.push(await inspectOne(file, passwordsFor(passwords, file, file), terminal, recognition))
    const failed = results.flatMap((result) => ('failure' in result ? [result] : []))
    const inspected = results.filter((result) => 'facts' in result)
    const alike = await alikeAmongInspected(inspected, terminal)
    if (words.flag('json')) printJson(terminal, failed.length > 0 ? failedJson(results, alike, terminal) : factsOfAll(results, alike))
    else {
      for (const result of results) printInspected(result, terminal)
      printAlike(alike, inspected, terminal)
    }
    return failed.length > 0 ? status.input : status.done
  }
}

async function inspectOne(file: string, passwords: readonly string[], terminal: Terminal, recognition: RecognitionRun | null): Promise<Inspected> {
  const path = resolve(terminal.folder, file)
  const now = new Date(terminal.now())
  try {
    const { facts, attached } = await inspectWithAttached(path, passwords, now)
    if (recognition === null) return { file, facts, attached }
    const recognised = await recognition.read(path, passwords)
    return { file, facts: factsOfRecognised(facts, recognised, now), attached, recognised }
  } catch (error) {
    if (error instanceof DomainError) return { file, failure: error }
    throw error
  }
}

const factsOfAll = (results: readonly Inspected[], alike: AlikeReport): readonly unknown[] => results.flatMap((result) => ('facts' in result ? [factsJson(result, alike)] : []))

const failedJson = (results: readonly Inspected[], alike: AlikeReport, terminal: Terminal): unknown => ({
  problems: results.flatMap((result) => ('failure' in result ? [{ code: result.failure.failure.code, pointer: '', file: result.file, message: failureText(result.failure.failure, terminal.language) }] : [])),
  inspected: factsOfAll(results, alike)
})

const factsJson = ({ file, facts, attached, recognised }: Told, alike: AlikeReport): unknown =>
  ({ file, ...shownFacts(facts), ...(attached.length === 0 ? {} : { attached: attached.map((one) => ({ name: one.name, ...shownFacts(one.facts) })) }), ...(recognised === undefined ? {} : recognisedJson(recognised)), ...alikeOf(alike, file) })
const shownFacts = (facts: ExhibitFacts): object => ({ ...facts, dates: facts.dates.map((date) => ({ ...date, ...inAssumedZone(date.value) })) })
const recognisedJson = ({ text, attached }: RecognisedFile): Readonly<Record<string, unknown>> => ({ recognised: text, ...(attached.length === 0 ? {} : { recognisedAttached: attached }) })
type Told = Extract<Inspected, { readonly facts: ExhibitFacts }>

function printInspected(result: Inspected, terminal: Terminal): void {
  if ('failure' in result) terminal.error(`${escapedForMessage(result.file)}: ${failureText(result.failure.failure, terminal.language)}\n`)
  else terminal.out([...factsLines(result.file, result.facts, result.recognised, terminal.language), ...result.attached.flatMap((one) => attachedLines(one, terminal.language))].map((line) => `${line}\n`).join(''))
}
