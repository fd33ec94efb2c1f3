import { pageCount, type PartPlan } from './plan-part.ts'

/** First page of each part, counted from 1. Printed on both sides, each begins on a right-hand page: the front of a fresh sheet. */
export function partStarts(plans: readonly PartPlan[], duplex: boolean): readonly number[] {
  let next = 1
  return plans.map((plan) => {
    const start = duplex && next % 2 === 0 && pageCount(plan) > 0 ? next + 1 : next
    next = start + pageCount(plan)
    return start
  })
}
