import { isBlank } from './characters.ts'
import { damage } from './pdf-item.ts'

/** Bytes that grow up to a limit. */
function openGrowing(limitBytes: number): { readonly add: (piece: Uint8Array) => void; readonly whole: () => Uint8Array } {
  let bytes = new Uint8Array(4096)
  let length = 0
  return {
    add: (piece) => {
      if (length + piece.length > limitBytes) damage('too large')
      if (length + piece.length > bytes.length) {
        const larger = new Uint8Array(Math.max(bytes.length * 2, length + piece.length))
        larger.set(bytes.subarray(0, length))
        bytes = larger
      }
      bytes.set(piece, length)
      length += piece.length
    },
    whole: () => bytes.subarray(0, length),
  }
}

/** Source: ISO 32000-1, 7.4.2. */
export function decodeAsciiHex(bytes: Uint8Array): Uint8Array {
  const digits: number[] = []
  for (const byte of bytes) {
    if (byte === 0x3e) break
    if (!isBlank(byte)) digits.push(hexDigit(byte))
  }
  if (digits.length % 2 === 1) digits.push(0)
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) => (digits[at * 2] ?? 0) * 16 + (digits[at * 2 + 1] ?? 0))
}

function hexDigit(byte: number): number {
  const value = Number.parseInt(String.fromCharCode(byte), 16)
  return Number.isNaN(value) ? damage('no digit') : value
}

/** Source: ISO 32000-1, 7.4.3. */
export function decodeAscii85(bytes: Uint8Array): Uint8Array {
  const out = openGrowing(bytes.length * 4 + 4)
  let group: number[] = []
  const close = (count: number): void => {
    const value = [...group, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0)
    out.add(Uint8Array.of(value / 0x1000000, value / 0x10000, value / 0x100, value).subarray(0, count))
    group = []
  }
  for (const byte of bytes) {
    if (byte === 0x7e) break
    if (isBlank(byte)) continue
    if (byte === 0x7a && group.length === 0) out.add(new Uint8Array(4))
    else if (byte < 0x21 || byte > 0x75) return damage('no digit')
    else if (group.push(byte - 0x21) === 5) close(4)
  }
  if (group.length > 0) close(group.length - 1)
  return out.whole()
}

/** Source: ISO 32000-1, 7.4.5. */
export function decodeRunLength(bytes: Uint8Array, limitBytes: number): Uint8Array {
  const out = openGrowing(limitBytes)
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 128
    if (length === 128) break
    if (length < 128) out.add(bytes.subarray(at + 1, at + 2 + length))
    else out.add(new Uint8Array(257 - length).fill(bytes[at + 1] ?? 0))
    at += length < 128 ? length + 2 : 2
  }
  return out.whole()
}

/** Source: ISO 32000-1, 7.4.4. A code stands for a piece of what was already written, and its next byte. */
export function decodeLzw(bytes: Uint8Array, earlyChange: number, limitBytes: number): Uint8Array {
  const out = openGrowing(limitBytes)
  const literals = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte))
  let table: Uint8Array[] = []
  let previous: Uint8Array | null = null
  let [held, heldBits] = [0, 0]
  for (let at = 0; ; ) {
    const codes = 258 + table.length + earlyChange
    const width = codes >= 2048 ? 12 : codes >= 1024 ? 11 : codes >= 512 ? 10 : 9
    for (; heldBits < width && at < bytes.length; heldBits += 8) held = ((held << 8) | (bytes[at++] ?? 0)) & 0xffffff
    if (heldBits < width) break
    const code = (held >> (heldBits - width)) & ((1 << width) - 1)
    heldBits -= width
    if (code === 257) break
    if (code === 256) {
      table = []
      previous = null
      continue
    }
    const known = code < 256 ? literals[code] : table[code - 258]
    const piece: Uint8Array = known ?? (previous === null || code - 258 !== table.length ? damage('an unknown code') : extended(previous, previous[0] ?? 0))
    out.add(piece)
    if (previous !== null && table.length < 4096 - 258) table.push(extended(previous, piece[0] ?? 0))
    previous = piece
  }
  return out.whole()
}

function extended(piece: Uint8Array, next: number): Uint8Array {
  const longer = new Uint8Array(piece.length + 1)
  longer.set(piece)
  longer[piece.length] = next
  return longer
}
