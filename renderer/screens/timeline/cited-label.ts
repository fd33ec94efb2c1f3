import type { CaseFile } from '#shared/domain/case-file.ts'
import { parseBranch, parseCite } from '#shared/domain/cite.ts'
import { citeText, defaultScheme, exhibitLabel } from '#shared/domain/exhibit-label.ts'
import type { Language } from '#shared/domain/language.ts'

export const exhibitPosition = (caseFile: CaseFile, cite: string): number => (caseFile.exhibits ?? []).findIndex((exhibit) => exhibit.id === parseCite(cite).exhibitId)

/** The label that the papers will print for a citation, be it of an exhibit or of what is attached to one. */
export function citationLabel(caseFile: CaseFile, cite: string, language: Language): string {
  const position = exhibitPosition(caseFile, cite)
  const { exhibitId, page } = parseCite(cite)
  const branch = position < 0 ? parseBranch(exhibitId) : null
  const parent = branch === null ? -1 : exhibitPosition(caseFile, branch.parentId)
  const scheme = defaultScheme(language)
  return branch === null || parent < 0 ? citedLabel(position, cite, language) : citeText(exhibitLabel(scheme, parent, branch.branch), page, scheme)
}

/** The label of a cited exhibit as the papers will print it. */
export function citedLabel(position: number, cite: string | null, language: Language): string {
  const scheme = defaultScheme(language)
  return position < 0 ? cite ?? '' : citeText(exhibitLabel(scheme, position, null), cite === null ? null : parseCite(cite).page, scheme)
}
