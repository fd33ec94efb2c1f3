import type { TimelineLine } from './timeline-line.ts'

/** A stretch without any line; `afterLine` is the index of the line before it. */
export type Gap = { readonly afterLine: number; readonly days: number; readonly fromMs: number; readonly toMs: number }

/** Our own measure of when a reader will ask what happened in between; no outside rule. */
export const gapDays = 7
const dayMs = 86_400_000

/** Counted from the latest moment that anything so far can mean, so that a range bridges what it covers. */
export function findGaps(lines: readonly TimelineLine[]): readonly Gap[] {
  const gaps: Gap[] = []
  let reachedMs: number | null = null
  lines.forEach((line, index) => {
    if (!line.place) return
    const days = reachedMs === null ? 0 : Math.floor((line.place.earliestMs - reachedMs) / dayMs)
    if (reachedMs !== null && days >= gapDays) gaps.push({ afterLine: index - 1, days, fromMs: reachedMs, toMs: line.place.earliestMs })
    reachedMs = Math.max(reachedMs ?? line.place.latestMs, line.place.latestMs)
  })
  return gaps
}
