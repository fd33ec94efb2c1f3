import type { CaseFile } from '#shared/domain/case-file.ts'
import { cardNumberFindings } from '#shared/checks/card-number-findings.ts'
import { parseBranch, parseCite } from '#shared/domain/cite.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { Manuscript } from '#shared/documents/certified-mail/manuscript.ts'
import type { FontLibrary } from '#shared/pdf/fonts/font-library.ts'
import type { ExhibitSpan } from '#shared/pdf/layout/exhibit-spans.ts'
import { leftOut } from './originals.ts'
import type { PackExhibit } from './pack-exhibit.ts'
import type { PackOrder } from './pack-order.ts'

/** What the readers noted, citations of pages that are not there, and originals that stay out although they were wanted. */
export function exhibitFindings(order: PackOrder, exhibits: readonly PackExhibit[], spans: readonly ExhibitSpan[]): readonly Finding[] {
  const notes = exhibits.flatMap(({ exhibit, position, parentId, ready }): readonly Finding[] => {
    if (!ready) return []
    // What is attached to a mail lies within it: whether that goes along was told of the mail.
    const left = order.originals === 'none' || parentId !== null ? null : leftOut(exhibit, ready.facts, order.originals)
    const { portrayal } = ready
    const reason = portrayal.kind !== 'cover' ? [] : parentId !== null && portrayal.reason === 'redaction-not-possible' ? ['branch-redaction-not-possible'] : [portrayal.reason]
    const codes = [...new Set([...reason, ...portrayal.warnings.map((warning) => warning.code)])]
    return [
      ...codes.map((note) => noteFinding('warning', position, exhibit.file, note)),
      ...(left === 'telling' || left === 'redacted' ? [noteFinding('advice', position, exhibit.file, `original-${left}`)] : [])
    ]
  })
  return [...notes, ...pageFindings(order.caseFile, exhibits, spans), ...cardNumberFindings(order.caseFile)]
}

/** Who must not get a pack that holds its case, and what it cannot give back. */
export function reopenableFindings(order: PackOrder, exhibits: readonly PackExhibit[]): readonly Finding[] {
  if (!order.reopenable) return []
  const files = exhibits.flatMap(({ exhibit, ready, parentId }) => (parentId === null && ready && leftOut(exhibit, ready.facts, order.originals) !== null ? [exhibit.file.split('/').at(-1) ?? exhibit.file] : []))
  return [
    { severity: 'warning', problem: { code: 'reopenable-is-private', pointer: '' } },
    ...(files.length === 0 ? [] : [{ severity: 'warning', problem: { code: 'reopenable-lacks', pointer: '/exhibits', facts: { files } } } as const])
  ]
}

const noteFinding = (severity: Finding['severity'], index: number, file: string, note: string): Finding =>
  ({ severity, problem: { code: 'exhibit-note', pointer: `/exhibits/${index}`, facts: { file: file.split('/').at(-1) ?? file, note } } })

/** Only pages that can be counted, and attachments of mails that were read: a cover page says nothing about the pages of what it stands for. */
function pageFindings(caseFile: CaseFile, exhibits: readonly PackExhibit[], spans: readonly ExhibitSpan[]): readonly Finding[] {
  const pagesOf = new Map(spans.map(({ exhibitId, sourcePages }) => [exhibitId, sourcePages.length]))
  const byId = new Map(exhibits.map((one) => [one.id, one]))
  return (caseFile.entries ?? []).flatMap((entry, entryIndex) => (entry.cites ?? []).flatMap((cite, citeIndex): readonly Finding[] => {
    const { exhibitId, page } = parseCite(cite)
    const problem = { pointer: `/entries/${entryIndex}/cites/${citeIndex}`, facts: { id: exhibitId, page: page ?? 1 } }
    const cited = byId.get(exhibitId)
    if (!cited) return byId.get(parseBranch(exhibitId)?.parentId ?? '')?.ready ? [{ severity: 'warning', problem: { ...problem, code: 'branch-absent' } }] : []
    const isCover = cited.ready?.portrayal.kind === 'cover'
    if (page === null || isCover || page <= (pagesOf.get(exhibitId) ?? Infinity)) return []
    return [{ severity: 'warning', problem: { ...problem, code: 'page-beyond' } }]
  }))
}

const mostNamed = 20

export function missingCharacters(text: string, fonts: FontLibrary): readonly Finding[] {
  const characters = fonts.missing(text).filter((character) => character.trim() !== '')
  return characters.length === 0 ? [] : [{ severity: 'warning', problem: { code: 'characters-missing', pointer: '', facts: { characters: [...characters.slice(0, mostNamed), ...(characters.length > mostNamed ? ['…'] : [])] } } }]
}

/** What the counter would refuse in a letter of certified mail, and Latin words that only its writer can judge. */
export const gridFindings = (manuscript: Manuscript | null): readonly Finding[] =>
  (manuscript?.faults ?? []).slice(0, mostNamed).map(({ kind, text, place }) => ({ severity: kind === 'latin' ? 'advice' : 'warning', problem: { code: kind === 'latin' ? 'certified-latin' : 'certified-character', pointer: '', facts: { text, ...place } } }))
