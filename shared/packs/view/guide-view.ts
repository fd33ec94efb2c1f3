import type { Language } from '#shared/domain/language.ts'
import type { RuleId } from '#shared/domain/rule.ts'
import { ruleText } from '#shared/rules/rules.ts'
import type { Rules } from '#shared/rules/rules.ts'

/** A figure from outside as it stands on paper: with its grade and its source. */
export type GuideView = { readonly text: string; readonly grade: string; readonly source: string }

export const guideViews = (ids: readonly RuleId[], rules: Rules, language: Language): readonly GuideView[] =>
  ids.map((id) => ({ text: ruleText(id, language, rules), grade: rules[id].grade, source: rules[id].source }))
