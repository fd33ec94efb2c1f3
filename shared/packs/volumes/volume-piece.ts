import type { PackLayout } from '#shared/pdf/layout/layout-pack.ts'
import type { PartSpan } from '#shared/pdf/layout/part-spans.ts'
import type { PlannedPack } from '../planned-pack.ts'

/** What is never cut in two: the documents in front, one exhibit, or a document behind the exhibits. */
export type VolumePiece = {
  /** Place among all pieces of the pack. */
  readonly at: number
  /** Null for documents. */
  readonly exhibitId: string | null
  /** Pieces of one group stay in one volume where that is possible: a mail and what was attached to it. */
  readonly group: string
  /** With the blank pages that follow; both count from 1. */
  readonly firstPage: number
  readonly lastPage: number
}

/** The pieces of a pack in their order; together they are all of its pages. */
export function volumePieces(planned: PlannedPack): readonly VolumePiece[] {
  const { layout } = planned.laidOut
  const parents = new Map(planned.exhibits.map(({ id, parentId }) => [id, parentId ?? id]))
  const begun = partsThatBegin(layout)
  return begun.map((part, at): VolumePiece => ({
    at, exhibitId: part.kind === 'exhibit' ? part.id : null, group: part.kind === 'exhibit' ? `exhibit ${parents.get(part.id) ?? part.id}` : `document ${part.id}`,
    firstPage: at === 0 ? 1 : part.firstPage, lastPage: (begun[at + 1]?.firstPage ?? layout.pages.length + 1) - 1
  }))
}

/** The documents before the first exhibit belong together: they are one piece. */
function partsThatBegin({ parts }: PackLayout): readonly PartSpan[] {
  const first = parts.findIndex((part) => part.kind === 'exhibit')
  return first <= 1 ? parts : [...parts.slice(0, 1), ...parts.slice(first)]
}
