import type { Language } from './language.ts'

/** How exhibits are called: 資料1, Exhibit A, or 甲第1号証. */
export const labelSchemes = ['shiryo', 'letters', 'kou'] as const
export type LabelScheme = (typeof labelSchemes)[number]

export const defaultScheme = (language: Language): LabelScheme => (language === 'ja' ? 'shiryo' : 'letters')

/** `position` counts from 0, `branch` (of a mail's attachment) from 1 or null. */
export function exhibitLabel(scheme: LabelScheme, position: number, branch: number | null): string {
  switch (scheme) {
    case 'shiryo': return `資料${position + 1}${branch === null ? '' : `の${branch}`}`
    case 'letters': return `Exhibit ${columnLetters(position)}${branch === null ? '' : `-${branch}`}`
    case 'kou': return `甲第${position + 1}号証${branch === null ? '' : `の${branch}`}`
  }
}

/** As the first column of a list of evidence has it: 甲1の2, as courts write it; the other schemes are short already. */
export const shortLabel = (scheme: LabelScheme, position: number, branch: number | null): string =>
  scheme === 'kou' ? `甲${position + 1}${branch === null ? '' : `の${branch}`}` : exhibitLabel(scheme, position, branch)

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(position: number): string {
  const last = String.fromCharCode(65 + (position % 26))
  return position < 26 ? last : columnLetters(Math.floor(position / 26) - 1) + last
}

/** 資料2・1頁 in Japanese, Exhibit B, p. 1 in English. */
export function citeText(label: string, page: number | null, scheme: LabelScheme): string {
  if (page === null) return label
  return scheme === 'letters' ? `${label}, p. ${page}` : `${label}・${page}頁`
}
