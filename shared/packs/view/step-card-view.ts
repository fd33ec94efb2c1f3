import type { CaseFile } from '#shared/domain/case-file.ts'
import { parseMoment } from '#shared/domain/moment.ts'
import { adviseOn } from '#shared/advice/advise.ts'
import { ticksOf } from '#shared/advice/advice-facts.ts'
import { cardOf } from '#shared/advice/cards/cards.ts'
import { rulesOf, ruleText } from '#shared/rules/rules.ts'
import { momentText } from '#shared/words/date-text.ts'
import { gradeText } from '#shared/words/deadline-text.ts'
import type { ViewContext } from './slot.ts'

export type StepCardView = {
  readonly title: string
  readonly use: string
  readonly steps: readonly { readonly text: string; readonly isDone: boolean; /** '' where it is open. */ readonly doneOn: string }[]
  /** The numbers that its steps rest on, each with how sure it is. */
  readonly rules: readonly { readonly text: string; readonly grade: string }[]
}

/** The cards that the adviser gives on the day of the paper, with those that were begun. */
export function stepCardViews(caseFile: CaseFile, { language, zone, madeAt }: ViewContext): readonly StepCardView[] {
  const rules = rulesOf(caseFile)
  return adviseOn(caseFile, madeAt.slice(0, 10), []).cardIds.map((id) => {
    const card = cardOf(id)
    const ticks = ticksOf(caseFile, id)
    const ruleIds = [...new Set(card.steps.flatMap((step) => step.rules ?? []))]
    return {
      title: card.title[language], use: card.use[language],
      steps: card.steps.map((step) => ({ text: step.text[language], isDone: Boolean(ticks[step.id]), doneOn: doneOn(ticks[step.id]) })),
      rules: ruleIds.map((ruleId) => ({ text: ruleText(ruleId, language, rules), grade: gradeText(rules[ruleId].grade, language) }))
    }
  })

  /** What is no date was ticked by another program: done all the same. */
  function doneOn(at: string | undefined): string {
    return at === undefined || typeof parseMoment(at) === 'string' ? '' : momentText(at, language, 'table', zone)
  }
}
