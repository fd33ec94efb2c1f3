import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { earliestMs, latestMs, momentOf } from '#shared/domain/moment.ts'
import { placeOf } from '#shared/domain/when.ts'
import { countingZone } from '#shared/rules/deadlines/calendar.ts'
import { isAmazonOrder } from './order-findings.ts'
import { advise, warn } from './tell.ts'

/** What the records of contacts leave open, and entries and dates of exhibits that lie ahead of the day `on`. */
export function contactFindings(caseFile: CaseFile, on: string | null): readonly Finding[] {
  return [...(caseFile.entries ?? []).flatMap((entry, index) => (entry.kind === 'contact' ? ofContact(entry, `/entries/${index}`, caseFile) : [])), ...(on === null ? [] : [...futureEntries(caseFile, on), ...futureExhibits(caseFile, on), ...overduePromises(caseFile, on)])]
}

function ofContact(entry: Entry, pointer: string, caseFile: CaseFile): readonly Finding[] {
  const role = caseFile.parties?.find(({ id }) => id === entry.with)?.role
  const isOutside = role === 'seller' && entry.direction !== 'in' && (entry.channel === 'phone' || entry.channel === 'email') && isAmazonOrder(caseFile)
  return [
    ...(entry.with ? [] : [advise('contact-without-party', `${pointer}/with`)]), ...(entry.channel ? [] : [advise('contact-without-channel', `${pointer}/channel`)]),
    ...(isOutside ? [advise('contact-outside-platform', `${pointer}/channel`)] : [])
  ]
}

function futureEntries(caseFile: CaseFile, on: string): readonly Finding[] {
  const zone = zoneOf(caseFile)
  const endMs = latestMs(momentOf(on), countingZone(zone))
  return (caseFile.entries ?? []).flatMap(({ when }, index) => {
    const place = typeof when === 'object' && 'after' in when ? null : placeOf(when, zone)
    return place !== null && place.earliestMs > endMs ? [warn('entry-future', `/entries/${index}/when`)] : []
  })
}

/** A clock that was wrong, or a slip: no file was made after today. One date of it is told, since they are corrected in one place. */
function futureExhibits(caseFile: CaseFile, on: string): readonly Finding[] {
  const zone = zoneOf(caseFile)
  const endMs = latestMs(momentOf(on), countingZone(zone))
  return (caseFile.exhibits ?? []).flatMap((exhibit, index) => {
    const field = (['happenedAt', 'writtenAt', 'capturedAt'] as const).find((name) => {
      const at = exhibit[name]
      const place = typeof at === 'string' ? placeOf(at, zone) : null
      return place !== null && place.earliestMs > endMs
    })
    return field === undefined ? [] : [warn('exhibit-future', `/exhibits/${index}/${field}`, { file: exhibit.file })]
  })
}

/** Neither did the other side come back to it nor was it asked again since the day went by. */
export function overduePromises(caseFile: CaseFile, on: string): readonly Finding[] {
  const zone = countingZone(zoneOf(caseFile))
  const contacts = (caseFile.entries ?? []).filter(({ kind }) => kind === 'contact')
  return (caseFile.entries ?? []).flatMap((entry, index) => {
    if (!entry.promisedBy || latestMs(momentOf(entry.promisedBy), zone) >= earliestMs(momentOf(on), zone)) return []
    const promisedMs = earliestMs(momentOf(entry.promisedBy), zone)
    const saidMs = placeOf(entry.when, zone)?.latestMs ?? promisedMs
    const isFollowed = contacts.some((later) => {
      const atMs = later === entry || later.with !== entry.with ? null : placeOf(later.when, zone)?.latestMs
      return typeof atMs === 'number' && (atMs >= promisedMs || (later.direction === 'in' && atMs > saidMs))
    })
    return isFollowed ? [] : [warn('promise-overdue', `/entries/${index}/promisedBy`, { day: entry.promisedBy.slice(0, 10) })]
  })
}
