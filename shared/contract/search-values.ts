import type { When } from '#shared/domain/when.ts'
import type { Piece } from '#shared/lib/search-snippet.ts'

export type SearchKind = 'case' | 'entry' | 'exhibit' | 'text'

/** One find: an entry or exhibit by its id, a field of a case by its pointer. `position` counts from 0 in the list of its kind. */
export type SearchHit =
  | { readonly kind: 'case'; readonly pointer: string; readonly snippet: readonly Piece[] }
  | { readonly kind: 'entry'; readonly id: string; readonly position: number; readonly when: When; readonly snippet: readonly Piece[] }
  | { readonly kind: 'exhibit' | 'text'; readonly id: string; readonly position: number; readonly name: readonly Piece[]; readonly snippet: readonly Piece[] }

/** `total` counts all finds of a case, of which `hits` are the first of each kind. */
export type SearchGroup = { readonly caseId: string; readonly title: readonly Piece[]; readonly zone: string | null; readonly hits: readonly SearchHit[]; readonly total: number }

/** `total` and `cases` count all that was found, of which `groups` are the first; `waiting`: how many things the index has yet to learn, files that are still to be read among them. */
export type SearchAnswer = { readonly groups: readonly SearchGroup[]; readonly total: number; readonly cases: number; readonly waiting: number }
