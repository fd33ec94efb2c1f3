import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { PortrayedPage } from '#shared/packs/portrayal.ts'
import type { Pixels } from '#shared/pdf/picture.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import { redactPixels } from '#electron/intake/redact-pixels.ts'
import type { Redaction } from '#shared/domain/case-file.ts'
import { fileOf, halves, pngChunk, pngOf, tellingExif } from '../../fixtures/evidence/make-evidence.ts'

async function pagesOf(bytes: Uint8Array, redactions: readonly Redaction[] = []): Promise<readonly PortrayedPage[]> {
  const { portrayal } = await readyFile(await fileOf('x', bytes), { redactions, language: 'ja' })
  return portrayal.kind === 'pictures' ? portrayal.pages : []
}

async function pixelsOf(page: PortrayedPage | undefined): Promise<Pixels> {
  if (page?.picture.kind !== 'pixels') throw new Error(`not pixels: ${page?.picture.kind}`)
  return page.picture.load()
}

const colourAt = ({ samples, channels }: Pixels, widthPx: number, x: number, y: number): readonly number[] => Array.from(samples.subarray((y * widthPx + x) * channels, (y * widthPx + x) * channels + channels))
const near = (colour: readonly number[], wanted: readonly number[]): void => { for (const [index, value] of wanted.entries()) expect(Math.abs((colour[index] ?? -1) - value), `${colour.join()} is ${wanted.join()}`).toBeLessThan(12) }

describe('images that a PDF can hold', () => {
  test.each(['png', 'jpeg'] as const)('a %s is carried as it is', async (format) => {
    const [page] = await pagesOf(await halves(format))
    expect(page?.picture.kind).toBe(`stored-${format}`)
    expect(page?.size).toEqual({ unit: 'px', width: 40, height: 20 })
  })

  test('a photo taken upright on its side is measured as shown', async () => {
    const turned = await sharp(await halves('jpeg')).withExif({ IFD0: { Orientation: '6' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const [page] = await pagesOf(turned)
    expect(page?.picture).toMatchObject({ kind: 'stored-jpeg', orientation: 6, widthPx: 40 })
    expect(page?.size).toEqual({ unit: 'px', width: 20, height: 40 })
    expect(await inspectFile(await fileOf('x', turned))).toMatchObject({ widthPx: 20, heightPx: 40, pages: 1 })
  })
})

describe('images that must be decoded', () => {
  test.each(['webp', 'gif', 'tiff', 'avif'] as const)('%s becomes pixels of the same colours', async (format) => {
    const [page] = await pagesOf(await halves(format))
    const pixels = await pixelsOf(page)
    near(colourAt(pixels, 40, 3, 10), [255, 0, 0])
    near(colourAt(pixels, 40, 36, 10), [0, 0, 255])
  })

  test('transparency is kept apart, 16 bits become 8', async () => {
    const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: { r: 10, g: 200, b: 30, alpha: 0.5 } } }).webp({ lossless: true }).toBuffer()
    const pixels = await pixelsOf((await pagesOf(clear))[0])
    expect(pixels.alpha?.length).toBe(64)
    expect(pixels.alpha?.[0]).toBeCloseTo(128, -1)
    expect(pixels.samples.length).toBe(64 * pixels.channels)
    const deep = await sharp(Buffer.alloc(8 * 8 * 6, 128), { raw: { width: 8, height: 8, channels: 3 } }).toColourspace('rgb16').png().toBuffer().then((png) => sharp(png).tiff().toBuffer())
    expect((await pixelsOf((await pagesOf(deep))[0])).samples.length).toBe(192)
  })

  test('each page of a TIFF is one page', async () => {
    const frame = (background: string): Promise<Buffer> => sharp({ create: { width: 10, height: 10, channels: 3, background } }).png().toBuffer()
    const tiff = await sharp([await frame('#f00'), await frame('#0f0')], { join: { animated: true } }).tiff().toBuffer()
    const pages = await pagesOf(tiff)
    expect(pages.length).toBe(2)
    near(colourAt(await pixelsOf(pages[1]), 10, 5, 5), [0, 255, 0])
  })

  test('an animation shows its first frame and says so', async () => {
    const frame = (background: string): Promise<Buffer> => sharp({ create: { width: 10, height: 10, channels: 3, background } }).png().toBuffer()
    const gif = await sharp([await frame('#f00'), await frame('#0f0')], { join: { animated: true } }).gif().toBuffer()
    const { portrayal, facts } = await readyFile(await fileOf('x', gif), { redactions: [], language: 'ja' })
    expect(portrayal).toMatchObject({ kind: 'pictures', notes: ['first-frame'], warnings: [{ code: 'animated' }] })
    expect(facts.pages).toBe(1)
    if (portrayal.kind === 'pictures') near(colourAt(await pixelsOf(portrayal.pages[0]), 10, 5, 5), [255, 0, 0])
    expect((await inspectFile(await fileOf('x.png', pngOf(4, 4, [pngChunk('acTL', Buffer.alloc(8))])))).warnings).toContainEqual({ code: 'animated' })
  })
})

