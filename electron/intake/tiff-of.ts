/** Upright samples of eight bits; a fourth channel is how opaque each pixel is. */
export type PlainPicture = { readonly widthPx: number; readonly heightPx: number; readonly channels: 1 | 3 | 4; readonly samples: Uint8Array; readonly iccProfile?: Uint8Array }

const [short, long, undefinedType] = [3, 4, 7] as const
const headBytes = 8
const stripBytes = 4_000_000

type Field = { readonly tag: number; readonly type: number; readonly values: readonly number[]; readonly bytes?: Uint8Array }

/** The picture as a TIFF without compression, by which libvips gets what it cannot decode itself. Source: TIFF 6.0. */
export function tiffOf({ widthPx, heightPx, channels, samples, iccProfile }: PlainPicture): Uint8Array {
  const rowBytes = widthPx * channels
  const rows = Math.max(1, Math.min(heightPx, Math.floor(stripBytes / rowBytes)))
  const strips = Math.ceil(heightPx / rows)
  const starts = Array.from({ length: strips }, (_, index) => headBytes + index * rows * rowBytes)
  const lengths = Array.from({ length: strips }, (_, index) => Math.min(rows, heightPx - index * rows) * rowBytes)
  const fields: readonly Field[] = [
    numbers(256, long, widthPx), numbers(257, long, heightPx), numbers(258, short, ...Array.from({ length: channels }, () => 8)), numbers(259, short, 1), numbers(262, short, channels === 1 ? 1 : 2),
    numbers(273, long, ...starts), numbers(277, short, channels), numbers(278, long, rows), numbers(279, long, ...lengths), numbers(284, short, 1), ...(channels === 4 ? [numbers(338, short, 2)] : []),
    ...(iccProfile === undefined ? [] : [{ tag: 34_675, type: undefinedType, values: [], bytes: iccProfile }])
  ]
  const imageEnd = headBytes + rowBytes * heightPx
  const directory = directoryBytes(fields, imageEnd + (imageEnd % 2))
  const whole = new Uint8Array(imageEnd + (imageEnd % 2) + directory.length)
  const head = Buffer.from(whole.buffer)
  head.write('II*\0', 0, 'latin1')
  head.writeUInt32LE(imageEnd + (imageEnd % 2), 4)
  whole.set(samples.subarray(0, rowBytes * heightPx), headBytes)
  whole.set(directory, imageEnd + (imageEnd % 2))
  return whole
}

const numbers = (tag: number, type: number, ...values: readonly number[]): Field => ({ tag, type, values })

/** Values of more than four bytes stand behind the directory. */
function directoryBytes(fields: readonly Field[], at: number): Buffer {
  const list = Buffer.alloc(2 + fields.length * 12 + 4)
  list.writeUInt16LE(fields.length, 0)
  const behind: Buffer[] = []
  let next = at + list.length
  for (const [index, field] of fields.entries()) {
    const value = valueBytes(field)
    const entry = 2 + index * 12
    list.writeUInt16LE(field.tag, entry)
    list.writeUInt16LE(field.type, entry + 2)
    list.writeUInt32LE(field.bytes?.length ?? field.values.length, entry + 4)
    if (value.length <= 4) value.copy(list, entry + 8)
    else {
      list.writeUInt32LE(next, entry + 8)
      behind.push(value)
      next += value.length
    }
  }
  return Buffer.concat([list, ...behind])
}

function valueBytes({ type, values, bytes }: Field): Buffer {
  if (bytes !== undefined) return Buffer.concat([bytes, Buffer.alloc(bytes.length % 2)])
  const whole = Buffer.alloc(values.length * (type === short ? 2 : 4))
  for (const [index, value] of values.entries()) {
    if (type === short) whole.writeUInt16LE(value, index * 2)
    else whole.writeUInt32LE(value, index * 4)
  }
  return whole
}
