import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutPack, type PackLayout } from '#shared/pdf/layout/layout-pack.ts'
import { normaliseText } from '#shared/pdf/fonts/normalise-text.ts'
import { objectCharacter } from '#shared/pdf/layout/run.ts'
import { cite, heading, packOf, paragraph, picture, text } from './sample-pack.ts'
import { plainFonts } from './plain-fonts.ts'
import type { Block, Cell, Inline } from '#shared/documents/block.ts'
import type { Box, Page } from '#shared/pdf/layout-types.ts'
import type { Part } from '#shared/pdf/layout/pack-layout-input.ts'

const layOut = (...parts: readonly Part[]): PackLayout => layoutPack(packOf(parts), plainFonts)
const report = (...blocks: readonly Block[]): Part => ({ kind: 'document', id: 'd', title: 'd', style: 'report', blocks })
const texts = (page: Page | undefined): readonly Extract<Box, { kind: 'text' }>[] => (page?.boxes ?? []).flatMap((box) => (box.kind === 'text' ? [box] : []))
const owned = ({ pages }: PackLayout): string => pages.flatMap(texts).flatMap((box) => (box.owner === null ? [] : [box.text])).join('')

/** No box leaves its page, by whichever edge; links neither, and they lead to pages that are there. */
function expectOnPaper({ pages }: PackLayout): void {
  for (const page of pages) {
    for (const box of page.boxes) {
      const [left, top, right, bottom] = edges(box)
      expect(left >= 0 && top >= 0 && right <= page.widthPt + 0.1 && bottom <= page.heightPt + 0.1, JSON.stringify(box)).toBe(true)
    }
    for (const link of page.links) {
      expect(link.xPt >= 0 && link.yPt >= 0 && link.xPt + link.widthPt <= page.widthPt && link.yPt + link.heightPt <= page.heightPt, JSON.stringify(link)).toBe(true)
      expect(pages[link.target.pageIndex]).toBeDefined()
    }
  }
}

function edges(box: Box): readonly [number, number, number, number] {
  switch (box.kind) {
    // The empty half of a bracket may stand in the margin.
    case 'text': return [box.xPt + (/^[「『（【〔《〈［｛]/u.test(box.text) ? box.sizePt / 2 : 0), box.baselinePt - box.sizePt, box.xPt + plainFonts.measure(box.face, box.sizePt, box.text.trimEnd()), box.baselinePt]
    case 'line': return [Math.min(box.fromXPt, box.toXPt), Math.min(box.fromYPt, box.toYPt), Math.max(box.fromXPt, box.toXPt), Math.max(box.fromYPt, box.toYPt)]
    case 'path': return [Math.min(...box.points.map(([x]) => x)), Math.min(...box.points.map(([, y]) => y)), Math.max(...box.points.map(([x]) => x)), Math.max(...box.points.map(([, y]) => y))]
    case 'unseen': return [box.xPt, box.baselinePt - box.sizePt, box.xPt + box.widthPt, box.baselinePt]
    case 'rectangle': case 'picture': return [box.xPt, box.yPt, box.xPt + box.widthPt, box.yPt + box.heightPt]
  }
}

describe('much of it', () => {
  test('5,000 rows stand each once and in their order, under the head on every page', () => {
    const rows = Array.from({ length: 5000 }, (_, row) => [[text(`#${row};`)], [text('追跡画面に「配達済み」と表示されたが、届いていない。')]])
    const layout = layOut(report({ kind: 'table', columns: [{ head: [text('番号')], align: 'right' }, { head: [text('内容')], align: 'left' }], rows }))
    expect(owned(layout).match(/#\d+;/g)).toEqual(rows.map((_, row) => `#${row};`))
    for (const page of layout.pages) expect(texts(page).slice(0, 2).map((box) => box.text)).toEqual(['番号', '内容'])
    expectOnPaper(layout)
  })

  test('1,000 exhibits: the index tells and links the right page of each', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `x${at}`)
    const rows = ids.map((id): readonly Cell[] => [[cite(id, `〈${id}〉`)], [{ kind: 'pages', exhibitId: id }]])
    const layout = layOut(report({ kind: 'table', columns: [{ head: [text('資料')], align: 'left' }, { head: [text('頁')], align: 'right' }], rows }), ...ids.map((id) => picture(id)))
    const told = new Map([...owned(layout).matchAll(/〈(x\d+)〉(\d+)/g)].map(([, id, page]) => [id, Number(page)]))
    expect(layout.exhibits.map(({ exhibitId, firstPage }) => [exhibitId, firstPage])).toEqual(ids.map((id) => [id, told.get(id)]))
    const index = layout.pages.slice(0, (layout.exhibits[0]?.firstPage ?? 1) - 1)
    const links = index.flatMap((page) => page.links.map((link) => link.target.pageIndex + 1))
    expect(links.toSorted((a, b) => a - b)).toEqual(layout.exhibits.flatMap(({ firstPage }) => [firstPage, firstPage]))
    expect(layout.outline.at(-1)?.children).toHaveLength(1000)
  })
})

