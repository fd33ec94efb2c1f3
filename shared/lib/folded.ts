/** A text as it is searched: width, case, kana and blanks do not matter. */
export const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/[ァ-ヶ]/g, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60)).replaceAll(/\s+/g, ' ').trim()

/** The words of a query, each of which must be found. */
export const queryWords = (query: string): readonly string[] => folded(query).split(' ').filter((word) => word !== '')
