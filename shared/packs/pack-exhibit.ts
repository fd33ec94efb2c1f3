import type { CaseFile, Exhibit } from '#shared/domain/case-file.ts'
import { exhibitLabel } from '#shared/domain/exhibit-label.ts'
import type { LabelScheme } from '#shared/domain/exhibit-label.ts'
import type { ReadyExhibit } from './portrayal.ts'

/** One exhibit of a pack, in the order of the pack: an exhibit of the case, or what was attached to one. */
export type PackExhibit = {
  readonly id: string
  /** The exhibit that this one was attached to; null for an exhibit of the case. */
  readonly parentId: string | null
  /** Place of the exhibit, or of its parent, in the case; counts from 0. */
  readonly position: number
  /** Counts what is attached to one exhibit from 1; null for an exhibit of the case. */
  readonly branch: number | null
  /** 資料1, Exhibit A, 甲第1号証の2: counted anew for each pack, never stored. */
  readonly label: string
  readonly exhibit: Exhibit
  /** Null in a pack that shows no evidence: there nothing is read, and what is attached is not known. */
  readonly ready: ReadyExhibit | null
}

/** Everything that a pack calls an exhibit, with its label; views, pages, manifest and findings all take this one list. */
export const packExhibits = (caseFile: CaseFile, scheme: LabelScheme, ready: ReadonlyMap<string, ReadyExhibit>): readonly PackExhibit[] =>
  (caseFile.exhibits ?? []).map((exhibit, position) => ({
    id: exhibit.id, parentId: null, position, branch: null, label: exhibitLabel(scheme, position, null), exhibit, ready: ready.get(exhibit.id) ?? null
  }))
