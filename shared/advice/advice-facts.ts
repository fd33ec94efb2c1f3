import { z } from 'zod'
import { desks, manners, recordNeeds, urgencies } from '#shared/domain/advice.ts'
import { cardIds } from '#shared/domain/card-id.ts'
import type { CardId } from '#shared/domain/card-id.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { parseMoment } from '#shared/domain/moment.ts'

/** By step: when it was done. */
export type Ticks = Readonly<Record<string, string>>

const moment = z.string().refine((text) => { const read = parseMoment(text); return typeof read !== 'string' && read.kind !== 'month' })
/** A tick that was taken back is null, as absent. */
const ticks = z.record(z.string().max(100), z.string().max(100).nullish().catch(null)).transform((all): Ticks => Object.fromEntries(Object.entries(all).flatMap(([id, at]) => (at ? [[id, at]] : []))))
const text = z.string().max(10_000)

/** `facts` is an open map that other programs may fill as they like: what does not fit here says nothing. */
const adviceFacts = z.object({
  urgency: z.enum(urgencies).nullish().catch(null), record: z.enum(recordNeeds).nullish().catch(null), manner: z.enum(manners).nullish().catch(null),
  skipped: z.array(z.enum(desks)).max(desks.length).nullish().catch(null), retryAt: moment.nullish().catch(null), timeHint: text.nullish().catch(null), hoursSeen: text.nullish().catch(null)
})
const facts = z.object({
  advice: adviceFacts.nullish().catch(null), cards: z.record(z.string().max(100), ticks.catch({})).nullish().catch(null), troubles: ticks.nullish().catch(null)
})

/** What the owner of a case has said to the adviser (docs/case-file.md, `facts.advice`). */
export type AdviceFacts = Readonly<z.output<typeof adviceFacts>>
const factsOf = (caseFile: CaseFile): z.output<typeof facts> => facts.parse(caseFile.facts ?? {})

export const adviceFactsOf = (caseFile: CaseFile): AdviceFacts => factsOf(caseFile).advice ?? {}

/** The ticks of one card (`facts.cards[cardId]`). */
export const ticksOf = (caseFile: CaseFile, cardId: CardId): Ticks => factsOf(caseFile).cards?.[cardId] ?? {}

/** Cards that have a tick, in their usual order. */
export const tickedCards = (caseFile: CaseFile): readonly CardId[] => cardIds.filter((id) => Object.keys(ticksOf(caseFile, id)).length > 0)

/** What went wrong with reaching somebody, by the row of the table (`facts.troubles`). */
export const troublesOf = (caseFile: CaseFile): Ticks => factsOf(caseFile).troubles ?? {}
