import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { readyFile } from '#electron/intake/read-evidence.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import { fileOf, pngChunk } from '../../fixtures/evidence/make-evidence.ts'
import { lacks, layoutOf, page, pdfFile, pictureBox, read, temporaryFolder } from '../../shared/pdf/write/pdf-readers.ts'

type Colour = readonly [number, number, number]
type Corners = readonly [Colour, Colour, Colour, Colour]

/** Upper left, upper right, lower left, lower right: no turn and no mirror image looks the same, and all can be printed. */
const corners: Corners = [[190, 70, 60], [70, 150, 80], [60, 90, 170], [220, 200, 110]]
const [widthPx, heightPx] = [96, 64]

function scene(colours: Corners = corners): Sharp {
  const samples = Uint8Array.from({ length: widthPx * heightPx * 3 }, (_, at) => {
    const [x, y] = [Math.floor(at / 3) % widthPx, Math.floor(at / 3 / widthPx)]
    return colours[(y < heightPx / 2 ? 0 : 2) + (x < widthPx / 2 ? 0 : 1)]?.[at % 3] ?? 0
  })
  return sharp(samples, { raw: { width: widthPx, height: heightPx, channels: 3 } })
}

async function picturesOf(bytes: Uint8Array): Promise<readonly { readonly picture: Picture; readonly width: number; readonly height: number }[]> {
  const { portrayal } = await readyFile(await fileOf('x', bytes), { redactions: [], language: 'ja' })
  if (portrayal.kind !== 'pictures') throw new Error(`a cover page: ${JSON.stringify(portrayal)}`)
  return portrayal.pages.map(({ picture, size }) => ({ picture, width: size.width, height: size.height }))
}

/** The middle of each quarter of each page of the evidence, as two programs draw it at one pixel a point. */
async function quartersOf(bytes: Uint8Array): Promise<Readonly<Record<'poppler' | 'mupdf', readonly (readonly Colour[])[]>>> {
  const pages = await picturesOf(bytes)
  const pictures = new Map(pages.map(({ picture }, index) => [`a ${index + 1}`, picture]))
  const path = await pdfFile(layoutOf(pages.map(({ width, height }, index) => page([pictureBox('a', width, height, index + 1)]))), { pictures })
  const drawn = { poppler: [] as (readonly Colour[])[], mupdf: [] as (readonly Colour[])[] }
  for (const program of ['poppler', 'mupdf'] as const) for (const [index, { width, height }] of pages.entries()) {
    const { data, info } = await drawnPage(program, path, index + 1)
    drawn[program].push([[0.25, 0.25], [0.75, 0.25], [0.25, 0.75], [0.75, 0.75]].map(([x = 0, y = 0]) => {
      const at = (Math.floor(50 + y * height) * info.width + Math.floor(50 + x * width)) * 3
      return [data[at] ?? -1, data[at + 1] ?? -1, data[at + 2] ?? -1]
    }))
  }
  return drawn
}

function drawnPage(program: 'poppler' | 'mupdf', path: string, number: number): Promise<{ readonly data: Buffer; readonly info: { readonly width: number } }> {
  const out = join(temporaryFolder(), 'page')
  if (program === 'poppler') read('pdftoppm', '-png', '-r', '72', '-f', String(number), '-l', String(number), '-singlefile', path, out)
  else read('mutool', 'draw', '-q', '-c', 'rgb', '-r', '72', '-o', `${out}.png`, path, String(number))
  return sharp(readFileSync(`${out}.png`)).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
}

async function expectDrawn(bytes: Uint8Array, wanted: readonly Corners[], tolerance: number, programs: readonly ('poppler' | 'mupdf')[] = ['poppler', 'mupdf']): Promise<void> {
  const drawn = await quartersOf(bytes)
  for (const program of programs) {
    expect(drawn[program]).toHaveLength(wanted.length)
    for (const [index, quarters] of wanted.entries()) for (const [corner, colour] of quarters.entries()) for (const [channel, value] of colour.entries()) {
      const found = drawn[program][index]?.[corner]
      expect(Math.abs((found?.[channel] ?? -999) - value), `${program}, page ${index + 1}, quarter ${corner}: ${found?.join()} for ${colour.join()}`).toBeLessThanOrEqual(tolerance)
    }
  }
}

