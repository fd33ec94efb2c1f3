import type { Language } from '#shared/domain/language.ts'
import { ink, quietInk, type TextStyle } from './text-style.ts'
import type { DocumentStyle } from './document-style.ts'

export type LineStyle = TextStyle & { readonly leadingPt: number }
export type HeadingStyle = LineStyle & { readonly spaceBeforePt: number; readonly spaceAfterPt: number; readonly align: 'left' | 'centre'; readonly ruled: boolean }

/** How one kind of document is set. */
export type StyleSheet = {
  readonly language: Language
  readonly body: LineStyle
  readonly table: LineStyle
  readonly tableHead: LineStyle
  readonly small: LineStyle
  readonly headings: readonly [HeadingStyle, HeadingStyle, HeadingStyle]
  /** Between two paragraphs. */
  readonly paragraphGapPt: number
  /** Before an address, a date, a greeting: what stands for itself in a letter. */
  readonly openGapPt: number
  /** Around tables, frames and lists. */
  readonly blockGapPt: number
  readonly indentEm: number
  readonly justify: boolean
  /** Order data of a letter stand open, without rules. */
  readonly ruledFields: boolean
}

export function styleSheet(style: DocumentStyle, language: Language): StyleSheet {
  if (style === 'letter') return language === 'ja' ? japaneseLetter : englishLetter
  if (style === 'checklist') return { ...report(language), body: line('sans', 10.5, 16.5), blockGapPt: 8 }
  return report(language)
}

function line(face: TextStyle['face'], sizePt: number, leadingPt: number, colour = ink): LineStyle {
  return { face, sizePt, leadingPt, colour }
}

function heading(base: LineStyle, spaceBeforePt: number, spaceAfterPt: number, align: 'left' | 'centre' = 'left', ruled = false): HeadingStyle {
  return { ...base, spaceBeforePt, spaceAfterPt, align, ruled }
}

const japaneseLetter: StyleSheet = {
  language: 'ja',
  body: line('serif', 10.5, 18.5),
  table: line('serif', 9.5, 15),
  tableHead: line('serif-bold', 9, 15),
  small: line('serif', 9, 14.5, quietInk),
  headings: [
    heading(line('serif-bold', 14, 22), 18, 12, 'centre'),
    heading(line('serif-bold', 11.5, 19), 10, 3),
    heading(line('serif-bold', 10.5, 18.5), 6, 0),
  ],
  paragraphGapPt: 0,
  openGapPt: 11,
  blockGapPt: 9,
  indentEm: 1,
  justify: true,
  ruledFields: false,
}

const englishLetter: StyleSheet = {
  language: 'en',
  body: line('serif', 10.5, 15.6),
  table: line('serif', 9.5, 13.5),
  tableHead: line('serif-bold', 9.5, 13.5),
  small: line('serif', 9, 13, quietInk),
  headings: [heading(line('serif-bold', 11.5, 17), 16, 1), heading(line('serif-bold', 10.5, 15.6), 12, 3), heading(line('serif-bold', 10.5, 15.6), 8, 0)],
  paragraphGapPt: 8,
  openGapPt: 14,
  blockGapPt: 10,
  indentEm: 0,
  justify: false,
  ruledFields: false,
}

function report(language: Language): StyleSheet {
  const leading = language === 'ja' ? 1 : 0.88
  return {
    language,
    body: line('sans', 10, 17 * leading),
    table: line('sans', 9.5, 14.6 * leading),
    tableHead: line('sans-bold', 9, 14.6 * leading),
    small: line('sans', 8.5, 13 * leading, quietInk),
    headings: [
      heading(line('sans-bold', 16, 24), 14, 14, 'left', true),
      heading(line('sans-bold', 12, 18), 16, 5),
      heading(line('sans-bold', 10.5, 16), 10, 3),
    ],
    paragraphGapPt: language === 'ja' ? 5 : 6,
    openGapPt: language === 'ja' ? 5 : 6,
    blockGapPt: 9,
    indentEm: 0,
    justify: language === 'ja',
    ruledFields: true,
  }
}
