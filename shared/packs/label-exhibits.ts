import type { CaseFile } from '#shared/domain/case-file.ts'
import { exhibitLabel } from '#shared/domain/exhibit-label.ts'
import type { LabelScheme } from '#shared/domain/exhibit-label.ts'

/** Labels by exhibit id, from the order of the case; they are computed for each pack and never stored. */
export const labelExhibits = (caseFile: CaseFile, scheme: LabelScheme): ReadonlyMap<string, string> =>
  new Map((caseFile.exhibits ?? []).map((exhibit, index) => [exhibit.id, exhibitLabel(scheme, index, null)]))
