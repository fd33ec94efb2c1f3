import { crc32, deflateSync } from 'node:zlib'

/** Makes PNG files by hand, also ones that no program would write. */
export function chunk(kind: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const bytes = Buffer.alloc(8 + named.length)
  bytes.writeUInt32BE(body.length, 0)
  named.copy(bytes, 4)
  bytes.writeUInt32BE(crc32(named), 4 + named.length)
  return bytes
}

export const signature = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1')
export const end = chunk('IEND', new Uint8Array(0))

export function header(widthPx: number, heightPx: number, bitDepth: number, colourType: number, interlace = 0): Uint8Array {
  const body = Buffer.alloc(13)
  body.writeUInt32BE(widthPx, 0)
  body.writeUInt32BE(heightPx, 4)
  body.set([bitDepth, colourType, 0, 0, interlace], 8)
  return chunk('IHDR', body)
}

/** Rows of raw samples, each with filter 0, split over two chunks. */
export function imageData(rows: readonly (readonly number[])[]): readonly Uint8Array[] {
  const packed = deflateSync(Buffer.from(rows.flatMap((row) => [0, ...row])))
  return [chunk('IDAT', packed.subarray(0, 3)), chunk('IDAT', packed.subarray(3))]
}

export const png = (...chunks: readonly Uint8Array[]): Uint8Array => Buffer.concat([signature, ...chunks, end])
