import { foldForSearch } from './search-fold.ts'

/** A piece of text, and whether it is what was looked for. */
export type Piece = { readonly text: string; readonly isMatch: boolean }

/** Long texts are looked through part by part; a match may lie across two of them. */
const partLength = 4_000
const overlap = 300

/** Finds the words wherever letters stand between blanks and marks as they please. */
export function wordPattern(words: readonly (readonly string[])[]): RegExp | null {
  if (words.length === 0) return null
  return new RegExp(words.map((runs) => runs.join('[^\\p{L}\\p{N}\\p{M}]*')).toSorted((a, b) => b.length - a.length).join('|'), 'gu')
}

/** All of a short text, with what was looked for marked. */
export function markedText(text: string, pattern: RegExp): readonly Piece[] {
  const { text: folded, starts, ends } = foldForSearch(text)
  const pieces: Piece[] = []
  let at = 0
  for (const found of folded.matchAll(pattern)) {
    const from = Math.max(at, starts[found.index] ?? 0)
    const to = Math.max(from, ends[found.index + found[0].length - 1] ?? text.length)
    pieces.push({ text: text.slice(at, from), isMatch: false }, { text: text.slice(from, to), isMatch: true })
    at = to
  }
  return [...pieces, { text: text.slice(at), isMatch: false }].filter((piece) => piece.text !== '')
}

/** The surroundings of the first match in one line, or null where there is none. */
export function snippetOf(text: string, pattern: RegExp, length = 96): readonly Piece[] | null {
  const at = firstMatch(text, pattern)
  if (at === null) return null
  const from = text.length <= length * 1.5 ? 0 : startOfCut(text, at - Math.floor(length / 4), at)
  const to = from === 0 && text.length <= length * 1.5 ? text.length : endOfCut(text, from + length, at)
  const line = text.slice(from, to).replaceAll(/\s+/gu, ' ').trim()
  const pieces = markedText(line, pattern)
  return [...(from > 0 ? [ellipsis] : []), ...pieces, ...(to < text.length ? [ellipsis] : [])]
}

const ellipsis: Piece = { text: '…', isMatch: false }

function firstMatch(text: string, pattern: RegExp): number | null {
  for (let from = 0; from < text.length; from += partLength) {
    const { text: folded, starts } = foldForSearch(text.slice(from, from + partLength + overlap))
    const found = folded.search(pattern)
    if (found >= 0) return from + (starts[found] ?? 0)
  }
  return null
}

const isLowHalf = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at))
/** Longer than nearly every Latin word. */
const longestWord = 20
const isWithinWord = (text: string, at: number): boolean => /^[\p{sc=Latin}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))

/** A cut splits neither a character nor a Latin word, and never passes what was found. */
function startOfCut(text: string, wanted: number, match: number): number {
  if (wanted <= 0) return 0
  let at = wanted
  while (at < match && at < wanted + longestWord && isWithinWord(text, at)) at += 1
  return isLowHalf(text, at) ? at + 1 : at
}

function endOfCut(text: string, wanted: number, match: number): number {
  if (wanted >= text.length) return text.length
  let at = wanted
  while (at > match + longestWord && at > wanted - longestWord && isWithinWord(text, at)) at -= 1
  return isLowHalf(text, at) ? at - 1 : at
}
