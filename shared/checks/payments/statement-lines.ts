import type { CaseFile } from '#shared/domain/case-file.ts'
import { earliestMs, momentOf, parseMoment } from '#shared/domain/moment.ts'
import type { Charge } from '#shared/domain/payment-schemas.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { valueOrFormer } from '#shared/domain/former-places.ts'

/** A line of the statement as it is reckoned with. */
export type StatementLine = {
  readonly charge: Charge
  /** Its place in the case file. */
  readonly index: number
  readonly kind: 'charge' | 'refund'
  /** Counted in the sums: neither pending nor in another currency. */
  readonly isPending: boolean
  readonly isOtherCurrency: boolean
  /** Never below zero: a refund is told by its kind. */
  readonly amount: number | null
}

export const baseCurrency = ({ order, subscription }: CaseFile): string => order?.currency ?? subscription?.currency ?? 'JPY'

/** The lines by date, undated ones last; lines that say nothing are left out. */
export function statementLines(caseFile: CaseFile): readonly StatementLine[] {
  const currency = baseCurrency(caseFile)
  const zone = zoneOf(caseFile)
  const startOf = ({ charge }: StatementLine): number => (charge.at ? earliestMs(momentOf(charge.at), zone) : Infinity)
  const lines = chargesOf(caseFile).map((charge, index) => lineOf(charge, index, currency)).filter(({ charge }) => saysAnything(charge))
  return lines.toSorted((a, b) => (startOf(a) === startOf(b) ? a.index - b.index : startOf(a) - startOf(b)))
}

/** The list of charges; what an earlier version kept of the only one it asked for is its first line. */
export function chargesOf(caseFile: CaseFile): readonly Charge[] {
  const listed: readonly Charge[] = Array.isArray(caseFile.charges) ? caseFile.charges : []
  const at = valueOrFormer(caseFile, '/charges/0/at')
  const amount = valueOrFormer(caseFile, '/charges/0/amount')
  const first = { ...(typeof at === 'string' && typeof parseMoment(at) === 'object' ? { at } : {}), ...(typeof amount === 'number' ? { amount } : {}), ...listed[0] }
  return listed.length === 0 && !saysAnything(first) ? [] : [first, ...listed.slice(1)]
}

const saysAnything = ({ at, amount, label }: Charge): boolean => [at, amount, label].some((value) => value !== null && value !== undefined && value !== '')

function lineOf(charge: Charge, index: number, currency: string): StatementLine {
  const amount = charge.amount ?? null
  return {
    charge, index, kind: charge.matches === 'refund' || (amount !== null && amount < 0) ? 'refund' : 'charge', isPending: charge.state === 'pending',
    isOtherCurrency: (charge.currency ?? currency) !== currency, amount: amount === null ? null : Math.abs(amount)
  }
}
