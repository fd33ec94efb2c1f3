import type { CaseFile } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Zone } from '#shared/domain/moment.ts'
import type { When } from '#shared/domain/when.ts'
import { grades } from '#shared/domain/rule.ts'
import type { Grade, RuleId } from '#shared/domain/rule.ts'
import { rulesOf } from '../rules.ts'
import type { Rule, Rules } from '../rules.ts'
import { firstDay, hoursAfter, lastDay, plusDays } from './calendar.ts'
import type { Bound, Origin, Step } from '#shared/domain/deadline.ts'

/** What every deadline is reckoned with. */
export type Reckoning = { readonly caseFile: CaseFile; readonly zone: Zone; readonly rules: Rules }

export const reckoningOf = (caseFile: CaseFile): Reckoning => ({ caseFile, zone: zoneOf(caseFile), rules: rulesOf(caseFile) })

/** A day of the case and so many days or months of a rule; `less` takes days off where a rule counts the first day too. */
export function dayStep({ rules, zone }: Reckoning, bound: Bound, origin: Origin, from: string, ruleId: RuleId, less = 0): Step {
  const rule = rules[ruleId]
  const unit = rule.unit === 'months' ? 'months' : 'days'
  const start = bound === 'earliestPossible' ? firstDay(from, zone) : lastDay(from, zone)
  return { bound, origin, from, plus: { value: rule.value, unit, ruleId }, gives: plusDays(start, rule.value, unit).subtract({ days: less }).toString() }
}

/** The hours of a rule after a contact; null where nobody knows when that was. */
export function hourStep({ rules, zone }: Reckoning, bound: Bound, origin: Origin, when: When, ruleId: RuleId): Step | null {
  const gives = hoursAfter(when, rules[ruleId].value, zone)
  return gives === null ? null : { bound, origin, from: plainOf(when), plus: { value: rules[ruleId].value, unit: 'hours', ruleId }, gives }
}

/** The plain moment of a `when` that hours are counted from: its last. */
function plainOf(when: When): string {
  if (typeof when === 'string') return when
  if ('to' in when) return when.to
  if ('around' in when) return when.around
  if ('before' in when) return when.before
  return 'after' in when ? when.after : ''
}

/** A date that somebody set: nothing is added to it. */
export const givenStep = (bound: Bound, origin: Origin, from: string): Step => ({ bound, origin, from, plus: null, gives: from })

export const rulesUsed = (steps: readonly Step[], rules: Rules): readonly Rule[] =>
  [...new Set(steps.flatMap((step) => (step.plus ? [step.plus.ruleId] : [])))].map((id) => rules[id])

export const weakestGrade = (used: readonly Rule[]): Grade | null =>
  used.reduce<Grade | null>((weakest, { grade }) => (weakest === null || grades.indexOf(grade) > grades.indexOf(weakest) ? grade : weakest), null)
