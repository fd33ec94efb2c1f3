import { resolve } from 'node:path'
import { DomainError } from '#shared/domain/failure.ts'
import type { EntrySuggestion } from '#shared/domain/entry-suggestion.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Language } from '#shared/domain/language.ts'
import { withOffsetOf } from '#shared/domain/moment.ts'
import { durationText } from '#shared/words/duration-text.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { noteWords } from '#shared/words/cover-text.ts'
import { suggestionStatement } from '#shared/words/suggestion-text.ts'
import { escapedForMessage } from '#shared/words/visible-text.ts'
import { recognitionGapText } from '#shared/words/recognition-words.ts'
import { recognisedWords } from '#shared/domain/recognised-words.ts'
import type { RecognisedFile } from '#shared/domain/recognised-text.ts'
import type { AlikeReport } from '#shared/domain/alike.ts'
import { inspectEvidence } from '#electron/work/inspect-evidence.ts'
import { factsOfRecognised, recognitionRun } from '#electron/work/recognise-evidence.ts'
import type { RecognitionRun } from '#electron/work/recognise-evidence.ts'
import { passwordsFor } from '#electron/intake/given-passwords.ts'
import { alikeAmongInspected, alikeOf, printAlike } from './alike-told.ts'
import { passwordsGiven } from './passwords-given.ts'
import { printJson, status } from './terminal.ts'
import type { Command, Terminal } from './terminal.ts'
import { parseWords, UsageError } from './words-of-call.ts'

type Inspected = { readonly file: string; readonly facts: ExhibitFacts; readonly recognised?: RecognisedFile } | { readonly file: string; readonly failure: DomainError }

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
    const alike = await alikeAmongInspected(results.filter((result) => 'facts' in result), terminal)
    if (words.flag('json')) printJson(terminal, failed.length > 0 ? failedJson(results, alike, terminal) : factsOfAll(results, alike))
    else {
      for (const result of results) printInspected(result, terminal)
      printAlike(alike, terminal)
    }
    return failed.length > 0 ? status.input : status.done
  }
}

async function inspectOne(file: string, passwords: readonly string[], terminal: Terminal, recognition: RecognitionRun | null): Promise<Inspected> {
  const path = resolve(terminal.folder, file)
  try {
    const facts = await inspectEvidence(path, undefined, passwords)
    if (recognition === null) return { file, facts }
    const recognised = await recognition.read(path, passwords)
    return { file, facts: factsOfRecognised(facts, recognised), recognised }
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

const factsJson = ({ file, facts, recognised }: Told, alike: AlikeReport): unknown =>
  ({ file, ...facts, dates: facts.dates.map((date) => ({ ...date, ...inAssumedZone(date.value) })), ...(recognised === undefined ? {} : recognisedJson(recognised)), ...alikeOf(alike, file) })
const recognisedJson = ({ text, attached }: RecognisedFile): Readonly<Record<string, unknown>> => ({ recognised: text, ...(attached.length === 0 ? {} : { recognisedAttached: attached }) })
type Told = Extract<Inspected, { readonly facts: ExhibitFacts }>

/** A file stands in no case yet: a local time is read as Japan's, and that this was assumed is said. */
const assumedZone = 'Asia/Tokyo'

function inAssumedZone(value: string): { readonly value: string; readonly assumedZone?: string } {
  const moment = withOffsetOf(value, assumedZone)
  return moment === null ? { value } : { value: moment, assumedZone }
}

/** What an entry could say, with the moment as it stands in the file, and what was promised in it. */
function suggestionLines(suggestion: EntrySuggestion, language: Language): readonly string[] {
  const { when, source, confidence, promises = [], agent } = suggestion
  return [
    `  entry? ${inAssumedZone(when).value} ${escapedForMessage(suggestionStatement(suggestion, language))} (${suggestion.event}, ${source}, ${confidence})`, ...(agent === undefined ? [] : [`    agent ${escapedForMessage(agent)}`]),
    ...promises.map(({ text, by }) => `    promise ${escapedForMessage(text)}${by === undefined ? '' : ` (${by})`}`)
  ]
}

function printInspected(result: Inspected, terminal: Terminal): void {
  if ('failure' in result) {
    terminal.error(`${escapedForMessage(result.file)}: ${failureText(result.failure.failure, terminal.language)}\n`)
    return
  }
  const { facts, recognised } = result
  const lines = [
    `${escapedForMessage(result.file)}: ${facts.kind}, ${facts.bytes} bytes${facts.kind.startsWith('video/') ? '' : `, ${facts.pages} p.`}${facts.widthPx ? `, ${facts.widthPx} × ${facts.heightPx}` : ''}${facts.durationSeconds === undefined ? '' : `, ${durationText(facts.durationSeconds, terminal.language)}`}`, `  sha256 ${facts.sha256}`,
    ...facts.dates.map((date) => { const { value, assumedZone: zone } = inAssumedZone(date.value); return `  ${date.role} ${value} (${date.source}, ${date.confidence}${zone === undefined ? '' : `, ${zone} assumed`})` }),
    ...facts.identifiers.map((identifier) => `  ${identifier.kind} ${escapedForMessage(identifier.value)}${identifier.role === undefined ? '' : ` (${identifier.role})`}`),
    ...(facts.suggestions ?? []).flatMap((suggestion) => suggestionLines(suggestion, terminal.language)),
    ...(facts.orders ?? []).map(({ number, placedAt = '', items }) => `  order ${number} ${placedAt} ${escapedForMessage(items[0]?.name ?? '')}`.trimEnd()),
    ...(facts.people ?? []).map((name) => `  ${facts.agents?.includes(name) ? 'agent' : 'speaker'} ${escapedForMessage(name)}`),
    ...facts.telling.map((telling) => `  ! ${telling}`), ...facts.warnings.map((warning) => `  ! ${noteWords[warning.code]?.[terminal.language] ?? warning.code}`),
    ...(recognised === undefined ? [] : [recognised, ...recognised.attached]).flatMap(({ text }) => text?.gaps ?? []).map((gap) => `  ! ${recognitionGapText(gap, terminal.language)}`),
    ...(recognised === undefined ? [] : recognisedWords(recognised).split('\n').filter((line) => line !== '').map((line) => `  | ${escapedForMessage(line)}`))
  ]
  terminal.out(lines.map((line) => `${line}\n`).join(''))
}
