import type { Exhibit } from '#shared/domain/case-file.ts'
import { openSuggestions } from '#shared/interview/open-suggestions.ts'
import type { CaseDesk } from '../case/use-case.ts'
import { FieldNotes } from '../notes/field-notes.tsx'
import type { PlacedFindings } from '../notes/use-findings.ts'
import { ExhibitFinds } from './exhibit-finds.tsx'
import { ExhibitOrders } from './exhibit-orders.tsx'
import { ExhibitPeople } from './exhibit-people.tsx'
import { SuggestionList } from './suggestion-list.tsx'

export type ExhibitSuggestionsProps = { readonly exhibit: Exhibit; readonly position: number; readonly current: CaseDesk; readonly findings: PlacedFindings; readonly today: string }

/** All that one exhibit offers: entries for the timeline, numbers for the fields of the case, and who speaks in it. */
export function ExhibitSuggestions({ exhibit, position, current, findings, today }: ExhibitSuggestionsProps) {
  const facts = current.opened.facts[exhibit.id]
  if (facts === undefined) return null
  const open = openSuggestions(current.caseFile, current.opened.facts).filter(({ exhibitIds }) => exhibitIds.includes(exhibit.id))
  return (
    <>
      <FieldNotes findings={findings.at(`/exhibits/${position}/file`)} current={current} />
      <SuggestionList current={current} open={open} today={today} />
      <ExhibitOrders facts={facts} current={current} />
      <ExhibitFinds exhibit={exhibit} facts={facts} current={current} />
      <ExhibitPeople exhibit={exhibit} facts={facts} current={current} />
    </>
  )
}
