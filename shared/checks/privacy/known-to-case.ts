import { comparable } from '#shared/domain/redact-text.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'

/** What is known before a text is read; all of it as it is compared. */
export type KnownToCase = {
  /** Numbers that the case rests on: of orders, parcels and conversations. */
  readonly relied: readonly string[]
  readonly own: readonly string[]
  /** Names, addresses and numbers of the other side, and of those who answered for it: the papers name them anyway. */
  readonly others: readonly string[]
  /** People who speak in the exhibit, as they are written. */
  readonly people: readonly string[]
}

type Wording = string | { readonly ja?: string | null | undefined; readonly en?: string | null | undefined } | null | undefined
const inAll = (...wordings: readonly Wording[]): readonly string[] =>
  wordings.flatMap((wording) => (typeof wording === 'object' && wording !== null ? [wording.ja ?? '', wording.en ?? ''] : [wording ?? '']))
const compared = (texts: readonly string[]): readonly string[] => [...new Set(texts.map(comparable))].filter((text) => text.length > 1)

export function knownToCase(caseFile: CaseFile, facts: Pick<ExhibitFacts, 'people' | 'agents'> | undefined): KnownToCase {
  const { claimant, order, entries = [], parties = [] } = caseFile
  const own = compared(inAll(claimant?.name, claimant?.address, claimant?.phone, claimant?.email, claimant?.postalCode))
  const others = compared([
    ...(parties ?? []).flatMap((party) => inAll(party.name, party.person, party.department, party.address, party.phone, party.email, party.postalCode)),
    ...(entries ?? []).flatMap(({ spokeWith }) => inAll(spokeWith)), ...(facts?.agents ?? [])
  ])
  const people = (facts?.people ?? []).filter((name) => name.trim().length > 1 && !own.includes(comparable(name)) && !others.includes(comparable(name)))
  const numbers = [order?.number, order?.delivery?.trackingNumber, order?.return?.trackingNumber, order?.return?.slipNumber, ...(entries ?? []).map(({ reference }) => reference), ...(caseFile.sent ?? []).map(({ reference }) => reference)]
  return { relied: compared(inAll(...numbers)), own, others, people }
}
