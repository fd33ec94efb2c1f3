import type { CaseFile } from '#shared/domain/case-file.ts'
import { cardNumberFindings } from '#shared/checks/card-number-findings.ts'
import { answerByFindings } from '#shared/checks/answer-by-findings.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { textIn } from '#shared/domain/language.ts'
import { coverReasonWords } from '#shared/words/cover-text.ts'
import { dayOf } from '#shared/rules/deadlines/calendar.ts'
import { dayText } from '#shared/words/date-text.ts'
import { hasMaskedNumber } from './masked-numbers.ts'
import type { PackDefinition } from './pack-definition.ts'
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
  const notes = exhibits.flatMap(({ exhibit, label, position, parentId, ready }): readonly Finding[] => {
    if (!ready) return []
    // What is attached to a mail lies within it: whether that goes along was told of the mail.
    const left = order.originals === 'none' || parentId !== null ? null : leftOut(exhibit, ready.facts, order.originals)
    const { portrayal } = ready
    const reason = portrayal.kind !== 'cover' ? [] : parentId !== null && portrayal.reason === 'redaction-not-possible' ? ['branch-redaction-not-possible'] : [portrayal.reason]
    const codes = told([...reason, ...portrayal.warnings.map((warning) => warning.code), ...(hasMaskedNumber(ready) ? ['card-masked'] : [])])
    // Two attachments of one name are told apart by their labels.
    const file = parentId === null ? exhibit.file : `${label} ${exhibit.file.split('/').at(-1) ?? exhibit.file}`
    return [
      ...codes.map((note) => noteFinding('warning', position, file, note)),
      ...(left === 'telling' || left === 'unread' || left === 'redacted' || left === 'carries-redacted' ? [noteFinding('advice', position, file, `original-${left}`)] : [])
    ]
  })
  return [...notes, ...pageFindings(order.caseFile, exhibits, spans), ...cardNumberFindings(order.caseFile)]
}

/** Each once, and what says less beside what says more not at all. */
function told(codes: readonly string[]): readonly string[] {
  const isCovered = codes.some((code) => code !== 'not-shown' && Object.hasOwn(coverReasonWords, code))
  const lesser = new Set([...(isCovered ? ['not-shown'] : []), ...(codes.includes('too-many-pixels') ? ['too-large'] : []), ...(codes.includes('outlook-mail') ? ['unsupported'] : [])])
  return [...new Set(codes)].filter((code) => !lesser.has(code))
}

/** What a paper with a list of evidence says with a gap in it: exhibits of which nobody has said what they show. */
export function provesFindings({ documents }: Pick<PackDefinition, 'documents'>, { exhibits }: CaseFile): readonly Finding[] {
  if (!documents.some((document) => document.kind === 'template' && document.template === 'evidence-list')) return []
  const files = (exhibits ?? []).flatMap(({ file, proves }) => (textIn(proves, 'ja').trim() === '' ? [file.split('/').at(-1) ?? file] : []))
  return files.length === 0 ? [] : [{ severity: 'warning', problem: { code: 'proves-missing', pointer: '/exhibits', facts: { files } } }]
}

/** A paper that asks for an answer by a day before its own. */
export function pastDayFindings({ caseFile, language, madeAt }: PackOrder, text: string): readonly Finding[] {
  const zone = zoneOf(caseFile)
  const answerBy = caseFile.remedy?.answerBy
  if (!answerBy || !text.includes(dayText(answerBy, language, 'letter', zone))) return []
  return answerByFindings(caseFile, dayOf(madeAt, zone).toString()).filter(({ problem }) => problem.code === 'answer-by-past')
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
