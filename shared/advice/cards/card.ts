import type { CardId, TroubleTableId } from '#shared/domain/card-id.ts'
import type { Channel } from '#shared/domain/case-vocabulary.ts'
import type { Language } from '#shared/domain/language.ts'
import type { RuleId } from '#shared/domain/rule.ts'

export type InBoth = Readonly<Record<Language, string>>

/** One thing to do. A number is never written here: it is named as a rule, and printed with its grade. */
export type CardStep = { readonly id: string; readonly text: InBoth; readonly rules?: readonly RuleId[] }

/** Steps in order, to be ticked; `use` says when the card helps. */
export type Card = { readonly id: CardId; readonly title: InBoth; readonly use: InBoth; readonly steps: readonly CardStep[] }

/** What stands in the way, what helps, what to mind; `record` is what the timeline says of it. */
export type Trouble = { readonly id: string; readonly sign: InBoth; readonly help: InBoth; readonly care: InBoth; readonly record: InBoth; readonly channel: Channel | null }
export type TroubleTable = { readonly id: TroubleTableId; readonly title: InBoth; readonly use: InBoth; readonly rows: readonly Trouble[] }

export const step = (id: string, ja: string, en: string, ...rules: readonly RuleId[]): CardStep => ({ id, text: { ja, en }, ...(rules.length > 0 ? { rules } : {}) })
