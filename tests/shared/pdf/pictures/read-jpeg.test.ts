import sharp from 'sharp'
import type { JpegOptions } from 'sharp'
import { expect, test } from 'vitest'
import { probeJpeg } from '#shared/pdf/pictures/probe-picture.ts'
import { readJpeg } from '#shared/pdf/pictures/read-jpeg.ts'
import type { JpegPlan } from '#shared/pdf/pictures/read-jpeg.ts'
import { bytesSource } from '../write/pdf-readers.ts'

const canvas = { create: { width: 64, height: 48, channels: 3 as const, background: '#3a7', noise: { type: 'gaussian' as const, mean: 120, sigma: 30 } } }
const photo = (change: JpegOptions = {}): Promise<Buffer> => sharp(canvas).jpeg(change).toBuffer()
const taken = (): Promise<Buffer> =>
  sharp(canvas).withIccProfile('p3').withMetadata({ orientation: 6 }).withExifMerge({ IFD0: { Make: 'SecretMaker' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 40/1 0/1' } }).jpeg().toBuffer()
async function read(bytes: Uint8Array): Promise<Omit<JpegPlan, 'coded'> & { readonly coded: Buffer }> {
  const plan = await readJpeg(bytesSource(bytes), 'a.jpg')
  return { ...plan, coded: Buffer.concat(plan.coded) }
}
const segment = (code: number, body: Uint8Array): Buffer => Buffer.concat([Buffer.from([0xff, code, (body.length + 2) >> 8, (body.length + 2) & 255]), body])
const withSegment = (bytes: Buffer, code: number, body: Uint8Array): Buffer => Buffer.concat([bytes.subarray(0, 2), segment(code, body), bytes.subarray(2)])

test('where and with what a photo was taken stays behind, how it is held and its colours come along', async () => {
  const plan = await read(await taken())
  const coded = Buffer.from(plan.coded)
  expect(plan).toMatchObject({ widthPx: 64, heightPx: 48, orientation: 6, storable: true })
  expect(plan.iccProfile?.length).toBeGreaterThan(200)
  expect(coded.includes('SecretMaker')).toBe(false)
  expect(coded.includes('Exif')).toBe(false)
})

test.each([{ progressive: false }, { progressive: true }])('the kept scans decode to the same pixels (%o)', async (change) => {
  const original = await photo(change)
  const { coded } = await read(original)
  expect((await sharp(coded).raw().toBuffer()).equals(await sharp(original).raw().toBuffer())).toBe(true)
})

test('a second image after the end, comments and previews are not copied', async () => {
  const preview = Buffer.concat([Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\x02\x02', 'latin1'), Buffer.from('PREVIEWxxxxx')])
  const original = withSegment(withSegment(await photo(), 0xfe, Buffer.from('COMMENT of the camera')), 0xe0, preview)
  const { coded } = await read(Buffer.concat([original, await taken()]))
  const text = Buffer.from(coded).toString('latin1')
  expect(text).not.toContain('COMMENT')
  expect(text).not.toContain('PREVIEW')
  expect(text).not.toContain('Exif')
  expect((await sharp(coded).metadata()).width).toBe(64)
})

test.each([
  ['without an end', (bytes: Buffer) => bytes.subarray(0, bytes.length - 2), 'truncated'],
  ['without its last byte', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1), 'truncated'],
  ['cut in its head', (bytes: Buffer) => bytes.subarray(0, 30), 'truncated'],
  ['that is not a JPEG', () => Buffer.from('GIF89a'), 'mislabelled'],
  ['of nothing', () => Buffer.alloc(0), 'mislabelled'],
  ['that begins twice', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 2), bytes]), 'damaged'],
  ['of nothing but zeros', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 2), Buffer.alloc(5_000)]), 'truncated'],
  ['without a frame', () => Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'damaged'],
] as const)('a file %s is refused', async (_, harm, reason) => {
  await expect(read(harm(await photo()))).rejects.toMatchObject({ failure: { code: 'image-refused', reason, file: 'a.jpg' } })
})

test('bytes between two segments that nothing accounts for are left behind', async () => {
  const original = await photo()
  const { coded } = await read(Buffer.concat([original.subarray(0, 2), Buffer.from('forgotten\0'), original.subarray(2)]))
  expect(Buffer.from(coded).equals(Buffer.from((await read(original)).coded))).toBe(true)
})

test('printing colours need their pixels', async () => {
  const cmyk = await sharp(canvas).toColourspace('cmyk').jpeg().toBuffer()
  expect(await probeJpeg(bytesSource(cmyk), 'a.jpg')).toEqual({ kind: 'needs-pixels', widthPx: 64, heightPx: 48 })
})

test('grey photos are stored', async () => {
  const grey = await sharp(canvas).toColourspace('b-w').jpeg().toBuffer()
  expect((await read(grey)).components).toBe(1)
  expect(await probeJpeg(bytesSource(grey), 'a.jpg')).toMatchObject({ kind: 'stored' })
})

test('a colour profile that does not fit the picture is not copied', async () => {
  const words = Buffer.from('ICC_PROFILE\0\x01\x01 words that describe nothing', 'latin1')
  const original = await photo()
  const { coded, iccProfile } = await read(withSegment(original, 0xe2, words))
  expect(iccProfile).toBeNull()
  expect(Buffer.from(coded).includes('words that')).toBe(false)
  expect((await sharp(coded).raw().toBuffer()).equals(await sharp(original).raw().toBuffer())).toBe(true)
})
