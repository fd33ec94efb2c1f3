import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bmpPicture } from '#electron/intake/bmp-picture.ts'
import { decodePicture } from '#electron/intake/decode-picture.ts'
import { memorySource } from '#electron/intake/memory-source.ts'
import { readyFile } from '#electron/intake/read-evidence.ts'
import { DomainError } from '#shared/domain/failure.ts'
import { bmpOf, sixColourBmps, sixColours } from '../../fixtures/evidence/bmp.ts'
import { fileOf } from '../../fixtures/evidence/make-evidence.ts'

const ready = async (bytes: Uint8Array) => readyFile(await fileOf('x.bmp', bytes), { redactions: [], language: 'ja' })
const pixels = async (bytes: Uint8Array): Promise<readonly number[]> => [...(await decodePicture(memorySource(bytes), 'x.bmp', 0)).samples]

describe('a BMP', () => {
  test.each(sixColourBmps)('of %s is shown as it is', async (_, bytes) => {
    const { facts, portrayal } = await ready(bytes)
    expect(facts).toMatchObject({ kind: 'image/bmp', pages: 1, widthPx: 3, heightPx: 2, warnings: [] })
    expect(portrayal.kind).toBe('pictures')
    expect(await pixels(bytes)).toEqual(sixColours.flat())
  })

  test('of one bit is black and white as its palette says', async () => {
    const image = Buffer.concat([Buffer.from([0b01010101, 0b10000000, 0, 0]), Buffer.from([0b10101010, 0, 0, 0])])
    const samples = await pixels(bmpOf({ widthPx: 9, heightPx: 2, bits: 1, palette: [[0, 0, 0], [255, 255, 255]], image }))
    expect(samples.filter((_, at) => at % 3 === 0).map((value) => (value === 255 ? 1 : 0)).join('')).toBe('101010100010101011')
  })

  test('with a channel of its own for it is transparent there', async () => {
    const image = Buffer.from([0, 0, 255, 128, 0, 255, 0, 255])
    const bytes = bmpOf({ widthPx: 2, heightPx: 1, bits: 32, packing: 3, headBytes: 124, masks: [0xff0000, 0xff00, 0xff, 0xff000000], image })
    const picture = await decodePicture(memorySource(bytes), 'x.bmp', 0)
    expect([[...picture.samples], [...picture.alpha ?? []]]).toEqual([[255, 0, 0, 0, 255, 0], [128, 255]])
  })

  test('whose runs skip rows or run over their row stays within its picture', async () => {
    const palette = [[255, 255, 255], [255, 0, 0]] as const
    const samples = await pixels(bmpOf({ widthPx: 2, heightPx: 3, bits: 8, packing: 1, palette, image: Buffer.from([9, 1, 0, 2, 0, 2, 0, 0, 0, 0, 5, 1]) }))
    expect(samples.filter((_, at) => at % 3 === 1).map((green) => (green === 0 ? 'r' : 'w')).join('')).toBe('wwwwrr')
  })
})

describe('a bad BMP', () => {
  const rows = (bytes: number): Buffer => Buffer.alloc(bytes, 90)
  test.each([
    ['says more rows than it has', bmpOf({ widthPx: 100, heightPx: 100, bits: 24, image: rows(600) }), 'damaged'],
    ['is cut off in its head', bmpOf({ widthPx: 3, heightPx: 2, bits: 24, image: rows(24) }).subarray(0, 30), 'damaged'],
    ['says no pixels', bmpOf({ widthPx: 0, heightPx: 2, bits: 24, image: rows(24) }), 'damaged'],
    ['says less than none', bmpOf({ widthPx: -5, heightPx: 2, bits: 24, image: rows(240) }), 'damaged'],
    ['is a bomb of runs', bmpOf({ widthPx: 29_000, heightPx: 29_000, bits: 8, packing: 1, image: Buffer.from([255, 1, 0, 1]) }), 'too-large'],
    ['is far too long', bmpOf({ widthPx: 40_000, heightPx: 1, bits: 8, packing: 1, image: Buffer.from([0, 1]) }), 'too-large'],
    ['has a JPEG within it', bmpOf({ widthPx: 3, heightPx: 2, bits: 24, packing: 4, image: rows(24) }), 'unsupported']
  ] as const)('that %s is carried behind a cover page', async (_, bytes, reason) => {
    const start = performance.now()
    expect((await ready(bytes)).portrayal).toMatchObject({ kind: 'cover', reason })
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  test.each([18, 25, 26, 27, 28, 29])('one that is cut after %i bytes is no picture, and breaks nothing', async (length) => {
    const { portrayal } = await ready(bmpOf({ widthPx: 3, heightPx: 2, bits: 24, image: Buffer.alloc(24) }).subarray(0, length))
    expect(portrayal.kind).not.toBe('pictures')
  })

  test('a text that begins with BM is a text', async () => {
    expect((await ready(Buffer.from('BM社の見積もりについて、ご連絡いたします。'))).facts.kind).toBe('text/plain')
  })

  test('of any make is drawn or refused', () => {
    const fields = fc.record({ bits: fc.constantFrom(1, 4, 8, 16, 24, 32), packing: fc.constantFrom(0, 1, 2, 3, 6), widthPx: fc.integer({ min: -3, max: 40 }), heightPx: fc.integer({ min: -40, max: 40 }), headBytes: fc.constantFrom(12 as const, 40 as const, 108 as const), image: fc.uint8Array({ maxLength: 300 }), masks: fc.array(fc.nat({ max: 0xffffffff }), { maxLength: 4 }) })
    fc.assert(fc.property(fields, fc.nat({ max: 400 }), fc.nat({ max: 255 }), (parts, at, value) => {
      const bytes = bmpOf({ ...parts, widthPx: parts.headBytes === 12 ? Math.abs(parts.widthPx) : parts.widthPx, heightPx: parts.headBytes === 12 ? Math.abs(parts.heightPx) : parts.heightPx })
      // The head's length and the bits stay: by these it was told.
      if (at < bytes.length && (at < 14 || at > 17)) bytes[at] = value
      try {
        const { widthPx, heightPx, channels, samples } = bmpPicture(bytes, 'x')
        expect(samples).toHaveLength(widthPx * heightPx * channels)
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
      }
    }), { numRuns: 500 })
  })
})
