import type { HeadingStyle, LineStyle, StyleSheet } from './style-sheet.ts'

/** Line spacing of a letter that would leave a few lines on a last page; below nine tenths it would look cramped. */
export const tightenings = [1, 0.96, 0.93, 0.9] as const

/** The same style with closer lines; empty space gives way more than leading does. */
export function tightenSheet(sheet: StyleSheet, factor: number): StyleSheet {
  if (factor === 1) return sheet
  const space = factor ** 4
  const closer = (style: LineStyle): LineStyle => ({ ...style, leadingPt: style.leadingPt * factor })
  const heading = (style: HeadingStyle): HeadingStyle => ({ ...style, ...closer(style), spaceBeforePt: style.spaceBeforePt * space, spaceAfterPt: style.spaceAfterPt * space })
  const [first, second, third] = sheet.headings
  return {
    ...sheet,
    body: closer(sheet.body),
    table: closer(sheet.table),
    tableHead: closer(sheet.tableHead),
    small: closer(sheet.small),
    headings: [heading(first), heading(second), heading(third)],
    paragraphGapPt: sheet.paragraphGapPt * space,
    openGapPt: sheet.openGapPt * space,
    blockGapPt: sheet.blockGapPt * space,
  }
}
