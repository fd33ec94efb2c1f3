import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { openFileSource } from '#electron/files/file-source.ts'
import { nodeMachine } from '#electron/files/machine.ts'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import type { Box } from '#shared/pdf/layout-types.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import { probeJpeg, probePng } from '#shared/pdf/pictures/probe-picture.ts'
import { chunk, header, imageData, png } from '../pictures/png-builder.ts'
import { bytesSource, lacks, layoutOf, page, pdfBytes, pdfFile, pictureBox, read, render, temporaryFolder } from './pdf-readers.ts'

const noise = (channels: 3 | 4, width = 90, height = 70): Sharp =>
  sharp(Uint8Array.from({ length: width * height * channels }, (_, at) => (at * 7919 + ((at >> 5) * 104729)) & 0xff), { raw: { width, height, channels } })
const opaque = (): Sharp => noise(3).ensureAlpha()

async function stored(bytes: Uint8Array, source: ByteSource = bytesSource(bytes)): Promise<Picture> {
  const probe = bytes[0] === 0xff ? await probeJpeg(source, 'a') : await probePng(source, 'a', nodeMachine)
  if (probe.kind !== 'stored') throw new Error('needs pixels')
  return probe.picture
}

const packOf = async (picture: Picture, widthPt = 90, heightPt = 70): Promise<string> => pdfFile(layoutOf([page([pictureBox('a', widthPt, heightPt)])]), { pictures: new Map([['a 1', picture]]) })

/** The pictures of a PDF as files, in the order poppler finds them. */
async function extract(path: string): Promise<readonly string[]> {
  const folder = temporaryFolder()
  read('pdfimages', '-all', path, join(folder, 'i'))
  return readdirSync(folder).toSorted().map((name) => join(folder, name))
}

const rgb = (input: string | Uint8Array): Promise<Buffer> => sharp(input).removeAlpha().toColourspace('srgb').raw().toBuffer()

