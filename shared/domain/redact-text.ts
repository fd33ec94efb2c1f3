/** Says nothing about the length of what it covers. */
export const redactionBar = '█████'

/** Notations in which a source text may hide a word: percent and backslash escapes, character references; else a character with its marks. */
const notation = /(?:%[0-9A-Fa-f]{2})+|(?:\\u[0-9A-Fa-f]{4})+|&#(?:x[0-9A-Fa-f]{1,6}|\d{1,7});|&(?:amp|lt|gt|quot|apos|nbsp);|\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}/gu

/** Every occurrence of the texts, compared without regard to width, case, blanks, line ends, hyphens and notation, gives way to a bar. */
export function redactText(text: string, hidden: readonly string[]): string {
  const wanted = [...new Set(hidden.map(sought))].filter((word) => word !== '')
  return wanted.length === 0 ? text : withBars(text, coveredStretches(comparisonOf(text), wanted))
}

/** A text that stands in pieces; what is no word of it are marks between its words, such as ends of lines and signs of quotation. */
export type TextPiece = { readonly text: string; readonly isWord: boolean }

/** The same for a text in pieces. What is to be hidden is found across them, with the marks between them as they stand and without any: whoever chose it saw one or the other. */
export function redactPieces(pieces: readonly TextPiece[], hidden: readonly string[]): readonly TextPiece[] {
  const wanted = [...new Set(hidden.map(sought))].filter((word) => word !== '')
  if (wanted.length === 0) return pieces
  const bare = comparisonOf(pieces.map(({ text, isWord }) => (isWord ? text : '')).join(''))
  const found = [
    spread(pieces, coveredStretches(comparisonOf(pieces.map(({ text }) => text).join('')), wanted), ({ text }) => text.length),
    spread(pieces, coveredStretches(withoutSigns(bare), [...new Set(wanted.map((word) => word.replaceAll('>', '')))].filter((word) => word !== '')), ({ text, isWord }) => (isWord ? text.length : 0))
  ]
  return pieces.map((piece, index) => {
    const stretches = found.flatMap((all) => all[index] ?? [])
    return piece.isWord && stretches.length > 0 ? { ...piece, text: withBars(piece.text, stretches) } : piece
  })
}

/** Quoted lines may have a sign each. */
function withoutSigns({ plain, starts, ends }: Comparison): Comparison {
  const kept = Array.from(starts.keys()).filter((at) => plain[at] !== '>')
  return { plain: plain.replaceAll('>', ''), starts: kept.map((at) => starts[at] ?? 0), ends: kept.map((at) => ends[at] ?? 0) }
}

/** Of stretches of the whole, those of each piece, counted within it. */
function spread(pieces: readonly TextPiece[], stretches: readonly Stretch[], lengthOf: (piece: TextPiece) => number): readonly (readonly Stretch[])[] {
  const sorted = merged(stretches)
  let start = 0
  let first = 0
  return pieces.map((piece) => {
    const end = start + lengthOf(piece)
    while ((sorted[first]?.to ?? Infinity) <= start) first += 1
    const own: Stretch[] = []
    for (let at = first; at < sorted.length && (sorted[at]?.from ?? end) < end; at += 1) {
      const { from = 0, to = 0 } = sorted[at] ?? {}
      own.push({ from: Math.max(0, from - start), to: Math.min(end, to) - start })
    }
    start = end
    return own
  })
}

/** In order, each apart from the next. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: { from: number; to: number }[] = []
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else all.push({ from, to })
  }
  return all
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
