import type { CaseFile } from '#shared/domain/case-file.ts'
import { cardNumberFindings } from '#shared/checks/card-number-findings.ts'
import { parseCite } from '#shared/domain/cite.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { FontLibrary } from '#shared/pdf/fonts/font-library.ts'
import { leftOut } from './originals.ts'
import type { PackExhibit } from './pack-exhibit.ts'
import type { PackOrder } from './pack-order.ts'

/** What the readers noted, citations of pages that are not there, and originals that stay out although they were wanted. */
export function exhibitFindings(order: PackOrder, exhibits: readonly PackExhibit[]): readonly Finding[] {
  const notes = exhibits.flatMap(({ exhibit, position, ready }): readonly Finding[] => {
    if (!ready) return []
    const left = order.originals === 'none' ? null : leftOut(exhibit, ready.facts, order.originals)
    const { portrayal } = ready
    const codes = [...new Set([...(portrayal.kind === 'cover' ? [portrayal.reason] : []), ...portrayal.warnings.map((warning) => warning.code)])]
    return [
      ...codes.map((note) => noteFinding('warning', position, exhibit.file, note)),
      ...(left === 'telling' || left === 'redacted' ? [noteFinding('advice', position, exhibit.file, `original-${left}`)] : [])
    ]
  })
  return [...notes, ...pageFindings(order.caseFile, exhibits), ...cardNumberFindings(order.caseFile)]
}

const noteFinding = (severity: Finding['severity'], index: number, file: string, note: string): Finding =>
  ({ severity, problem: { code: 'exhibit-note', pointer: `/exhibits/${index}`, facts: { file: file.split('/').at(-1) ?? file, note } } })

/** Only pages that can be counted: a cover page says nothing about the pages of what it stands for. */
function pageFindings(caseFile: CaseFile, exhibits: readonly PackExhibit[]): readonly Finding[] {
  const portrayals = new Map(exhibits.map(({ id, ready }) => [id, ready?.portrayal]))
  return (caseFile.entries ?? []).flatMap((entry, entryIndex) => (entry.cites ?? []).flatMap((cite, citeIndex): readonly Finding[] => {
    const { exhibitId, page } = parseCite(cite)
    const portrayal = portrayals.get(exhibitId)
    if (page === null || portrayal?.kind !== 'pictures' || page <= portrayal.pages.length) return []
    return [{ severity: 'warning', problem: { code: 'page-beyond', pointer: `/entries/${entryIndex}/cites/${citeIndex}`, facts: { id: exhibitId, page } } }]
  }))
}

export function missingCharacters(text: string, fonts: FontLibrary): readonly Finding[] {
  const characters = fonts.missing(text).filter((character) => character.trim() !== '')
  return characters.length === 0 ? [] : [{ severity: 'warning', problem: { code: 'characters-missing', pointer: '', facts: { characters: characters.slice(0, 20) } } }]
}
