import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib'
import { afterAll, describe, expect, test } from 'vitest'
import { nodeMachine } from '#electron/files/machine.ts'
import { verifyPack } from '#shared/packs/verify/verify-pack.ts'
import { bytesSource, lacks, read } from '../../pdf/write/pdf-readers.ts'
import { bytesOf, smallPack } from './small-pack.ts'

const pack = await smallPack()
const whole = bytesOf(pack)
afterAll(() => { rmSync(pack.folder, { recursive: true, force: true }) })

async function problemsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { ok, exhibits, pages, problems } = await verifyPack(bytesSource(bytes), nodeMachine, 'pack.pdf')
  const said = [...exhibits.flatMap(({ id, problem }) => (problem === null ? [] : [`${id} ${problem.code}`])), ...pages.map(({ page, code }) => `${page} ${code}`), ...problems.map((problem) => `${problem.code}${'name' in problem ? ` ${problem.name}` : ''}`)]
  expect(ok).toBe(said.length === 0)
  return said
}

const name = (text: string): PDFName => PDFName.of(text)
const text = (words: string): PDFHexString => PDFHexString.fromText(words)

/** What verify says after a change in the file's own objects, saved anew by another program. */
async function after(change: (document: PDFDocument) => void): Promise<readonly string[]> {
  const document = await PDFDocument.load(whole, { updateMetadata: false })
  change(document)
  return problemsOf(await document.save())
}

const firstBookmark = ({ catalog }: PDFDocument): PDFDict => catalog.lookup(name('Outlines'), PDFDict).lookup(name('First'), PDFDict)
const specification = ({ catalog, context }: PDFDocument, index: number): PDFDict => context.lookup(catalog.lookup(name('AF'), PDFArray).get(index), PDFDict)

describe('bookmarks', () => {
  test.each([
    ['a title', (document: PDFDocument) => { firstBookmark(document).set(name('Title'), text('ほかの見出し')) }],
    ['a page that one leads to', (document: PDFDocument) => { firstBookmark(document).lookup(name('Dest'), PDFArray).set(0, document.getPage(3).ref) }],
    ['one that acts when it is pressed', (document: PDFDocument) => { firstBookmark(document).set(name('A'), document.context.obj({ S: 'JavaScript', JS: text('app.alert(1)') })) }],
    ['all of them gone', ({ catalog }: PDFDocument) => { catalog.delete(name('Outlines')) }]
  ])('changed are told: %s', async (_, change) => {
    expect(await after(change)).toEqual(['bookmarks-changed'])
  })
})

test('page numbers that a reader would show otherwise are told', async () => {
  expect(await after(({ catalog, context }) => { catalog.set(name('PageLabels'), context.obj({ Nums: [0, { S: 'D', St: 100 }] })) })).toEqual(['page-labels-changed'])
})

describe('what the file says of itself', () => {
  test.each([
    ['its title', ({ context }: PDFDocument) => { context.lookup(context.trailerInfo.Info, PDFDict).set(name('Title'), text('ほかの書面')) }],
    ['its date', ({ context }: PDFDocument) => { context.lookup(context.trailerInfo.Info, PDFDict).set(name('CreationDate'), text('D:20200101000000Z')) }],
    ['its language', ({ catalog }: PDFDocument) => { catalog.set(name('Lang'), text('en')) }],
    ['its XMP', ({ catalog, context }: PDFDocument) => {
      const packet = catalog.get(name('Metadata'))
      const stream = context.lookup(packet)
      if (!(packet instanceof PDFRef) || !(stream instanceof PDFRawStream)) throw new Error('no XMP')
      context.assign(packet, PDFRawStream.of(stream.dict, Buffer.from(Buffer.from(stream.contents).toString('utf8').replace('2026', '2020'))))
    }]
  ])('is told when it was changed: %s', async (_, change) => {
    expect(await after(change)).toEqual(['properties-changed'])
  })

  test('may name another program and moment of saving', async () => {
    const document = await PDFDocument.load(whole)
    document.setProducer('Another program')
    expect(await problemsOf(await document.save())).toEqual([])
  })
})

describe('a number of pages that is not true is told, since readers show as many as it says', () => {
  test.each([2, 400])('%i', async (count) => {
    expect(await after(({ catalog }) => { catalog.lookup(name('Pages'), PDFDict).set(name('Count'), PDFNumber.of(count)) })).toEqual(['pages-miscounted'])
  })
})

describe('an original', () => {
  test('that is in no list which readers show counts as missing', async () => {
    const problems = await after(({ catalog }) => {
      const names = catalog.lookup(name('Names'), PDFDict).lookup(name('EmbeddedFiles'), PDFDict).lookup(name('Names'), PDFArray)
      names.remove(1)
      names.remove(0)
    })
    expect(problems).toEqual(['shot missing'])
  })

  test('is missing with all others where the whole list is gone', async () => {
    expect(await after(({ catalog }) => { catalog.delete(name('Names')) })).toEqual(['shot missing', 'photo missing', 'memo missing', 'call missing', 'file-missing manifest.json', 'file-missing manifest-sha256.txt'])
  })

  test('with the label of another one beside its name is told', async () => {
    expect(await after((document) => { specification(document, 1).set(name('Desc'), text('資料9')) })).toEqual(['photo described'])
  })

  test('with another content for one kind of system is told', async () => {
    const problems = await after((document) => {
      const stream = document.context.register(document.context.flateStream('something else', { Type: 'EmbeddedFile' }))
      specification(document, 2).lookup(name('EF'), PDFDict).set(name('Unix'), stream)
    })
    expect(problems).toEqual(['memo repeated'])
  })
})

test.skipIf(lacks('mutool'))('a file that mupdf saved anew fits with all that stands around its pages (skipped without mutool)', async () => {
  const [from, to] = [join(pack.folder, 'in.pdf'), join(pack.folder, 'out.pdf')]
  writeFileSync(from, whole)
  execFileSync('mutool', ['clean', from, to])
  expect(read('mutool', 'show', to, 'outline')).not.toBe('')
  expect(await problemsOf(readFileSync(to))).toEqual([])
})
