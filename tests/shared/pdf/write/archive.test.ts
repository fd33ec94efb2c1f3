import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { profileChannels } from '#shared/pdf/pictures/icc-profile.ts'
import type { Attachment } from '#shared/pdf/write/attachments.ts'
import { srgbProfile } from '#shared/pdf/write/srgb-profile.ts'
import { bytesSource, info, lacks, layoutOf, line, page, pdfBytes, pdfFile, pictureBox, read } from './pdf-readers.ts'
import { chunk, header, imageData, png } from '../pictures/png-builder.ts'
import { objectsOf, streamOf } from './pdf-objects.ts'

const onePage = layoutOf([page([line('資料1　2026年10月1日', 100)])])
const attachment = (change: Partial<Attachment> = {}): Attachment => ({ fileName: '資料1 箱.png', mimeType: 'image/png', description: '資料1', relationship: 'Source', createdAt: null, modifiedAt: null, source: bytesSource(new Uint8Array(40)), ...change })
const metadataOf = (bytes: Uint8Array): string => /<x:xmpmeta[^]*<\/x:xmpmeta>/.exec(Buffer.from(bytes).toString('utf8'))?.[0] ?? ''

describe('the claim', () => {
  test('a file of our own pages says that it is built to PDF/A-3b', async () => {
    const metadata = metadataOf(await pdfBytes(onePage))
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
    expect(metadata).not.toContain('pdfuaid')
  })

  test('a file with a page from elsewhere says nothing of the kind', async () => {
    const { PDFDocument } = await import('pdf-lib')
    const foreign = await PDFDocument.create()
    foreign.addPage([200, 200]).drawLine({ start: { x: 10, y: 10 }, end: { x: 90, y: 90 } })
    const saved = await foreign.save()
    const pictures = new Map([['a 1', { kind: 'pdf-page', widthPt: 200, heightPt: 200, documentKey: 'a', load: async () => saved, pageNumber: 1 } as const]])
    expect(metadataOf(await pdfBytes(layoutOf([page([pictureBox('a', 200, 200)])]), { pictures }))).not.toContain('pdfaid')
  })
})

describe.skipIf(lacks('pdfinfo'))('the facts of the document (skipped without poppler)', () => {
  test.each([['2026-11-01T00:00:00.123+09:00', '2026-11-01T00:00:00+09:00'], ['2026-11-01T09:30Z', '2026-11-01T09:30:00Z']])('made at %s: both places tell the same', async (createdAt, told) => {
    const title = 'A & B <題> “引用”\u0007'
    const path = await pdfFile(onePage, { info: { ...info, title, createdAt } })
    const metadata = metadataOf(readFileSync(path))
    expect(metadata).toContain(`<xmp:CreateDate>${told}</xmp:CreateDate><xmp:ModifyDate>${told}</xmp:ModifyDate>`)
    const titleInXmp = /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">(.*?)<\/rdf:li>/.exec(metadata)?.[1]?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    const shown = read('pdfinfo', '-isodates', path)
    expect(titleInXmp).toBe('A & B <題> “引用” ')
    expect(/Title: +(.*)/.exec(shown)?.[1]).toBe(titleInXmp)
    expect(/CreationDate: +(.*)/.exec(shown)?.[1]?.replace(/([+-]\d\d)$/, '$1:00')).toBe(told)
  })
})