describe('far too long', () => {
  test('a word of 5,000 letters is broken over lines and keeps each of them', () => {
    const word = Array.from({ length: 5000 }, (_, at) => 'abcdefghijklmnopqrstuvwxyz'[(at * 7) % 26]).join('')
    for (const blocks of [[paragraph(word)], [{ kind: 'fields', rows: [{ term: [text(word)], value: [text(word)] }] }], [{ kind: 'list', ordered: true, start: 1, items: [[paragraph(word)]] }]] satisfies (readonly Block[])[]) {
      const layout = layOut(report(...blocks))
      expect([...owned(layout).replace(/[^a-z]/g, '')].toSorted().join('')).toBe([...word.repeat(blocks[0]?.kind === 'fields' ? 2 : 1)].toSorted().join(''))
      expectOnPaper(layout)
    }
  })

  test.each(['印', null])('a name of 5,000 letters to be signed (%s) stays on the paper, at either edge', (seal) => {
    const signature: Block = { kind: 'signature', label: '寿限無'.repeat(1700), seal }
    const layout = layOut(report(signature, { kind: 'right', children: [signature] }))
    expectOnPaper(layout)
    expect(owned(layout).split('…')).toHaveLength(3)
  })

  test('a heading and a title of 10,000 characters: whole in the text, cut in bookmarks and headers', () => {
    const long = '題'.repeat(10_000)
    const exhibit: Part = { ...picture('a'), title: long, caption: long, label: '資'.repeat(500) }
    const layout = layOut({ kind: 'document', id: 'd', title: long, style: 'report', blocks: [heading(1, '題名'), heading(2, '題は'.repeat(5000))] }, exhibit)
    expect(owned(layout).split('題は').length - 1).toBe(5000)
    const titles = layout.outline.flatMap((item) => [item, ...item.children]).map((item) => item.title)
    for (const title of titles) expect([...title].length).toBeLessThanOrEqual(200)
    expect(titles.filter((title) => title.includes('…'))).toHaveLength(3)
    expectOnPaper(layout)
  })
})

describe('far too deep or too wide', () => {
  const nested = (depth: number, wrap: (inner: Block) => Block): Block => Array.from({ length: depth }).reduce<Block>(wrap, paragraph('いちばん奥にある文です。'))

  test.each<[string, (inner: Block) => Block]>([
    ['lists', (inner) => ({ kind: 'list', ordered: false, start: 1, items: [[paragraph('段'), inner]] })],
    ['numbered lists', (inner) => ({ kind: 'list', ordered: true, start: 998, items: [[inner]] })],
    ['checklists', (inner) => ({ kind: 'checklist', items: [{ checked: true, children: [paragraph('段'), inner] }] })],
    ['notes', (inner) => ({ kind: 'note', children: [inner] })],
    ['frames', (inner) => ({ kind: 'paste', children: [inner] })],
  ])('a hundred levels of %s stay on the paper and can be read', (_, wrap) => {
    const layout = layOut(report(nested(100, wrap)))
    expectOnPaper(layout)
    expect(owned(layout)).toContain('いちばん奥にある文です。')
  })

  test('a table of fifty columns stays on the paper and loses nothing', () => {
    const cells = (row: number): readonly Cell[] => Array.from({ length: 50 }, (_, at) => [text(`値${row}の${at}`)])
    const layout = layOut(report({ kind: 'table', columns: cells(0).map((head) => ({ head, align: 'left' })), rows: [cells(1), cells(2)] }))
    expectOnPaper(layout)
    expect(owned(layout).split('値')).toHaveLength(151)
  })
})

describe('nothing at all', () => {
  const empty: readonly Inline[] = [text('')]
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, children: empty }, { kind: 'paragraph', children: [] }, paragraph(''), { kind: 'list', ordered: true, start: 1, items: [[], [paragraph('')]] }, { kind: 'list', ordered: false, start: 1, items: [] }, { kind: 'checklist', items: [{ checked: false, children: [] }] },
    { kind: 'table', columns: [], rows: [[]] }, { kind: 'table', columns: [{ head: [], align: 'left' }], rows: [] }, { kind: 'table', columns: [{ head: empty, align: 'left' }], rows: [[], [empty]] }, { kind: 'fields', rows: [] }, { kind: 'fields', rows: [{ term: [], value: empty }] },
    { kind: 'right', children: [] }, { kind: 'centre', children: [paragraph('')] }, { kind: 'particulars', children: [] }, { kind: 'paste', children: [] }, { kind: 'note', children: [] }, { kind: 'quote', children: [] }, { kind: 'signature', label: '', seal: '' }, { kind: 'signature', label: '', seal: null }, { kind: 'lines', count: 0 }, { kind: 'page-break' },
  ]

  test.each(['letter', 'report', 'checklist'] as const)('empty texts in every block of a %s do no harm', (style) => {
    const layout = layOut({ kind: 'document', id: '', title: '', style, blocks }, { kind: 'exhibit', exhibitId: '', label: '', title: '', caption: '', pages: [{ kind: 'text', blocks }, { kind: 'cover', blocks: [] }] })
    expectOnPaper(layout)
    expect(layout.pages.length).toBeGreaterThan(1)
  })

  test('a pack without parts has no pages, a document without blocks has one', () => {
    expect(layOut().pages).toEqual([])
    expect(layOut(report()).pages.length).toBeLessThanOrEqual(1)
  })
})

