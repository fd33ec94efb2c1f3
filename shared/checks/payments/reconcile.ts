import type { CaseFile } from '#shared/domain/case-file.ts'
import { amountOf, difference, exactSum } from './exact-sum.ts'
import type { Sum, SumGap } from './exact-sum.ts'
import { expectedTotal } from './expected-total.ts'
import type { Expected } from './expected-total.ts'
import { statementLines } from './statement-lines.ts'
import type { StatementLine } from './statement-lines.ts'

/** A line with what it should have come to. `difference` is charged − refunded − expected: above zero, too much was taken. */
export type ReconciledLine = StatementLine & { readonly expected: number | null; readonly difference: number | null }

export type Reconciliation = {
  readonly lines: readonly ReconciledLine[]
  readonly expectedFrom: Expected | null
  /** What should have been charged and has not been yet; 0 where all has. */
  readonly uncharged: number
  readonly expected: Sum
  readonly charged: Sum
  readonly refunded: Sum
  readonly difference: Sum
  /** Why a sum is not told; null where all are. */
  readonly gap: SumGap | 'expected-missing' | null
}

/** What was ordered against what the statement shows. Pending lines are told and not counted; a line in another currency, or without an amount, leaves no sum. */
export function reconcile(caseFile: CaseFile): Reconciliation {
  const statement = statementLines(caseFile)
  const expectedFrom = expectedTotal(caseFile)
  const { lines, uncharged } = allot(statement, expectedFrom?.amount ?? null)
  const counted = lines.filter((line) => !line.isPending)
  const [charged, refunded] = (['charge', 'refund'] as const).map((kind) => sumOf(counted.filter((line) => line.kind === kind)))
  const expected = exactSum([...counted.map((line) => line.expected), uncharged])
  const parts = { expected, charged: charged ?? exactSum([]), refunded: refunded ?? exactSum([]) }
  const all = differenceOf(parts)
  return { lines, expectedFrom, uncharged, ...parts, difference: all, gap: gapIn(parts, all, expectedFrom) }
}

const sumOf = (lines: readonly StatementLine[]): Sum =>
  lines.some((line) => line.isOtherCurrency) ? { kind: 'none', reason: 'currency-other' } : exactSum(lines.map((line) => line.amount))

type Parts = Pick<Reconciliation, 'expected' | 'charged' | 'refunded'>

function differenceOf({ expected, charged, refunded }: Parts): Sum {
  const gap = [charged, refunded, expected].find((sum) => sum.kind === 'none')
  const negative = (sum: Sum): number | null => (sum.kind === 'sum' ? -sum.amount : null)
  return gap ?? exactSum([amountOf(charged), negative(refunded), negative(expected)])
}

function gapIn({ expected, charged, refunded }: Parts, all: Sum, from: Expected | null): Reconciliation['gap'] {
  const gap = [charged, refunded].find((sum) => sum.kind === 'none')
  if (gap?.kind === 'none') return gap.reason
  if (expected.kind === 'none') return expected.reason === 'amount-missing' && from === null ? 'expected-missing' : expected.reason
  return all.kind === 'none' ? all.reason : null
}

/** Sets what was expected against the lines: what a line says of itself first, then the line that is just the total, then in the order of their dates. */
function allot(lines: readonly StatementLine[], total: number | null): { readonly lines: readonly ReconciledLine[]; readonly uncharged: number } {
  const takes = lines.filter(takesPart)
  const own = amountOf(exactSum(takes.map((line) => line.charge.expected ?? 0)))
  const free = takes.filter((line) => typeof line.charge.expected !== 'number')
  const left = total === null ? null : difference(total, own)
  const given = left === null ? new Map<StatementLine, number>() : shares(free, left)
  const uncharged = left === null || free.some((line) => line.amount === null) ? 0 : Math.max(0, difference(left, amountOf(exactSum([...given.values()]))) ?? 0)
  return { lines: lines.map((line) => withExpected(line, given.get(line) ?? null)), uncharged }
}

const takesPart = (line: StatementLine): boolean => line.kind === 'charge' && !line.isPending && !line.isOtherCurrency && line.charge.matches !== 'unknown'

function shares(lines: readonly StatementLine[], total: number): ReadonlyMap<StatementLine, number> {
  const exact = lines.find((line) => line.amount === total)
  const given = new Map<StatementLine, number>()
  let left = total
  for (const line of exact ? [exact, ...lines.filter((one) => one !== exact)] : lines) {
    if (line.amount === null) continue
    const share = Math.max(0, Math.min(left, line.amount))
    given.set(line, share)
    left = difference(left, share) ?? 0
  }
  return given
}

function withExpected(line: StatementLine, share: number | null): ReconciledLine {
  const expected = expectedOf(line, share)
  const sign = line.kind === 'refund' ? -1 : 1
  const taken = line.amount === null ? null : sign * line.amount
  return { ...line, expected, difference: line.isPending || line.isOtherCurrency ? null : difference(taken, expected) }
}

/** A refund is expected as money that comes back; without an own figure nothing was expected of it, as of a charge that belongs to no order. */
function expectedOf(line: StatementLine, share: number | null): number | null {
  if (line.isPending || line.isOtherCurrency) return null
  const own = line.charge.expected
  if (line.kind === 'refund') return typeof own === 'number' ? -Math.abs(own) : 0
  return own ?? (line.charge.matches === 'unknown' ? 0 : share)
}
