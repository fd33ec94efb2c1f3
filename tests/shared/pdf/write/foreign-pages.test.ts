import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName, PDFString, StandardFonts, degrees, rgb } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { openForeignDocument, pdfPageSizes } from '#shared/pdf/pictures/foreign-document.ts'
import { nodeMachine } from '#electron/files/machine.ts'
import type { PageSize } from '#shared/pdf/read/page-frame.ts'
import type { Picture } from '#shared/pdf/picture.ts'
import { inkBetween, lacks, layoutOf, line, page, pdfBytes, pdfFile, pictureBox, read, render, temporaryFolder } from './pdf-readers.ts'

/** Two pages with a link outwards, a program and an attachment; the first is cropped and turned. */
async function foreign(turn = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const first = document.addPage([400, 300])
  first.drawRectangle({ x: 100, y: 100, width: 50, height: 50, color: rgb(0, 0, 0) })
  first.drawText('Receipt 4980', { x: 160, y: 110, size: 14, font })
  first.setCropBox(100, 100, 200, 100)
  first.setRotation(degrees(turn))
  const context = document.context
  const action = context.obj({ S: 'URI', URI: PDFString.of('https://example.invalid/') })
  first.node.set(PDFName.of('Annots'), context.obj([context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 99, 99], A: action }))]))
  const second = document.addPage([200, 200])
  second.drawText('Second page', { x: 20, y: 100, size: 12, font })
  document.addJavaScript('hello', 'app.alert("hello")')
  await document.attach(Uint8Array.of(1, 2, 3), 'hidden.txt')
  return document.save({ useObjectStreams: false })
}

const sizesOf = async (bytes: Uint8Array): Promise<readonly PageSize[]> => pdfPageSizes(await openForeignDocument(bytes, 'a.pdf', nodeMachine.inflate))
const pageOf = (bytes: Uint8Array, pageNumber = 1): Picture => ({ kind: 'pdf-page', widthPt: 200, heightPt: 100, documentKey: 'a', load: async () => bytes, pageNumber })
const packOf = (pictures: readonly Picture[]): Promise<string> =>
  pdfFile(layoutOf(pictures.map((_, index) => page([line('資料', 30), pictureBox('a', 200, 100, index + 1)]))), { pictures: new Map(pictures.map((picture, index) => [`a ${index + 1}`, picture])) })

describe('sizes', () => {
  test('are those that a reader shows: cropped and turned', async () => {
    expect(await sizesOf(await foreign())).toEqual([{ widthPt: 200, heightPt: 100 }, { widthPt: 200, heightPt: 200 }])
    expect(await sizesOf(await foreign(270))).toMatchObject([{ widthPt: 100, heightPt: 200 }, {}])
  })

  test.each([
    ['text that is no PDF', async () => Buffer.from('hello'), 'damaged'],
    ['half of a PDF', async () => (await foreign()).subarray(0, 300), 'damaged'],
    ['a page tree that turns in a circle', async () => Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n'), 'damaged'],
    ['a PDF without pages', async () => Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n'), 'damaged'],
  ] as const)('%s is refused', async (_, make, reason) => {
    await expect(sizesOf(await make())).rejects.toMatchObject({ failure: { code: 'pdf-refused', reason, file: 'a.pdf' } })
  })

  test('more than two thousand pages are refused', async () => {
    const document = await PDFDocument.create()
    for (let count = 0; count < 2001; count += 1) document.addPage([10, 10])
    await expect(sizesOf(await document.save())).rejects.toMatchObject({ failure: { reason: 'too-many-pages' } })
  })

  test.skipIf(lacks('qpdf'))('an encrypted one is refused (skipped without qpdf)', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'in.pdf'), await foreign())
    read('qpdf', '--encrypt', 'user', 'owner', '256', '--', join(folder, 'in.pdf'), join(folder, 'out.pdf'))
    await expect(sizesOf(readFileSync(join(folder, 'out.pdf')))).rejects.toMatchObject({ failure: { reason: 'encrypted' } })
  })
})

