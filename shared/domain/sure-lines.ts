import type { PageLine, PageWord } from './page-words.ts'

const edgeConfidence = 0.5
const lineConfidence = 0.5

/**
 * Recognition reads letters into icons, frames and photographs. They stand alone or at the ends of a line, and it doubts them itself: there they are
 * left out. A doubtful word amid sure ones is a letter misread, and stays for its place.
 */
export function sureLine({ words }: PageLine): PageLine | null {
  const from = words.findIndex(isSure)
  if (from < 0) return null
  const kept = words.slice(from, words.findLastIndex(isSure) + 1)
  return meanConfidence(kept) >= lineConfidence && kept.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) ? { words: kept } : null
}

export const isSure = ({ confidence }: Pick<PageWord, 'confidence'>): boolean => confidence >= edgeConfidence

/** Long words weigh more than short ones. */
export function meanConfidence(words: readonly Pick<PageWord, 'text' | 'confidence'>[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, letters)
}
