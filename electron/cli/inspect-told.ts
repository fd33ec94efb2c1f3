import type { AttachedFacts } from '#electron/intake/attached-facts.ts'
import type { EntrySuggestion } from '#shared/domain/entry-suggestion.ts'
import type { DateFound, ExhibitFacts, IdentifierFound } from '#shared/domain/exhibit-facts.ts'
import type { Language } from '#shared/domain/language.ts'
import { withOffsetOf, zonedTime } from '#shared/domain/moment.ts'
import type { OrderFound } from '#shared/domain/order-found.ts'
import type { RecognisedFile } from '#shared/domain/recognised-text.ts'
import { recognisedWords } from '#shared/domain/recognised-words.ts'
import { noteWords } from '#shared/words/cover-text.ts'
import { durationText } from '#shared/words/duration-text.ts'
import { inspectWords } from '#shared/words/inspect-words.ts'
import { recognitionGapText } from '#shared/words/recognition-words.ts'
import { suggestionStatement } from '#shared/words/suggestion-text.ts'
import { escapedForMessage } from '#shared/words/visible-text.ts'
import { dateSourceWords } from '#shared/words/vocabulary.ts'

/** A file stands in no case yet: a local time is read as Japan's, and that this was assumed is said. */
const assumedZone = 'Asia/Tokyo'

export function inAssumedZone(value: string): { readonly value: string; readonly assumedZone?: string } {
  const moment = withOffsetOf(value, assumedZone)
  return moment === null ? { value } : { value: moment, assumedZone }
}

/** As a line shows it: a moment that its file tells in UTC stands among local ones, and often on another day. */
function shownMoment(value: string): ReturnType<typeof inAssumedZone> {
  const atMs = /(?:Z|\+00:00)$/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(atMs) ? inAssumedZone(value) : { value: `${zonedTime(atMs, assumedZone, '+09:00').toPlainDateTime().toString({ smallestUnit: 'second' })}+09:00` }
}

/** All that was found in a file, a line each: dates with their source and how sure they are, numbers, what could be an entry, people, and what to mind. */
export function factsLines(file: string, facts: ExhibitFacts, recognised: RecognisedFile | undefined, language: Language): readonly string[] {
  const words = inspectWords[language]
  const extent = [words.size(facts.bytes, facts.kind.startsWith('video/') ? null : facts.pages), ...(facts.widthPx === undefined ? [] : [`${facts.widthPx} × ${facts.heightPx}`]), ...(facts.durationSeconds === undefined ? [] : [durationText(facts.durationSeconds, language)])]
  return [
    `${escapedForMessage(file)}: ${facts.kind}, ${extent.join(', ')}`, `  sha256 ${facts.sha256}`,
    ...facts.dates.map((date) => `  ${dateLine(date, language)}`), ...facts.identifiers.map((identifier) => `  ${identifierLine(identifier, language)}`),
    ...(facts.suggestions ?? []).flatMap((suggestion) => suggestionLines(suggestion, language)), ...(facts.orders ?? []).map((order) => `  ${words.order} ${orderLine(order)}`),
    ...(facts.people ?? []).map((name) => `  ${facts.agents?.includes(name) ? words.agent : words.speaker} ${escapedForMessage(name)}`),
    ...facts.telling.map((telling) => `  ! ${words.telling(telling)}`), ...facts.warnings.map((warning) => `  ! ${noteWords[warning.code]?.[language] ?? warning.code}`),
    ...(recognised === undefined ? [] : [recognised, ...recognised.attached]).flatMap(({ text }) => text?.gaps ?? []).map((gap) => `  ! ${recognitionGapText(gap, language)}`), ...linesOf(recognised).map((line) => `  | ${escapedForMessage(line)}`)
  ]
}

/** What is attached to a file stands below it, set in. */
export const attachedLines = ({ name, facts }: AttachedFacts, language: Language): readonly string[] =>
  factsLines(`${inspectWords[language].attached} ${name}`, facts, undefined, language).map((line) => `  ${line}`)

function dateLine({ role, value, source, confidence }: DateFound, language: Language): string {
  const [words, read] = [inspectWords[language], shownMoment(value)]
  return `${words.roles[role]} ${read.value}${words.aside([dateSourceWords[source][language], words.confidence[confidence], ...(read.assumedZone === undefined ? [] : [words.assumed(read.assumedZone)])])}`
}

function identifierLine({ kind, value, role }: IdentifierFound, language: Language): string {
  const words = inspectWords[language]
  return `${words.kinds[kind]} ${escapedForMessage(value)}${role === undefined ? '' : words.aside([words.amounts[role]])}`
}

/** What an entry could say, with the moment as it stands in the file, and what was promised in it. */
function suggestionLines(suggestion: EntrySuggestion, language: Language): readonly string[] {
  const { when, source, confidence, promises = [], agent } = suggestion
  const words = inspectWords[language]
  return [
    `  ${words.entry} ${shownMoment(when).value} ${escapedForMessage(suggestionStatement(suggestion, language))}${words.aside([dateSourceWords[source][language], words.confidence[confidence]])}`,
    ...(agent === undefined ? [] : [`    ${words.agent} ${escapedForMessage(agent)}`]), ...promises.map(({ text, by }) => `    ${words.promise(escapedForMessage(text), by)}`)
  ]
}

const orderLine = ({ number, placedAt = '', items }: OrderFound): string => `${number} ${placedAt} ${escapedForMessage(items[0]?.name ?? '')}`.trimEnd()

const linesOf = (recognised: RecognisedFile | undefined): readonly string[] => (recognised === undefined ? [] : recognisedWords(recognised).split('\n').filter((line) => line !== ''))
