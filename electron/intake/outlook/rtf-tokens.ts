/** RTF piece by piece. A word brings its number where it has one; `byte` is a character of the text in its code page. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' | 'star' | 'end-of-line' }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | null }

const word = /([a-z]{1,32})(-?\d{1,10})? ?/iy
const hex = /[0-9a-f]{2}/iy

/** Source: RTF 1.9.1, the syntax. Takes time in proportion to its length. */
export function* rtfTokens(rtf: Uint8Array): Generator<RtfToken> {
  const text = Buffer.from(rtf.buffer, rtf.byteOffset, rtf.length).toString('latin1')
  for (let at = 0; at < text.length;) {
    const character = text[at] ?? ''
    at += 1
    if (character === '{') yield { kind: 'open' }
    else if (character === '}') yield { kind: 'close' }
    else if (character === '\\') {
      const { token, next } = control(text, at)
      if (token !== null) yield token
      at = next
    } else if (character !== '\r' && character !== '\n' && character !== '\0') yield { kind: 'byte', byte: character.charCodeAt(0) }
  }
}

type Control = { readonly token: RtfToken | null; readonly next: number }

function control(text: string, at: number): Control {
  word.lastIndex = at
  const [whole, name, digits] = word.exec(text) ?? []
  if (whole !== undefined && name !== undefined) {
    const number = digits === undefined ? null : Number(digits)
    // What follows \bin is no text.
    const skipped = name === 'bin' ? Math.max(0, number ?? 0) : 0
    return { token: { kind: 'word', word: name.toLowerCase(), number }, next: at + whole.length + skipped }
  }
  const symbol = text[at] ?? ''
  if (symbol === "'") return byteWritten(text, at + 1)
  if (symbol === '*') return { token: { kind: 'star' }, next: at + 1 }
  if (symbol === '\r' || symbol === '\n') return { token: { kind: 'end-of-line' }, next: at + 1 }
  const named = ({ '~': 'nbsp', _: 'nbhyphen', '-': 'softhyphen' } as const)[symbol]
  if (named !== undefined) return { token: { kind: 'word', word: named, number: null }, next: at + 1 }
  return { token: '\\{}'.includes(symbol) && symbol !== '' ? { kind: 'byte', byte: symbol.charCodeAt(0) } : null, next: at + 1 }
}

function byteWritten(text: string, at: number): Control {
  hex.lastIndex = at
  const [digits] = hex.exec(text) ?? []
  return digits === undefined ? { token: null, next: at } : { token: { kind: 'byte', byte: Number.parseInt(digits, 16) }, next: at + 2 }
}
