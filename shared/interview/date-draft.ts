import type { CaseChange } from '#shared/domain/case-change.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { DateCandidate } from './date-candidates.ts'
import { isUndated } from './date-review.ts'
import type { DateLine, DateReviewRow } from './date-review.ts'

/** What is ticked, by the ids of exhibits, and what was chosen by hand of each kind of date, by `dateKey`; null for none of that kind. */
export type DateDraft = { readonly ticked: ReadonlySet<string>; readonly chosen: ReadonlyMap<string, DateCandidate | null> }
export type DatesChange = Extract<CaseChange, { readonly kind: 'date-exhibits' }>

export const firstDateDraft = (rows: readonly DateReviewRow[]): DateDraft => ({ ticked: new Set(rows.filter(({ isTicked }) => isTicked).map(({ exhibit }) => exhibit.id)), chosen: new Map() })

export const dateKey = (exhibitId: string, { role }: DateLine): string => `${role} ${exhibitId}`

/** What is taken over of this kind of date if its row is ticked. */
export function chosenDate({ chosen }: DateDraft, exhibitId: string, line: DateLine): DateCandidate | null {
  const byHand = chosen.get(dateKey(exhibitId, line))
  return byHand === undefined ? line.preset : byHand
}

/** Who chooses a date wants it; a row of which nothing is left is not ticked. */
export function withChosen(draft: DateDraft, row: DateReviewRow, line: DateLine, candidate: DateCandidate | null): DateDraft {
  const { id } = row.exhibit
  const next = { ...draft, chosen: new Map(draft.chosen).set(dateKey(id, line), candidate) }
  const isKept = candidate !== null || (draft.ticked.has(id) && hasDate(next, row))
  return { ...next, ticked: new Set([...draft.ticked].filter((one) => one !== id).concat(isKept ? [id] : [])) }
}

/** A row that is ticked while nothing of it is chosen gets back what was proposed. */
export function withTicked(draft: DateDraft, rows: readonly DateReviewRow[], ticked: ReadonlySet<string>): DateDraft {
  const emptied = rows.filter((row) => ticked.has(row.exhibit.id) && !hasDate(draft, row)).flatMap(({ exhibit, lines }) => lines.map((line) => dateKey(exhibit.id, line)))
  return { ticked, chosen: new Map([...draft.chosen].filter(([key]) => !emptied.includes(key))) }
}

const hasDate = (draft: DateDraft, { exhibit, lines }: DateReviewRow): boolean => lines.some((line) => chosenDate(draft, exhibit.id, line) !== null)

/** All that is ticked, in one step; what got a date meanwhile keeps it. Each date says where it came from. */
export function datesChange(rows: readonly DateReviewRow[], draft: DateDraft, { exhibits }: CaseFile): DatesChange {
  const undated = new Set((exhibits ?? []).filter(isUndated).map(({ id }) => id))
  const dates = rows.filter(({ exhibit: { id } }) => draft.ticked.has(id) && undated.has(id)).flatMap(({ exhibit: { id }, lines }) => lines.flatMap((line) => {
    const date = chosenDate(draft, id, line)
    return date === null ? [] : [{ id, role: line.role, at: date.moment, source: date.source }]
  }))
  return { kind: 'date-exhibits', dates }
}

/** The step back: what stood there before, which is nothing, since only exhibits without a date get one. */
export const datesTakenBack = ({ kind, dates }: DatesChange): DatesChange => ({ kind, dates: dates.map(({ id, role }) => ({ id, role, at: null, source: null })) })
