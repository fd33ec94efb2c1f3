import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import { packGroups } from '#shared/domain/pack-group.ts'
import type { PackGroup } from '#shared/domain/pack-group.ts'
import { folded, queryWords } from '#shared/lib/folded.ts'
import { suits } from './offered-packs.ts'
import type { OfferedPack } from './offered-packs.ts'

type Titled = OfferedPack & { readonly title: { readonly ja: string; readonly en: string }; readonly purpose: { readonly ja: string; readonly en: string } }
export type GroupedPacks<Pack> = { readonly groups: readonly { readonly group: PackGroup; readonly packs: readonly Pack[] }[]; /** For other disputes. */ readonly others: readonly Pack[] }

/** Packs as they are offered: those that suit the dispute by group, the others apart. A query looks among all of them. */
export function groupedPacks<Pack extends Titled>(packs: readonly Pack[], dispute: Dispute, query: string): GroupedPacks<Pack> {
  const words = queryWords(query)
  const found = packs.filter((pack) => words.every((word) => searched(pack).includes(word)))
  const first = words.length > 0 ? found : found.filter((pack) => suits(pack, dispute))
  return {
    groups: packGroups.map((group) => ({ group, packs: first.filter((pack) => pack.group === group) })).filter((group) => group.packs.length > 0),
    others: words.length > 0 ? [] : found.filter((pack) => !suits(pack, dispute))
  }
}

const searched = ({ id, title, purpose }: Titled): string => folded([title.ja, title.en, purpose.ja, purpose.en, id].join(' '))
