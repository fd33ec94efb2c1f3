import type { CaseFile, Exhibit } from '#shared/domain/case-file.ts'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import { fileNameOnPaper } from './file-name-on-paper.ts'

export const originalsChoices = ['auto', 'all', 'none'] as const
export type OriginalsChoice = (typeof originalsChoices)[number]

/** Why an original stays out of the pack; null when it goes in. What lies `within` the original of its mail goes along with that. */
export type LeftOut = 'redacted' | 'telling' | 'not-wanted' | 'within' | null

/** By the contract: redacted originals never, telling ones only when all are asked for. */
export function leftOut(exhibit: Exhibit, facts: ExhibitFacts, choice: OriginalsChoice): LeftOut {
  if ((exhibit.redactions ?? []).length > 0) return 'redacted'
  if (choice === 'none') return 'not-wanted'
  return choice === 'auto' && facts.telling.length > 0 ? 'telling' : null
}

/** The name under which an original is embedded: its label in front keeps two files of one name apart. */
export const attachmentName = (exhibit: Exhibit, label: string): string => `${label} ${fileNameOnPaper(exhibit)}`.replace(/[/\\:*?"<>|]/g, '_')

export type ManifestExhibit = {
  readonly id: string; readonly label: string; readonly file: string; readonly bytes: number; readonly sha256: string; readonly kind: string
  readonly dates: readonly { readonly role: string; readonly value: string; readonly source: string | null }[]
  readonly firstPage: number; readonly lastPage: number
  readonly attachment: string | null; readonly leftOut: LeftOut
  /** The exhibit whose file holds the bytes of this one. */
  readonly within?: string
}
export type Manifest = { readonly format: 'tsuzuri-manifest'; readonly version: 1; readonly pack: string; readonly language: string; readonly madeAt: string; readonly program: string; readonly caseTitle: CaseFile['title']; readonly exhibits: readonly ManifestExhibit[] }

export const manifestDates = (exhibit: Exhibit): ManifestExhibit['dates'] => [
  { role: 'happened', value: exhibit.happenedAt, source: exhibit.happenedAtSource }, { role: 'written', value: exhibit.writtenAt, source: exhibit.writtenAtSource }, { role: 'captured', value: exhibit.capturedAt, source: exhibit.capturedAtSource }
].flatMap(({ role, value, source }) => (value ? [{ role, value, source: source ?? null }] : []))

/** The form that `sha256sum -c` reads, one line an embedded original; names cannot hold a line feed or a backslash. */
export const manifestChecksums = (manifest: Manifest): string =>
  manifest.exhibits.flatMap((exhibit) => (exhibit.attachment === null ? [] : [`${exhibit.sha256}  ${exhibit.attachment}\n`])).join('')
