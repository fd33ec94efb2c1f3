import { createDeflate, crc32 } from 'node:zlib'
import type { ByteSink } from '#shared/pdf/byte-source.ts'

export type PngHead = { readonly widthPx: number; readonly heightPx: number; readonly channels: 3 | 4; /** An ICC profile, zlib-packed with its name as PNG wants it. */ readonly profile: Buffer | null }

/** Rows of a PNG of 8 bits a channel, packed and passed on as they come, so that no more than what is handed in lies in memory. Source: PNG (W3C), 9 and 11.2. */
export async function writePngRows({ widthPx, heightPx, channels, profile }: PngHead, rows: AsyncIterable<Uint8Array>, sink: ByteSink): Promise<void> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(widthPx, 0)
  head.writeUInt32BE(heightPx, 4)
  head.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8)
  await sink(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  await sink(chunk('IHDR', head))
  if (profile !== null) await sink(chunk('iCCP', profile))
  const packer = createDeflate({ level: 7 })
  const packed = (async () => { for await (const piece of packer) await sink(chunk('IDAT', piece as Buffer)) })()
  packed.catch((error: unknown) => packer.destroy(error instanceof Error ? error : undefined))
  for await (const filtered of filteredRows(rows, widthPx * channels, channels)) if (!packer.write(filtered)) await drained(packer, packed)
  packer.end()
  await packed
  await sink(chunk('IEND', Buffer.alloc(0)))
}

/** A sink that fails ends the waiting too. */
const drained = (packer: ReturnType<typeof createDeflate>, packed: Promise<void>): Promise<void> =>
  Promise.race([new Promise<void>((resolve) => { packer.once('drain', resolve) }), packed])

function chunk(type: string, data: Uint8Array): Buffer {
  const made = Buffer.alloc(12 + data.length)
  made.writeUInt32BE(data.length, 0)
  made.write(type, 4, 'latin1')
  made.set(data, 8)
  made.writeUInt32BE(crc32(made.subarray(4, 8 + data.length)), 8 + data.length)
  return made
}

/** Each row against the one above or its left neighbour, whichever leaves less; a screen has most rows twice. */
async function* filteredRows(blocks: AsyncIterable<Uint8Array>, rowBytes: number, channels: number): AsyncIterable<Uint8Array> {
  let above: Uint8Array = new Uint8Array(rowBytes)
  for await (const block of blocks) {
    const out = new Uint8Array((block.length / rowBytes) * (rowBytes + 1))
    for (let row = 0; row * rowBytes < block.length; row += 1) {
      const own = block.subarray(row * rowBytes, (row + 1) * rowBytes)
      filterRow(own, above, channels, out.subarray(row * (rowBytes + 1), (row + 1) * (rowBytes + 1)))
      above = own
    }
    yield out
  }
}

function filterRow(row: Uint8Array, above: Uint8Array, channels: number, out: Uint8Array): void {
  let [up, sub] = [0, 0]
  for (let at = 0; at < row.length; at += 1) {
    const value = row[at] ?? 0
    up += Math.abs(value - (above[at] ?? 0))
    sub += Math.abs(value - (at < channels ? 0 : (row[at - channels] ?? 0)))
  }
  out[0] = up <= sub ? 2 : 1
  for (let at = 0; at < row.length; at += 1) out[at + 1] = (row[at] ?? 0) - (up <= sub ? (above[at] ?? 0) : at < channels ? 0 : (row[at - channels] ?? 0))
}
