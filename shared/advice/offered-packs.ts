import type { DeskStep, PackAdvice } from '#shared/domain/advice.ts'
import type { Dispute, PartyRole } from '#shared/domain/case-vocabulary.ts'
import type { PackGroup } from '#shared/domain/pack-group.ts'
import { roleOf } from './situation.ts'

/** What the adviser has to know of a pack. */
export type OfferedPack = {
  readonly id: string
  readonly group: PackGroup
  readonly disputes: readonly Dispute[] | null
  /** The roles that it goes to; null where it goes to the seller, else the marketplace. */
  readonly addressee: readonly PartyRole[] | null
}

/** Packs that suit a dispute: those for it alone before those for all, each in the order given. */
export const packsFor = <Pack extends OfferedPack>(dispute: Dispute, packs: readonly Pack[]): readonly Pack[] => [
  ...packs.filter((pack) => pack.disputes?.includes(dispute)), ...packs.filter((pack) => pack.disputes === null)
]

const groupsAt: Readonly<Partial<Record<DeskStep['desk'], readonly PackGroup[]>>> = {
  'own-checks': ['ask'], carrier: ['ask'], 'building-manager': ['ask'], manufacturer: ['ask', 'settle'], marketplace: ['ask', 'send-back'], seller: ['ask', 'settle'], 'card-issuer': ['ask', 'claim'], claim: ['claim'], 'consumer-centre': ['claim', 'keep']
}

/** For a desk of its own only what is addressed to it; for seller and marketplace also what names no addressee. */
function servesDesk(pack: OfferedPack, step: DeskStep): boolean {
  if (!groupsAt[step.desk]?.includes(pack.group)) return false
  const role = roleOf(step.desk)
  if (step.desk === 'claim') return pack.addressee === null || pack.addressee[0] === 'marketplace' || pack.addressee[0] === 'seller'
  if (role === null) return false
  if (pack.addressee !== null) return pack.addressee[0] === role
  return role === 'seller' || role === 'marketplace'
}

const mostAtDesk = 3

export const withPacks = (step: DeskStep, dispute: Dispute, packs: readonly OfferedPack[]): DeskStep => ({ ...step, packIds: packsFor(dispute, packs).filter((pack) => servesDesk(pack, step)).slice(0, mostAtDesk).map(({ id }) => id) })

/** What to make next, first for whoever is next; then what keeps the case in order. Each pack once. */
export function packAdvice(order: readonly DeskStep[], dispute: Dispute, packs: readonly OfferedPack[]): readonly PackAdvice[] {
  const at = (states: readonly DeskStep['state'][], reason: PackAdvice['reason']): readonly PackAdvice[] => order.filter(({ state }) => states.includes(state)).flatMap(({ desk, packIds }) => packIds.map((packId) => ({ packId, reason, desk })))
  const keeping = packsFor(dispute, packs).filter(({ group }) => group === 'keep').slice(0, 1).map(({ id }): PackAdvice => ({ packId: id, reason: 'keeps-order', desk: null }))
  const before: readonly PackAdvice[] = order.some(({ state, desk }) => state === 'next' && desk === 'own-checks') ? at(['later'], 'before-contact').slice(0, 2) : []
  const all = [...at(['next'], 'for-next-desk'), ...at(['also'], 'for-other-desk'), ...before, ...keeping]
  return all.filter(({ packId }, index) => all.findIndex((other) => other.packId === packId) === index)
}