describe.skipIf(lacks('pdfimages'))('read back by poppler (skipped without it)', () => {
  test.each([
    ['RGB', () => noise(3).png({ adaptiveFiltering: true }).toBuffer()],
    ['grey', () => noise(3).greyscale().png().toBuffer()],
    ['palette', () => noise(3).png({ palette: true, colours: 16, dither: 0 }).toBuffer()],
    ['opaque RGBA', () => opaque().png({ adaptiveFiltering: true }).toBuffer()],
    ['opaque grey with alpha', () => opaque().greyscale().png().toBuffer()],
  ] as const)('a %s screenshot has the same pixels and no mask', async (_, make) => {
    const original = await make()
    const files = await extract(await packOf(await stored(original)))
    expect(files).toHaveLength(1)
    expect((await rgb(files[0] ?? '')).equals(await rgb(original))).toBe(true)
  })

  test('a transparent screenshot has the same colours and the same alpha', async () => {
    const original = await noise(4).png({ adaptiveFiltering: true }).toBuffer()
    const files = await extract(await packOf(await stored(original)))
    expect(files).toHaveLength(2)
    expect((await rgb(files[0] ?? '')).equals(await rgb(original))).toBe(true)
    expect((await sharp(files[1]).extractChannel(0).raw().toBuffer()).equals(await sharp(original).extractChannel(3).raw().toBuffer())).toBe(true)
  })

  test('sixteen bits and alpha keep their upper bits', async () => {
    const original = png(header(2, 1, 16, 6), ...imageData([[0x10, 1, 0x20, 2, 0x30, 3, 255, 255, 0x40, 4, 0x50, 5, 0x60, 6, 0, 0]]))
    const files = await extract(await packOf(await stored(original)))
    expect(files).toHaveLength(2)
    expect([...(await sharp(files[0]).toColourspace('srgb').removeAlpha().raw({ depth: 'uchar' }).toBuffer())]).toEqual([0x10, 0x20, 0x30, 0x40, 0x50, 0x60])
  })

  test.each([
    ['half transparent colours of a palette', png(header(3, 1, 8, 3), chunk('PLTE', Uint8Array.from([9, 9, 9, 50, 60, 70])), chunk('tRNS', Uint8Array.from([77])), ...imageData([[0, 1, 0]])), [9, 9, 9, 50, 60, 70, 9, 9, 9], [77, 255, 77]],
    ['transparent colours of a palette of two bits', png(header(3, 1, 2, 3), chunk('PLTE', Uint8Array.from([1, 1, 1, 2, 2, 2, 3, 3, 3])), chunk('tRNS', Uint8Array.from([0, 255, 0])), ...imageData([[0b00_01_10_00]])), [1, 1, 1, 2, 2, 2, 3, 3, 3], [0, 255, 0]],
    ['one transparent colour of 16 bits', png(header(2, 1, 16, 2), chunk('tRNS', Uint8Array.from([16, 1, 32, 1, 48, 1])), ...imageData([[16, 1, 32, 1, 48, 1, 16, 1, 32, 1, 48, 2]])), [16, 32, 48, 16, 32, 48], [0, 255]],
  ] as const)('%s become a mask of their own beside the same colours', async (_, original, colours, alphas) => {
    const files = await extract(await packOf(await stored(original)))
    expect([...(await rgb(files[0] ?? ''))]).toEqual(colours)
    expect([...(await sharp(files[1]).extractChannel(0).raw().toBuffer())]).toEqual(alphas)
  })

  test('a mask that hides nothing is left out', async () => {
    const unused = png(header(2, 1, 8, 3), chunk('PLTE', Uint8Array.from([9, 9, 9, 50, 60, 70])), chunk('tRNS', Uint8Array.from([77])), ...imageData([[1, 1]]))
    expect(await extract(await packOf(await stored(unused)))).toHaveLength(1)
  })

  test('the scans of a photo are the very same, and nothing of where it was taken is in the file', async () => {
    const original = await noise(3).withExif({ IFD0: { Make: 'SecretMaker' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 40/1 0/1' } }).jpeg().toBuffer()
    const path = await packOf(await stored(original))
    const [file = ''] = await extract(path)
    const scanOf = (bytes: Buffer): Buffer => bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xda])))
    expect(file).toMatch(/\.jpg$/)
    expect(scanOf(readFileSync(file)).equals(scanOf(original))).toBe(true)
    expect(readFileSync(path).includes('SecretMaker')).toBe(false)
    expect((await sharp(file).metadata()).exif).toBeUndefined()
  })

  test('pictures that are read ahead of each other from files do not mix, whatever their sizes', async () => {
    const folder = temporaryFolder()
    const sizes = [900, 20, 1_200, 700, 33, 1_200, 64, 350, 1_000]
    const shots = await Promise.all(sizes.map((size, index) => (index < 4 ? noise(3, size, size).jpeg({ quality: 100 }) : index < 7 ? noise(4, size, 99).png() : noise(3, size, 99).ensureAlpha().png()).toBuffer()))
    const pictures = new Map<string, Picture>()
    for (const [index, shot] of shots.entries()) {
      writeFileSync(join(folder, `${index}`), shot)
      pictures.set(`${index} 1`, await stored(shot, await openFileSource(join(folder, `${index}`))))
    }
    const files = await extract(await pdfFile(layoutOf(shots.map((_, index) => page([pictureBox(`${index}`, 90, 70)]))), { pictures }))
    const colours = await Promise.all(files.map(rgb))
    const wanted = await Promise.all(shots.map(rgb))
    // Each that is transparent is followed by its opacity.
    expect(files).toHaveLength(shots.length + 3)
    expect(wanted.map((samples) => colours.some((found) => found.equals(samples)))).toEqual(shots.map(() => true))
  })

  test('decoded pixels with alpha come back', async () => {
    const [samples, alpha] = [await noise(3).raw().toBuffer(), await noise(4).extractChannel(3).raw().toBuffer()]
    const picture: Picture = { kind: 'pixels', widthPx: 90, heightPx: 70, load: async () => ({ channels: 3, samples, alpha, iccProfile: null }) }
    const files = await extract(await packOf(picture))
    expect((await rgb(files[0] ?? '')).equals(samples)).toBe(true)
    expect((await sharp(files[1]).extractChannel(0).raw().toBuffer()).equals(alpha)).toBe(true)
  })

  test('the colours of a telephone stay with the picture, once for all', async () => {
    const shots = await Promise.all([1, 2].map((step) => noise(3, 90 + step).withIccProfile('p3').png().toBuffer()))
    const pictures = new Map<string, Picture>()
    for (const [index, shot] of shots.entries()) pictures.set(`${index} 1`, await stored(shot))
    const text = Buffer.from(await pdfBytes(layoutOf([page([pictureBox('0', 90, 70), pictureBox('1', 90, 70)])]), { pictures, crossReference: 'table' })).toString('latin1')
    expect(text.match(/\/ICCBased/g)).toHaveLength(2)
    expect(text.match(/\/Alternate/g)).toHaveLength(1)
  })

  test('equal originals lie in the file once', async () => {
    const picture = { ...(await stored(await noise(3).png().toBuffer())), sha256: 'ab' }
    const path = await pdfFile(layoutOf([page([pictureBox('a', 90, 70)]), page([pictureBox('b', 90, 70)])]), { pictures: new Map([['a 1', picture], ['b 1', picture]]) })
    expect(readFileSync(path).toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1)
  })
})

