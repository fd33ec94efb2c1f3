import { romanNumber } from '#shared/pdf/layout/roman-number.ts'

/** Before the numbers of the front's pages, so that no two pages of a pack are called the same. */
export const frontPrefix = (volume: number): string => `${volume}-`

/** 2-iii: the third page of the front of volume 2. */
export const frontLabel = (volume: number, page: number): string => `${frontPrefix(volume)}${romanNumber(page)}`