describe.skipIf(lacks('pdftotext') || lacks('mutool') || lacks('qpdf'))('in the pack (skipped without poppler, mupdf and qpdf)', () => {
  test('its text can be searched, its links, programs and files stay behind', async () => {
    const bytes = await foreign()
    const path = await packOf([pageOf(bytes), pageOf(bytes, 2)])
    expect(read('pdftotext', '-raw', path, '-')).toMatch(/Receipt 4980[\s\S]*Second page/)
    expect(read('qpdf', '--check', path)).toContain('No syntax')
    const objects = read('qpdf', '--json', '--json-key=qpdf', path)
    for (const trace of ['example.invalid', 'app.alert', 'hidden.txt', '/Annot"', '/JavaScript']) expect(objects).not.toContain(trace)
  })

  test('two pages share one font', async () => {
    const bytes = await foreign()
    expect(read('pdffonts', await packOf([pageOf(bytes), pageOf(bytes, 2)])).match(/Helvetica/g)).toHaveLength(1)
  })

  test.each([
    [0, 0.125, 0.75],
    [90, 0.25, 0.125],
    [180, 0.875, 0.25],
    [270, 0.75, 0.875],
  ])('turned by %i degrees, its black corner stands where a reader shows it', async (turn, across, down) => {
    // The square fills the lower left of the crop box: a quarter of its width and half of its height.
    const path = await packOf([pageOf(await foreign(turn))])
    for (const program of ['poppler', 'mupdf'] as const) {
      const seen = render(program, path, 1)
      expect(seen.samples[Math.floor(50 + down * 100) * seen.widthPx + Math.floor(50 + across * 200)]).toBeLessThan(30)
      expect(inkBetween(seen, 151, 400)).toBe(0)
    }
  })

  test('a page that names no colour is black, whatever was drawn before it', async () => {
    const document = await PDFDocument.create()
    document.addPage([200, 100]).node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream('20 20 60 60 re f')))
    const bytes = await document.save()
    const path = await pdfFile(layoutOf([page([line('資料', 30, { colour: [0.6, 0.6, 0.6] }), pictureBox('a', 200, 100)])]), { pictures: new Map([['a 1', pageOf(bytes)]]) })
    for (const program of ['poppler', 'mupdf'] as const) {
      const seen = render(program, path, 1)
      expect(seen.samples[100 * seen.widthPx + 100]).toBe(0)
    }
  })

  test('a page of several streams is joined', async () => {
    const document = await PDFDocument.create()
    const sheet = document.addPage([200, 100])
    const streams = ['q 0 0 0 rg 0 0 100', ' 100 re f Q'].map((operators) => document.context.register(document.context.flateStream(operators)))
    sheet.node.set(PDFName.of('Contents'), document.context.obj(streams))
    const seen = render('mupdf', await packOf([pageOf(await document.save())]), 1)
    expect(seen.samples[100 * seen.widthPx + 100]).toBe(0)
    expect(seen.samples[100 * seen.widthPx + 200]).toBe(255)
  })
})

test('a page that is not there refuses its exhibit by name', async () => {
  const bytes = await foreign()
  const writing = pdfBytes(layoutOf([page([pictureBox('契約書', 200, 100)])]), { pictures: new Map([['契約書 1', pageOf(bytes, 9)]]) })
  await expect(writing).rejects.toMatchObject({ failure: { code: 'pdf-refused', file: '契約書', reason: 'damaged' } })
})

describe('a document that was opened for its sizes', () => {
  const opened = async (bytes: Uint8Array, isHeld: boolean): Promise<{ readonly picture: Picture; readonly loads: () => number }> => {
    const document = await openForeignDocument(bytes, 'a.pdf', nodeMachine.inflate)
    let loads = 0
    const load = async (): Promise<Uint8Array> => ((loads += 1), bytes)
    // What was let go is asked of a reference that holds nothing any more.
    const held = new WeakRef(document)
    if (!isHeld) Object.defineProperty(held, 'deref', { value: () => undefined })
    return { picture: { kind: 'pdf-page', widthPt: 200, heightPt: 100, documentKey: 'a', load, opened: held, pageNumber: 1 }, loads: () => loads }
  }

  test.each([['still held, is not read again', true, 0], ['let go, is read again', false, 1]] as const)('%s, and gives the same file', async (_, isHeld, readings) => {
    const bytes = await foreign()
    const { picture, loads } = await opened(bytes, isHeld)
    const layout = layoutOf([page([pictureBox('a', 200, 100)])])
    const written = await pdfBytes(layout, { pictures: new Map([['a 1', picture]]) })
    expect(loads()).toBe(readings)
    expect(Buffer.from(written).equals(await pdfBytes(layout, { pictures: new Map([['a 1', pageOf(bytes)]]) }))).toBe(true)
  })
})
