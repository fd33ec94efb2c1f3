import { earliestMs, momentOf } from '#shared/domain/moment.ts'
import type { Zone } from '#shared/domain/moment.ts'
import type { ReconciledLine } from './reconcile.ts'

/** Charges that look like one charge made more than once. */
export type DoubleCharge = { readonly lines: readonly ReconciledLine[]; readonly amount: number; readonly days: number }

const dayMs = 86_400_000

/** Same amount, currency and means of payment, dated within so many days of the first; where the order explains each of them, they are no double charge. */
export function doubleCharges(lines: readonly ReconciledLine[], withinDays: number, zone: Zone): readonly DoubleCharge[] {
  const dated = lines.filter((line) => line.kind === 'charge' && line.amount !== null && line.amount > 0 && line.charge.at)
  const taken = new Set<ReconciledLine>()
  return dated.flatMap((first, at): readonly DoubleCharge[] => {
    if (taken.has(first)) return []
    const same = dated.slice(at + 1).filter((line) => !taken.has(line) && isAlike(first, line) && daysBetween(first, line, zone) <= withinDays)
    const all = [first, ...same]
    if (same.length === 0 || all.every(isExplained)) return []
    for (const line of all) taken.add(line)
    return [{ lines: all, amount: first.amount ?? 0, days: Math.max(...same.map((line) => daysBetween(first, line, zone))) }]
  })
}

const isExplained = (line: ReconciledLine): boolean => line.difference === 0

function isAlike(a: ReconciledLine, b: ReconciledLine): boolean {
  const agree = (x: unknown, y: unknown): boolean => (x ?? null) === null || (y ?? null) === null || x === y
  return a.amount === b.amount && a.isOtherCurrency === b.isOtherCurrency && agree(a.charge.currency, b.charge.currency) && agree(a.charge.method, b.charge.method) && agree(a.charge.last4, b.charge.last4)
}

/** Whole calendar days where both are dates; from the first moment that each can mean. */
const daysBetween = (a: ReconciledLine, b: ReconciledLine, zone: Zone): number => Math.floor(Math.abs(startMs(b, zone) - startMs(a, zone)) / dayMs)
const startMs = (line: ReconciledLine, zone: Zone): number => earliestMs(momentOf(line.charge.at ?? ''), zone)
