import { zoneOf } from '#shared/domain/case-file.ts'
import type { CaseFile, Exhibit } from '#shared/domain/case-file.ts'
import { dateRoles } from '#shared/domain/exhibit-facts.ts'
import type { DateRole, ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Zone } from '#shared/domain/moment.ts'
import { bestFirst, dateChoices } from './date-candidates.ts'
import type { DateCandidate, DateChoice } from './date-candidates.ts'
import { isMomentFound, momentParts } from './moment-parts.ts'

/** One kind of date of an exhibit: what can be chosen, the surest first, what is chosen beforehand, and what speaks against it. */
export type DateLine = { readonly role: DateRole; readonly options: readonly DateCandidate[]; readonly preset: DateCandidate | null; readonly against: DateCandidate | null }
/** An exhibit without any date, with all that its file offers; ticked beforehand where something in it is sound. */
export type DateReviewRow = { readonly exhibit: Exhibit; readonly position: number; readonly lines: readonly DateLine[]; readonly isTicked: boolean }

type Facts = Readonly<Record<string, ExhibitFacts>>

export const isUndated = (exhibit: Exhibit): boolean => dateRoles.every((role) => !exhibit[`${role}At`])

/** How many exhibits have no date at all, while their file offers one. */
export const countDateable = (caseFile: CaseFile, facts: Facts): number =>
  (caseFile.exhibits ?? []).filter((exhibit) => isUndated(exhibit) && facts[exhibit.id]?.dates.some(({ value }) => isMomentFound(value))).length

/** Those exhibits, in the order of the case. */
export function dateReview(caseFile: CaseFile, facts: Facts): readonly DateReviewRow[] {
  const zone = zoneOf(caseFile)
  return (caseFile.exhibits ?? []).flatMap((exhibit, position): readonly DateReviewRow[] => {
    if (!isUndated(exhibit)) return []
    const choices = dateChoices(exhibit, facts[exhibit.id]?.dates ?? [], zone)
    return choices.length === 0 ? [] : [{ exhibit, position, ...proposed(choices, zone) }]
  })
}

/** Weak dates and those that another source contradicts are no proposal by themselves: of such an exhibit the surest is shown, and not ticked. */
function proposed(choices: readonly DateChoice[], zone: Zone): Pick<DateReviewRow, 'lines' | 'isTicked'> {
  const lines = choices.flatMap(({ role, best, others }) => (best === null ? [] : [{ role, best, options: [best, ...others], against: others.find((other) => contradicts(other, best, zone)) ?? null }]))
  const isSound = ({ best, against }: (typeof lines)[number]): boolean => best.confidence !== 'weak' && against === null
  const isTicked = lines.some(isSound)
  const surest = lines.map(({ best }) => best).toSorted(bestFirst)[0]
  return { isTicked, lines: lines.map(({ best, ...line }) => ({ role: line.role, options: line.options, against: line.against, preset: (isTicked ? isSound({ best, ...line }) : best === surest) ? best : null })) }
}

const dayMs = 86_400_000

/** A source that is not weak itself and names another day; times on both sides may lie as far apart as clocks and zones do. */
function contradicts(other: DateCandidate, best: DateCandidate, zone: Zone): boolean {
  if (other.confidence === 'weak') return false
  if (other.moment.length > 10 && best.moment.length > 10) return Math.abs(Date.parse(other.moment) - Date.parse(best.moment)) > dayMs
  return momentParts(other.moment, zone)?.day !== momentParts(best.moment, zone)?.day
}
