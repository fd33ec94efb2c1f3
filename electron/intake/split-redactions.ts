import type { AreaRedaction, Redaction } from '#shared/domain/case-file.ts'
import { sought } from '#shared/domain/redact-text.ts'

export type SplitRedactions = { readonly areas: readonly AreaRedaction[]; readonly texts: readonly string[]; readonly hasHollowText: boolean }

/** Areas for pictures, texts for mail and text; a text of blanks or hyphens alone can be found nowhere. */
export function splitRedactions(redactions: readonly Redaction[]): SplitRedactions {
  const areas = redactions.flatMap((redaction) => (isText(redaction) ? [] : [redaction]))
  const texts = redactions.flatMap((redaction) => (isText(redaction) ? [redaction.text] : []))
  return { areas, texts, hasHollowText: texts.some((text) => sought(text) === '') }
}

const isText = (redaction: Redaction): redaction is Extract<Redaction, { readonly text: string }> => typeof redaction.text === 'string'
