import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { readyFile } from '#electron/intake/read-evidence.ts'
import { nodeMachine } from '#electron/files/machine.ts'
import type { Portrayal } from '#shared/packs/portrayal.ts'
import { preparePng } from '#shared/pdf/write/prepare-png.ts'
import { fileOf, pngChunk } from '../../fixtures/evidence/make-evidence.ts'

async function portrayalOf(bytes: Uint8Array): Promise<Portrayal> {
  return (await readyFile(await fileOf('x', bytes), { redactions: [], language: 'ja' })).portrayal
}

/** A PNG whose head may lie; `rows` is what really lies in it. */
function pngSaying(widthPx: number, heightPx: number, bitDepth: number, colourType: number, rows: Uint8Array, interlace = 0, chunks: readonly Buffer[] = []): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(widthPx, 0)
  head.writeUInt32BE(heightPx, 4)
  head.set([bitDepth, colourType, 0, 0, interlace], 8)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), pngChunk('IHDR', head), ...chunks, pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', '')])
}

const blank = (width: number, height: number, channels: 3 | 4 = 3): Sharp => sharp({ create: { width, height, channels, background: '#fff' } })

/** The head of a GIF says its size twice; nothing else need be true. */
const gifSaying = (widthPx: number, heightPx: number): Buffer => {
  const screen = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1')
  const frame = Buffer.from(',\0\0\0\0\0\0\0\0\0\x02\x02\x44\x01\0;', 'latin1')
  for (const [bytes, at] of [[screen, 6], [frame, 5]] as const) {
    bytes.writeUInt16LE(widthPx, at)
    bytes.writeUInt16LE(heightPx, at + 2)
  }
  return Buffer.concat([screen, frame])
}

/** A grey TIFF of one strip; `next` is where it says that its next page lies. */
function tiffSaying(widthPx: number, heightPx: number, next = 0): Buffer {
  const entries = [[256, 4, widthPx], [257, 4, heightPx], [258, 3, 8], [259, 3, 1], [262, 3, 1], [273, 4, 200], [277, 3, 1], [278, 4, heightPx], [279, 4, 64]] as const
  const bytes = Buffer.alloc(264)
  bytes.write('II*\0', 'latin1')
  bytes.writeUInt32LE(8, 4)
  bytes.writeUInt16LE(entries.length, 8)
  for (const [index, [tag, type, value]] of entries.entries()) {
    const at = 10 + index * 12
    bytes.writeUInt16LE(tag, at)
    bytes.writeUInt16LE(type, at + 2)
    bytes.writeUInt32LE(1, at + 4)
    bytes.writeUInt32LE(value, at + 8)
  }
  bytes.writeUInt32LE(next, 10 + entries.length * 12)
  return bytes
}

describe('pictures of odd sizes', () => {
  test.each([['one pixel', 1, 1], ['one pixel wide', 1, 30_000], ['one pixel high', 30_000, 1], ['two pixels wide and long', 2, 9_000]] as const)('%s: shown whole', async (_, width, height) => {
    for (const format of ['png', 'tiff'] as const) {
      expect(await portrayalOf(await blank(width, height).toFormat(format).toBuffer())).toMatchObject({ kind: 'pictures', pages: [{ size: { width, height } }] })
    }
  })

  test.each<readonly [string, () => Promise<Uint8Array> | Uint8Array]>([
    ['a PNG of 100,000 rows, and of nothing but truth', () => pngSaying(1, 100_000, 8, 0, Buffer.alloc(200_000))],
    ['a PNG of 100,000 columns', () => pngSaying(100_000, 1, 8, 0, Buffer.alloc(100_001))],
    ['a JPEG of 65,000 rows', () => blank(16, 65_000).jpeg().toBuffer()],
    ['a TIFF of 100,000 rows', () => tiffSaying(1, 100_000)],
    ['a GIF of 65,535 rows', () => gifSaying(1, 65_535)],
    ['a PNG of 50,000 by 50,000 pixels of one bit, packed into 300 kB', () => pngSaying(50_000, 50_000, 1, 0, Buffer.alloc(312_550_000 / 4))],
    ['a PNG of 16 bits that unpacks to more than 400 MB', () => pngSaying(9_000, 9_000, 16, 6, Buffer.alloc(1_000_000))],
    ['a GIF of 65,535 by 65,535 pixels in 40 bytes', () => gifSaying(65_535, 65_535)],
    ['a TIFF of 29,000 by 29,000 pixels in 264 bytes', () => tiffSaying(29_000, 29_000)],
  ])('%s is too large, and says so', async (_, make) => {
    expect(await portrayalOf(await make())).toMatchObject({ kind: 'cover', reason: 'too-large' })
  })
})

