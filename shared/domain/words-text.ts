import { isLatinLike } from './letter-width.ts'
import type { FileWords, PageLine, PageWord, PageWords } from './page-words.ts'

/** Widths of gaps in parts of a full-width letter: a space between Latin words, one that somebody set between others, and the gap between two columns. */
const gaps = { latin: 0.14, mixed: 0.42, columns: 1.3 } as const

/** The text of a file, a line each, pages parted by an empty line. */
export const wordsText = (words: FileWords): string => words.pages.map(pageText).filter((text) => text !== '').join('\n\n')

export const pageText = ({ lines }: PageWords): string => lines.map(lineText).join('\n')

/**
 * Words joined as they are read: recognition cuts Japanese into pieces of one or two letters, between which nothing stands. Only the place of the
 * words tells whether 10 月 was written with spaces.
 */
export const lineText = (line: PageLine): string => line.words.map(({ text }, index) => `${isSpaced(line, index) ? ' ' : ''}${text}`).join('')

/** Whether a space stands before the word of this place. */
export function isSpaced({ words }: PageLine, index: number): boolean {
  const [before, word] = [words[index - 1], words[index]]
  return before !== undefined && word !== undefined && isApart(word, before, letterWidthOf(words))
}

function isApart(word: PageWord, before: PageWord, letterWidth: number): boolean {
  const gap = (word.x - before.x - before.width) / letterWidth
  const sides = [isLatinLike(before.text.slice(-1)), isLatinLike(word.text.slice(0, 1))]
  const least = isOneTerm(before.text, word.text) ? gaps.columns : sides.every(Boolean) ? gaps.latin : sides.some(Boolean) ? gaps.mixed : gaps.columns
  return gap >= least
}

/** 10月, 3日, 5,480円; what stands in brackets; a full stop and what it ends. */
const isOneTerm = (before: string, after: string): boolean =>
  (/[\d０-９]$/u.test(before) && /^[年月日時分秒円件個点枚回番号]/u.test(after)) || (/[年月日時分]$/u.test(before) && /^[\d０-９(（]/u.test(after)) || /[(（「『【〔<＜]$/u.test(before) || /^[)）」』】〕、。，．]/u.test(after)

/** The width of a full-width letter on this line, by the middle one of its words. */
function letterWidthOf(words: readonly PageWord[]): number {
  const widths = words.map(({ text, width }) => width / unitsOf(text)).filter((width) => width > 0).toSorted((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 1
}

const unitsOf = (text: string): number => [...text].reduce((sum, letter) => sum + (isLatinLike(letter) ? 0.55 : 1), 0)
