/** A sum of money, or why there is none to tell: a wrong sum is worse than no sum. */
export type Sum = { readonly kind: 'sum'; readonly amount: number } | { readonly kind: 'none'; readonly reason: SumGap }
export type SumGap = 'amount-missing' | 'currency-other' | 'too-large'

/** No currency has more than three decimals. */
const thousand = 1_000

/** Added as whole numbers, or as whole thousandths where one has decimals, so that 0.1 and 0.2 make 0.3; beyond what a number can hold there is no sum. */
export function exactSum(amounts: readonly (number | null)[]): Sum {
  const known = amounts.flatMap((amount) => (amount === null ? [] : [amount]))
  if (known.length < amounts.length) return { kind: 'none', reason: 'amount-missing' }
  const scale = known.every(Number.isInteger) ? 1 : thousand
  const parts = known.map((amount) => Math.round(amount * scale))
  const reach = parts.reduce((reached, part) => reached + Math.abs(part), 0)
  if (reach > Number.MAX_SAFE_INTEGER) return { kind: 'none', reason: 'too-large' }
  return { kind: 'sum', amount: parts.reduce((sum, part) => sum + part, 0) / scale }
}

/** null where there is no sum to tell. */
export const amountOf = (sum: Sum): number | null => (sum.kind === 'sum' ? sum.amount : null)

/** a − b, exactly; null where one is not known or the difference is beyond what a number holds. */
export const difference = (a: number | null, b: number | null): number | null => amountOf(exactSum([a, b === null ? null : -b]))
