import type { CaseFile } from '#shared/domain/case-file.ts'
import { parseCite } from '#shared/domain/cite.ts'
import { citeText, defaultScheme, exhibitLabel } from '#shared/domain/exhibit-label.ts'
import type { Language } from '#shared/domain/language.ts'

export const exhibitPosition = (caseFile: CaseFile, cite: string): number => (caseFile.exhibits ?? []).findIndex((exhibit) => exhibit.id === parseCite(cite).exhibitId)

/** The label of a cited exhibit as the papers will print it. */
export function citedLabel(position: number, cite: string | null, language: Language): string {
  const scheme = defaultScheme(language)
  return position < 0 ? cite ?? '' : citeText(exhibitLabel(scheme, position, null), cite === null ? null : parseCite(cite).page, scheme)
}
