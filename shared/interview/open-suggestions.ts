import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { CaseChange } from '#shared/domain/case-change.ts'
import { parseCite } from '#shared/domain/cite.ts'
import { suggestionKey } from '#shared/domain/entry-suggestion.ts'
import type { EntrySuggestion } from '#shared/domain/entry-suggestion.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { momentFound, momentParts } from './moment-parts.ts'

/** A suggestion that is neither taken over nor dropped, with all exhibits that bear it out. */
export type OpenSuggestion = { readonly key: string; readonly suggestion: EntrySuggestion; readonly exhibitIds: readonly string[] }

type FactsById = Readonly<Record<string, Pick<ExhibitFacts, 'suggestions' | 'author'> | undefined>>

/** One line for each event, in the order of time; the same event in two files is offered once, and cites both. */
export function openSuggestions(caseFile: CaseFile, facts: FactsById): readonly OpenSuggestion[] {
  const closed = new Set([...(caseFile.droppedSuggestions ?? []), ...(caseFile.entries ?? []).flatMap(({ suggestedBy }) => suggestedBy ?? [])])
  const bearers = bearersOf(caseFile, facts)
  const open = new Map<string, OpenSuggestion>()
  for (const { id } of caseFile.exhibits ?? []) for (const suggestion of suggestionsOf(facts[id], caseFile)) {
    const key = suggestionKey(suggestion)
    if (closed.has(key) || isOfOtherOrder(suggestion, caseFile) || isTold(suggestion, bearers.get(key) ?? [], caseFile)) continue
    const known = open.get(key)
    open.set(key, known === undefined ? { key, suggestion, exhibitIds: [id] } : { ...known, exhibitIds: [...known.exhibitIds, id] })
  }
  return [...open.values()].toSorted((a, b) => (a.suggestion.when < b.suggestion.when ? -1 : a.suggestion.when > b.suggestion.when ? 1 : 0))
}

/** A mail that the claimant wrote tells nothing that others would: a chat that they kept in one is still a chat. */
function suggestionsOf(facts: FactsById[string], { claimant }: CaseFile): readonly EntrySuggestion[] {
  const names = typeof claimant?.name === 'string' ? [claimant.name] : [claimant?.name?.ja, claimant?.name?.en]
  const own = [...names, claimant?.email].map((value) => sameName(value ?? '')).filter((value) => value !== '')
  const isOwn = facts?.author !== undefined && own.includes(sameName(facts.author))
  return (facts?.suggestions ?? []).filter(({ event, source }) => !isOwn || event === 'chat' || source !== 'mail-header')
}

const sameName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** That the evidence speaks of another order is told by a check; its events are not those of the case. */
const isOfOtherOrder = ({ orderNumber }: EntrySuggestion, { order }: CaseFile): boolean =>
  orderNumber !== undefined && Boolean(order?.number) && orderNumber !== order?.number?.normalize('NFKC').trim().toUpperCase()

/** By what is suggested, every exhibit that bears it out. */
function bearersOf(caseFile: CaseFile, facts: FactsById): ReadonlyMap<string, readonly string[]> {
  const bearers = new Map<string, readonly string[]>()
  for (const { id } of caseFile.exhibits ?? []) for (const key of suggestionsOf(facts[id], caseFile).map(suggestionKey)) bearers.set(key, [...(bearers.get(key) ?? []), id])
  return bearers
}

/** An entry of that day that cites one of the files tells it in the owner's own words; so does one of the very minute. */
function isTold(suggestion: EntrySuggestion, exhibitIds: readonly string[], caseFile: CaseFile): boolean {
  const day = dayOf(suggestion.when, caseFile)
  const moment = suggestion.when.includes('T') ? momentFound(suggestion.when, zoneOf(caseFile)) : null
  if (moment !== null && (caseFile.entries ?? []).some(({ when }) => typeof when === 'string' && when.includes('T') && minuteOf(when) === minuteOf(moment))) return true
  return (caseFile.entries ?? []).some((entry) => (entry.cites ?? []).some((cite) => exhibitIds.includes(parseCite(cite).exhibitId)) && entryDay(entry, caseFile) === day)
}

const dayOf = (value: string, caseFile: CaseFile): string | null => momentParts(momentFound(value, zoneOf(caseFile)), zoneOf(caseFile))?.day ?? null
const minuteOf = (moment: string): number => Math.floor(Date.parse(moment) / 60_000)
const entryDay = ({ when }: Entry, caseFile: CaseFile): string | null => {
  const moment = typeof when === 'string' ? when : 'around' in when ? when.around : 'from' in when ? when.from : null
  return moment === null ? null : dayOf(moment, caseFile)
}

/** Dropped for good: kept in the case, so that the same event in another file is not offered either. */
export const dropChange = ({ key }: OpenSuggestion, { droppedSuggestions }: CaseFile): CaseChange =>
  ({ kind: 'set', pointer: '/droppedSuggestions', value: [...new Set([...(droppedSuggestions ?? []), key])] })
