import type { CaseFile, Exhibit } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { parseCite } from '#shared/domain/cite.ts'
import type { DateSource } from '#shared/domain/case-vocabulary.ts'
import type { Zone } from '#shared/domain/moment.ts'
import { placeOf } from '#shared/domain/when.ts'
import { findClashes } from './clashes.ts'
import type { Clash } from './clashes.ts'
import { findGaps } from './gaps.ts'
import type { Gap } from './gaps.ts'
import type { ExhibitDateRole, TimelineLine } from './timeline-line.ts'

export type Timeline = { readonly zone: Zone; readonly lines: readonly TimelineLine[]; readonly clashes: readonly Clash[]; readonly gaps: readonly Gap[] }

/** Entries and dated exhibits in one order, with what does not fit noted. */
export function buildTimeline(caseFile: CaseFile): Timeline {
  const zone = zoneOf(caseFile)
  const lines = [...entryLines(caseFile, zone), ...exhibitLines(caseFile, zone)].toSorted(byMoment)
  return { zone, lines, clashes: findClashes(caseFile, zone), gaps: findGaps(lines) }
}

/**
 * Earliest moment first; at the same millisecond `before` stands ahead and `after` behind; unknown last.
 * Whatever is still equal keeps the order of the file (entries, then exhibits): the sort is stable.
 */
export function byMoment(a: TimelineLine, b: TimelineLine): number {
  if (!a.place || !b.place) return Number(a.place === null) - Number(b.place === null)
  return a.place.earliestMs - b.place.earliestMs || a.place.beside - b.place.beside
}

const entryLines = (caseFile: CaseFile, zone: Zone): readonly TimelineLine[] =>
  (caseFile.entries ?? []).map((entry) => ({ kind: 'entry', when: entry.when, place: placeOf(entry.when, zone), entry }))

function exhibitLines(caseFile: CaseFile, zone: Zone): readonly TimelineLine[] {
  const cited = new Set((caseFile.entries ?? []).flatMap((entry) => entry.cites ?? []).map((cite) => parseCite(cite).exhibitId))
  return (caseFile.exhibits ?? []).flatMap((exhibit): readonly TimelineLine[] => {
    const dated = cited.has(exhibit.id) ? null : exhibitDate(exhibit)
    return dated ? [{ kind: 'exhibit', when: dated.at, place: placeOf(dated.at, zone), exhibit, role: dated.role, source: dated.source }] : []
  })
}

/** The date that places an exhibit in time: when it happened, else when it was written, else when it was captured. */
export function exhibitDate(exhibit: Exhibit): { readonly role: ExhibitDateRole; readonly at: string; readonly source: DateSource | null } | null {
  if (exhibit.happenedAt) return { role: 'happened', at: exhibit.happenedAt, source: exhibit.happenedAtSource ?? null }
  if (exhibit.writtenAt) return { role: 'written', at: exhibit.writtenAt, source: exhibit.writtenAtSource ?? null }
  if (exhibit.capturedAt) return { role: 'captured', at: exhibit.capturedAt, source: exhibit.capturedAtSource ?? null }
  return null
}
