export const languages = ['ja', 'en'] as const
export type Language = (typeof languages)[number]

/** A text for people: one string, or one for each language where a case speaks both. */
export type LocalText = string | { readonly ja?: string | null; readonly en?: string | null }

/** The text in the asked language, else in the other one; '' when there is none. */
export function textIn(text: LocalText | null | undefined, language: Language): string {
  if (text === null || text === undefined) return ''
  if (typeof text === 'string') return text
  return text[language] ?? text[language === 'ja' ? 'en' : 'ja'] ?? ''
}