describe('heads that lie', () => {
  const webp = (): Promise<Buffer> => blank(64, 64).webp({ lossless: true }).toBuffer()

  test.each<readonly [string, () => Promise<Uint8Array> | Uint8Array]>([
    ['a PNG of no width', () => pngSaying(0, 8, 8, 2, Buffer.alloc(8))],
    ['a PNG of no height', () => pngSaying(8, 0, 8, 2, Buffer.alloc(8))],
    ['a TIFF of no size', () => tiffSaying(0, 0)],
    ['a PNG with a twentieth of the rows that it names', () => pngSaying(5_000, 5_000, 8, 2, Buffer.alloc(15_001 * 250))],
    ['a WebP whose inner size was made larger', async () => Buffer.from((await webp()).map((byte, at) => (at === 22 ? 0xff : byte)))],
    ['a JPEG that names 20,000 rows and has 16', async () => {
      const bytes = await blank(16, 16).jpeg().toBuffer()
      bytes.writeUInt16BE(20_000, bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5)
      return bytes
    }],
    ['nothing but the first bytes of a PNG', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['nothing but the first bytes of a JPEG', () => Buffer.from([0xff, 0xd8, 0xff])],
    ['nothing but the first bytes of a WebP', () => Buffer.from('RIFF\xff\xff\xff\xffWEBP', 'latin1')],
  ])('%s is refused as damaged', async (_, make) => {
    expect(await portrayalOf(await make())).toMatchObject({ kind: 'cover', reason: 'damaged' })
  })

  test.each([['a TIFF whose pages go round in a circle', tiffSaying(8, 8, 8)], ['a GIF of no size', gifSaying(0, 0)], ['a GIF that holds no pixel of the 2,000 by 2,000 that it names', gifSaying(2_000, 2_000)]])('%s is brought to an end, whatever is shown of it', async (_, bytes) => {
    expect((await portrayalOf(bytes)).kind).toMatch(/^(?:pictures|cover)$/)
  })
})

describe('more inside than the head allows', () => {
  const sourceOf = (bytes: Uint8Array) => ({ sizeBytes: bytes.length, read: async (offset: number, length: number) => bytes.subarray(offset, offset + length) })
  const manyRows = Buffer.alloc(50_000_000)

  test('image data that would unpack to 50 MB for a few pixels is not unpacked to its end', async () => {
    const bomb = pngSaying(8, 8, 8, 6, manyRows)
    await expect(preparePng(nodeMachine, sourceOf(bomb), 'x')).rejects.toMatchObject({ failure: { code: 'image-refused', reason: 'damaged' } })
  })

  test('a colour profile that would unpack to 50 MB is left out, and the picture is shown', async () => {
    const profile = pngChunk('iCCP', Buffer.concat([Buffer.from('x\0\0', 'latin1'), deflateSync(manyRows)]))
    expect(await portrayalOf(pngSaying(2, 1, 8, 2, Buffer.alloc(7), 0, [profile]))).toMatchObject({ kind: 'pictures' })
  })

  test('an interlaced PNG whose passes are cut short is refused on the way into the pack', async () => {
    const short = pngSaying(64, 64, 8, 2, Buffer.alloc(1_000), 1)
    await expect(preparePng(nodeMachine, sourceOf(short), 'x')).rejects.toMatchObject({ failure: { reason: 'damaged' } })
  })
})
