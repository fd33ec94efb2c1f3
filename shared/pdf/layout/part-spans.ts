import { pageCount, type PartPlan } from './plan-part.ts'

/** Where a part lies in the pack; pages count from 1. */
export type PartSpan = {
  readonly kind: 'document' | 'exhibit'
  /** Of the document or the exhibit. */
  readonly id: string
  readonly title: string
  readonly firstPage: number
  readonly lastPage: number
}

export const partSpans = (plans: readonly PartPlan[], starts: readonly number[]): readonly PartSpan[] =>
  plans.flatMap((plan, at) => {
    const [firstPage, count] = [starts[at] ?? 1, pageCount(plan)]
    if (count === 0) return []
    const id = plan.kind === 'document' ? plan.part.id : plan.part.exhibitId
    return [{ kind: plan.kind, id, title: plan.part.title, firstPage, lastPage: firstPage + count - 1 }]
  })
