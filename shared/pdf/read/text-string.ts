import { hexOf, latin1Bytes, latin1Text } from '../bytes.ts'
import type { PdfObject } from './pdf-item.ts'

/** A string meant for people (ISO 32000-1, 7.9.2.2); empty for what is no string. */
export function textOf(object: PdfObject | undefined): string {
  const bytes = stringBytes(object)
  const [first, second, third] = bytes
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 0)
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 1)
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8(bytes.subarray(3))
  return Array.from(latin1Text(bytes), (character) => documentEncoding.get(character) ?? character).join('')
}

/** A string as it lies in the file; empty for what is no string. */
export function stringBytes(object: PdfObject | undefined): Uint8Array {
  if (typeof object !== 'string') return new Uint8Array()
  return object.startsWith('(') ? literalBytes(object.slice(1, -1)) : object.startsWith('<') ? hexBytes(object.slice(1, -1)) : new Uint8Array()
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Source: ISO 32000-1, 7.3.4.2. */
const literalBytes = (text: string): Uint8Array =>
  latin1Bytes(text.replace(/\r\n?/g, '\n').replace(/\\(?:([0-7]{1,3})|([^]))/g, (_, digits: string | undefined, character: string | undefined) => {
    if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 8) & 0xff)
    return character === '\n' ? '' : (escapes[character ?? ''] ?? character ?? '')
  }))

function hexBytes(text: string): Uint8Array {
  const digits = text.replace(/[^0-9A-Fa-f]/g, '')
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, at) => Number.parseInt(digits.slice(at * 2, at * 2 + 2).padEnd(2, '0'), 16))
}

function utf16(bytes: Uint8Array, lowFirst: 0 | 1): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(((bytes[at + lowFirst] ?? 0) << 8) | (bytes[at + 1 - lowFirst] ?? 0))
  return text
}

function utf8(bytes: Uint8Array): string {
  try {
    return decodeURIComponent(hexOf(bytes).replace(/../g, '%$&'))
  } catch {
    return latin1Text(bytes)
  }
}

/** Where the encoding of documents is not Latin-1: ISO 32000-1, annex D.2. */
const documentEncoding: ReadonlyMap<string, string> = new Map([
  ...Array.from('˘ˇˆ˙˝˛˚˜', (character, index) => [String.fromCharCode(0x18 + index), character] as const),
  ...Array.from('•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž', (character, index) => [String.fromCharCode(0x80 + index), character] as const),
  ['\xA0', '€'],
])
