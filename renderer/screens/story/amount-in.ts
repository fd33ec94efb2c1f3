/** null for an empty field, undefined for what is no amount; full-width digits and grouping are read as typed. */
export function amountIn(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').replace(/[,\s円¥]/g, '')
  if (plain === '') return null
  const amount = Number(plain)
  return Number.isFinite(amount) && amount >= 0 && amount <= 1_000_000_000 ? amount : undefined
}
