import type { CertifiedGrid } from '#shared/domain/case-vocabulary.ts'
import type { RuleId } from '#shared/domain/rule.ts'

/** Each kind of sheet of certified mail as its two rules. */
export const gridRules: Readonly<Record<CertifiedGrid, readonly [columns: RuleId, rows: RuleId]>> = {
  '26x20': ['certified-wide-columns', 'certified-wide-lines'], '20x26': ['certified-even-columns', 'certified-even-lines'], '13x40': ['certified-narrow-columns', 'certified-narrow-lines']
}

/** The kind that is meant where a case names none. */
export const usualGrid: CertifiedGrid = '26x20'
