import { decodeText } from './decode-text.ts'
import { decodeWords } from './encoded-words.ts'
import { decodeCharset } from './mail-charset.ts'

export type HeadLine = { readonly key: string; readonly value: string }
export type Structured = { readonly value: string; readonly parameters: ReadonlyMap<string, string> }

/** The lines of a head, unfolded; bare bytes of eight bits, or bare ISO-2022-JP, are read as what they are. */
export function headLines(bytes: Uint8Array): readonly HeadLine[] {
  // Byte by byte: a line is decoded only when it is whole, so that no character is cut.
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return raw.split(/\r\n(?![ \t])|\n(?![ \t])|\r(?![\n \t])/).flatMap((line) => {
    const at = line.indexOf(':')
    if (at <= 0) return []
    return [{ key: line.slice(0, at).trim().toLowerCase(), value: decodedBytes(line.slice(at + 1).replace(/[\r\n]+/g, '')).trim() }]
  })
}

function decodedBytes(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1')
  return decodeText(bytes, true) ?? new TextDecoder('windows-1252').decode(bytes)
}

export const headValue = (head: readonly HeadLine[], key: string): string => head.find((line) => line.key === key)?.value ?? ''

const parameter = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\[^])*)"?|([^;]*))/g

/** A value with its parameters, those included that are cut into pieces or name their charset. Source: RFC 2045, 5.1; RFC 2231. */
export function structured(text: string): Structured {
  const plain = new Map<string, string>()
  const pieces = new Map<string, Piece[]>()
  const start = text.indexOf(';')
  for (const [, rawName = '', quoted, bare] of start < 0 ? [] : text.slice(start).matchAll(parameter)) {
    const value = quoted?.replace(/\\([^])/g, '$1') ?? (bare ?? '').replace(/\([^()]*\)\s*$/, '').trim()
    const [, name = '', number, star] = /^([^*]+)(?:\*(\d{1,4}))?(\*)?$/.exec(rawName.toLowerCase()) ?? []
    if (name === '') continue
    if (number === undefined && star === undefined) {
      if (!plain.has(name)) plain.set(name, value)
    } else pieces.set(name, [...(pieces.get(name) ?? []), { number: Number(number ?? 0), isCoded: star !== undefined, value }].slice(0, mostPieces))
  }
  for (const [name, list] of pieces) plain.set(name, joined(list))
  return { value: (start < 0 ? text : text.slice(0, start)).replace(/\([^()]*\)/g, '').trim().toLowerCase(), parameters: new Map([...plain].map(([name, value]) => [name, decodeWords(value)])) }
}

const mostPieces = 200
type Piece = { readonly number: number; readonly isCoded: boolean; readonly value: string }

/** Joined as bytes: a character may begin in one piece and end in the next. */
function joined(pieces: readonly Piece[]): string {
  const ordered = pieces.toSorted((a, b) => a.number - b.number)
  const [, charset = '', rest] = ordered[0]?.isCoded === true ? (/^([^']*)'[^']*'([^]*)$/.exec(ordered[0].value) ?? []) : []
  const bytes = ordered.map(({ value, isCoded }, index) => {
    const written = index === 0 && rest !== undefined ? rest : value
    return isCoded ? percentDecoded(written) : Buffer.from(written)
  })
  return decodeCharset(Buffer.concat(bytes), charset)
}

const percentDecoded = (text: string): Buffer => Buffer.from(Buffer.from(text).toString('latin1').replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))), 'latin1')
