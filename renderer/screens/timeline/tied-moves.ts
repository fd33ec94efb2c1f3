import type { CaseFile } from '#shared/domain/case-file.ts'
import { byMoment } from '#shared/timeline/timeline.ts'
import type { Timeline } from '#shared/timeline/timeline.ts'

export type TiedMoves = { readonly up: number | null; readonly down: number | null }

/** Where an entry may be moved: only among entries of the same moment, since dates decide the rest. Positions are those of the file. */
export function tiedMoves(timeline: Timeline, index: number, caseFile: CaseFile): TiedMoves {
  const line = timeline.lines[index]
  const to = (neighbour: number): number | null => {
    const other = timeline.lines[neighbour]
    if (line?.kind !== 'entry' || other?.kind !== 'entry' || byMoment(line, other) !== 0) return null
    return (caseFile.entries ?? []).findIndex((entry) => entry.id === other.entry.id)
  }
  return { up: to(index - 1), down: to(index + 1) }
}
