import type { Language } from '#shared/domain/language.ts'
import type { RuleId } from '#shared/domain/rule.ts'
import { ruleText } from '#shared/rules/rules.ts'
import type { Rules } from '#shared/rules/rules.ts'
import { moneyText } from '#shared/words/money-text.ts'

export type FeeView = { readonly text: string; readonly amount: string; readonly grade: string; readonly source: string }

const feeRules = ['letter-fee', 'registered-fee', 'certified-fee', 'certified-sheet-fee', 'delivery-proof-fee'] as const satisfies readonly RuleId[]

/** What a certified letter of so many sheets comes to, with proof of delivery; nothing where none is set. */
export function certifiedFees(sheets: number, rules: Rules, language: Language): { readonly fees: readonly FeeView[]; readonly total: string } {
  if (sheets === 0) return { fees: [], total: '' }
  const times = (id: (typeof feeRules)[number]): number => (id === 'certified-sheet-fee' ? sheets - 1 : 1)
  const charged = feeRules.filter((id) => times(id) > 0)
  const sum = charged.reduce((total, id) => total + rules[id].value * times(id), 0)
  return {
    fees: charged.map((id) => ({ text: ruleText(id, language, rules), amount: moneyText(rules[id].value * times(id), 'JPY', language), grade: rules[id].grade, source: rules[id].source })),
    total: moneyText(sum, 'JPY', language)
  }
}
