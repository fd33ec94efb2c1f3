import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DomainError } from '#shared/domain/failure.ts'
import { bytesSource, lacks, layoutOf, line, page, pdfBytes, pdfFile, read, temporaryFolder } from './pdf-readers.ts'

const link = { owner: 2, xPt: 60, yPt: 90, widthPt: 50, heightPt: 14, target: { pageIndex: 1, yPt: 40 } }
const twoPages = layoutOf([page([line('資料1を見る', 100)], [link]), page([line('資料1', 60), line('1 / 2', 800, { owner: null })])], {
  structure: [{ tag: 'Document', parent: null }, { tag: 'P', parent: 0 }, { tag: 'Link', parent: 1 }],
  outline: [{ title: '苦情の手紙', open: true, target: { pageIndex: 0, yPt: 0 }, children: [{ title: '資料1', open: false, target: { pageIndex: 1, yPt: 40 }, children: [] }] }],
})

describe.skipIf(lacks('qpdf'))('the file (skipped without qpdf)', () => {
  test.each(['stream', 'table'] as const)('has no fault with a cross-reference %s', async (crossReference) => {
    const path = await pdfFile(twoPages, { crossReference })
    expect(read('qpdf', '--check', path)).toContain('No syntax or stream encoding errors')
  })

  test('names language, title, labels and leads nowhere outside', async () => {
    const path = await pdfFile(twoPages)
    const catalog = read('qpdf', '--json', '--json-key=qpdf', path)
    expect(catalog).toContain('"/DisplayDocTitle": true')
    expect(catalog).toContain('"/Lang": "u:ja"')
    expect(catalog).toContain('"/PageLabels"')
    expect(catalog).not.toMatch(/"\/(URI|JavaScript|JS|Launch|OpenAction|AA)"/)
  })

  test('without a structure has no tags and no marks, and is as sound', async () => {
    const path = await pdfFile(layoutOf([page([line('印のない頁', 100, { owner: null })])], { structure: [] }))
    const text = read('qpdf', '--qdf', '--object-streams=disable', path, '-')
    expect(text).not.toMatch(/StructTreeRoot|MarkInfo|BDC|BMC|EMC/)
    expect(read('qpdf', '--check', path)).toContain('No syntax or stream encoding errors')
  })

  test('links keep the zoom of the reader and stand in the tags', async () => {
    const json: { readonly qpdf: readonly [unknown, Record<string, { readonly value?: Record<string, unknown> }>] } = JSON.parse(read('qpdf', '--json', '--json-key=qpdf', await pdfFile(twoPages)))
    const values = Object.values(json.qpdf[1]).map(({ value }) => value ?? {})
    const annotation = values.find((value) => value['/Subtype'] === '/Link')
    expect(annotation?.['/Dest']).toEqual([expect.stringMatching(/ R$/), '/XYZ', null, 801.89, null])
    expect(values.find((value) => value['/S'] === '/Link')?.['/K']).toEqual([expect.objectContaining({ '/Type': '/OBJR' })])
  })
})

describe.skipIf(lacks('pdfinfo') || lacks('mutool'))('what readers show (skipped without poppler and mupdf)', () => {
  test('the structure holds the text, the page stamp is an artifact', async () => {
    const text = read('pdfinfo', '-struct-text', await pdfFile(twoPages))
    expect(text).toMatch(/Document[\s\S]*P \(block\)[\s\S]*"資料1を見る"[\s\S]*Link/)
    expect(text).not.toContain('1 / 2')
  })

  test('the bookmarks lead to their pages', async () => {
    const outline = read('mutool', 'show', await pdfFile(twoPages), 'outline')
    expect(outline).toMatch(/"苦情の手紙"\s+#page=1[\s\S]*"資料1"\s+#page=2/)
  })

  test('title, author and the one date are told', async () => {
    const facts = read('pdfinfo', '-isodates', await pdfFile(twoPages))
    expect(facts).toContain('注文の品が届かない件')
    expect(facts).toMatch(/CreationDate:\s+2026-11-01T00:00:00\+09/)
    expect(facts).toMatch(/Tagged:\s+yes/)
  })
})

describe.skipIf(lacks('pdfdetach'))('embedded files (skipped without poppler)', () => {
  test('come out byte for byte under their Japanese names, twice the same name too', async () => {
    const files = ['箱の写真.jpg', '箱の写真.jpg'].map((fileName, index) => ({
      fileName, mimeType: 'image/jpeg', description: null, relationship: 'Source' as const, createdAt: null, modifiedAt: '2026-10-05T09:30:00+09:00', source: bytesSource(Uint8Array.from({ length: 3_000_000 + index }, (_, at) => (at * 31 + index) & 0xff)),
    }))
    const path = await pdfFile(twoPages, { attachments: files })
    expect(read('pdfdetach', '-list', path)).toMatch(/2 embedded files[\s\S]*箱の写真\.jpg[\s\S]*箱の写真\.jpg/)
    for (const [index, file] of files.entries()) {
      const out = join(temporaryFolder(), 'out')
      read('pdfdetach', '-save', String(index + 1), '-o', out, path)
      expect(readFileSync(out).equals(await file.source.read(0, file.source.sizeBytes))).toBe(true)
    }
    if (!lacks('qpdf')) expect(read('qpdf', '--check', path)).toContain('No syntax')
  })
})

test('a cancelled writing ends with the failure cancelled', async () => {
  const writing = pdfBytes(twoPages, { signal: { aborted: true } })
  await expect(writing).rejects.toEqual(new DomainError({ code: 'cancelled' }))
})

test('progress is told page by page', async () => {
  const told: string[] = []
  await pdfBytes(twoPages, { onProgress: (done, pages) => told.push(`${done}/${pages}`) })
  expect(told).toEqual(['1/2', '2/2'])
})

test('a link to a page that is not there is a fault of the caller', async () => {
  const broken = layoutOf([page([], [{ ...link, target: { pageIndex: 7, yPt: 0 } }])])
  await expect(pdfBytes(broken)).rejects.toThrow('page 8')
})
