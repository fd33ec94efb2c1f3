const longestProfile = 4_000_000

/** The first ICC profile among the properties of a HEIF, which phones that film in wide colours write; null without one. Source: ISO/IEC 23008-12, 6.5.5; ISO/IEC 14496-12, 12.1.5. */
export function colourProfile(bytes: Uint8Array): Uint8Array | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const metaBody = within(whole, 'meta')?.subarray(4)
  const properties = metaBody && within(metaBody, 'iprp')
  const list = properties && within(properties, 'ipco')
  for (const { kind, body } of list ? boxes(list) : []) {
    if (kind !== 'colr' || !['prof', 'rICC'].includes(body.toString('latin1', 0, 4))) continue
    const profile = body.subarray(4)
    // Source: ICC.1, 7.2: its own length and mark.
    if (profile.length >= 128 && profile.length <= longestProfile && profile.readUInt32BE(0) <= profile.length && profile.toString('latin1', 36, 40) === 'acsp') return profile
  }
  return null
}

type Box = { readonly kind: string; readonly body: Buffer }
const mostBoxes = 10_000

const within = (bytes: Buffer, kind: string): Buffer | undefined => boxes(bytes).find((box) => box.kind === kind)?.body

function boxes(bytes: Buffer): readonly Box[] {
  const found: Box[] = []
  for (let at = 0; at + 8 <= bytes.length && found.length < mostBoxes;) {
    const stated = bytes.readUInt32BE(at)
    const isLong = stated === 1 && at + 16 <= bytes.length
    const length = stated === 0 ? bytes.length - at : isLong ? Number(bytes.readBigUInt64BE(at + 8)) : stated
    const head = isLong ? 16 : 8
    if (length < head || at + length > bytes.length) break
    found.push({ kind: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + head, at + length) })
    at += length
  }
  return found
}
