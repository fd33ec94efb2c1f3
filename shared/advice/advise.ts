import type { Advice, ContactPlan, DeskStep, Way } from '#shared/domain/advice.ts'
import type { CardId } from '#shared/domain/card-id.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { tickedCards } from './advice-facts.ts'
import { assumptionsOf } from './assumptions.ts'
import type { Assumptions } from './assumptions.ts'
import { contactPlan } from './contact-plan.ts'
import { deskSteps } from './desk-steps.ts'
import { routeOf } from './desk-routes.ts'
import { contactLadder } from './ladder.ts'
import { packAdvice, withPacks } from './offered-packs.ts'
import type { OfferedPack } from './offered-packs.ts'
import { situationOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** Whom to turn to, in which way, with which papers and cards, and why. The same case, day and packs always give the same advice. */
export function adviseOn(caseFile: CaseFile, today: string, packs: readonly OfferedPack[]): Advice {
  const situation = situationOf(caseFile, today)
  const assumptions = assumptionsOf(situation)
  const route = routeOf(situation)
  const steps = deskSteps(route.stops, situation)
  const plan = situation.isClosed ? null : contactPlan(steps, situation, assumptions)
  const order = steps.map((step) => withPacks(step, plan, caseFile.dispute, packs))
  return {
    topic: situation.topic, ...assumptions, asks: route.asks, plan, order, ladder: contactLadder(order, situation), reference: lastReference(order, situation),
    cardIds: cardsFor(situation, assumptions, plan, order), packs: packAdvice(order, caseFile.dispute, packs), isClosed: situation.isClosed
  }
}

/** The number that the desk gave last; numbers of other desks mean nothing to it. */
function lastReference(order: readonly DeskStep[], situation: Situation): string | null {
  const asked = order.find(({ state, contacts }) => state === 'next' && contacts > 0) ?? order.find(({ desk }) => desk === 'marketplace')
  return situation.contactsOf(asked?.desk ?? 'marketplace').findLast((entry) => entry.reference)?.reference ?? null
}

const cardOfWay: Readonly<Record<Way, readonly CardId[]>> = { 'phone-request': ['before-calling', 'call-in-app'], chat: ['chat-start'], 'seller-message': ['seller-contact'], mail: ['mail-then-call'], 'own-desk': [], 'claim-form': ['claim-filing'] }

/** The cards for what is to be done now; those that were begun stay in sight. */
function cardsFor(situation: Situation, { urgency }: Assumptions, plan: ContactPlan | null, order: readonly DeskStep[]): readonly CardId[] {
  const begun = tickedCards(situation.caseFile)
  if (situation.isClosed) return unique(['prevention', ...begun])
  const now = order.filter(({ state }) => state === 'next' || state === 'also').flatMap(({ cardId }) => (cardId ? [cardId] : []))
  const ways = plan === null ? [] : plan.then === 'phone-request' && plan.first === 'chat' ? (['chat-then-call'] as const) : cardOfWay[plan.first]
  const again = situation.contactsOf('marketplace').length + situation.contactsOf('seller').length > 0 ? (['contact-again'] as const) : []
  return unique([...(urgency.value === 'urgent' ? (['urgent-route'] as const) : []), ...now, ...ways, ...again, ...begun])
}

const unique = (ids: readonly CardId[]): readonly CardId[] => [...new Set(ids)]
