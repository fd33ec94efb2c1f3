import { execFile } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { RecognisedText } from '#shared/domain/recognised-text.ts'
import { wordsText } from '#shared/domain/words-text.ts'
import { recogniseFile } from '#electron/intake/read-evidence.ts'
import { askRecognition } from '#electron/intake/recognition/ask-recognition.ts'
import { cutSlices, sliceOf } from '#electron/intake/recognition/cut-slices.ts'
import { recognise } from '#electron/intake/recognition/recognise-file.ts'
import { factsWithRecognised } from '#electron/work/recognise-evidence.ts'
import { inspectEvidence } from '#electron/work/inspect-evidence.ts'
import { bmpOfRows } from '../../fixtures/evidence/bmp.ts'
import { orderRowsHeif } from '../../fixtures/evidence/heif.ts'
import { projectFolder, sampleFolder, temporaryFolder } from '../cli/tsuzuri.ts'

const order = join(sampleFolder, 'evidence', 'Screenshot_20261003-142210.png')
/** The lines with the number and the day of the order. */
const part = { left: 0, top: 1180, width: 1170, height: 400 }
let folder = ''
let partPng = Buffer.alloc(0)

beforeAll(async () => {
  folder = await temporaryFolder()
  partPng = await sharp(order).extract(part).png().toBuffer()
})

async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  await writeFile(join(folder, name), bytes)
  const { text } = await recogniseFile({ path: join(folder, name) })
  return text === null ? '' : wordsText(text)
}

describe('a screenshot of the sample', () => {
  let read: RecognisedText | null = null
  beforeAll(async () => { read = (await recogniseFile({ path: order })).text })

  test('is read as it is written, without spaces within Japanese words', () => {
    const text = read === null ? '' : wordsText(read)
    expect(text).toContain('ワイヤレスイヤホン X100')
    expect(text).toContain('注文番号 250-1234567-1234567')
    expect(text).toContain('10月3日(土) 14:05 に配達しました')
  })

  test('has its words where they stand', () => {
    const words = (read?.pages ?? []).flatMap(({ lines }) => lines.flatMap((line) => line.words))
    const number = words.find(({ text }) => text === '250-1234567-1234567')
    expect(number?.x).toBeCloseTo(0.61, 1)
    expect(number?.y).toBeCloseTo(0.52, 1)
    expect(number?.width).toBeGreaterThan(0.2)
    expect(words.every(({ x, y, width, height }) => x >= 0 && y >= 0 && x + width <= 1.001 && y + height <= 1.001)).toBe(true)
  })
})

describe('the sample screenshots tell without help', () => {
  const [earphones, mill] = [['amazon-order', '250-1234567-1234567'], ['amazon-order', '250-7654321-7654321']] as const
  test.each([
    ['the page of an order', 'undelivered-earphones', 'Screenshot_20261003-142210.png', earphones, '2026-10-03T14:05:00'],
    ['the page of another order', 'broken-mill', '注文の詳細.png', mill, '2026-10-08T19:20:00'],
    ['the page of a parcel', 'undelivered-earphones', 'Screenshot_20261003-211504.png', ['tracking', '4444-1375-8703'], '2026-10-03T14:05:00']
  ] as const)('%s: its number, and when it was delivered', async (_, sample, name, [kind, value], delivered) => {
    const found = await recognisedFacts(sample, name)
    expect(found.identifiers).toContainEqual({ kind, value })
    expect(found.dates).toContainEqual({ role: 'happened', value: delivered, source: 'content', confidence: 'likely' })
    expect(found.suggestions).toContainEqual(expect.objectContaining({ event: 'shown-delivered', when: delivered, [kind === 'tracking' ? 'trackingNumber' : 'orderNumber']: value }))
  })

  test.each([
    ['a talk', 'undelivered-earphones', 'Screenshot_20261005-203018.png', earphones, ['2026-10-04', '2026-10-05']],
    ['a long talk', 'undelivered-earphones', '出品者とのやりとり全体.png', earphones, ['2026-10-04', '2026-10-13', '2026-10-20']],
    ['the page of a return', 'broken-mill', 'Screenshot_20261013-123140.png', mill, ['2026-10-13T11:05:00', '2026-10-11T08:40:00']]
  ] as const)('%s: its order, and its days', async (_, sample, name, [kind, value], days) => {
    const found = await recognisedFacts(sample, name)
    expect(found.identifiers).toContainEqual({ kind, value })
    expect(found.dates.map((date) => date.value)).toEqual(expect.arrayContaining([...days]))
  })
})

async function recognisedFacts(sample: string, name: string): Promise<ExhibitFacts> {
  const path = join(projectFolder, 'samples', sample, 'evidence', name)
  const { text } = await recogniseFile({ path })
  if (text === null) throw new Error('nothing was read')
  return factsWithRecognised(await inspectEvidence(path), text)
}