describe.skipIf(lacks('pdftoppm') || lacks('mutool'))('drawn by poppler and mupdf (skipped without them)', () => {
  const photo = { quality: 95, chromaSubsampling: '4:4:4' } as const
  const greys: Corners = [[30, 30, 30], [90, 90, 90], [160, 160, 160], [230, 230, 230]]

  test.each<readonly [string, () => Promise<Uint8Array>, number]>([
    ['a JPEG', () => scene().jpeg(photo).toBuffer(), 6],
    ['a progressive JPEG', () => scene().jpeg({ ...photo, progressive: true }).toBuffer(), 6],
    ['a JPEG with thinned colours', () => scene().jpeg({ quality: 90, chromaSubsampling: '4:2:0' }).toBuffer(), 8],
    ['a JPEG that names sRGB', () => scene().withIccProfile('srgb').jpeg(photo).toBuffer(), 6],
    ['a JPEG in printing colours, which Adobe inverts', () => scene().toColourspace('cmyk').jpeg(photo).toBuffer(), 24],
    ['a TIFF in printing colours', () => scene().toColourspace('cmyk').tiff().toBuffer(), 24],
    ['a TIFF of 16 bits', () => scene().toColourspace('rgb16').tiff({ compression: 'lzw' }).toBuffer(), 2],
    ['a WebP', () => scene().webp({ quality: 95 }).toBuffer(), 12],
    ['a GIF', () => scene().gif().toBuffer(), 6],
    ['an AVIF', () => scene().avif({ quality: 90 }).toBuffer(), 12],
    ['an AVIF of 10 bits', () => scene().avif({ quality: 90, bitdepth: 10 }).toBuffer().catch(() => scene().avif({ quality: 90 }).toBuffer()), 12],
  ])('%s has its colours, each in its place', async (_, make, tolerance) => {
    await expectDrawn(await make(), [corners], tolerance)
  })

  // mupdf is left out: some systems build it without colour management.
  test.each(['jpeg', 'png'] as const)('a %s in the colours of a telephone (Display P3) is not dulled', async (format) => {
    await expectDrawn(await scene().withIccProfile('p3').toFormat(format, format === 'jpeg' ? photo : {}).toBuffer(), [corners], 6, ['poppler'])
  })

  test('a grey JPEG and a grey PNG of 16 bits stay grey', async () => {
    await expectDrawn(await scene(greys).toColourspace('b-w').jpeg(photo).toBuffer(), [greys], 4)
    await expectDrawn(await scene(greys).toColourspace('grey16').png().toBuffer(), [greys], 2)
  })

  test('a profile for other channels than the picture has is left behind', async () => {
    const bytes = await scene().jpeg(photo).toBuffer()
    const cmyk = await sharp(await scene().toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer()).metadata()
    const profile = Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), (cmyk.icc ?? Buffer.alloc(0)).subarray(0, 60_000)])
    const segment = Buffer.concat([Buffer.from([0xff, 0xe2, (profile.length + 2) >> 8, (profile.length + 2) & 255]), profile])
    await expectDrawn(Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)]), [corners], 6)
  })

  test('a JPEG with restart markers is drawn whole', async () => {
    const tones = [40, 220, 120] as const
    const strips = await Promise.all(tones.map((tone) => sharp({ create: { width: 8, height: 8, channels: 3, background: { r: tone, g: tone, b: tone } } }).toColourspace('b-w').jpeg({ quality: 90, optimiseCoding: false }).toBuffer()))
    const scans = strips.map((strip) => strip.subarray(scanStart(strip), -2))
    const head = Buffer.from(strips[0]?.subarray(0, scanStart(strips[0])) ?? [])
    head.writeUInt16BE(24, head.indexOf(Buffer.from([0xff, 0xc0])) + 7)
    const start = head.indexOf(Buffer.from([0xff, 0xda]))
    const restarts = scans.flatMap((scan, index) => (index === 0 ? [scan] : [Buffer.from([0xff, 0xd0 + index - 1]), scan]))
    const bytes = Buffer.concat([head.subarray(0, start), Buffer.from([0xff, 0xdd, 0, 4, 0, 1]), head.subarray(start), ...restarts, Buffer.from([0xff, 0xd9])])
    const [{ picture } = { picture: null }] = await picturesOf(bytes)
    if (picture === null) throw new Error('no picture')
    const path = await pdfFile(layoutOf([page([pictureBox('a', 240, 80)])]), { pictures: new Map([['a 1', picture]]) })
    for (const program of ['poppler', 'mupdf'] as const) {
      const { data, info } = await drawnPage(program, path, 1)
      for (const [index, tone] of tones.entries()) expect(Math.abs((data[(90 * info.width + 90 + index * 80) * 3] ?? -1) - tone)).toBeLessThan(6)
    }
  })

  test('each page of a TIFF is drawn, in order', async () => {
    const turned: Corners = [corners[3], corners[2], corners[1], corners[0]]
    const pages = [await scene().png().toBuffer(), await scene(turned).png().toBuffer()]
    await expectDrawn(await sharp(pages, { join: { animated: true } }).tiff({ compression: 'deflate' }).toBuffer(), [corners, turned], 2)
  })

  test.each(['gif', 'webp'] as const)('of an animated %s the first frame is drawn', async (format) => {
    const frames = [await scene().png().toBuffer(), await scene(greys).png().toBuffer()]
    await expectDrawn(await sharp(frames, { join: { animated: true } }).toFormat(format, format === 'webp' ? { lossless: true } : {}).toBuffer(), [corners], 6)
  })

  test('of an animated PNG the picture is drawn that every reader shows', async () => {
    const still = await scene().png().toBuffer()
    const animation = pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))
    const later = pngChunk('fdAT', Buffer.from([0, 0, 0, 1, 1, 2, 3]))
    const bytes = Buffer.concat([still.subarray(0, 33), animation, still.subarray(33, -12), later, still.subarray(-12)])
    const { portrayal } = await readyFile(await fileOf('x.png', bytes), { redactions: [], language: 'ja' })
    expect(portrayal).toMatchObject({ kind: 'pictures', notes: ['first-frame'] })
    await expectDrawn(bytes, [corners], 1)
  })

  test.each(['webp', 'gif', 'png', 'tiff', 'avif'] as const)('where a %s is transparent the paper shows, and half of it where it is half so', async (format) => {
    const isGif = format === 'gif'
    const alphas = [255, 0, isGif ? 255 : 128, 255]
    const samples = Buffer.alloc(widthPx * heightPx * 4)
    for (let at = 0; at < widthPx * heightPx; at += 1) samples.set([200, 40, 40, alphas[(Math.floor(at / widthPx) < heightPx / 2 ? 0 : 2) + (at % widthPx < widthPx / 2 ? 0 : 1)] ?? 0], at * 4)
    const bytes = await sharp(samples, { raw: { width: widthPx, height: heightPx, channels: 4 } }).toFormat(format, format === 'webp' || format === 'avif' ? { lossless: true } : format === 'tiff' ? { compression: 'lzw' } : {}).toBuffer()
    const red: Colour = [200, 40, 40]
    await expectDrawn(bytes, [[red, [255, 255, 255], isGif ? red : [227, 147, 147], red]], 8)
  })
})

const scanStart = (jpeg: Buffer): number => {
  const marker = jpeg.indexOf(Buffer.from([0xff, 0xda]))
  return marker + 2 + jpeg.readUInt16BE(marker + 2)
}

test.each([['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')], ['PSD', Buffer.concat([Buffer.from('8BPS\0\x01'), Buffer.alloc(60)])]])('a %s that cannot be read is carried behind a cover page', async (_, bytes) => {
  const { portrayal } = await readyFile(await fileOf('x', bytes), { redactions: [], language: 'ja' })
  expect(portrayal).toMatchObject({ kind: 'cover', reason: 'unsupported' })
})
