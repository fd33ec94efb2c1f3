import type { Language } from '#shared/domain/language.ts'

/** Which of the exhibit's pages a picture is. */
export type PagePlace = { readonly page: number; readonly of: number }

/** What is read aloud for the picture of one page: label and title, and behind them what is our own. */
export const alternativeText = ({ label, title, date }: { readonly label: string; readonly title: string; readonly date: string }, place: PagePlace, language: Language): string =>
  [label, title].filter((text) => text !== '').join(separator[language]) + alternativeEnd(date, place, language)

/** The date, and the page among several, in words that no exhibit and no user wrote. */
export const alternativeEnd = (date: string, { page, of }: PagePlace, language: Language): string =>
  [date, of > 1 ? pageWords[language](page, of) : ''].filter((text) => text !== '').map((text) => separator[language] + text).join('')

const separator: Readonly<Record<Language, string>> = { ja: '　', en: ', ' }
const pageWords: Readonly<Record<Language, (page: number, of: number) => string>> = { ja: (page, of) => `${page}/${of}頁`, en: (page, of) => `page ${page} of ${of}` }
