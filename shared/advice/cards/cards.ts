import type { CardId } from '#shared/domain/card-id.ts'
import { accountCards } from './account-cards.ts'
import type { Card } from './card.ts'
import { contactCards } from './contact-cards.ts'
import { orderCards } from './order-cards.ts'

/** All step cards in their order. */
export const cards: readonly Card[] = [...contactCards, ...orderCards, ...accountCards]

const byId = new Map(cards.map((card) => [card.id, card]))

/** Every id has its card: a missing one is a fault of the program, found by the first test. */
export function cardOf(id: CardId): Card {
  const card = byId.get(id)
  if (!card) throw new Error(`there is no card ${id}`)
  return card
}
