import type { Exhibit } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'

/** The words that are hidden wherever an exhibit gives them: in it, in its title, its author and the name of its file. */
export const hiddenTexts = (exhibit: Exhibit): readonly string[] =>
  (exhibit.redactions ?? []).flatMap((redaction) => ('text' in redaction && typeof redaction.text === 'string' ? [redaction.text] : []))

/** Where an area is hidden, nobody knows whether the words under it stand in what the file says of itself too: of its title and its author nothing is said. */
export const statedOf = (exhibit: Exhibit, facts: ExhibitFacts): ExhibitFacts => {
  if (!(exhibit.redactions ?? []).some((redaction) => !('text' in redaction && typeof redaction.text === 'string'))) return facts
  const { title: _title, author: _author, ...others } = facts
  return others
}
