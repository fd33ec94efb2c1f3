import type { CaseFile, Entry } from './case-file.ts'
import type { Zone } from './moment.ts'
import { placeOf } from './when.ts'

/** Contacts with one party in the order of time. */
export function contactsWith(caseFile: CaseFile, partyId: string | undefined, zone: Zone): readonly Entry[] {
  return (caseFile.entries ?? [])
    .filter((entry) => entry.kind === 'contact' && partyId !== undefined && entry.with === partyId)
    .toSorted((a, b) => (placeOf(a.when, zone)?.earliestMs ?? Infinity) - (placeOf(b.when, zone)?.earliestMs ?? Infinity))
}

/** The first message that reached the other side: what grace is counted from. */
export const firstSent = (contacts: readonly Entry[]): Entry | undefined => contacts.find((entry) => entry.direction !== 'in' && entry.failed !== true)

export const sellerOf = (caseFile: CaseFile): NonNullable<CaseFile['parties']>[number] | undefined => caseFile.parties?.find((party) => party.role === 'seller')
