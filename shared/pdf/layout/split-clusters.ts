/**
 * Splits a text into what is never torn apart: a base with its marks and variation selectors, an emoji sequence, a flag.
 * Plain text of single code points, the common case, takes a short way.
 */
export function splitClusters(text: string): readonly string[] {
  if (sequences.test(text)) return joinSequences([...text])
  return surrogates.test(text) ? [...text] : unitsOf(text)
}

const surrogates = /[\ud800-\udfff]/

/** By UTF-16 unit: a long text is made of few characters, and each need be a string only once. */
const strings: (string | undefined)[] = new Array<string | undefined>(0x10000).fill(undefined)

function unitsOf(text: string): readonly string[] {
  const units = new Array<string>(text.length)
  for (let at = 0; at < text.length; at += 1) units[at] = strings[text.charCodeAt(at)] ??= text.charAt(at)
  return units
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
