import type { SearchHit } from '#shared/contract/search-values.ts'
import type { Goal } from '../case/goal.ts'

/** Where a find lies in its case. */
export function goalOfHit(hit: SearchHit): Goal {
  switch (hit.kind) {
    case 'entry': return { place: 'timeline', entryId: hit.id }
    case 'exhibit':
    case 'text': return { place: 'evidence', exhibitId: hit.id }
    case 'case': return hit.pointer.startsWith('/sent') ? { place: 'documents' } : { place: 'story', pointer: hit.pointer }
  }
}
