import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Language } from '#shared/domain/language.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { fieldName } from '#shared/words/field-name.ts'
import { buildTimeline } from '#shared/timeline/timeline.ts'

/** Clashes and gaps of the timeline as problems with their places. */
export function timelineProblems(caseFile: CaseFile, language: Language = caseFile.language): readonly Problem[] {
  const timeline = buildTimeline(caseFile)
  return [
    ...timeline.clashes.map((clash): Problem => ({ code: 'dates-clash', pointer: clash.earlier, facts: { later: clash.later, laterName: fieldName(clash.later, language) } })),
    ...timeline.gaps.map((gap): Problem => ({ code: 'time-gap', pointer: '/entries', facts: { days: gap.days, afterLine: gap.afterLine } }))
  ]
}
