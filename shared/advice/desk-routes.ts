import type { Desk, DeskReason, OpenQuestion } from '#shared/domain/advice.ts'
import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import type { CardId } from '#shared/domain/card-id.ts'
import { claimGrounds } from '#shared/rules/claim-ground.ts'
import { hasParty } from './situation.ts'
import type { Situation } from './situation.ts'

/** A stop on the way of a dispute; `beside` is as good as the one before it. */
export type Stop = { readonly desk: Desk; readonly reasons: readonly DeskReason[]; readonly cardId: CardId | null; readonly beside?: boolean }

export type Route = { readonly stops: readonly Stop[]; readonly asks: readonly OpenQuestion[] }

/** Whom to turn to, in order. A fault of the goods is the seller's, one of the delivery goes by who shipped. */
export function routeOf(situation: Situation): Route {
  const { dispute } = situation.caseFile
  const before = routes[dispute]?.(situation) ?? goodsRoute(situation)
  return { stops: [...before.stops, ...claimStop(situation), ...outsideStop], asks: before.asks }
}

const marketplaceStop = (reason: DeskReason, cardId: CardId = 'chat-start'): Stop => ({ desk: 'marketplace', reasons: [reason], cardId })
const sellerStop = (reason: DeskReason): Stop => ({ desk: 'seller', reasons: [reason], cardId: 'seller-contact' })
const ownStop = (cardId: CardId): Stop => ({ desk: 'own-checks', reasons: ['look-first'], cardId })
const outsideStop: readonly Stop[] = [{ desk: 'consumer-centre', reasons: ['outside-after-talks'], cardId: null }]

function claimStop(situation: Situation): readonly Stop[] {
  const { caseFile, shippedBy, soldBy } = situation
  if (!claimGrounds[caseFile.dispute] || shippedBy === 'marketplace' || soldBy === 'marketplace') return []
  return [{ desk: 'claim', reasons: ['claim-after-seller'], cardId: 'claim-filing', beside: true }]
}

function deliveryRoute(situation: Situation): Route {
  const { shippedBy } = situation
  const own = ownStop('delivered-not-received')
  const carrier = (reason: DeskReason, beside = false): Stop => ({ desk: 'carrier', reasons: [reason], cardId: 'redelivery', beside })
  const manager: readonly Stop[] = hasParty(situation, 'building-manager') ? [{ desk: 'building-manager', reasons: ['manager-sees-common-parts'], cardId: 'safe-place', beside: true }] : []
  if (shippedBy === 'marketplace') return { stops: [own, marketplaceStop('marketplace-traces-its-own'), carrier('carrier-also', true), ...manager], asks: [] }
  if (shippedBy === 'seller') return { stops: [own, carrier('shipper-asks-carrier'), ...manager, sellerStop('goods-are-sellers'), marketplaceStop('takes-over-when-stuck')], asks: [] }
  return { stops: [own, carrier('both-until-shipper-known'), { ...marketplaceStop('both-until-shipper-known'), beside: true }, ...manager], asks: ['who-shipped'] }
}

function damageRoute(situation: Situation): Route {
  const goods = goodsRoute(situation)
  const carrier: Stop = { desk: 'carrier', reasons: ['carrier-also'], cardId: 'safe-place', beside: true }
  return { stops: goods.stops.flatMap((stop, index) => (index === 0 ? [stop, carrier] : [stop])), asks: goods.asks }
}

/** Goods that are wrong, and returns that are stuck. */
function goodsRoute({ soldBy, shippedBy }: Situation): Route {
  if (shippedBy === 'marketplace') return { stops: [marketplaceStop('marketplace-shipped', 'return-steps')], asks: [] }
  if (soldBy === 'marketplace') return { stops: [marketplaceStop('marketplace-sold', 'return-steps')], asks: [] }
  const stops = [sellerStop('goods-are-sellers'), marketplaceStop('takes-over-when-stuck')]
  return { stops, asks: [...(soldBy === null ? ['who-sold' as const] : []), ...(shippedBy === null ? ['who-shipped' as const] : [])] }
}

/** Whoever holds the stock, what is missing from a seller's set can be sent by the seller alone. */
function partsRoute(situation: Situation): Route {
  if (situation.soldBy !== 'seller' || situation.shippedBy !== 'marketplace') return goodsRoute(situation)
  return { stops: [sellerStop('goods-are-sellers'), { ...marketplaceStop('marketplace-shipped', 'return-steps'), beside: true }], asks: [] }
}

function paymentRoute(): Route {
  const issuer: Stop = { desk: 'card-issuer', reasons: ['issuer-early', 'issuer-ends-claim'], cardId: null, beside: true }
  return { stops: [ownStop('charge-check'), marketplaceStop('money-is-marketplaces'), issuer], asks: [] }
}

const routes: Readonly<Partial<Record<Dispute, (situation: Situation) => Route>>> = {
  'not-received': deliveryRoute, 'damaged-in-transit': damageRoute, 'missing-parts': partsRoute,
  'double-charge': paymentRoute, 'billing-error': paymentRoute,
  'account-locked': () => ({ stops: [ownStop('login-recovery'), marketplaceStop('only-marketplace-opens-account', 'before-calling')], asks: [] }),
  'unauthorised-access': () => ({ stops: [ownStop('account-safety'), marketplaceStop('only-marketplace-opens-account', 'before-calling'), { desk: 'card-issuer', reasons: ['issuer-early'], cardId: null, beside: true }], asks: [] }),
  subscription: () => ({ stops: [ownStop('prime-cancellation'), marketplaceStop('money-is-marketplaces')], asks: [] }),
  cancellation: (situation) => ({ stops: [ownStop('change-or-cancel'), ...goodsRoute(situation).stops], asks: goodsRoute(situation).asks }),
  'device-fault': (situation) => (hasParty(situation, 'manufacturer')
    ? { stops: [{ desk: 'manufacturer', reasons: ['maker-knows-device'], cardId: null }, ...goodsRoute(situation).stops.map((stop, index) => ({ ...stop, beside: index === 0 }))], asks: goodsRoute(situation).asks }
    : goodsRoute(situation))
}
