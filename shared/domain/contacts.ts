import type { CaseFile, Entry } from './case-file.ts'
import type { Zone } from './moment.ts'
import { placeOf } from './when.ts'

/** Contacts with one party in the order of time. */
export function contactsWith(caseFile: CaseFile, partyId: string | undefined, zone: Zone): readonly Entry[] {
  const contacts = (caseFile.entries ?? []).filter((entry) => entry.kind === 'contact' && partyId !== undefined && entry.with === partyId)
  return contacts.map((entry) => ({ entry, ms: placeOf(entry.when, zone)?.earliestMs ?? Infinity })).toSorted((a, b) => (a.ms === b.ms ? 0 : a.ms - b.ms)).map(({ entry }) => entry)
}

/** The first message that reached the other side: what grace is counted from. */
export const firstSent = (contacts: readonly Entry[]): Entry | undefined => contacts.find((entry) => entry.direction !== 'in' && entry.failed !== true)

export const sellerOf = (caseFile: CaseFile): NonNullable<CaseFile['parties']>[number] | undefined => caseFile.parties?.find((party) => party.role === 'seller')