describe.skipIf(lacks('pdftoppm') || lacks('mutool'))('drawn (skipped without poppler and mupdf)', () => {
  const corners = [[255, 0], [85, 170]] as const
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('a photo held as EXIF %i says stands upright', async (orientation) => {
    const grid = Uint8Array.from({ length: 160 * 80 }, (_, at) => corners[Math.floor(at / 160) < 40 ? 0 : 1][at % 160 < 80 ? 0 : 1])
    const original = await sharp(grid, { raw: { width: 160, height: 80, channels: 1 } }).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
    const upright = await sharp(original).autoOrient().greyscale().raw().toBuffer({ resolveWithObject: true })
    const { width, height } = upright.info
    const picture = await stored(original)
    expect(picture).toMatchObject({ orientation })
    const path = await packOf(picture, width, height)
    for (const program of ['poppler', 'mupdf'] as const) {
      const seen = render(program, path, 1)
      for (const [x, y] of [[0.25, 0.25], [0.75, 0.25], [0.25, 0.75], [0.75, 0.75]] as const) {
        const wanted = upright.data[Math.floor(y * height) * width + Math.floor(x * width)] ?? 0
        const found = seen.samples[Math.floor(50 + y * height) * seen.widthPx + Math.floor(50 + x * width)] ?? 0
        expect(Math.abs(wanted - found)).toBeLessThan(12)
      }
    }
  })

  test.each([1, 3, 6, 8])('of a long photo held as EXIF %i only the asked band is drawn, in place, and the photo lies in the file once', async (orientation) => {
    const tones = [230, 150, 90, 20]
    const upright = Uint8Array.from({ length: 64 * 256 }, (_, at) => tones[Math.floor(at / (64 * 64))] ?? 0)
    const turns = { 1: 0, 3: 180, 6: 270, 8: 90 }[orientation] ?? 0
    const original = await sharp(upright, { raw: { width: 64, height: 256, channels: 1 } }).rotate(turns).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
    const band = (yPt: number, from: number, to: number): Box => ({ kind: 'picture', owner: 2, xPt: 50, yPt, widthPt: 64, heightPt: 256 * (to - from), picture: { exhibitId: 'a', page: 1 }, crop: { from, to } })
    const path = await pdfFile(layoutOf([page([band(100, 0.125, 0.5)]), page([band(100, 0.5, 1)])]), { pictures: new Map([['a 1', await stored(original)]]) })
    expect(readFileSync(path).toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1)
    for (const program of ['poppler', 'mupdf'] as const) {
      const [first, second] = [render(program, path, 1), render(program, path, 2)]
      const toneAt = ({ samples, widthPx }: typeof first, y: number): number => samples[y * widthPx + 82] ?? -1
      const wanted = [[first, 97, 255], [first, 110, 230], [first, 128, 230], [first, 136, 150], [first, 192, 150], [first, 200, 255], [second, 97, 255], [second, 110, 90], [second, 160, 90], [second, 168, 20], [second, 224, 20], [second, 232, 255]] as const
      for (const [seen, y, tone] of wanted) expect(Math.abs(toneAt(seen, y) - tone), `${program} ${y}`).toBeLessThan(8)
    }
  })

  test('a PNG that says it is held on its side stands upright', async () => {
    const exif = chunk('eXIf', Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex'))
    const original = png(header(2, 1, 8, 0), exif, ...imageData([[0, 200]]))
    const picture = await stored(original)
    expect(picture).toMatchObject({ widthPx: 2, heightPx: 1, orientation: 6 })
    for (const program of ['poppler', 'mupdf'] as const) {
      const { samples, widthPx } = render(program, await packOf(picture, 50, 100), 1)
      expect([samples[75 * widthPx + 75], samples[125 * widthPx + 75]].map((value) => (value ?? 255) > 100)).toEqual([false, true])
    }
  })

  test('one transparent colour shows the paper', async () => {
    const keyed = png(header(2, 1, 8, 3), chunk('PLTE', Uint8Array.from([0, 0, 0, 10, 10, 10])), chunk('tRNS', Uint8Array.from([0])), ...imageData([[0, 1]]))
    const path = await packOf(await stored(keyed), 100, 50)
    for (const program of ['poppler', 'mupdf'] as const) {
      const { samples, widthPx } = render(program, path, 1)
      expect(samples[75 * widthPx + 75]).toBe(255)
      expect(samples[75 * widthPx + 125]).toBeLessThan(40)
    }
  })
})

test('a picture that breaks after it was checked names its exhibit', async () => {
  const bytes = await noise(3).png().toBuffer()
  const picture = await stored(bytes)
  const broken: Picture = { kind: 'stored-png', widthPx: 90, heightPx: 70, source: bytesSource(bytes.subarray(0, 500)) }
  expect(picture.kind).toBe('stored-png')
  const writing = pdfBytes(layoutOf([page([pictureBox('箱', 90, 70)])]), { pictures: new Map([['箱 1', broken]]) })
  await expect(writing).rejects.toMatchObject({ failure: { code: 'image-refused', file: '箱', reason: 'truncated' } })
})
