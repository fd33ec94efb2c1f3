import type { RuleId } from '#shared/domain/rule.ts'
import { cards } from '../cards/cards.ts'
import type { InBoth } from '../cards/card.ts'
import { troubleTables } from '../cards/trouble-tables.ts'
import { faqs } from './faq.ts'

export type TopicKind = 'card' | 'trouble' | 'faq'

/** One page of the handbook, whatever it was made from. */
export type HandbookTopic = {
  readonly id: string
  readonly kind: TopicKind
  readonly title: InBoth
  readonly paragraphs: readonly InBoth[]
  readonly steps: readonly { readonly id: string; readonly text: InBoth; readonly ruleIds: readonly RuleId[] }[]
  readonly rows: readonly { readonly id: string; readonly sign: InBoth; readonly help: InBoth; readonly care: InBoth }[]
  readonly ruleIds: readonly RuleId[]
  readonly also: string
}

const empty = { paragraphs: [], steps: [], rows: [], ruleIds: [], also: '' } as const

/** Everything that the handbook holds: the questions, the step cards, the tables of remedies. */
export const handbook: readonly HandbookTopic[] = [
  ...faqs.map(({ id, question, answer, rules, also }): HandbookTopic => ({ ...empty, id, kind: 'faq', title: question, paragraphs: answer, ruleIds: rules ?? [], also: also ?? '' })),
  ...cards.map(({ id, title, use, steps }): HandbookTopic => ({ ...empty, id: `card-${id}`, kind: 'card', title, paragraphs: [use], steps: steps.map((step) => ({ id: step.id, text: step.text, ruleIds: step.rules ?? [] })) })),
  ...troubleTables.map(({ id, title, use, rows }): HandbookTopic => ({ ...empty, id: `trouble-${id}`, kind: 'trouble', title, paragraphs: [use], rows }))
]
