import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Picture } from '#shared/pdf/picture.ts'
import { handMadePdf, pageSaying } from '../read/hand-made-pdf.ts'
import type { HandMade } from '../read/hand-made-pdf.ts'
import { lacks, layoutOf, page, pdfFile, pictureBox, read, render } from './pdf-readers.ts'

const packOf = (bytes: Uint8Array, pages = 1): Promise<string> => {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1)
  const pictures = new Map<string, Picture>(numbers.map((pageNumber) => [`a ${pageNumber}`, { kind: 'pdf-page', widthPt: 200, heightPt: 100, documentKey: 'a', load: async () => bytes, pageNumber }]))
  return pdfFile(layoutOf(numbers.map((number) => page([pictureBox('a', 200, 100, number)]))), { pictures })
}
const objectsOf = (path: string): string => read('qpdf', '--json', '--json-key=qpdf', path)
const greyAt = (path: string, xPt: number, yPt: number): number => {
  const seen = render('poppler', path, 1)
  const other = render('mupdf', path, 1)
  const [one, two] = [seen, other].map(({ samples, widthPx }) => samples[Math.round(50 + yPt) * widthPx + Math.round(50 + xPt)] ?? 0)
  expect(Math.abs((one ?? 0) - (two ?? 255))).toBeLessThan(3)
  return one ?? 0
}
const square = (grey: number, entries = ''): HandMade => ({ entries: `/Type/XObject/Subtype/Form/BBox[0 0 10 10]${entries}`, bytes: `${grey} g 0 0 10 10 re f` })
const image = (name: string): HandMade => ({ entries: `/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Name/${name}`, bytes: '0' })
const needsReaders = lacks('pdftoppm') || lacks('mutool') || lacks('qpdf')

