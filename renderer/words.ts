import { createContext, useContext } from 'react'
import type { Language } from '#shared/domain/language.ts'
import { windowWords } from '#shared/words/window/window-words.ts'
import type { WindowWords } from '#shared/words/window/window-words.ts'

export const LanguageContext = createContext<Language>('ja')

/** The language in force and its words. */
export function useWords(): { readonly language: Language; readonly words: WindowWords } {
  const language = useContext(LanguageContext)
  return { language, words: windowWords[language] }
}