test('control characters and changes of direction reach no page', () => {
  const layout = layOut(report(paragraph('一\u0000二\u001b[31m三\u202e四\ufeff五\u0085六\u2028七')), { ...picture('a'), title: '一\u202e二\u0007', caption: '\u0000' })
  for (const box of layout.pages.flatMap(texts)) expect(box.text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2028\u2029\ufeff]/)
})

/** Any text at all: halves of characters, marks without a base, emoji, right to left. */
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('', ' ', '　', 'a'.repeat(300), '「」（）。、'.repeat(20), 'あ'.repeat(200), '👨‍👩‍👧‍👦'.repeat(9), 'か\u3099'.repeat(30), 'שלום', '\n\n\n'))
const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(anyText, fc.boolean()).map(([value, strong]) => text(value, strong)) },
  { weight: 1, arbitrary: fc.tuple(anyText, fc.constantFrom('a', 'gone')).map(([value, id]) => cite(id, value, 1)) },
  { weight: 1, arbitrary: fc.constantFrom<Inline>({ kind: 'break' }, { kind: 'box', checked: true }, { kind: 'pages', exhibitId: 'a' }, { kind: 'gap', name: '受取日' }, { kind: 'blank', widthEm: 1e6 }, { kind: 'blank', widthEm: -3 }) },
)
const anyCell = fc.array(anyInline, { maxLength: 4 })
const { anyBlock } = fc.letrec<{ anyBlock: Block; children: readonly Block[] }>((tie) => ({
  children: fc.array(tie('anyBlock'), { maxLength: 3 }),
  anyBlock: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyCell.map((children): Block => ({ kind: 'paragraph', children })),
    fc.tuple(fc.constantFrom<1 | 2 | 3>(1, 2, 3), anyCell).map(([level, children]): Block => ({ kind: 'heading', level, children })),
    fc.tuple(fc.integer({ min: 1, max: 40 }), fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 6 })).map(([count, rows]): Block => ({ kind: 'table', columns: Array.from({ length: count }, () => ({ head: [text('頭')], align: 'right' })), rows })),
    fc.array(fc.record({ term: anyCell, value: anyCell }), { maxLength: 3 }).map((rows): Block => ({ kind: 'fields', rows })),
    fc.tuple(anyText, fc.option(anyText)).map(([label, seal]): Block => ({ kind: 'signature', label: [...label].slice(0, 8).join(''), seal: seal === null ? null : [...seal].slice(0, 2).join('') })),
    fc.constantFrom<Block>({ kind: 'lines', count: 3 }, { kind: 'page-break' }),
    fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 1e9 }), fc.array(tie('children'), { maxLength: 3 })).map(([ordered, start, items]): Block => ({ kind: 'list', ordered, start, items })),
    fc.array(fc.record({ checked: fc.boolean(), children: tie('children') }), { maxLength: 3 }).map((items): Block => ({ kind: 'checklist', items })),
    fc.tuple(fc.constantFrom<'right' | 'centre' | 'particulars' | 'paste' | 'note' | 'quote'>('right', 'centre', 'particulars', 'paste', 'note', 'quote'), tie('children')).map(([kind, children]): Block => ({ kind, children })),
  ),
}))

test('whatever the blocks and whatever the text: all of it is there, on the paper, and links lead to pages', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 6 }), fc.constantFrom('letter', 'report', 'checklist'), anyText, (blocks, style, title) => {
      const layout = layOut({ kind: 'document', id: 'd', title, style, blocks }, { kind: 'exhibit', exhibitId: 'a', label: '資料1', title, caption: title, pages: [{ kind: 'text', blocks }] })
      expectOnPaper(layout)
      const printed = countOf(layout.pages.flatMap(texts).map((box) => box.text).join(''))
      for (const [character, count] of countOf(printedText(blocks).join(''))) expect(printed.get(character) ?? 0, `${character} (${character.codePointAt(0)?.toString(16)})`).toBeGreaterThanOrEqual(count)
    }),
    { numRuns: 150 },
  )
})

function countOf(value: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const character of value.replace(/[\s\u3000\ufffc]/gu, '')) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

/** Every text that a block shows as it is; cells beyond the columns of their table are not shown. */
function printedText(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(printedText)
  if (typeof value !== 'object' || value === null) return []
  if ('kind' in value && value.kind === 'table' && 'columns' in value && Array.isArray(value.columns) && 'rows' in value && Array.isArray(value.rows)) {
    const { columns } = value
    return [...printedText(columns), ...value.rows.flatMap((row: unknown) => (Array.isArray(row) ? printedText(row.slice(0, columns.length)) : []))]
  }
  const own = 'text' in value && typeof value.text === 'string' ? [normaliseText(value.text).replaceAll(objectCharacter, '')] : []
  return [...own, ...Object.values(value).flatMap(printedText)]
}