describe.skipIf(needsReaders)('of the resources (skipped without poppler, mupdf and qpdf)', () => {
  test('only those that a page names come with it, though two pages share them all', async () => {
    const bytes = handMadePdf([
      '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 200 100]/Resources 5 0 R>>',
      '<</Type/Page/Parent 2 0 R/Contents 6 0 R>>', '<</Type/Page/Parent 2 0 R>>',
      '<</XObject<</Im1 7 0 R/Im2 8 0 R>>/Font<</F1 9 0 R>>>>', { entries: '', bytes: 'q 10 0 0 10 0 0 cm /Im#31 Do Q' }, image('Used'), image('Unused'), '<</Type/Font/Subtype/Type1/BaseFont/Unused>>',
    ])
    const objects = objectsOf(await packOf(bytes))
    expect(objects).toContain('/Used')
    expect(objects).not.toContain('/Unused')
  })

  test('a form keeps what it names, and one without resources of its own draws with those of the page', async () => {
    const bytes = handMadePdf([
      ...pageSaying('x', '', '/XObject<</Own 6 0 R/Bare 7 0 R/Im1 8 0 R/Im2 9 0 R/A 9 0 R/Im3 11 0 R>>').slice(0, 4), { entries: '', bytes: '/Own Do /Bare Do' },
      { entries: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 10 0 R/B 9 0 R>>>>', bytes: '/A Do /Im3 Do' },
      { entries: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]', bytes: '/Im1 Do' }, image('OfThePage'), image('Unused'), image('OfTheForm'), image('LeftOut'),
    ])
    const objects = objectsOf(await packOf(bytes))
    for (const used of ['/OfThePage', '/OfTheForm', '/LeftOut']) expect(objects).toContain(used)
    expect(objects).not.toContain('/Unused')
  })
})

describe.skipIf(needsReaders)('the operators of a page (skipped without poppler, mupdf and qpdf)', () => {
  const drawing = (operators: string): Buffer => handMadePdf([...pageSaying('x', '', '').slice(0, 4), { entries: '', bytes: operators }])

  test.each([
    ['before anything', 'Q Q Q 0 g 0 0 200 100 re f'], ['in the middle', 'q 1 g Q Q 0 g 0 0 200 100 re f Q'], ['behind a string that looks like a saved state', '/Span <</E(q)>> DP Q 0 g 0 0 200 100 re f']
  ])('that take back more states than they saved draw all the same: %s', async (_, operators) => {
    expect(greyAt(await packOf(drawing(operators)), 100, 50)).toBe(0)
  })

  test('that are in order go in as they are, whatever their strings say', async () => {
    const path = await packOf(drawing('q 0 g /Span <</E(a Q b)>> DP 0 0 200 100 re f Q'))
    expect(read('qpdf', '--qdf', '--object-streams=disable', path, '-')).toContain('\nq 0 g /Span')
    expect(greyAt(path, 100, 50)).toBe(0)
  })
})

describe.skipIf(needsReaders)('what lies on a page (skipped without poppler, mupdf and qpdf)', () => {
  const annotated = (annotation: string, ...more: readonly HandMade[]): Buffer => handMadePdf([...pageSaying('x', '/Annots[6 0 R]'), `<</Type/Annot/Rect[100 20 140 60]${annotation}>>`, ...more])

  test('a filled field is drawn where it lies, and can no more be filled', async () => {
    const path = await packOf(annotated('/Subtype/Widget/FT/Tx/T(name)/V(value)/AP<</N 7 0 R>>/AA<</K<</S/JavaScript/JS(app.alert)>>>>', square(0)))
    expect(greyAt(path, 102, 42)).toBe(0)
    expect(greyAt(path, 138, 78)).toBe(0)
    expect(greyAt(path, 98, 42)).toBe(255)
    for (const trace of ['/Widget', '/Annot"', 'app.alert', '/AcroForm']) expect(objectsOf(path)).not.toContain(trace)
  })

  test('an appearance that leaves out its kind and its fonts takes them from the form that it belongs to', async () => {
    const objects = [...pageSaying('x', '/Annots[6 0 R]'), '<</Type/Annot/Subtype/Widget/FT/Tx/Rect[100 20 190 60]/AP<</N 7 0 R>>>>', { entries: '/BBox[0 0 90 40]', bytes: '/Tx BMC BT /Helv 12 Tf 2 2 Td (4980) Tj ET EMC' }, '<</Type/Font/Subtype/Type1/BaseFont/Courier>>']
    const path = await packOf(handMadePdf(objects.with(0, '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]/DR<</Font<</Helv 8 0 R/Other 4 0 R>>>>>>>>')))
    expect(read('pdftotext', path, '-')).toContain('4980')
    expect(read('mutool', 'draw', '-F', 'text', path)).toContain('4980')
    expect(read('pdffonts', path)).toContain('Courier')
  })

  test('an appearance without any resources draws with those of its page', async () => {
    const path = await packOf(annotated('/Subtype/FileAttachment/AP<</N 7 0 R>>', { entries: '/Type/XObject/Subtype/Form/BBox[0 0 40 40]', bytes: 'BT /F1 8 Tf 2 2 Td (clip) Tj ET' }))
    expect(read('pdftotext', path, '-')).toContain('clip')
  })

  test.each([
    ['without an appearance', '', ''], ['whose reader is asked to draw it', '/AP<</N 7 0 R>>', '/NeedAppearances true'],
  ])('a field of text %s is drawn in its own font where it lies', async (_, entries, asked) => {
    const objects = [...pageSaying('x', '/Annots[6 0 R]'), `<</Type/Annot/Subtype/Widget/Parent 9 0 R/Rect[100 20 190 60]${entries}>>`, square(0), '<</Type/Font/Subtype/Type1/BaseFont/Courier>>', '<</FT/Tx/T(a)/V(Refund: 4980 \\(yen\\))/DA(/Cour 10 Tf 0 g)/Kids[6 0 R]>>']
    const path = await packOf(handMadePdf(objects.with(0, `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[9 0 R]/DR<</Font<</Cour 8 0 R>>>>${asked}>>>>`)))
    expect(read('pdftotext', path, '-')).toContain('Refund: 4980 (yen)')
    expect(read('pdffonts', path)).toContain('Courier')
    const seen = render('mupdf', path, 1)
    const inked = [...seen.samples].flatMap((sample, at) => (sample < 128 ? [at] : [])).map((at) => [at % seen.widthPx - 50, Math.floor(at / seen.widthPx) - 50] as const).filter(([x]) => x > 90)
    expect(inked.length).toBeGreaterThan(50)
    for (const [x, y] of inked) expect(x >= 100 && x <= 190 && y >= 40 && y <= 80).toBe(true)
  })

  test('of a choice the words are drawn that stand for it', async () => {
    expect(read('pdftotext', await packOf(annotated('/Subtype/Widget/FT/Ch/V(2)/Opt[[(1)(red)][(2)(blue)]]')), '-')).toContain('blue')
  })

  test('of a field with several lines the words are wrapped within its frame', async () => {
    const path = await packOf(annotated('/Subtype/Widget/FT/Tx/Ff 4096/DA(/Helv 6 Tf)/V(one two three four)'))
    expect(read('pdftotext', '-raw', path, '-').trim().split(/\n/).map((line) => line.trim())).toEqual(['x one two', 'three', 'four'])
  })

  test('letters are not drawn by the codes of a composite font', async () => {
    const objects = [...pageSaying('x', '/Annots[6 0 R]'), '<</Type/Annot/Subtype/Widget/FT/Tx/Rect[100 20 190 60]/DA(/Kaku 10 Tf)/V(4980)>>', '<</Type/Font/Subtype/Type0/BaseFont/HeiseiKakuGo-W5/Encoding/90ms-RKSJ-UCS2-H/DescendantFonts[]>>']
    const path = await packOf(handMadePdf(objects.with(0, '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]/DR<</Font<</Kaku 7 0 R>>>>>>>>')))
    expect(read('pdftotext', path, '-')).toContain('4980')
    expect(read('pdffonts', path)).not.toContain('Heisei')
  })

  test('a field of a password is not drawn', async () => {
    expect(read('pdftotext', await packOf(annotated('/Subtype/Widget/FT/Tx/Ff 8192/V(secret)')), '-').trim()).toBe('x')
  })

  /** Left, right, top and bottom of what is dark in a field of 90 by 40 points, in points from the field's upper left corner. */
  const inkIn = async (field: string): Promise<{ readonly path: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }> => {
    const objects = [...pageSaying('x', '/Annots[6 0 R]'), `<</Type/Annot/Subtype/Widget/FT/Tx/Rect[100 20 190 60]${field}>>`]
    const path = await packOf(handMadePdf(objects))
    const seen = [render('poppler', path, 1, 144), render('mupdf', path, 1, 144)].map(({ samples, widthPx }) => {
      const inked = [...samples].flatMap((sample, at) => (sample < 128 ? [[(at % widthPx) / 2 - 150, Math.floor(at / widthPx) / 2 - 90] as const] : [])).filter(([x]) => x > -10)
      return { left: Math.min(...inked.map(([x]) => x)), right: Math.max(...inked.map(([x]) => x)), top: Math.min(...inked.map(([, y]) => y)), bottom: Math.max(...inked.map(([, y]) => y)) }
    })
    const [one, two] = seen
    for (const edge of ['left', 'right', 'top', 'bottom'] as const) expect(Math.abs((one?.[edge] ?? 0) - (two?.[edge] ?? 99))).toBeLessThan(1.5)
    return { path, left: one?.left ?? 0, right: one?.right ?? 0, top: one?.top ?? 0, bottom: one?.bottom ?? 0 }
  }
  const hex = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

  test.each([['at the left', 0, 0, 30], ['in the middle', 1, 33, 58], ['at the right', 2, 63, 90]])('Japanese is drawn in the fonts of the pack, %s where the field asks for it', async (_, quadding, from, to) => {
    const { path, left, right } = await inkIn(`/V${hex('返金')}/DA(/KozMin 12 Tf 0 g)/Q ${quadding}`)
    for (const text of [read('pdftotext', path, '-'), read('mutool', 'draw', '-q', '-F', 'text', path)]) expect(text).toContain('返金')
    expect(read('pdffonts', path)).toMatch(/NotoSansJP.*CID TrueType.*yes yes yes/)
    expect(left).toBeGreaterThan(from)
    expect(right).toBeLessThan(to)
  })

  test('a comb has its characters in the middle of their cells', async () => {
    const { path, left, right } = await inkIn(`/Ff 16777216/MaxLen 9/V${hex('123')}/DA(/Helv 8 Tf)`)
    expect(read('pdftotext', '-raw', path, '-').replace(/\s/g, '')).toContain('123')
    expect(left).toBeGreaterThan(2)
    expect(left).toBeLessThan(6)
    expect(right).toBeGreaterThan(23)
    expect(right).toBeLessThan(28)
  })

  test('lines of Japanese are wrapped within their frame, and made smaller where no size is named', async () => {
    const sentence = '商品が届かないため、返金を求めます。10月3日の配達完了の表示は事実と異なります。'
    const { path, left, right, top, bottom } = await inkIn(`/Ff 4096/V${hex(sentence)}/DA(/Helv 0 Tf)`)
    expect(read('pdftotext', '-raw', path, '-').replace(/\s/g, '')).toContain(sentence)
    expect(left >= 0 && right <= 90 && top >= 0 && bottom <= 40).toBe(true)
  })

  test('what is turned within its frame is read from below', async () => {
    const { left, right, top, bottom } = await inkIn(`/V${hex('返金要求')}/DA(/Helv 8 Tf)/MK<</R 90>>`)
    expect(bottom - top).toBeGreaterThan(25)
    expect(right - left).toBeLessThan(10)
  })

  test('of its states the one that is set is shown', async () => {
    const path = await packOf(annotated('/Subtype/Widget/AS/On/AP<</N<</Off 7 0 R/On 8 0 R>>>>', square(1), square(0, '/Matrix[0 1 -1 0 5 5]')))
    expect(greyAt(path, 120, 60)).toBe(0)
  })

  test.each([['hidden', '/F 2'], ['not for the screen', '/F 32'], ['a note that pops up', '/Subtype/Popup']])('%s stays away', async (_, entries) => {
    expect(greyAt(await packOf(annotated(`/Subtype/Stamp${entries}/AP<</N 7 0 R>>`, square(0))), 120, 60)).toBe(255)
  })
})

describe.skipIf(needsReaders)('layers that a reader does not show (skipped without poppler, mupdf and qpdf)', () => {
  const layered = (content: string, resources: string, ...more: readonly HandMade[]): Buffer => handMadePdf([
    '<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 R]>>>>>>', ...pageSaying('x', '', resources).slice(1, 4), { entries: '', bytes: content },
    '<</Type/OCG/Name(off)>>', '<</Type/OCG/Name(on)>>', ...more,
  ])

  test('a form on one is gone, on another layer it stays, and no layer is left', async () => {
    const path = await packOf(layered('/A Do q 1 0 0 1 50 0 cm /B Do Q', '/XObject<</A 8 0 R/B 9 0 R>>', square(0, '/OC 6 0 R'), square(0, '/OC 7 0 R')))
    expect(greyAt(path, 5, 95)).toBe(255)
    expect(greyAt(path, 55, 95)).toBe(0)
    expect(objectsOf(path)).not.toContain('/OCG')
  })

  test.each([
    ['a page', (content: string) => layered(content, '/Properties<</L1 6 0 R/L2 7 0 R>>/XObject<</A 8 0 R>>', square(0))],
    ['a form', (content: string) => layered('/F Do', '/XObject<</F 9 0 R>>', square(0), { entries: '/Type/XObject/Subtype/Form/BBox[0 0 200 100]/Resources<</Properties<</L1 6 0 R/L2 7 0 R>>/XObject<</A 8 0 R>>/Font<</F1 4 0 R>>>>', bytes: content })],
  ])('what the operators of %s draw on one is cut out, pictures and words too, and all else stays where it was', async (_, make) => {
    const path = await packOf(make('/OC /L1 BDC /X BMC 0 0 10 10 re f EMC q 1 0 0 1 20 0 cm /A Do Q q 10 0 0 10 40 0 cm BI /W 1/H 1/BPC 8/CS/G ID \x00 EI Q BT /F1 12 Tf 0 50 Td (hidden) Tj ET EMC /OC /L2 BDC 60 0 10 10 re f EMC BT /F1 12 Tf 80 2 Td (shown) Tj ET'))
    for (const x of [5, 25, 45]) expect(greyAt(path, x, 95)).toBe(255)
    expect(greyAt(path, 65, 95)).toBe(0)
    expect(read('pdftotext', path, '-').trim()).toBe('shown')
    expect(read('qpdf', '--qdf', '--object-streams=disable', path, '-')).not.toMatch(/hidden|OCG|\/A Do/)
  })

  test('rules over layers are followed', async () => {
    const path = await packOf(layered('/A Do /B Do /C Do', '/XObject<</A 8 0 R/B 9 0 R/C 10 0 R>>',
      square(0, '/OC<</Type/OCMD/OCGs[6 0 R 7 0 R]/P/AllOn>>'), square(0, '/OC<</Type/OCMD/VE[/Not 7 0 R]>>/Matrix[1 0 0 1 20 0]'), square(0, '/OC<</Type/OCMD/OCGs[6 0 R 7 0 R]>>/Matrix[1 0 0 1 40 0]')))
    expect([5, 25, 45].map((x) => greyAt(path, x, 95))).toEqual([255, 255, 0])
  })
})

test.skipIf(needsReaders)('programs and addresses do not come along, however they are spelt or hung up (skipped without poppler, mupdf and qpdf)', async () => {
  const bytes = handMadePdf([
    '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(secret1)>>/Names<</EmbeddedFiles<</Names[(a)9 0 R]>>>>>>', '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 200 100]>>',
    '<</Type/Page/Parent 2 0 R/Contents 5 0 R/AA<</O<</S/Launch/F(secret2)>>>>/Resources<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>>>', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Odd<</S/#4Caunch/F(secret3)>>/Other<</J#53(secret4)>>/More<</S/URI/URI(secret5)>>>>',
    { entries: '', bytes: '/X Do BT /F1 12 Tf (x) Tj ET' }, { entries: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/AF 9 0 R/PieceInfo<</A<</Private(secret6)>>>>/OC 8 0 R/Metadata 7 0 R', bytes: '' },
    { entries: '/Type/Metadata/Subtype/XML', bytes: 'secret7' }, '<</Type/OCG/Name(secret8)>>', '<</Type/Filespec/F(secret9)/EF<</F 10 0 R>>>>', { entries: '/Type/EmbeddedFile', bytes: deflateSync('x') },
  ])
  const path = await packOf(bytes)
  expect(read('qpdf', '--qdf', '--object-streams=disable', '--stream-data=uncompress', path, '-')).not.toMatch(/secret|\/JavaScript|\/Launch|\/OpenAction|\/AA\b/)
  expect(read('qpdf', '--check', path)).toContain('No syntax')
})

describe.skipIf(needsReaders)('a page whose operators cannot be unpacked (skipped without poppler, mupdf and qpdf)', () => {
  const broken = handMadePdf([...pageSaying('x').slice(0, 4), { entries: '/Filter/FlateDecode', bytes: 'no such thing' }])
  const written = (mustRead: boolean): Promise<string> =>
    pdfFile(layoutOf([page([pictureBox('a', 200, 100)])]), { pictures: new Map([['a 1', { kind: 'pdf-page', widthPt: 200, heightPt: 100, documentKey: 'a', load: async () => broken, pageNumber: 1, mustRead }]]) })

  test('goes in as it is, with all its resources', async () => {
    expect(objectsOf(await written(false))).toContain('/Helvetica')
  })

  test('refuses its exhibit where something of the document is hidden', async () => {
    await expect(written(true)).rejects.toMatchObject({ failure: { code: 'pdf-refused', file: 'a', reason: 'damaged' } })
  })
})
