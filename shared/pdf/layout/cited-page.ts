import type { PartPlan } from './plan-part.ts'

/** The page of an exhibit that a citation means when it means this sheet; a mail or a text has no pages but those that are made here. */
export function citedPage(plan: Extract<PartPlan, { kind: 'exhibit' }>, sheetIndex: number): number {
  const isOneText = plan.part.pages.length === 1 && plan.part.pages[0]?.kind === 'text'
  return isOneText ? sheetIndex + 1 : (plan.sheets[sheetIndex]?.sourcePage ?? 1)
}
