import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { contentDates } from './content-dates.ts'
import { findIdentifiers } from './find-identifiers.ts'
import { uniqueDates } from './join-metadata.ts'
import type { EvidenceFile, Reading } from './reader.ts'

/** What the words of a file tell beyond its metadata. They are looked through when it is inspected, not each time that a pack is made. */
export async function withWords(facts: ExhibitFacts, reading: Reading, file: EvidenceFile, modifiedAt: Date): Promise<ExhibitFacts> {
  const text = reading.text ?? (await reading.pageText?.()) ?? null
  if (text === null) return facts
  // A reader that knows the form of its text has the dates that matter; those of each line would drown them.
  if (facts.dates.some(({ source }) => source === 'content')) return facts
  return { ...facts, dates: uniqueDates([...facts.dates, ...contentDates(text, facts.dates, modifiedAt)]), identifiers: findIdentifiers(`${file.name}\n${text}`) }
}
