import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { contactsWith, firstSent } from '#shared/domain/contacts.ts'
import { momentOf } from '#shared/domain/moment.ts'
import { placeOf } from '#shared/domain/when.ts'
import { countingZone } from '#shared/rules/deadlines/calendar.ts'
import { rulesOf } from '#shared/rules/rules.ts'

/** How long the other side has had: whole hours since the last moment that the first message can mean, and how many are to be given. */
export type Grace = { readonly first: Entry; readonly hours: number; readonly needed: number; readonly isOver: boolean }

/** `now` is a moment of the case file; null where nothing was sent, or nobody knows when. */
export function graceOf(caseFile: CaseFile, partyId: string | undefined, now: string): Grace | null {
  const zone = countingZone(zoneOf(caseFile))
  const first = firstSent(contactsWith(caseFile, partyId, zone))
  const place = first ? placeOf(first.when, zone) : null
  const moment = momentOf(now)
  if (!first || !place || moment.kind !== 'instant') return null
  const needed = rulesOf(caseFile)['seller-answer'].value
  const hours = Math.floor((moment.atMs - place.latestMs) / 3_600_000)
  return { first, hours: Math.max(0, hours), needed, isOver: hours >= needed }
}