describe('redacted images', () => {
  test.each(['png', 'jpeg', 'webp', 'tiff'] as const)('of a %s nothing of the covered half is left', async (format) => {
    const [page] = await pagesOf(await halves(format), [{ page: 1, x: 0, y: 0, width: 0.5, height: 1 }])
    const pixels = await pixelsOf(page)
    for (let x = 0; x < 20; x += 1) for (let y = 0; y < 20; y += 1) expect(colourAt(pixels, 40, x, y)).toEqual([0, 0, 0])
    near(colourAt(pixels, 40, 36, 10), [0, 0, 255])
  })

  test('areas are those of the picture as shown, after it was turned', async () => {
    const turned = await sharp(await halves('jpeg')).withMetadata({ orientation: 6 }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer()
    const [page] = await pagesOf(turned, [{ x: 0, y: 0, width: 1, height: 0.5 }])
    expect(page?.size).toEqual({ unit: 'px', width: 20, height: 40 })
    const pixels = await pixelsOf(page)
    expect(colourAt(pixels, 20, 10, 5)).toEqual([0, 0, 0])
    near(colourAt(pixels, 20, 10, 35), [0, 0, 255])
  })

  test('of a PNG held on its side too', async () => {
    const turned = await sharp(await halves('png')).withMetadata({ orientation: 6 }).png().toBuffer()
    expect((await pagesOf(turned))[0]).toMatchObject({ picture: { kind: 'stored-png', orientation: 6 }, size: { width: 20, height: 40 } })
    const pixels = await pixelsOf((await pagesOf(turned, [{ x: 0, y: 0, width: 1, height: 0.5 }]))[0])
    expect([5, 35].map((y) => colourAt(pixels, 20, 10, y))).toEqual([[0, 0, 0], [0, 0, 255]])
  })

  test('a pixel that is covered in part is covered, and what is transparent becomes opaque', () => {
    const white: Pixels = { channels: 1, samples: new Uint8Array(100).fill(255), alpha: new Uint8Array(100), iccProfile: null }
    const { samples, alpha } = redactPixels(white, 10, 10, [{ x: 0.15, y: 0.1, width: 0.1, height: 0.01 }])
    expect(samples[11]).toBe(0)
    expect(samples[12]).toBe(0)
    expect(samples[13]).toBe(255)
    expect(samples[10]).toBe(255)
    expect(alpha?.[11]).toBe(255)
    expect(alpha?.[13]).toBe(0)
    expect(white.samples[11]).toBe(255)
  })

  test('a word cannot be hidden on an image: a cover page stands for it', async () => {
    const { portrayal } = await readyFile(await fileOf('x.png', await halves('png')), { redactions: [{ text: '山田' }], language: 'ja' })
    expect(portrayal).toMatchObject({ kind: 'cover', reason: 'redaction-not-possible' })
  })
})

describe('hostile images', () => {
  test.each(['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'] as const)('a %s cut in two is carried by a cover page', async (format) => {
    const whole = await sharp(await sharp({ create: { width: 300, height: 300, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).png().toBuffer()).toFormat(format).toBuffer()
    const file = await fileOf(`x.${format}`, whole.subarray(0, Math.floor(whole.length / 2)))
    const { portrayal, facts } = await readyFile(file, { redactions: [], language: 'ja' })
    expect(portrayal).toMatchObject({ kind: 'cover', reason: 'damaged' })
    expect(portrayal.warnings).toContainEqual({ code: 'damaged' })
    expect(facts).toMatchObject({ kind: `image/${format}`, pages: 1 })
  })

  test('a PNG that claims 50,000 by 50,000 pixels is refused at once and takes no memory', async () => {
    const before = process.memoryUsage().rss
    const startMs = performance.now()
    const { portrayal } = await readyFile(await fileOf('bomb.png', pngOf(50_000, 50_000)), { redactions: [], language: 'ja' })
    expect(portrayal).toMatchObject({ kind: 'cover', reason: 'too-large', warnings: [{ code: 'too-many-pixels' }] })
    expect(performance.now() - startMs).toBeLessThan(500)
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  test('a picture that claims far more than its bytes can hold is decoded before it is believed', async () => {
    expect((await readyFile(await fileOf('x.png', pngOf(5_000, 5_000, [], 10)), { redactions: [], language: 'ja' })).portrayal).toMatchObject({ kind: 'cover', reason: 'damaged' })
    const blank = await sharp({ create: { width: 1_000, height: 1_000, channels: 3, background: '#fff' } }).png().toBuffer()
    expect((await pagesOf(blank))[0]?.picture.kind).toBe('stored-png')
  })

  test('a redacted PNG whose data is broken behind right checksums is carried by a cover page', async () => {
    const { portrayal } = await readyFile(await fileOf('x.png', pngOf(40, 40, [], 10)), { redactions: [{ x: 0, y: 0, width: 1, height: 0.1 }], language: 'ja' })
    expect(portrayal).toMatchObject({ kind: 'cover', reason: 'damaged' })
  })

  test('what stands behind a mislabelled name is read by its content', async () => {
    const { portrayal, facts } = await readyFile(await fileOf('x.jpg', await halves('png')), { redactions: [], language: 'ja' })
    expect(portrayal.kind).toBe('pictures')
    expect(portrayal.warnings).toEqual([{ code: 'mislabelled', extension: 'jpg', kind: 'image/png' }])
    expect(facts.kind).toBe('image/png')
  })
})

describe('metadata of images', () => {
  test.each(['png', 'jpeg', 'webp', 'avif'] as const)('%s: date with offset, position, serial number and owner are found', async (format) => {
    const facts = await inspectFile(await fileOf('x', await halves(format, tellingExif)))
    expect(facts.telling).toEqual(['owner', 'position', 'serial-number'])
    expect(facts.dates[0]).toEqual({ role: 'captured', value: '2026-10-03T15:12:33.250+09:00', source: 'metadata', confidence: 'certain' })
    expect(facts.dates.at(-1)?.source).toBe('file-system')
  })

  test('a clean screenshot tells nothing', async () => {
    expect((await inspectFile(await fileOf('Screenshot_20261003-211504.png', await halves('png')))).telling).toEqual([])
  })

  test('a position in XMP is found in a PNG, packed or not, and in a TIFF', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description exif:GPSLatitude="35,39.0N" xmp:CreateDate="2026-10-03T15:12:33+09:00"/></rdf:RDF></x:xmpmeta>'
    const { deflateSync } = await import('node:zlib')
    const plain = pngChunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${xmp}`)
    const packed = pngChunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0', 'latin1'), deflateSync(Buffer.from(xmp))]))
    for (const bytes of [pngOf(4, 4, [plain]), pngOf(4, 4, [packed]), await sharp(await halves('png')).withXmp(xmp).tiff().toBuffer()]) {
      const facts = await inspectFile(await fileOf('x', bytes))
      expect(facts.telling).toEqual(['position'])
      expect(facts.dates).toContainEqual({ role: 'captured', value: '2026-10-03T15:12:33+09:00', source: 'metadata', confidence: 'likely' })
    }
  })

  test('a PNG’s own times are read, the stated one before that of the last change', async () => {
    const time = Buffer.from([0x07, 0xea, 10, 4, 1, 2, 3])
    const facts = await inspectFile(await fileOf('x', pngOf(4, 4, [pngChunk('tIME', time), pngChunk('tEXt', 'Creation Time\0Sat, 3 Oct 2026 15:12:33 +0900')])))
    expect(facts.dates.map(({ value, confidence }) => `${value} ${confidence}`).slice(0, 2)).toEqual(['2026-10-03T15:12:33+09:00 likely', '2026-10-04T01:02:03Z weak'])
  })

  test('a position in a second image behind the first is found', async () => {
    const both = Buffer.concat([await halves('jpeg'), await halves('jpeg', tellingExif)])
    expect((await inspectFile(await fileOf('x', both))).telling).toContain('position')
  })

  test('a HEIC is carried by a cover page, its metadata read all the same', async () => {
    const jpeg = await halves('jpeg', tellingExif)
    const exif = jpeg.subarray(jpeg.indexOf('Exif\0\0'), jpeg.indexOf('Exif\0\0') + 2_000)
    const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(100), exif])
    const { portrayal, facts } = await readyFile(await fileOf('x.heic', heic), { redactions: [], language: 'ja' })
    expect(portrayal).toMatchObject({ kind: 'cover', reason: 'unsupported' })
    expect(facts.telling).toContain('position')
    expect(facts.dates[0]?.value).toBe('2026-10-03T15:12:33.250+09:00')
  })
})
