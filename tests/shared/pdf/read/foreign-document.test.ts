import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { nodeMachine } from '#electron/files/machine.ts'
import { openForeignDocument, pdfPageSizes } from '#shared/pdf/pictures/foreign-document.ts'
import { openSwiftObjects } from '#shared/pdf/read/swift-objects.ts'
import { handMadePdf, pageSaying } from './hand-made-pdf.ts'

const sizesOf = async (bytes: Uint8Array): Promise<readonly unknown[]> => (await pdfPageSizes(await openForeignDocument(bytes, 'a.pdf', nodeMachine.inflate))).map(({ widthPt, heightPt }) => [widthPt, heightPt])
const refusal = (reason: string): object => ({ failure: { code: 'pdf-refused', file: 'a.pdf', reason } })
const onePage = [[200, 100]]
const tree = (kids: string, ...more: readonly string[]): Buffer => handMadePdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count 1/MediaBox[0 0 200 100]/Kids[${kids}]>>`, '<</Type/Page/Parent 2 0 R>>', ...more])
const pageWith = (entries: string): Buffer => handMadePdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', `<</Type/Page/Parent 2 0 R${entries}>>`])

describe('objects are found', () => {
  test.each(['table', 'stream', 'packed'] as const)('by a cross-reference %s, without reading the whole file', async (references) => {
    const bytes = handMadePdf(pageSaying('x'), { references })
    expect(await sizesOf(bytes)).toEqual(onePage)
    await expect((await openSwiftObjects(bytes, nodeMachine.inflate)).read({ number: 4, generation: 0 })).resolves.toEqual(new Map([['/Type', '/Font'], ['/Subtype', '/Type1'], ['/BaseFont', '/Helvetica']]))
  })

  test('in the newest of several sections', async () => {
    const old = handMadePdf(pageSaying('x')).toString('latin1')
    const start = old.length + '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 50 60]>>\nendobj\n'.length
    const newer = `${old}3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 50 60]>>\nendobj\nxref\n3 1\n${String(old.length).padStart(10, '0')} 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev ${/startxref\s+(\d+)/.exec(old)?.[1]}>>\nstartxref\n${start}\n%%EOF\n`
    expect(await sizesOf(Buffer.from(newer, 'latin1'))).toEqual([[50, 60]])
  })

  test.each([
    ['no startxref', (text: string) => text.replace('startxref', 'start')],
    ['a startxref that leads nowhere', (text: string) => text.replace(/startxref\n\d+/, 'startxref\n99999999')],
    ['places of other objects', (text: string) => text.replace(/^%PDF-1\.7\n/, '%PDF-1.7\n%one line too many\n')],
    ['an end that was cut off', (text: string) => text.slice(0, text.indexOf('xref'))],
    ['a length that is a lie', (text: string) => text.replace(/\/Length \d+/, '/Length 7')],
  ])('in spite of %s', async (_, spoil) => {
    expect(await sizesOf(Buffer.from(spoil(handMadePdf(pageSaying('hello')).toString('latin1')), 'latin1'))).toEqual(onePage)
  })
})

describe('a page tree', () => {
  test.each([
    ['whose node is its own kid', () => tree('2 0 R')],
    ['that bites its tail further down', () => tree('4 0 R', '<</Type/Pages/Kids[5 0 R]>>', '<</Type/Pages/Kids[4 0 R]>>')],
    ['of a thousand floors', () => tree('4 0 R', ...Array.from({ length: 1000 }, (_, index) => `<</Type/Pages/Kids[${index + 5} 0 R]>>`))],
    ['without pages', () => tree('')],
    ['that doubles on every floor', () => tree('4 0 R 4 0 R', ...Array.from({ length: 40 }, (_, index) => `<</Type/Pages/Kids[${index + 5} 0 R ${index + 5} 0 R]>>`), '<</Type/Pages/Kids[]>>')],
  ])('%s is refused', async (_, make) => {
    await expect(sizesOf(make())).rejects.toMatchObject(refusal('damaged'))
  })

  test.each([
    ['kids that are null or not there', () => tree('null 9 0 R 3 0 R')],
    ['a count that is a lie', () => Buffer.from(tree('3 0 R').toString('latin1').replace('/Count 1', '/Count 9'), 'latin1')],
  ])('with %s shows the pages that are there', async (_, make) => {
    expect(await sizesOf(make())).toEqual(onePage)
  })

  test('of ten thousand pages is refused for their number', async () => {
    const kids = Array.from({ length: 10_000 }, () => '3 0 R').join(' ')
    await expect(sizesOf(tree(kids))).rejects.toMatchObject(refusal('too-many-pages'))
  })
})

describe('a page', () => {
  test.each([
    ['without a size takes that of readers', '', [[612, 792]]],
    ['with corners the other way round', '/MediaBox[200 100 0 0]', onePage],
    ['in a unit of its own', '/MediaBox[0 0 20 10]/UserUnit 10', onePage],
    ['cropped beside itself is not cropped', '/MediaBox[0 0 200 100]/CropBox[300 300 400 400]', onePage],
    ['turned by an odd angle takes the next', '/MediaBox[0 0 100 200]/Rotate 450', onePage],
  ])('%s', async (_, entries, sizes) => {
    expect(await sizesOf(pageWith(entries))).toEqual(sizes)
  })

  test.each(['[0 0 0 0]', '[0 0 1e9 1]', '[0 0 999999999 1]', '[(a) 0 9 9]', '[0 0]'])('of the box %s is refused', async (box) => {
    await expect(sizesOf(pageWith(`/MediaBox${box}`))).rejects.toMatchObject(refusal('damaged'))
  })
})

describe('within limits', () => {
  test('arrays in arrays without end are refused', async () => {
    await expect(sizesOf(pageWith(`/MediaBox${'['.repeat(200_000)}`))).rejects.toMatchObject(refusal('damaged'))
  })

  test.each([
    ['', deflateSync(Buffer.alloc(300_000_000, 32))],
    [' twice over', deflateSync(deflateSync(Buffer.alloc(300_000_000, 32)))],
  ])('an object stream that swells%s is refused', async (twice, bytes) => {
    const entries = `/Type/ObjStm/N 1/First 4/Filter[/FlateDecode${twice === '' ? '' : '/FlateDecode'}]`
    const whole = handMadePdf(['<</Type/Catalog/Pages 2 0 R>>', { entries, bytes }]).toString('latin1').replace('xref\n', 'no table\n')
    await expect(sizesOf(Buffer.from(whole, 'latin1'))).rejects.toMatchObject(refusal('damaged'))
  })

  test('references that lead to each other are refused', async () => {
    await expect(sizesOf(handMadePdf(['2 0 R', '1 0 R']))).rejects.toMatchObject(refusal('damaged'))
  })

  test('a length that stands in the stream itself is mended', async () => {
    expect(await sizesOf(handMadePdf([...pageSaying('x').slice(0, 4), { entries: '/Length 5 0 R', bytes: 'BT ET' }]))).toEqual(onePage)
  })

  test.each(['table', 'packed'] as const)('a dictionary of encryption refuses the file by that name (%s)', async (references) => {
    await expect(sizesOf(handMadePdf(pageSaying('x'), { references, trailer: '/Encrypt<</Filter/Standard>>' }))).rejects.toMatchObject(refusal('encrypted'))
  })
})
