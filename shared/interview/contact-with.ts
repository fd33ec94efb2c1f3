import type { CaseFile, Entry, Exhibit } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { parseCite } from '#shared/domain/cite.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { textIn } from '#shared/domain/language.ts'
import { momentFound } from './moment-parts.ts'

/** A contact with somebody who speaks in an exhibit, dated by it and citing it; null where it has no date, where a contact of it names them, and for whoever is not the agent of a chat that has one. */
export function contactWith(name: string, exhibit: Exhibit, facts: Pick<ExhibitFacts, 'dates' | 'agents'>, caseFile: CaseFile, id: string): Entry | null {
  const agents = facts.agents ?? []
  if (agents.length > 0 && !agents.includes(name)) return null
  const isRecorded = (caseFile.entries ?? []).some((entry) => (entry.cites ?? []).some((cite) => parseCite(cite).exhibitId === exhibit.id) && [textIn(entry.spokeWith, 'ja'), textIn(entry.spokeWith, 'en')].some((spoken) => spoken.includes(name)))
  const found = facts.dates.find(({ role, source }) => role === 'happened' && source === 'content') ?? facts.dates.find(({ role }) => role === 'written')
  const when = exhibit.happenedAt ?? (found === undefined ? null : momentFound(found.value, zoneOf(caseFile)))
  if (isRecorded || when === null) return null
  const desks = agents.includes(name) ? (caseFile.parties ?? []).filter(({ role }) => role === 'marketplace') : []
  return { id, when, kind: 'contact', statement: { ja: `${name}とやりとりをした`, en: `I exchanged messages with ${name}` }, with: desks.length === 1 ? (desks[0]?.id ?? null) : null, channel: 'chat', direction: 'out', spokeWith: name, cites: [exhibit.id] }
}
