import type { ContactPlan, DeskStep, PackAdvice } from '#shared/domain/advice.ts'
import type { Dispute, PartyRole } from '#shared/domain/case-vocabulary.ts'
import type { PackGroup } from '#shared/domain/pack-group.ts'
import { preferredPacks } from './preferred-packs.ts'
import { roleOf } from './situation.ts'

/** What the adviser has to know of a pack. */
export type OfferedPack = {
  readonly id: string
  readonly group: PackGroup
  readonly disputes: readonly Dispute[] | null
  /** The roles that it goes to; null where it goes to the seller, else the marketplace. */
  readonly addressee: readonly PartyRole[] | null
}

export const suits = (pack: OfferedPack, dispute: Dispute): boolean => pack.disputes === null || pack.disputes.includes(dispute)

/** Packs that suit a dispute: those that name it before those for all, each in the order given. */
const packsFor = (dispute: Dispute, packs: readonly OfferedPack[]): readonly OfferedPack[] => [
  ...packs.filter((pack) => pack.disputes?.includes(dispute)), ...packs.filter((pack) => pack.disputes === null)
]

const groupsAt: Readonly<Partial<Record<DeskStep['desk'], readonly PackGroup[]>>> = {
  carrier: ['ask'], 'building-manager': ['ask'], manufacturer: ['ask', 'settle'], marketplace: ['ask', 'send-back', 'settle'], seller: ['ask', 'settle'], 'card-issuer': ['ask', 'claim'], claim: ['claim'], 'consumer-centre': ['claim', 'keep']
}

/** For a desk of its own only what is addressed to it; for seller, marketplace and claim also what names no addressee. */
function servesDesk(pack: OfferedPack, step: DeskStep): boolean {
  if (!groupsAt[step.desk]?.includes(pack.group)) return false
  const role = step.desk === 'claim' ? 'marketplace' : roleOf(step.desk)
  return pack.addressee === null ? role === 'seller' || role === 'marketplace' : pack.addressee[0] === role
}

const mostAtDesk = 3

/** The papers that are known to suit the desk, in their order; where none of them is there, whatever goes to it. */
export function withPacks(step: DeskStep, plan: ContactPlan | null, dispute: Dispute, packs: readonly OfferedPack[]): DeskStep {
  const known = preferredPacks(step, plan, dispute).filter((id) => packs.some((pack) => pack.id === id && suits(pack, dispute)))
  const ids = known.length > 0 ? known : packsFor(dispute, packs).filter((pack) => servesDesk(pack, step)).map(({ id }) => id)
  return { ...step, packIds: ids.slice(0, mostAtDesk) }
}

/** What to make next, first for whoever is next; then what keeps the case in order. Each pack once. */
export function packAdvice(order: readonly DeskStep[], dispute: Dispute, packs: readonly OfferedPack[]): readonly PackAdvice[] {
  const at = (states: readonly DeskStep['state'][], reason: PackAdvice['reason']): readonly PackAdvice[] => order.filter(({ state }) => states.includes(state)).flatMap(({ desk, packIds }) => packIds.map((packId) => ({ packId, reason, desk })))
  const keeping = packsFor(dispute, packs).filter(({ group }) => group === 'keep').slice(0, 1).map(({ id }): PackAdvice => ({ packId: id, reason: 'keeps-order', desk: null }))
  const before: readonly PackAdvice[] = order.some(({ state, desk }) => state === 'next' && desk === 'own-checks') ? at(['later'], 'before-contact').slice(0, 2) : []
  const all = [...at(['next'], 'for-next-desk'), ...at(['also'], 'for-other-desk'), ...before, ...keeping]
  return all.filter(({ packId }, index) => all.findIndex((other) => other.packId === packId) === index)
}
