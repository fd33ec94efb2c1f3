import type { Inline } from '#shared/documents/block.ts'
import type { Language } from '#shared/domain/language.ts'
import { hexOf } from '#shared/pdf/bytes.ts'
import { momentText } from '#shared/words/date-text.ts'
import { leftOutWords } from '#shared/words/left-out-words.ts'
import { dateSourceWords } from '#shared/words/vocabulary.ts'
import { manifestRows, shownAs } from '../make-manifest.ts'
import type { ManifestRow } from '../make-manifest.ts'
import { checksumsDigest } from '../manifest.ts'
import type { OriginalsChoice } from '../originals.ts'
import type { PackExhibit } from '../pack-exhibit.ts'
import { roleWords } from './exhibit-view.ts'
import type { ViewContext } from './slot.ts'

/** The manifest as it is printed: what was taken in, and how to check that it is still the same. */
export type ManifestView = {
  readonly rows: readonly ManifestRowView[]
  readonly hasEmbedded: boolean
  /** SHA-256 of the list of the embedded originals, in groups; '' where none is embedded. */
  readonly listDigest: string
  /** The case itself goes along, with its notes and its fallback. */
  readonly isReopenable: boolean
  /** Of the volume that the list is about; '' in a pack of one file. */
  readonly volumeName: string
}
export type ManifestRowView = {
  readonly cite: Inline
  readonly file: string
  readonly within: string
  /** One of the pictures that the exhibit was put together from. */
  readonly isPart: boolean
  readonly size: string
  readonly digest: string
  readonly dates: readonly { readonly when: string; readonly role: string; readonly source: string }[]
  readonly pages: Inline
  readonly embedded: string
}

export type ManifestSettings = { readonly originals: OriginalsChoice; readonly reopenable: boolean; readonly withoutRoom: ReadonlySet<string>; /** Exhibits of one volume; null for all. */ readonly only: ReadonlySet<string> | null; readonly volumeName: string; readonly sha256: (bytes: Uint8Array) => Uint8Array }

export function manifestView(exhibits: readonly PackExhibit[], settings: ManifestSettings, context: ViewContext): ManifestView {
  const rows = manifestRows(exhibits, settings.originals, settings.withoutRoom).filter((row) => settings.only?.has(shownAs(row)) ?? true)
  const digest = checksumsDigest(rows, settings.sha256)
  return { rows: rows.map((row) => rowView(row, row.within === undefined ? '' : context.labelOf(row.within), context)), hasEmbedded: digest !== null, listDigest: digest === null ? '' : inGroups(hexOf(digest)), isReopenable: settings.reopenable, volumeName: settings.volumeName }
}

/** Eight groups of eight can be read aloud, typed, and broken between lines. */
export const inGroups = (sha256: string): string => sha256.replace(/.{8}(?=.)/g, '$& ')
/** In a narrow cell they stand four and four. */
const inTwoLines = (sha256: string): string => `${inGroups(sha256.slice(0, 32))}\n${inGroups(sha256.slice(32))}`

function rowView(row: ManifestRow, within: string, context: ViewContext): ManifestRowView {
  const { language } = context
  return {
    cite: { kind: 'cite', exhibitId: shownAs(row), page: null, text: context.labelOf(shownAs(row)), isListing: true }, file: row.file, within, isPart: row.partOf !== undefined, size: sizeText(row.bytes, language), digest: inTwoLines(row.sha256),
    dates: row.dates.map(({ role, value, source }) => ({ when: momentText(value, language, 'table', context.zone), role: wordOf(roleWords, role, language), source: source === null ? '' : wordOf(dateSourceWords, source, language) })),
    pages: { kind: 'pages', exhibitId: shownAs(row) }, embedded: leftOutWords[row.leftOut ?? 'embedded'][language]
  }
}

const wordOf = (words: Readonly<Record<string, { readonly ja: string; readonly en: string }>>, key: string, language: Language): string => words[key]?.[language] ?? key

const sizeText = (bytes: number, language: Language): string => `${bytes.toLocaleString('en-GB')}${language === 'ja' ? 'バイト' : ' bytes'}`
