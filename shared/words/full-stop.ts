import type { Language } from '#shared/domain/language.ts'

/** A sentence with the stop of its language, unless it has one already. */
export const withFullStop = (text: string, language: Language): string => (/[。．.！？!?][」』”"）)]*$/u.test(text) ? text : `${text}${language === 'ja' ? '。' : '.'}`)
