import { foldForSearch } from './search-fold.ts'

/** A run of Latin letters and digits, or of any other letters: Japanese is written without blanks. */
const runPattern = /[a-z0-9]+|(?:(?![a-z0-9])[\p{L}\p{N}\p{M}])+/gu

export const runsOf = (folded: string): readonly string[] => folded.match(runPattern) ?? []

const isLatin = (run: string): boolean => /^[a-z0-9]/.test(run)
const lengthOf = (run: string): number => (isLatin(run) ? 3 : 2)

/** At every character one gram: two characters of Japanese, three of Latin; at the end of a run what is left. */
function gramsOf(run: string): readonly string[] {
  const length = lengthOf(run)
  const characters = isLatin(run) ? run : [...run]
  const grams: string[] = []
  for (let at = 0; at < characters.length; at += 1) {
    const gram = characters.slice(at, at + length)
    grams.push(typeof gram === 'string' ? gram : gram.join(''))
  }
  return grams
}

/** What the index holds of a text. */
export const indexedGrams = (text: string): string => runsOf(foldForSearch(text).text).flatMap(gramsOf).join(' ')

/** The words of a query as runs, each word of which must be found. */
export const queryRuns = (query: string): readonly (readonly string[])[] =>
  query.split(/\s+/u).map((word) => runsOf(foldForSearch(word).text)).filter((runs) => runs.length > 0)

/** A query for FTS5: each word the phrase of its grams, wherever it begins within a word; null where there is nothing to look for. */
export function gramQuery(words: readonly (readonly string[])[]): string | null {
  return words.length === 0 ? null : words.map(phraseOf).join(' AND ')
}

function phraseOf(runs: readonly string[]): string {
  const last = runs.at(-1) ?? ''
  const length = lengthOf(last)
  const whole = gramsOf(last).filter((gram) => [...gram].length === length)
  const before = runs.slice(0, -1).flatMap(gramsOf)
  // A run that is shorter than a gram is the beginning of one.
  return whole.length > 0 ? `"${[...before, ...whole].join(' ')}"` : `"${[...before, last].join(' ')}" *`
}
