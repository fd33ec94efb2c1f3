const dictionary = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1'
)
const windowBytes = 4_096
const headBytes = 16

/** RTF as Outlook packs it; null where it is none. What is broken ends there. `most` bounds what comes out. Source: MS-OXRTFCP. */
export function unpackRtf(packed: Uint8Array, most: number): Buffer | null {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length)
  if (bytes.length < headBytes) return null
  const form = bytes.toString('latin1', 8, 12)
  const length = Math.min(bytes.readUInt32LE(4), most)
  if (form === 'MELA') return bytes.subarray(headBytes, headBytes + length)
  return form === 'LZFu' ? unpacked(bytes.subarray(headBytes), length) : null
}

/** A bit of each leading byte tells whether a byte follows, or a place in the window and a length. */
function unpacked(bytes: Buffer, length: number): Buffer {
  const window = Buffer.alloc(windowBytes)
  dictionary.copy(window)
  const out: number[] = []
  let to = dictionary.length
  const put = (byte: number): void => {
    out.push(byte)
    window[to] = byte
    to = (to + 1) % windowBytes
  }
  for (let at = 0; at < bytes.length && out.length < length;) {
    const control = bytes[at++] ?? 0
    for (let bit = 0; bit < 8 && at < bytes.length && out.length < length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at++] ?? 0)
        continue
      }
      const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
      at += 2
      const from = pair >> 4
      if (from === to) return Buffer.from(out)
      for (let step = 0; step < (pair & 15) + 2; step += 1) put(window[(from + step) % windowBytes] ?? 0)
    }
  }
  return Buffer.from(out)
}
