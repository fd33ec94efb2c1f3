import type { Entry, Exhibit } from '#shared/domain/case-file.ts'
import type { DateSource } from '#shared/domain/case-vocabulary.ts'
import type { Place, When } from '#shared/domain/when.ts'

export type TimelineLine =
  | { readonly kind: 'entry'; readonly when: When; readonly place: Place | null; readonly entry: Entry }
  /** A dated exhibit that no entry cites. */
  | { readonly kind: 'exhibit'; readonly when: When; readonly place: Place | null; readonly exhibit: Exhibit; readonly role: ExhibitDateRole; readonly source: DateSource | null }

export type ExhibitDateRole = 'happened' | 'written' | 'captured'
