/**
 * Splits a text into what is never torn apart: a base with its marks and variation selectors, an emoji sequence, a flag.
 * Plain text of single code points, the common case, takes a short way.
 */
export function splitClusters(text: string): readonly string[] {
  return sequences.test(text) ? joinSequences([...text]) : [...text]
}

/** By UTF-16 unit: 1 where it is a cluster by itself whatever stands beside it, 2 where it may not be. Filled as characters are met. */
const solitary = new Uint8Array(0x10000)

/** True when every UTF-16 unit of the text is a cluster. */
export function isOfUnits(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const known = solitary[unit] ?? 0
    if (known !== 1 && (known === 2 || !noteUnit(unit))) return false
  }
  return true
}

function noteUnit(unit: number): boolean {
  const isAlone = (unit < 0xd800 || unit > 0xdfff) && !sequences.test(String.fromCharCode(unit))
  solitary[unit] = isAlone ? 1 : 2
  return isAlone
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