describe('pictures of other make', () => {
  test.each([['JPEG', (picture) => picture.jpeg({ quality: 90 })], ['WebP', (picture) => picture.webp({ quality: 90 })], ['GIF', (picture) => picture.gif()], ['TIFF', (picture) => picture.tiff({ compression: 'lzw' })], ['AVIF', (picture) => picture.avif({ quality: 90 })]] satisfies readonly (readonly [string, (picture: Sharp) => Sharp])[])('a screenshot saved as %s', async (format, save) => {
    const text = await textOf(`part.${format}`, await save(sharp(partPng)).toBuffer())
    expect(text).toContain('250-1234567-1234567')
    expect(text).toContain('2026年10月1日')
  })

  test('a screenshot saved as BMP', async () => {
    const { data, info } = await sharp(partPng).flatten({ background: '#fff' }).raw().toBuffer({ resolveWithObject: true })
    const text = await textOf('part.bmp', bmpOfRows(data, info.width, info.height))
    expect(text).toContain('250-1234567-1234567')
    expect(text).toContain('2026年10月1日')
  })

  test('a HEIC that says itself how it is turned', async () => {
    await writeFile(join(folder, 'x.heic'), orderRowsHeif())
    const { text } = await recogniseFile({ path: join(folder, 'x.heic') })
    if (text === null) throw new Error('nothing was read')
    expect(wordsText(text)).toContain('2026年10月1日')
    expect(factsWithRecognised(await inspectEvidence(join(folder, 'x.heic')), text)).toMatchObject({ kind: 'image/heic', identifiers: [{ kind: 'amazon-order', value: '250-1234567-1234567' }] })
  })

  test('light letters on a dark ground', async () => {
    expect(await textOf('dark.png', await sharp(partPng).negate({ alpha: false }).png().toBuffer())).toContain('250-1234567-1234567')
  })

  test('a photograph that its metadata turn', async () => {
    expect(await textOf('turned.jpg', await sharp(partPng).flatten({ background: '#fff' }).rotate(-90).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer())).toContain('250-1234567-1234567')
  })

  test('a page of a PDF that is a picture, while one with text of its own is left as it is', async () => {
    const document = await PDFDocument.create()
    document.addPage([300, 100]).drawText('Order 111-1111111-1111111 as text', { x: 10, y: 40, size: 12 })
    document.addPage([595, 168]).drawImage(await document.embedPng(partPng), { x: 0, y: 0, width: 595, height: 168 })
    await writeFile(join(folder, 'scan.pdf'), await document.save())
    const { text } = await recogniseFile({ path: join(folder, 'scan.pdf') })
    expect(text?.pages.map(({ page }) => page)).toEqual([2])
    expect(text === null ? '' : wordsText(text)).toContain('250-1234567-1234567')
  })

  test('an empty picture says nothing, and a text is not looked at', async () => {
    expect(await textOf('empty.png', await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } }).png().toBuffer())).toBe('')
    await writeFile(join(folder, 'note.txt'), '注文番号 250-1234567-1234567')
    expect((await recogniseFile({ path: join(folder, 'note.txt') })).text).toBeNull()
  })
})

describe('what recognition may cost', () => {
  const blank = { widthPx: 400, heightPx: 400, samples: new Uint8Array(160_000).fill(255) }

  test('one that takes too long is ended, and the next picture is read', async () => {
    const { data, info } = await sharp(partPng).greyscale().raw().toBuffer({ resolveWithObject: true })
    const page = { widthPx: info.width, heightPx: info.height, samples: new Uint8Array(data) }
    expect(await askRecognition(page, 0.02)).toEqual({ kind: 'too-slow' })
    expect(JSON.stringify(await askRecognition(page))).toContain('250-1234567-1234567')
  })

  test('a picture that breaks it costs itself alone', async () => {
    expect(await askRecognition({ widthPx: 60_000, heightPx: 60_000, samples: new Uint8Array(10) })).toEqual({ kind: 'failed' })
    expect(await askRecognition(blank)).toMatchObject({ kind: 'read' })
  })

  const reading = { pages: 3, dates: [], telling: [], text: null, warnings: [], draw: async () => blank, portray: () => { throw new Error('not asked for') } }

  test('pages beyond the limit are named, and after one that took too long the rest is left alone', async () => {
    expect((await recognise(reading, { mostPages: 1 }))?.gaps).toEqual([{ page: 2, reason: 'too-many-pages' }, { page: 3, reason: 'too-many-pages' }])
    const slow = await recognise(reading, { pageSeconds: 0 })
    expect(slow?.gaps.map(({ reason }) => reason)).toEqual(['too-slow', 'too-slow', 'too-slow'])
  })

  test('once it is cancelled nothing is kept of the file', async () => {
    const signal = { aborted: false }
    expect(await recognise(reading, { signal, onProgress: () => { signal.aborted = true } })).toBeNull()
  })

  test('a very tall picture is cut at a quiet row, and no row is lost', () => {
    const page = { widthPx: 4, heightPx: 5_000, samples: Uint8Array.from({ length: 20_000 }, (_, at) => (Math.floor(at / 4) >= 2_400 && Math.floor(at / 4) < 2_420 ? 255 : (at % 2) * 255)) }
    expect(cutSlices(page)).toEqual([{ top: 0, bottom: 2_410 }, { top: 2_410, bottom: 5_000 }])
    expect(sliceOf(page, { top: 2_410, bottom: 5_000 })).toMatchObject({ widthPx: 4, heightPx: 2_590 })
  })
})

test('inspect --ocr tells dates, numbers and with --json the words; nothing is written where it is called', async () => {
  const [place, picture] = [await temporaryFolder(), join(folder, 'part.png')]
  await writeFile(picture, partPng)
  const { stdout } = await promisify(execFile)(process.execPath, [join(projectFolder, 'electron', 'cli', 'main.ts'), 'inspect', picture, '--ocr', '--json'], { cwd: place, env: { ...process.env, HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' } })
  const [told] = JSON.parse(stdout)
  expect(told.identifiers).toContainEqual({ kind: 'amazon-order', value: '250-1234567-1234567' })
  expect(told.dates).toContainEqual(expect.objectContaining({ value: '2026-10-01', source: 'content' }))
  expect(told.recognised.pages[0].lines.flatMap((line: { readonly words: readonly { readonly text: string }[] }) => line.words.map(({ text }) => text))).toContain('250-1234567-1234567')
  expect(await readdir(place)).toEqual([])
})
