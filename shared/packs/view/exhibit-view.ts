import type { Inline } from '#shared/documents/block.ts'
import type { Exhibit } from '#shared/domain/case-file.ts'
import type { Language } from '#shared/domain/language.ts'
import { exhibitDate } from '#shared/timeline/timeline.ts'
import type { ExhibitDateRole } from '#shared/timeline/timeline-line.ts'
import { momentText } from '#shared/words/date-text.ts'
import { dateSourceWords } from '#shared/words/vocabulary.ts'
import { redactText } from '#shared/domain/redact-text.ts'
import { fileNameOnPaper } from '../file-name-on-paper.ts'
import { hiddenTexts } from '../hidden-texts.ts'
import type { PackExhibit } from '../pack-exhibit.ts'
import { onPaper } from './slot.ts'
import type { ViewContext } from './slot.ts'

export type ExhibitView = {
  readonly label: string
  readonly cite: Inline
  readonly title: string
  /** Date with the role and the source that it has; '' when undated. */
  readonly date: string
  /** The same in two parts: when, and what that is the date of and where it comes from. */
  readonly when: string
  readonly whenNote: string
  readonly author: string
  readonly proves: string
  readonly pages: Inline
}

export const exhibitViews = (exhibits: readonly PackExhibit[], context: ViewContext): readonly ExhibitView[] =>
  exhibits.map(({ id, label, exhibit }) => ({
    label, cite: { kind: 'cite', exhibitId: id, page: null, text: label, isListing: true }, title: exhibitTitle(exhibit, context.language), date: exhibitDateText(exhibit, context), when: datedParts(exhibit, context)?.when ?? '', whenNote: exhibitDateNote(exhibit, context),
    author: redactText(onPaper(exhibit.author, context.language), hiddenTexts(exhibit)), proves: onPaper(exhibit.proves, context.language), pages: { kind: 'pages', exhibitId: id }
  }))

/** The title, else the name of the file without its folder; both are often words of the exhibit, so that what is hidden in it is hidden in them. */
export const exhibitTitle = (exhibit: Exhibit, language: Language): string =>
  redactText(onPaper(exhibit.title, language), hiddenTexts(exhibit)) || fileNameOnPaper(exhibit)

export const roleWords: Readonly<Record<ExhibitDateRole, { readonly ja: string; readonly en: string }>> = {
  happened: { ja: '発生', en: 'happened' }, written: { ja: '作成', en: 'written' }, captured: { ja: '撮影・保存', en: 'captured' }
}

/** 2026年10月3日 21時0分（撮影・保存。ファイル名による） */
export function exhibitDateText(exhibit: Exhibit, context: Pick<ViewContext, 'language' | 'zone'>): string {
  const parts = datedParts(exhibit, context)
  if (parts === null) return ''
  const { when, role, source } = parts
  if (context.language === 'ja') return source === '' ? `${when}（${role}）` : `${when}（${role}。${source}）`
  return source === '' ? `${when} (${role})` : `${when} (${role}; ${source})`
}

/** 撮影・保存（ファイル名による） */
function exhibitDateNote(exhibit: Exhibit, context: Pick<ViewContext, 'language' | 'zone'>): string {
  const { role = '', source = '' } = datedParts(exhibit, context) ?? {}
  if (source === '') return role
  return context.language === 'ja' ? `${role}（${source}）` : `${role} (${source})`
}

function datedParts(exhibit: Exhibit, { language, zone }: Pick<ViewContext, 'language' | 'zone'>): { readonly when: string; readonly role: string; readonly source: string } | null {
  const dated = exhibitDate(exhibit)
  if (!dated) return null
  const source = dated.source ? dateSourceWords[dated.source][language] : ''
  return { when: momentText(dated.at, language, 'table', zone), role: roleWords[dated.role][language], source: source !== '' && language === 'ja' ? `${source}による` : source }
}
