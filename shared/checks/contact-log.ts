import type { CaseFile, Entry, Party } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { placeOf } from '#shared/domain/when.ts'
import { grouped } from '#shared/lib/grouped.ts'
import { overduePromises } from './contact-findings.ts'
import { graceOf } from './readiness/grace.ts'
import type { Grace } from './readiness/grace.ts'

/** Everything that passed between the claimant and one party; `party` is null for contacts that do not say with whom. */
export type ContactGroup = {
  readonly party: Party | null
  readonly contacts: readonly Entry[]
  readonly grace: Grace | null
  /** Ids of entries whose promise went by without a word. */
  readonly overdue: ReadonlySet<string>
}

/** Contacts by party, in the order of the first of each; `on` is a date, `now` a moment. */
export function contactLog(caseFile: CaseFile, on: string, now: string): readonly ContactGroup[] {
  const zone = zoneOf(caseFile)
  const ms = (entry: Entry): number => placeOf(entry.when, zone)?.earliestMs ?? Infinity
  const contacts = (caseFile.entries ?? []).filter(({ kind }) => kind === 'contact').toSorted((a, b) => (ms(a) === ms(b) ? 0 : ms(a) - ms(b)))
  const overdue = new Set(overduePromises(caseFile, on).map(({ problem }) => caseFile.entries?.[Number(problem.pointer.split('/')[2])]?.id ?? ''))
  return [...grouped(contacts, (entry) => entry.with ?? null)].map(([id, entries]) => ({
    party: caseFile.parties?.find((party) => party.id === id) ?? null, contacts: entries, grace: id === null ? null : graceOf(caseFile, id, now), overdue
  }))
}
