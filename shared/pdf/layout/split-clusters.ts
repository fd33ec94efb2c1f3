/**
 * Splits a text into what is never torn apart: a base with its marks and variation selectors, an emoji sequence, a flag.
 * Plain text of single code points, the common case, takes a short way.
 */
export function splitClusters(text: string): readonly string[] {
  const characters = [...text]
  if (!sequences.test(text)) return characters
  return joinSequences(characters)
}

const sequences = /[\p{M}\u200d\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}\u{e0020}-\u{e01ef}\uff9e\uff9f]/u
const continues = /^[\p{M}\u200d\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e01ef}\uff9e\uff9f]/u
const regional = /^[\u{1f1e6}-\u{1f1ff}]$/u

function joinSequences(characters: readonly string[]): readonly string[] {
  const clusters: string[] = []
  for (const character of characters) {
    const last = clusters.at(-1)
    const joins = last !== undefined && (continues.test(character) || last.endsWith('\u200d') || (regional.test(last) && regional.test(character)))
    if (joins) clusters[clusters.length - 1] = last + character
    else clusters.push(character)
  }
  return clusters
}
