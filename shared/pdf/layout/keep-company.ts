import type { FlowContext } from './flow-context.ts'

/** Shares of a page: pieces that are together no higher than `whole` are never parted, two at an end no higher than `pair` stay together. */
export type Company = { readonly whole: number; readonly pair: number }

export const rowCompany: Company = { whole: 1 / 4, pair: 1 / 4 }
/** The points of a list are text, which may go on overleaf: a foot left empty for them would be seen more than the parting. */
export const listCompany: Company = { whole: 1 / 9, pair: 1 / 6 }

/** What stands in a frame, as a share of a page: higher than that, it may close at the foot of a page and open again. */
export const frameCompany = 1 / 7

/** All strips from `first` on, where they are together no higher than a share of the page. */
export function keepWhole(context: FlowContext, first: number, share: number): void {
  if (heightFrom(context, first, Infinity) > context.pageHeightPt * share) return
  for (let index = first + 1; index < context.flow.strips.length; index += 1) tie(context, index)
}

/**
 * Rows of a table or points of a list that were just appended, each beginning at one of the strips `starts`: what is short
 * stays whole, and of what is longer neither the first nor the last stands alone on its page.
 */
export function keepCompany(context: FlowContext, starts: readonly number[], { whole, pair }: Company): void {
  const [first] = starts
  if (first === undefined || starts.length < 2) return
  if (heightFrom(context, first, Infinity) <= context.pageHeightPt * whole) return starts.slice(1).forEach((start) => { tie(context, start) })
  for (const second of new Set([1, starts.length - 1])) {
    const [from, to] = [starts[second - 1] ?? first, starts[second + 1] ?? Infinity]
    if (heightFrom(context, from, to) <= context.pageHeightPt * pair) tie(context, starts[second] ?? first)
  }
}

/** Given up where it is more than a page. */
function heightFrom({ flow: { strips }, pageHeightPt }: FlowContext, from: number, to: number): number {
  let heightPt = 0
  for (let index = from; index < Math.min(to, strips.length) && heightPt <= pageHeightPt; index += 1) heightPt += (strips[index]?.heightPt ?? 0) + (strips[index]?.spaceBeforePt ?? 0)
  return heightPt
}

function tie({ flow: { strips } }: FlowContext, at: number): void {
  const strip = strips[at]
  if (strip?.breakBefore === 'allowed') strips[at] = { ...strip, breakBefore: 'avoided' }
}