describe.skipIf(lacks('qpdf'))('what an archive asks for (skipped without qpdf)', () => {
  test('a profile says what the plain colours mean', async () => {
    const objects = objectsOf(await pdfFile(onePage))
    const intent = objects.find(({ value }) => value?.['/Type'] === '/OutputIntent')?.value
    expect(intent).toMatchObject({ '/S': '/GTS_PDFA1', '/DestOutputProfile': expect.stringMatching(/ R$/) })
    expect(streamOf(objects, String(intent?.['/DestOutputProfile'])).equals(srgbProfile())).toBe(true)
  })

  test('an embedded file has its kind, its names, its relation and a date of change', async () => {
    const objects = objectsOf(await pdfFile(onePage, { attachments: [attachment(), attachment({ modifiedAt: '2026-10-02T10:00:00+09:00' })] }))
    const specifications = objects.filter(({ value }) => value?.['/Type'] === '/Filespec')
    expect(specifications.map(({ value }) => value)).toEqual([0, 1].map(() => expect.objectContaining({ '/F': 'u:資料1 箱.png', '/UF': 'u:資料1 箱.png', '/AFRelationship': '/Source' })))
    expect(objects.find(({ value }) => value?.['/Type'] === '/Catalog')?.value?.['/AF']).toEqual(specifications.map(({ key }) => key))
    const dates = objects.flatMap(({ value }) => (value?.['/CheckSum'] === undefined ? [] : [value['/ModDate']]))
    expect(dates).toEqual(["u:D:20261101000000+09'00'", "u:D:20261002100000+09'00'"])
    expect(objects.filter(({ dictionary }) => dictionary?.['/Type'] === '/EmbeddedFile').map(({ dictionary }) => dictionary?.['/Subtype'])).toEqual(['/image/png', '/image/png'])
  })

  test('the metadata lies unpacked, nothing acts by itself, nothing is encrypted, no picture is smoothed', async () => {
    const objects = objectsOf(await pdfFile(onePage, { attachments: [attachment()] }))
    expect(objects.find(({ dictionary }) => dictionary?.['/Type'] === '/Metadata')?.dictionary?.['/Filter']).toBeUndefined()
    const keys = objects.flatMap(({ value, dictionary }) => Object.keys(value ?? dictionary ?? {}))
    for (const forbidden of ['/AA', '/OpenAction', '/JavaScript', '/JS', '/Launch', '/URI', '/Encrypt', '/Interpolate', '/Alternates', '/OPI', '/Ref', '/PS', '/TR', '/NeedAppearances', '/OCProperties']) expect(keys).not.toContain(forbidden)
  })

  test('a text of any length fits the longest string that an archive allows', async () => {
    const objects = objectsOf(await pdfFile(layoutOf([page([line('資料1', 100)])], { outline: [{ title: '長'.repeat(40_000), open: false, target: { pageIndex: 0, yPt: 0 }, children: [] }] })))
    const title = String(objects.find(({ value }) => value?.['/Dest'] !== undefined)?.value?.['/Title'])
    expect(title.endsWith('…')).toBe(true)
    expect(Buffer.from(title, 'utf16le').length).toBeLessThan(32_767)
  })
})

/** How far another colour engine moves samples that bear a profile when it brings them to its own sRGB. */
async function farthestMove(profile: Uint8Array): Promise<number> {
  const rows = Array.from({ length: 32 }, (_, row) => Array.from({ length: 96 }, (__, at) => (at * 37 + row * 11) & 0xff))
  const picture = png(header(32, 32, 8, 2), chunk('iCCP', Buffer.concat([Buffer.from('sRGB\0\0', 'latin1'), deflateSync(profile)])), ...imageData(rows))
  const data = await sharp(picture).toColourspace('srgb').raw().toBuffer()
  return Math.max(...data.map((value, at) => Math.abs(value - (rows.flat()[at] ?? 0))))
}

test('the profile made here is read by another colour engine as sRGB', async () => {
  expect(await farthestMove(srgbProfile())).toBeLessThanOrEqual(1)
  const darker = srgbProfile()
  expect(await farthestMove(darker.map((byte, at) => (at < darker.length - 512 ? byte : byte >> 1)))).toBeGreaterThan(10)
})

const withNumber = (profile: Uint8Array, at: number, value: number): Uint8Array => {
  const changed = Uint8Array.from(profile)
  new DataView(changed.buffer).setUint32(at, value)
  return changed
}

test.each([
  ['cut short', (profile: Uint8Array) => profile.subarray(0, profile.length - 4)],
  ['that names a tag beyond its end', (profile: Uint8Array) => withNumber(profile, 132 + 8, profile.length)],
  ['with more tags than it has room for', (profile: Uint8Array) => withNumber(profile, 128, 0xfffffff0)],
  ['without a curve of red', (profile: Uint8Array) => Uint8Array.from(Buffer.from(Buffer.from(profile).toString('latin1').replace('rTRC', 'xTRC'), 'latin1'))],
  ['of version 5', (profile: Uint8Array) => profile.with(8, 5)],
  ['of a device link', (profile: Uint8Array) => Uint8Array.from([...profile.subarray(0, 12), ...Buffer.from('link'), ...profile.subarray(16)])],
])('a profile %s goes into no document', (_, spoil) => {
  expect(profileChannels(srgbProfile())).toBe(3)
  expect(profileChannels(spoil(srgbProfile()))).toBeNull()
})
