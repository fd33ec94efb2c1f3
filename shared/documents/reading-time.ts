import type { Language } from '#shared/domain/language.ts'

/** What a text is measured in when it is read out: Japanese in characters without blanks, English in words. */
export const spokenLength = (text: string, language: Language): number =>
  language === 'ja' ? [...text.replace(/\s/gu, '')].length : text.split(/\s+/u).filter((word) => word !== '').length

/** Whole seconds, rounded up, at so many characters or words a minute. */
export const readingSeconds = (text: string, language: Language, perMinute: number): number => Math.ceil((spokenLength(text, language) / perMinute) * 60)
