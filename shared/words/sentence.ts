/** A sentence about a field, from the facts of a finding. */
export type Facts = Readonly<Record<string, string>>
export type Sentence = (field: string, facts: Facts) => string
export type Sentences = { readonly ja: Sentence; readonly en: Sentence }

/** A fact that should be there; `?` shows on paper and in tests that it was not. */
export const fact = (facts: Facts, name: string): string => facts[name] ?? '?'

/** An amount with its thousands marked, decimals as they are. */
export const grouped = (facts: Facts, name: string): string => {
  const amount = Number(facts[name])
  return facts[name] === undefined || Number.isNaN(amount) ? fact(facts, name) : amount.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}
