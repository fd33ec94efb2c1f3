/** The bytes that a part stands for. Source: RFC 2045, 6. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  const name = encoding.toLowerCase()
  if (name.includes('base64')) return fromBase64(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
  return name.includes('quoted-printable') ? fromQuotedPrintable(bytes) : bytes
}

/** Beyond so many pieces nothing was joined: it is no base64. */
const mostPieces = 10_000

/** Pieces that were padded each for itself and then joined are met too. */
export function fromBase64(text: string): Uint8Array {
  const pieces = text.split(/=[=\s]*/, mostPieces)
  if (pieces.length === mostPieces) return Buffer.from(text.replaceAll('=', ''), 'base64')
  return pieces.length === 1 ? Buffer.from(text, 'base64') : Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')))
}

const equals = 0x3d

/** What is no code stays as it stands; blanks at the end of a line were added on the way. */
export function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let length = 0
  /** Nothing before this may be trimmed: it was coded. */
  let kept = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === equals) {
      const soft = softBreak(bytes, at + 1)
      const code = soft === null ? hexByte(bytes[at + 1], bytes[at + 2]) : null
      if (soft === null) out[length++] = code ?? byte
      at = soft ?? (code === null ? at : at + 2)
      kept = length
      continue
    }
    if (byte === 0x0a || byte === 0x0d) while (length > kept && isBlank(out[length - 1])) length -= 1
    out[length++] = byte
  }
  return out.subarray(0, length)
}

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09

/** Where a line that goes on below ends; null where it does not. */
function softBreak(bytes: Uint8Array, from: number): number | null {
  let at = from
  while (at - from < 100 && isBlank(bytes[at])) at += 1
  if (at >= bytes.length || bytes[at] === 0x0a) return at
  return bytes[at] === 0x0d ? (bytes[at + 1] === 0x0a ? at + 1 : at) : null
}

function hexByte(high: number | undefined, low: number | undefined): number | null {
  const pair = String.fromCharCode(high ?? 0, low ?? 0)
  return /^[0-9A-Fa-f]{2}$/.test(pair) ? Number.parseInt(pair, 16) : null
}
