import { suggestionKey } from '#shared/domain/entry-suggestion.ts'
import type { DateFound, ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { contentDates, mostOffered } from './content-dates.ts'
import { findIdentifiers } from './find-identifiers.ts'
import { uniqueDates } from './join-metadata.ts'
import { referenceOf } from './sound-dates.ts'
import type { ReadAt } from './sound-dates.ts'
import { conversationFacts, readConversation } from './read-conversation.ts'
import type { EvidenceFile, Reading } from './reader.ts'
import { suggestEntries } from './suggestions/suggest-entries.ts'

/** What the words of a file tell beyond its metadata. They are looked through when it is inspected, not each time that a pack is made. */
export async function withWords(facts: ExhibitFacts, reading: Reading, file: EvidenceFile, at: ReadAt): Promise<ExhibitFacts> {
  const text = reading.text ?? (await reading.pageText?.()) ?? null
  return text === null ? facts : wordFacts(facts, text, file.name, at)
}

/** The same for words that came later, as recognised ones do: dates, identifiers and suggestions of entries. */
export function wordFacts(facts: ExhibitFacts, text: string, name: string, at: ReadAt): ExhibitFacts {
  // A reader that knows the form of its text has the dates that matter; those of each line would drown them, and those that are spoken of in a talk are none of its own.
  const knowsDates = facts.people !== undefined || facts.dates.some(({ source }) => source === 'content')
  const dates = knowsDates ? facts.dates : uniqueDates([...facts.dates, ...contentDates(text, facts.dates, at)])
  const identifiers = findIdentifiers(`${name}\n${text}`)
  const reference = referenceOf(facts.dates, at).slice(0, 10)
  const suggestions = suggestEntries(text, { ...facts, identifiers }, reference)
  return { ...facts, dates, identifiers, ...(suggestions.length === 0 ? {} : { suggestions }) }
}

/**
 * The same of words that were recognised in its pictures. What the facts hold already stays as it is: the file's own word is surer than what was read off
 * a picture, and days without a year are reckoned from it.
 */
export function withRecognisedWords(given: ExhibitFacts, text: string, at: ReadAt): ExhibitFacts {
  const facts = withoutEarlier(given)
  const conversation = readConversation(text)
  const talk = conversation === null ? null : conversationFacts(conversation)
  const known = facts.dates.filter(({ source }) => source !== 'file-system')
  const found = talk !== null && talk.dates.length > 0 ? talk.dates : contentDates(text, known, at)
  const people = [...new Set([...(facts.people ?? []), ...(talk?.people ?? [])])]
  const agents = [...new Set([...(facts.agents ?? []), ...(talk?.agents ?? [])])]
  const identifiers = new Map([...facts.identifiers, ...findIdentifiers(text)].map((one) => [`${one.kind} ${one.value}`, one]))
  const reference = referenceOf(known, at).slice(0, 10)
  const suggestions = facts.suggestions ?? suggestEntries(text, { ...facts, identifiers: [...identifiers.values()] }, reference)
  return {
    ...facts, ...(suggestions.length === 0 ? {} : { suggestions }), dates: uniqueDates([...known, ...found, ...facts.dates.filter(({ source }) => source === 'file-system')]), identifiers: [...identifiers.values()],
    ...(people.length === 0 ? {} : { people }), ...(agents.length === 0 ? {} : { agents })
  }
}

/** What was recognised in a file attached to a mail is told with the mail: it is read as a page by itself, with the mail's own dates to reckon from. */
export function withAttachedWords(facts: ExhibitFacts, kind: string, text: string, at: ReadAt): ExhibitFacts {
  const { people = [], agents = [], suggestions = [], recognised: _recognised, title: _title, ...mail } = facts
  const page = withRecognisedWords({ ...mail, kind, identifiers: [], dates: facts.dates.filter(({ source }) => source !== 'content') }, text, at)
  const isContent = ({ source }: DateFound): boolean => source === 'content'
  const found = page.dates.filter(isContent).slice(0, Math.max(0, mostOffered - facts.dates.filter(isContent).length))
  const offered = new Map([...(page.suggestions ?? []), ...suggestions].map((one) => [suggestionKey(one), one]))
  const names = { people: [...new Set([...people, ...(page.people ?? [])])], agents: [...new Set([...agents, ...(page.agents ?? [])])] }
  return {
    ...facts, dates: uniqueDates([...facts.dates, ...found]), identifiers: [...new Map([...facts.identifiers, ...page.identifiers].map((one) => [`${one.kind} ${one.value} ${one.role ?? ''}`, one])).values()],
    ...(names.people.length === 0 ? {} : { people: names.people }), ...(names.agents.length === 0 ? {} : { agents: names.agents }), ...(offered.size === 0 ? {} : { suggestions: [...offered.values()] })
  }
}

/** Of a picture all words were recognised: what an older recognition found in them goes before the better one is heard. */
function withoutEarlier(facts: ExhibitFacts): ExhibitFacts {
  if (facts.recognised === undefined || !facts.kind.startsWith('image/')) return facts
  const { people: _people, agents: _agents, suggestions: _suggestions, ...others } = facts
  return { ...others, dates: facts.dates.filter(({ source }) => source !== 'content'), identifiers: [] }
}
