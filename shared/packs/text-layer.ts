import type { AreaRedaction, Redaction } from '#shared/domain/case-file.ts'
import type { PageLine } from '#shared/domain/page-words.ts'
import type { RecognisedText } from '#shared/domain/recognised-text.ts'
import type { Portrayal } from './portrayal.ts'

/**
 * What was recognised goes with its pages as words that are found and not seen. Of a page of which something is hidden nothing goes along: on it there
 * must be no text at all, and the words beside an area may say what lies under it.
 */
export function withTextLayer(portrayal: Portrayal, recognised: RecognisedText | null, redactions: readonly Redaction[]): Portrayal {
  if (recognised === null || portrayal.kind !== 'pictures' || redactions.some((redaction) => 'text' in redaction)) return portrayal
  const linesOf = new Map<number, readonly PageLine[]>(recognised.pages.map(({ page, lines }) => [page, lines]))
  const hidden = new Set(redactions.filter((redaction): redaction is AreaRedaction => 'x' in redaction).map((area) => area.page ?? 1))
  return { ...portrayal, pages: portrayal.pages.map((page, index) => {
    const words = hidden.has(index + 1) ? [] : (linesOf.get(index + 1) ?? [])
    return words.length === 0 ? page : { ...page, words }
  }) }
}
