import type { Language } from '#shared/domain/language.ts'

/** How many there are, with the thousands marked: 1,294. Years and numbers that name something are no counts. */
export const numberText = (count: number): string => count.toLocaleString('en-GB')

/** 3日, 1,161 hours. */
export const countText = (count: number, ja: string, en: string, language: Language): string =>
  (language === 'ja' ? `${numberText(count)}${ja}` : `${numberText(count)} ${en}${count === 1 ? '' : 's'}`)
