import { citedPage } from './cited-page.ts'
import { partStarts } from './part-starts.ts'
import { pageCount, type PartPlan } from './plan-part.ts'

/** Where an exhibit lies in the pack; pages count from 1. */
export type ExhibitSpan = {
  readonly exhibitId: string
  readonly label: string
  readonly firstPage: number
  readonly lastPage: number
  /** Page of the pack on which each page of the exhibit begins, as citations count them. */
  readonly sourcePages: readonly number[]
}

export function exhibitSpans(plans: readonly PartPlan[], duplex: boolean): readonly ExhibitSpan[] {
  const spans: ExhibitSpan[] = []
  const starts = partStarts(plans, duplex)
  for (const [at, plan] of plans.entries()) {
    const count = pageCount(plan)
    const before = (starts[at] ?? 1) - 1
    if (plan.kind === 'exhibit' && count > 0) {
      const sourcePages = plan.sheets.flatMap((_, index) => (index === 0 || citedPage(plan, index) !== citedPage(plan, index - 1) ? [before + index + 1] : []))
      spans.push({ exhibitId: plan.part.exhibitId, label: plan.part.label, firstPage: before + 1, lastPage: before + count, sourcePages })
    }
  }
  return spans
}
