import type { Exhibit } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** Areas on pages that an exhibit does not have; `pointer` is that of the exhibit. Where the pages could not be counted nothing is said. */
export function redactionProblems(facts: ExhibitFacts, exhibit: Exhibit, pointer: string): readonly Problem[] {
  if (facts.warnings.some(({ code }) => code === 'damaged' || code === 'encrypted' || code === 'too-many-pages' || code === 'too-slow')) return []
  return (exhibit.redactions ?? []).flatMap((redaction, index): readonly Problem[] => {
    const page = 'page' in redaction && typeof redaction.page === 'number' ? redaction.page : 1
    return page <= facts.pages ? [] : [{ code: 'redaction-page-absent', pointer: `${pointer}/redactions/${index}/page`, facts: { page, pages: facts.pages } }]
  })
}
