type Mode = 'ascii' | 'roman' | 'kana' | 'jis-208' | 'jis-212'

/** Source: RFC 1468, RFC 2237 (JIS X 0212), and ISO-IR 233 and 228 as far as they agree with JIS X 0208. */
const escapes: readonly (readonly [string, Mode])[] = [
  ['$@', 'jis-208'], ['$B', 'jis-208'], ['$(@', 'jis-208'], ['$(B', 'jis-208'], ['$(O', 'jis-208'], ['$(Q', 'jis-208'], ['$(D', 'jis-212'], ['(B', 'ascii'], ['(J', 'roman'], ['(H', 'roman'], ['(I', 'kana']
]
const escape = 0x1b
const [shiftOut, shiftIn] = [0x0e, 0x0f]
/** JIS X 0201 has a yen sign and an overline where ASCII has a backslash and a tilde; EUC-JP has neither. */
const [yenMark, overlineMark] = [0x1c, 0x1d]

/** Whether the bytes change to Japanese as ISO-2022-JP does. */
export function hasJapaneseEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(escape); at >= 0; at = bytes.indexOf(escape, at + 1)) {
    const mode = modeAfter(bytes, at)?.mode
    if (mode !== undefined && mode !== 'ascii') return true
  }
  return false
}

/** ISO-2022-JP as mail programs really write it: half-width kana after an escape, between shifts or as bytes of eight bits (CP50220 to 50222), JIS X 0212, the rows of NEC and IBM. */
export const decodeIso2022Jp = (bytes: Uint8Array): string =>
  new TextDecoder('euc-jp').decode(asEucJp(bytes)).replaceAll('\x1c', '¥').replaceAll('\x1d', '‾')

function asEucJp(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length * 3)
  let length = 0
  const put = (...written: readonly number[]): void => { for (const byte of written) out[length++] = byte }
  let mode: Mode = 'ascii'
  let isShifted = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    const change = byte === escape ? modeAfter(bytes, at) : undefined
    if (change) {
      mode = change.mode
      at += change.length
    } else if (byte === shiftOut || byte === shiftIn) isShifted = byte === shiftOut
    else if (byte === 0x0a || byte === 0x0d) {
      // A line that was cut must not turn those below it into signs.
      mode = 'ascii'
      isShifted = false
      put(byte)
    } else if (!isShifted && (mode === 'jis-208' || mode === 'jis-212') && isGraphic(byte) && isGraphic(bytes[at + 1])) {
      at += 1
      put(...(mode === 'jis-212' ? [0x8f] : []), byte | 0x80, (bytes[at] ?? 0) | 0x80)
    } else put(...singleByte(byte, isShifted ? 'kana' : mode))
  }
  return out.subarray(0, length)
}

function singleByte(byte: number, mode: Mode): readonly number[] {
  if (byte >= 0xa1 && byte <= 0xdf) return [0x8e, byte]
  if (mode === 'kana' && byte >= 0x21 && byte <= 0x5f) return [0x8e, byte | 0x80]
  if (byte >= 0x80) return [0xff]
  if (byte === yenMark || byte === overlineMark) return []
  if (mode === 'roman') return [byte === 0x5c ? yenMark : byte === 0x7e ? overlineMark : byte]
  return [byte]
}

const isGraphic = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x21 && byte <= 0x7e

function modeAfter(bytes: Uint8Array, at: number): { readonly mode: Mode; readonly length: number } | undefined {
  const next = String.fromCharCode(...bytes.subarray(at + 1, at + 4))
  const found = escapes.find(([sequence]) => next.startsWith(sequence))
  return found && { mode: found[1], length: found[0].length }
}
