import { concatBytes, latin1Bytes } from '../bytes.ts'

/**
 * A display profile of sRGB, made here: primaries and white point of IEC 61966-2-1 adapted to D50, its curve at 256 points.
 * Version 2 of the format (ICC.1:2001-04), which PDF/A-1 reads too.
 */
export function srgbProfile(): Uint8Array {
  const curve = curveTag()
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', descriptionTag('sRGB')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(0.95045, 1, 1.08905)],
    ['rXYZ', xyzTag(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyzTag(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyzTag(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  return withHeader(tags)
}

const headerBytes = 128
const directoryEntryBytes = 12

/** Source: ICC.1:2001-04, 6.1 and 6.2; the three curves share one place. */
function withHeader(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const bodies = [...new Set(tags.map(([, body]) => body))]
  const start = headerBytes + 4 + tags.length * directoryEntryBytes
  const offsets = new Map<Uint8Array, number>()
  let end = start
  for (const body of bodies) {
    offsets.set(body, end)
    end += body.length
  }
  const head = new DataView(new ArrayBuffer(start))
  const name = (at: number, letters: string): void => latin1Bytes(letters).forEach((byte, index) => head.setUint8(at + index, byte))
  head.setUint32(0, end)
  head.setUint32(8, 0x02100000)
  name(12, 'mntrRGB XYZ ')
  ;[2026, 1, 1].forEach((value, index) => head.setUint16(24 + index * 2, value))
  name(36, 'acsp')
  ;[0.9642, 1, 0.8249].forEach((value, index) => head.setInt32(68 + index * 4, fixed(value)))
  head.setUint32(headerBytes, tags.length)
  for (const [index, [tag, body]] of tags.entries()) {
    const at = headerBytes + 4 + index * directoryEntryBytes
    name(at, tag)
    head.setUint32(at + 4, offsets.get(body) ?? 0)
    head.setUint32(at + 8, body.length)
  }
  return concatBytes([new Uint8Array(head.buffer), ...bodies])
}

/** 16 bits before the point and 16 after it. */
const fixed = (value: number): number => Math.round(value * 0x10000)

/** Tags begin at multiples of four. */
function tagOf(type: string, lengthBytes: number, fill: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const bytes = new Uint8Array((lengthBytes + 3) & ~3)
  bytes.set(latin1Bytes(type))
  fill(new DataView(bytes.buffer), bytes)
  return bytes
}

const xyzTag = (...values: readonly number[]): Uint8Array => tagOf('XYZ ', 20, (view) => values.forEach((value, index) => view.setInt32(8 + index * 4, fixed(value))))

const textTag = (text: string): Uint8Array => tagOf('text', 9 + text.length, (_, bytes) => bytes.set(latin1Bytes(text), 8))

/** The name in ASCII; the places for Unicode and Macintosh stay empty. */
const descriptionTag = (name: string): Uint8Array =>
  tagOf('desc', 13 + name.length + 78, (view, bytes) => {
    view.setUint32(8, name.length + 1)
    bytes.set(latin1Bytes(name), 12)
  })

const curvePoints = 256

const curveTag = (): Uint8Array =>
  tagOf('curv', 12 + curvePoints * 2, (view) => {
    view.setUint32(8, curvePoints)
    for (let point = 0; point < curvePoints; point += 1) view.setUint16(12 + point * 2, Math.round(linear(point / (curvePoints - 1)) * 0xffff))
  })

/** Source: IEC 61966-2-1, 5.2. */
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
