/** Says nothing about the length of what it covers. */
export const redactionBar = '█████'

/** Notations in which a source text may hide a word: percent and backslash escapes, character references; else a character with its marks. */
const notation = /(?:%[0-9A-Fa-f]{2})+|(?:\\u[0-9A-Fa-f]{4})+|&#(?:x[0-9A-Fa-f]{1,6}|\d{1,7});|&(?:amp|lt|gt|quot|apos|nbsp);|\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}/gu

/** Every occurrence of the texts, compared without regard to width, case, blanks, line ends, hyphens and notation, gives way to a bar. */
export function redactText(text: string, hidden: readonly string[]): string {
  const wanted = [...new Set(hidden.map(sought))].filter((word) => word !== '')
  return wanted.length === 0 ? text : withBars(text, coveredStretches(comparisonOf(text), wanted))
}

/** What two texts are compared by. */
export const comparable = (text: string): string =>
  text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').replace(/[‐‑‒–—―−ー-]/g, '-')

/**
 * What hidden texts are sought by: a number is written with hyphens or without, and readers of pages leave out those at the ends of lines.
 * The long vowel mark of kana, which is comparable to one, is a letter.
 */
export const sought = (text: string): string => comparable(text).replace(hyphen, '')

const hyphen = /(?<![\p{Script=Hiragana}\p{Script=Katakana}\u3099\u309A-])-+/gu

/** A text as it is compared, and for each of its characters the stretch of the original that it comes from. */
type Comparison = { readonly plain: string; readonly starts: readonly number[]; readonly ends: readonly number[] }

function comparisonOf(text: string): Comparison {
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const found of text.matchAll(notation)) {
    const piece = comparable(plainForm(found[0]))
    pieces.push(piece)
    for (let at = 0; at < piece.length; at += 1) {
      starts.push(found.index)
      ends.push(found.index + found[0].length)
    }
  }
  return withoutHyphens({ plain: pieces.join(''), starts, ends })
}

function withoutHyphens({ plain, starts, ends }: Comparison): Comparison {
  const dropped = new Set([...plain.matchAll(hyphen)].flatMap(({ index, 0: { length } }) => Array.from({ length }, (_, at) => index + at)))
  const kept = (places: readonly number[]): readonly number[] => places.filter((_, at) => !dropped.has(at))
  return { plain: plain.replace(hyphen, ''), starts: kept(starts), ends: kept(ends) }
}

type Stretch = { readonly from: number; readonly to: number }

function coveredStretches({ plain, starts, ends }: Comparison, wanted: readonly string[]): readonly Stretch[] {
  return wanted.flatMap((word) => {
    const found: Stretch[] = []
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      found.push({ from: starts[at] ?? 0, to: ends[at + word.length - 1] ?? 0 })
    }
    return found
  })
}

/** Stretches that touch share one bar. */
function withBars(text: string, stretches: readonly Stretch[]): string {
  const pieces: string[] = []
  let done = 0
  let isBarred = false
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    if (!isBarred || from > done) pieces.push(text.slice(done, from), redactionBar)
    isBarred = true
    done = Math.max(done, to)
  }
  return pieces.join('') + text.slice(done)
}

function plainForm(written: string): string {
  if (written.length === 1) return written
  if (written.startsWith('%')) return percentDecoded(written)
  if (written.startsWith('\\u')) return written.replace(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  if (!written.startsWith('&')) return written
  const [, hex, decimal, name] = /^&(?:#x([0-9A-Fa-f]+)|#(\d+)|([a-z]+));$/.exec(written) ?? []
  if (name !== undefined) return named[name] ?? written
  const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : written
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function percentDecoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
