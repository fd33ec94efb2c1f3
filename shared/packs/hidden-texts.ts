import type { Exhibit } from '#shared/domain/case-file.ts'

/** The words that are hidden wherever an exhibit gives them: in it, in its title, its author and the name of its file. */
export const hiddenTexts = (exhibit: Exhibit): readonly string[] =>
  (exhibit.redactions ?? []).flatMap((redaction) => ('text' in redaction && typeof redaction.text === 'string' ? [redaction.text] : []))
