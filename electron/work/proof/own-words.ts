import type { Language } from '#shared/domain/language.ts'
import type { Zone } from '#shared/domain/moment.ts'
import { alternativeEnd } from '#shared/packs/alternative-text.ts'
import { layoutWords } from '#shared/packs/pack-words.ts'
import { exhibitDateText } from '#shared/packs/view/exhibit-view.ts'
import type { RedactedExhibit } from './redacted-exhibit.ts'
import { searchable } from './searchable.ts'

/** In what a pack says its own words and dates. */
export type Tongue = { readonly language: Language; readonly zone: Zone }

/**
 * Of what is read aloud for a page, the title. Exactly what we put behind it there (the date, "page 1 of 3", "part 1 of 2") is ours and
 * lawful, at its end alone; a text that does not end so is searched whole.
 */
export function titleSpoken(text: string, { one, pages, sourcePages }: RedactedExhibit, page: number, { language, zone }: Tongue): string {
  const { portrayal } = one.ready ?? {}
  const place = sourcePages.findLastIndex((first) => first <= page)
  const first = sourcePages[place]
  if (portrayal?.kind !== 'pictures' || first === undefined) return text
  const end = alternativeEnd(exhibitDateText(one.exhibit, { language, zone }), { page: place + 1, of: portrayal.pages.length }, language)
  const slices = (sourcePages[place + 1] ?? (pages.at(-1) ?? page) + 1) - first
  return withoutEnd(text, slices > 1 ? layoutWords[language].slice(end, page - first + 1, slices) : end)
}

function withoutEnd(text: string, end: string): string {
  const [said, ours] = [searchable(text), searchable(end)]
  return said.endsWith(ours) ? said.slice(0, said.length - ours.length) : text
}

/** The head of all exhibits leads to the first of them. */
export const isOurHead = (title: string, { language }: Tongue): boolean => title.replace(/ \(\d+\)$/, '') === layoutWords[language].exhibitsHeading
