import { withOffsetOf } from '#shared/domain/moment.ts'
import { failureText } from '#shared/words/failure-text.ts'
import { newCaseWords } from '#shared/words/new-case-words.ts'
import type { NewCaseWords } from '#shared/words/new-case-words.ts'
import { suggestionStatement } from '#shared/words/suggestion-text.ts'
import { dateSourceWords } from '#shared/words/vocabulary.ts'
import { escapedForMessage } from '#shared/words/visible-text.ts'
import type { CaseFromFiles, ProposedExhibit } from '#electron/work/case-from-files.ts'
import type { Terminal } from './terminal.ts'
import type { RefusedFile } from './write-new-case.ts'

export type NewCase = { readonly found: CaseFromFiles; readonly refused: readonly RefusedFile[]; readonly folder: string; readonly isDisputeOpen: boolean }

/** Every exhibit with its dates and their sources, then what was not put in, and whom to ask for the rest. */
export function printNewCase({ found, refused, folder, isDisputeOpen }: NewCase, terminal: Terminal): void {
  const { language } = terminal
  const words = newCaseWords[language]
  const suggested = found.exhibits.flatMap(({ exhibit, facts }) => (facts.suggestions ?? []).map((one) => `  ${momentText(one.when)} ${escapedForMessage(suggestionStatement(one, language))} [${exhibit.id}]`))
  const lines = [
    ...found.exhibits.flatMap((one) => exhibitLines(one, terminal)),
    words.legend, ...found.same.map(({ path, as }) => words.same(escapedForMessage(path), as)),
    orderLine(found, words),
    ...(suggested.length > 0 ? [words.entries, ...suggested] : []),
    ...(isDisputeOpen ? [words.disputeOpen] : []), words.made(escapedForMessage(folder), found.exhibits.length), words.next(escapedForMessage(folder))
  ]
  terminal.out(lines.map((line) => `${line}\n`).join(''))
  for (const { name, failure } of refused) terminal.error(`${words.left(escapedForMessage(name))}: ${failureText(failure, language)}\n`)
}

function orderLine({ caseFile, orderNumbers }: CaseFromFiles, words: NewCaseWords): string {
  const taken = caseFile.order?.number
  if (orderNumbers.length === 0) return words.orderNone
  if (typeof taken !== 'string') return words.orderOpen(orderNumbers.join(', '))
  return orderNumbers.length === 1 ? words.orderTaken(taken) : words.orderNamed(taken)
}

function exhibitLines({ exhibit, name, taken, offered, facts }: ProposedExhibit, { language }: Terminal): readonly string[] {
  const words = newCaseWords[language]
  const dates = taken.map(({ role, at, found, assumedZone }) => `  ${words.roles[role]} ${at} (${dateSourceWords[found.source][language]}${assumedZone === null ? '' : `; ${words.assumed(assumedZone)}`})`)
  // When this copy was written says little: it is told only where nothing else is known.
  const worthTelling = offered.filter(({ source }) => source !== 'file-system' || taken.length + offered.length === 1)
  const open = worthTelling.map(({ role, value, source, confidence }) => `  ? ${words.roles[role]} ${momentText(value)} (${dateSourceWords[source][language]}, ${words.confidence[confidence]})`)
  return [`${exhibit.id} ${escapedForMessage(name)}${facts.title === undefined ? '' : `: ${escapedForMessage(facts.title)}`}`, ...(dates.length > 0 ? dates : [`  ${words.noDate}`]), ...open]
}

/** Local times of evidence are read as Japan's. */
const momentText = (value: string): string => withOffsetOf(value, 'Asia/Tokyo') ?? value

/** As every command tells what is wrong. */
export const problemsOf = (refused: readonly RefusedFile[], { language }: Terminal) =>
  refused.map(({ name, failure }) => ({ code: failure.code, pointer: '', file: name, message: failureText(failure, language) }))

export const newCaseJson = (found: CaseFromFiles, refused: readonly RefusedFile[], folder: string, terminal: Terminal): unknown => ({
  ...(refused.length === 0 ? {} : { problems: problemsOf(refused, terminal) }), folder, orderNumber: found.caseFile.order?.number ?? null, orderNumbers: found.orderNumbers,
  exhibits: found.exhibits.map(({ exhibit, path, facts, taken, offered }) => ({
    ...exhibit, from: path, sha256: facts.sha256, dates: taken.map(({ role, at, found: date, assumedZone }) => ({ role, at, source: date.source, confidence: date.confidence, ...(assumedZone === null ? {} : { assumedZone }) })), offered, suggestions: facts.suggestions ?? []
  })),
  same: found.same, refused: problemsOf(refused, terminal).map(({ file, code, message }) => ({ file, code, message }))
})
