import type { CaseFile, Exhibit } from '#shared/domain/case-file.ts'
import { branchId, parseBranch } from '#shared/domain/cite.ts'
import { exhibitLabel } from '#shared/domain/exhibit-label.ts'
import type { LabelScheme } from '#shared/domain/exhibit-label.ts'
import { withBranchNames } from './branch-cite.ts'
import type { BranchNames } from './branch-cite.ts'
import type { ReadyBranch, ReadyExhibit } from './portrayal.ts'

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
  (caseFile.exhibits ?? []).flatMap((exhibit, position, all) => {
    const names: BranchNames = (branch) => ({ id: idOfBranch(exhibit.id, branch, all), label: exhibitLabel(scheme, position, branch) })
    const own = ready.get(exhibit.id) ?? null
    return [
      { id: exhibit.id, parentId: null, position, branch: null, label: exhibitLabel(scheme, position, null), exhibit, ready: own && named(own, names) },
      ...(own?.branches ?? []).map((branch, index) => branchExhibit(exhibit, position, branch, index + 1, names))
    ]
  })

const named = (ready: ReadyExhibit, names: BranchNames): ReadyExhibit => ({ ...ready, portrayal: withBranchNames(ready.portrayal, names) })

/** `mail/1`; an exhibit of the case that bears this very id keeps it. */
export function idOfBranch(parentId: string, branch: number, all: readonly Exhibit[]): string {
  const wanted = branchId(parentId, branch)
  return all.some((other) => other.id === wanted) ? branchId(`${parentId}/`, branch) : wanted
}

/** Who sent it and when is what the mail says; its words are hidden in its attachments too. */
function branchExhibit(parent: Exhibit, position: number, { name, ready }: ReadyBranch, branch: number, names: BranchNames): PackExhibit {
  const { id, label } = names(branch)
  const { author, happenedAt, happenedAtSource, writtenAt, writtenAtSource, capturedAt, capturedAtSource } = parent
  const redactions = (parent.redactions ?? []).filter((redaction) => typeof redaction.text === 'string')
  return {
    id, parentId: parent.id, position, branch, label, ready: named(ready, names),
    exhibit: { id, file: name, author, happenedAt, happenedAtSource, writtenAt, writtenAtSource, capturedAt, capturedAtSource, redactions }
  }
}

/** The label that a citation names: also of an attachment in a pack that reads no evidence, or of one that is not there. */
export function labelFinder(exhibits: readonly PackExhibit[], scheme: LabelScheme): (id: string) => string {
  const byId = new Map(exhibits.map((one) => [one.id, one]))
  return (id) => {
    const cited = parseBranch(id)
    const parent = cited === null ? undefined : byId.get(cited.parentId)
    return byId.get(id)?.label ?? (cited && parent ? exhibitLabel(scheme, parent.position, cited.branch) : id)
  }
}
