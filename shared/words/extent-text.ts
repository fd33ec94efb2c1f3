import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { Language } from '#shared/domain/language.ts'
import { durationText } from './duration-text.ts'

/** How much a file is: how long a video is, how many pages a picture or a PDF has; nothing for what has neither until it is laid out. */
export function extentText({ kind, pages, durationSeconds }: Pick<ExhibitFacts, 'kind' | 'pages' | 'durationSeconds'>, language: Language): string | null {
  if (kind.startsWith('video/')) return durationSeconds === undefined ? null : durationText(durationSeconds, language)
  if (!kind.startsWith('image/') && kind !== 'application/pdf') return null
  return language === 'ja' ? `${pages}ページ` : `${pages} ${pages === 1 ? 'page' : 'pages'}`
}
