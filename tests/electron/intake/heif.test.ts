import fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { decodePicture } from '#electron/intake/decode-picture.ts'
import { colourProfile } from '#electron/intake/heif/colour-profile.ts'
import { memorySource } from '#electron/intake/memory-source.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import { makeThumbnail } from '#electron/work/make-thumbnail.ts'
import type { Pixels } from '#shared/pdf/picture.ts'
import { fileOf, halves, temporaryFolder, tellingExif } from '../../fixtures/evidence/make-evidence.ts'
import { heifOf } from '../../fixtures/evidence/heif.ts'

const ready = async (bytes: Uint8Array, redactions: Parameters<typeof readyFile>[1]['redactions'] = []) => readyFile(await fileOf('x.heic', bytes), { redactions, language: 'ja' })
const pixelsOf = async (bytes: Uint8Array): Promise<Pixels> => decodePicture(memorySource(bytes), 'x.heic', 0)
/** Rough, since the picture was packed with loss. */
const colourAt = ({ samples }: Pixels, width: number, x: number, y: number): string => {
  const [red = 0, green = 0, blue = 0] = samples.subarray((y * width + x) * 3)
  return red > 200 && green < 60 && blue < 60 ? 'red' : blue > 200 && red < 60 && green < 60 ? 'blue' : `${red} ${green} ${blue}`
}
async function exifOf(orientation: number): Promise<Buffer> {
  const jpeg = await sharp(await halves('jpeg')).withExif({ ...tellingExif, IFD0: { ...tellingExif.IFD0, Orientation: String(orientation) } }).jpeg().toBuffer()
  const at = jpeg.indexOf('Exif\0\0') + 6
  return jpeg.subarray(at, at + jpeg.readUInt16BE(at - 8) - 8)
}

describe('a HEIC', () => {
  test('is drawn on its page in its size and colours', async () => {
    const { facts, portrayal } = await ready(heifOf())
    expect(facts).toMatchObject({ kind: 'image/heic', pages: 1, widthPx: 128, heightPx: 64, warnings: [] })
    expect(portrayal).toMatchObject({ kind: 'pictures', pages: [{ size: { width: 128, height: 64 } }] })
    const pixels = await pixelsOf(heifOf())
    expect([pixels.alpha, colourAt(pixels, 128, 10, 32), colourAt(pixels, 128, 118, 32)]).toEqual([null, 'red', 'blue'])
  })

  test('is turned as it says itself, and not a second time as its EXIF says', async () => {
    const bytes = heifOf({ turns: 3, exif: await exifOf(6) })
    expect((await ready(bytes)).facts).toMatchObject({ widthPx: 64, heightPx: 128 })
    const pixels = await pixelsOf(bytes)
    expect([colourAt(pixels, 64, 32, 10), colourAt(pixels, 64, 32, 118)]).toEqual(['red', 'blue'])
  })

  test('tells its time, position, owner and camera', async () => {
    const facts = await inspectFile(await fileOf('x.heic', heifOf({ exif: await exifOf(1) })))
    expect(facts.dates[0]).toEqual({ role: 'captured', value: '2026-10-03T15:12:33.250+09:00', source: 'metadata', confidence: 'certain' })
    expect(facts.telling).toEqual(['owner', 'position', 'serial-number'])
  })

  test('with the colours of a phone is shown in those of paper', async () => {
    const p3 = (await sharp(await halves('png')).withIccProfile('p3').png().toBuffer({ resolveWithObject: true })).data
    const { icc } = await sharp(p3).metadata()
    const bytes = heifOf({ iccProfile: icc ?? Buffer.alloc(0) })
    expect(Buffer.from(colourProfile(bytes) ?? []).equals(icc ?? Buffer.alloc(1))).toBe(true)
    const [plain, wide] = [await pixelsOf(heifOf()), await pixelsOf(bytes)]
    // A red of P3 lies outside sRGB: what was a little green in it is gone.
    expect(wide.samples[1]).toBeLessThanOrEqual(plain.samples[1] ?? 0)
    expect(wide.samples.subarray(0, 30)).not.toEqual(plain.samples.subarray(0, 30))
    expect(colourAt(wide, 128, 10, 32)).toBe('red')
  })

  test('of several pictures gives each its page; one that moves says that it shows one', async () => {
    expect((await ready(heifOf({ pictures: 3 }))).facts.pages).toBe(3)
    expect((await ready(heifOf({ brand: 'hevc', others: ['heic'] }))).facts.warnings).toEqual([{ code: 'animated' }])
  })

  test('is redacted pixel by pixel', async () => {
    const { portrayal } = await ready(heifOf(), [{ page: 1, x: 0, y: 0, width: 0.5, height: 1 }])
    const picture = portrayal.kind === 'pictures' ? portrayal.pages[0]?.picture : undefined
    if (picture?.kind !== 'pixels') throw new Error(picture?.kind)
    const pixels = await picture.load()
    expect(pixels.samples.subarray(0, 64 * 3).every((sample) => sample === 0)).toBe(true)
    expect(colourAt(pixels, 128, 100, 32)).toBe('blue')
  })

  test('gets a thumbnail', async () => {
    const target = join(await temporaryFolder(), 'a.webp')
    expect(await makeThumbnail((await fileOf('x.heic', heifOf({ turns: 1 }))).path, 'x.heic', target)).toEqual({ made: true })
    expect(await sharp(await readFile(target)).metadata()).toMatchObject({ format: 'webp', width: 64, height: 128 })
  })

  test('whose container names AV1 is left to the reader of AVIF', async () => {
    expect((await ready(heifOf({ brand: 'mif1', others: ['mif1', 'avif'] }))).facts.kind).toBe('image/avif')
  })
})

describe('a bad HEIC', () => {
  test.each([[10_000, 10_000, 'too-large'], [40_000, 16, 'too-large'], [0, 0, 'unsupported']] as const)('that says %d by %d pixels is refused before it is decoded', async (widthPx, heightPx, reason) => {
    const start = performance.now()
    expect((await ready(heifOf({ widthPx, heightPx }))).portrayal).toMatchObject({ kind: 'cover', reason })
    expect(performance.now() - start).toBeLessThan(3_000)
  })

  test('cut off anywhere costs its own page only, and the next is drawn', async () => {
    const whole = heifOf()
    for (const length of [12, 40, 200, 400, whole.length - 120, whole.length - 20]) expect((await ready(whole.subarray(0, length))).portrayal.kind).toMatch(/cover|pictures/)
    expect((await ready(whole)).portrayal.kind).toBe('pictures')
  })

  test('of any make is drawn or carried behind a cover page', async () => {
    const whole = heifOf({ exif: await exifOf(1) })
    const edits = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 })
    await fc.assert(fc.asyncProperty(edits, async (list) => {
      const bytes = Buffer.from(whole)
      for (const [at, value] of list) bytes[at] = value
      expect((await ready(bytes)).portrayal.kind).toMatch(/cover|pictures|text/)
    }), { numRuns: 60 })
  })

  test('has no colour profile where there is none', () => {
    const whole = heifOf({ iccProfile: Buffer.alloc(200) })
    fc.assert(fc.property(fc.nat({ max: whole.length }), fc.uint8Array({ maxLength: 60 }), (at, noise) => {
      expect(colourProfile(Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at)]))).toBeNull()
    }))
  })
})
