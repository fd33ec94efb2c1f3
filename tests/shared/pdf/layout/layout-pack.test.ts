import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exhibitPages, layoutPack, type PackLayout } from '#shared/pdf/layout/layout-pack.ts'
import { documentFrame, exhibitFrame } from '#shared/pdf/layout/page-frame.ts'
import { cite, heading, packJa, packOf, paragraph, picture, reportOf, text } from './sample-pack.ts'
import { plainFonts } from './plain-fonts.ts'
import type { Block } from '#shared/documents/block.ts'
import type { Box, Page } from '#shared/pdf/layout-types.ts'
import type { Part } from '#shared/pdf/layout/pack-layout-input.ts'

const texts = (page: Page | undefined): readonly Extract<Box, { kind: 'text' }>[] => (page?.boxes ?? []).flatMap((box) => (box.kind === 'text' ? [box] : []))
const textOf = (page: Page | undefined): string => texts(page).map((box) => box.text).join('')
const allOwned = (layout: PackLayout): string => layout.pages.flatMap(texts).flatMap((box) => (box.owner === null ? [] : [box.text])).join('')
const layOut = (...parts: readonly Part[]): PackLayout => layoutPack(packOf(parts), plainFonts)
const filler = (count: number): readonly Block[] => Array.from({ length: count }, (_, index) => paragraph(`行${index}。`))

describe('pages', () => {
  test('each document and each exhibit begins on a page of its own, stamped with its number', () => {
    const layout = layOut(reportOf('一'), reportOf('二'), picture('a'))
    expect(layout.pages.map((page) => texts(page).at(-1)?.text)).toEqual(['1 / 3', '2 / 3', '3 / 3'])
  })

  test('a heading never stands alone at the foot of a page', () => {
    for (let count = 20; count < 45; count += 1) {
      const layout = layOut({ kind: 'document', id: 'd', title: 'd', style: 'report', blocks: [...filler(count), heading(2, '見出し'), ...filler(3)] })
      const page = layout.pages.find((candidate) => textOf(candidate).includes('見出し'))
      expect(textOf(page)).toMatch(/見出し行0/u)
    }
  })

  test('no single line of a paragraph is left behind or goes on alone', () => {
    for (let count = 20; count < 45; count += 1) {
      const layout = layOut({ kind: 'document', id: 'd', title: 'd', style: 'report', blocks: [...filler(count), paragraph('長'.repeat(48 * 5))] })
      const lines = layout.pages.map((page) => texts(page).filter((box) => box.text.startsWith('長')).length).filter((lineCount) => lineCount > 0)
      expect(Math.min(...lines)).toBeGreaterThanOrEqual(2)
    }
  })

  test('page breaks at the ends and two in a row leave no empty page', () => {
    const page: Block = { kind: 'page-break' }
    expect(layOut({ kind: 'document', id: 'd', title: 'd', style: 'report', blocks: [page, paragraph('一'), page, page, paragraph('二'), page] }).pages.map(textOf)).toEqual(['一1 / 2', '二2 / 2'])
  })

  test('a letter that spills a line over is set a little closer', () => {
    const letter = (count: number): number => layOut({ kind: 'document', id: 'd', title: 'd', style: 'letter', blocks: filler(count) }).pages.length
    const loose = Math.floor(documentFrame('a4', 'ja', 'letter', 10.5).heightPt / 18.5)
    expect([loose, loose + 1, loose + 20].map(letter)).toEqual([1, 1, 2])
  })
})

describe('tables', () => {
  const table = (rows: number, words: (row: number) => string): Block => ({
    kind: 'table',
    columns: [{ head: [text('番号')], align: 'right' }, { head: [text('事実')], align: 'left' }],
    rows: Array.from({ length: rows }, (_, row) => [[text(`#${row}.`)], [text(words(row))]]),
  })
  const layOutTable = (block: Block): PackLayout => layOut({ kind: 'document', id: 'd', title: 'd', style: 'report', blocks: [block] })

  test('the head stands on every page, each row once', () => {
    const layout = layOutTable(table(120, () => '注文確認メールを受け取った。'))
    expect(layout.pages.length).toBeGreaterThan(2)
    for (const page of layout.pages) expect(textOf(page).startsWith('番号事実')).toBe(true)
    expect(allOwned(layout).match(/#\d+\./gu)).toEqual(Array.from({ length: 120 }, (_, row) => `#${row}.`))
  })

  test('a repeated head is an artifact: it is read aloud once', () => {
    const layout = layOutTable(table(120, () => '受け取った。'))
    expect(allOwned(layout).match(/番号/gu)).toHaveLength(1)
    const partOf = (parent: number | null): string => layout.structure[layout.structure[parent ?? 0]?.parent ?? 0]?.tag ?? ''
    expect(layout.structure.filter((node) => node.tag === 'TH' && partOf(node.parent) === 'THead')).toHaveLength(2)
  })

  test('a row is not cut, unless it is taller than a third of a page', () => {
    const short = layOutTable(table(60, (row) => '長'.repeat(30 + row * 6)))
    const tall = layOutTable(table(3, () => '長'.repeat(1500)))
    const rowsCut = (layout: PackLayout): boolean => layout.pages.some((page, index) => index > 0 && !/^番号事実#/u.test(textOf(page)))
    expect(rowsCut(short)).toBe(false)
    expect(rowsCut(tall)).toBe(true)
    expect(allOwned(tall).match(/長/gu)).toHaveLength(4500)
  })

  test('numbers stand flush right', () => {
    const layout = layOutTable({ kind: 'table', columns: [{ head: [text('金額')], align: 'right' }], rows: [[[text('5')]], [[text('5,480')]]] })
    const edges = texts(layout.pages[0]).filter((box) => box.text.startsWith('5')).map((box) => box.xPt + plainFonts.measure(box.face, box.sizePt, box.text))
    expect(edges[0]).toBeCloseTo(edges[1] ?? 0, 2)
  })
})

describe('exhibits', () => {
  const index: Part = { kind: 'document', id: 'i', title: '資料一覧', style: 'report', blocks: [paragraph('頁 ', { kind: 'pages', exhibitId: 'b' }, '、', cite('b', '資料2・2頁', 2))] }

  test('printed page numbers, links and the answer to the caller all agree', () => {
    const layout = layOut(index, picture('a'), picture('b', 2))
    expect(exhibitPages(layout).get('b')).toEqual({ firstPage: 3, lastPage: 4 })
    expect(textOf(layout.pages[0])).toContain('頁 3–4、')
    expect(layout.pages[0]?.links.map((link) => link.target.pageIndex)).toEqual([2, 3])
  })

  test('page numbers settle even when an index of many pages prints them', () => {
    const ids = Array.from({ length: 400 }, (_, at) => `x${at}`)
    const rows = ids.map((id) => [[text(id)], [{ kind: 'pages', exhibitId: id } as const]])
    const layout = layOut({ kind: 'document', id: 'i', title: 'i', style: 'report', blocks: [{ kind: 'table', columns: [{ head: [text('資料')], align: 'left' }, { head: [text('頁')], align: 'right' }], rows }] }, ...ids.map((id) => picture(id)))
    const printed = allOwned(layout)
    for (const [id, span] of exhibitPages(layout)) expect(printed).toContain(`${id}${span.firstPage}`)
  })

  test('a citation of what the pack does not hold stays plain text', () => {
    const layout = layOut({ kind: 'document', id: 'd', title: 'd', style: 'report', blocks: [paragraph(cite('gone', '資料9'))] })
    expect(textOf(layout.pages[0])).toContain('資料9')
    expect(layout.pages[0]?.links).toEqual([])
  })

  test('the label runs on an exhibit of several pages, and nothing of the plate covers the picture', () => {
    const layout = layOut(picture('a', 3))
    expect(layout.pages.map((page) => textOf(page).slice(0, 11))).toEqual(['資料a (1/3)', '資料a (2/3)', '資料a (3/3)'].map((label) => expect.stringContaining(label)))
    for (const page of layout.pages) {
      const shown = page.boxes.find((box) => box.kind === 'picture')
      const plate = page.boxes.find((box) => box.kind === 'rectangle')
      expect(shown?.kind === 'picture' && plate?.kind === 'rectangle' && shown.yPt >= plate.yPt + plate.heightPt).toBe(true)
    }
  })

  test('a text exhibit flows on, and pages of it are counted where they begin', () => {
    const layout = layOut({ kind: 'exhibit', exhibitId: 'm', label: '資料1', title: 'メール', caption: '', pages: [{ kind: 'text', blocks: filler(90) }, { kind: 'cover', blocks: [paragraph('表示できません。')] }] })
    expect(layout.exhibits[0]).toMatchObject({ firstPage: 1, lastPage: layout.pages.length, sourcePages: [1, layout.pages.length] })
  })

  test('a title of 10,000 characters does not push the picture off the page', () => {
    const layout = layOut({ kind: 'exhibit', exhibitId: 'm', label: '資料1', title: '題'.repeat(10_000), caption: 'x'.repeat(10_000), pages: [{ kind: 'picture', picture: { exhibitId: 'm', page: 1 }, size: { unit: 'px', width: 1170, height: 2532 }, alternative: '' }] })
    const shown = layout.pages[0]?.boxes.find((box) => box.kind === 'picture')
    expect(shown?.kind === 'picture' ? shown.heightPt : 0).toBeGreaterThan(500)
    expect(textOf(layout.pages[0])).toContain('…')
  })
})

describe('structure and outline', () => {
  test('bookmarks name documents, sections and exhibits with their pages', () => {
    const layout = layoutPack(packJa, plainFonts)
    expect(layout.outline.map((item) => item.title)).toEqual(['申入書 (1)', '経緯一覧表 (2)', '資料一覧 (5)', '返品チェックリスト (6)', '資料 (7)'])
    expect(layout.outline[1]?.children.map((item) => item.title)).toEqual(['1　注文から配達完了の表示まで (2)', '2　補足 (4)'])
    expect(layout.outline.at(-1)?.children[1]?.title).toBe(`資料2 追跡画面の写し (${exhibitPages(layout).get('tracking')?.firstPage})`)
  })

  test('every node hangs on an earlier one, every owner is a node, links are owned by Link nodes', () => {
    const layout = layoutPack(packJa, plainFonts)
    layout.structure.forEach((node, index) => expect(index === 0 ? node.tag === 'Document' && node.parent === null : node.parent !== null && node.parent < index).toBe(true))
    for (const page of layout.pages) {
      for (const box of page.boxes) expect(box.owner === null || layout.structure[box.owner] !== undefined).toBe(true)
      for (const link of page.links) expect(layout.structure[link.owner ?? -1]?.tag).toBe('Link')
    }
  })
})

test('a tick box is large enough for a pen: 4 mm', () => {
  const layout = layOut({ kind: 'document', id: 'c', title: 'c', style: 'checklist', blocks: [{ kind: 'checklist', items: [{ checked: true, children: [paragraph('済')] }] }] })
  const square = layout.pages[0]?.boxes.find((box) => box.kind === 'rectangle')
  expect(square?.kind === 'rectangle' ? (square.widthPt / 72) * 25.4 : 0).toBeCloseTo(4, 3)
  expect(layout.pages[0]?.boxes.some((box) => box.kind === 'path')).toBe(true)
})

const words = fc.string({ unit: fc.constantFrom(...'あいうっャー漢字日本語、。「」（）・Amazon 2026年10月https://x.jp/?a=b&-¥〒'), minLength: 1, maxLength: 200 })
const inline = fc.oneof(words.map((value) => text(value)), words.map((value) => text(value, true)), words.map((value) => cite('a', value.slice(0, 12) || 'x')), fc.constant({ kind: 'gap', name: '受取日' } as const), fc.constant({ kind: 'blank', widthEm: 9 } as const), fc.constant({ kind: 'box', checked: true } as const))
const cell = fc.array(inline, { minLength: 1, maxLength: 4 })
const leaf = fc.oneof(
  cell.map((children): Block => ({ kind: 'paragraph', children })),
  fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }).map((rows): Block => ({ kind: 'table', columns: ['左', '中', '右'].map((head, at) => ({ head: [text(head)], align: at === 2 ? 'right' : 'left' })), rows })),
  fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }).map((rows): Block => ({ kind: 'fields', rows: rows.map(([term, value]) => ({ term, value })) })),
)
const block = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('right', 'centre', 'particulars', 'paste', 'note', 'quote'), fc.array(leaf, { minLength: 1, maxLength: 3 })).map(([kind, children]): Block => ({ kind, children }) as Block) },
  { weight: 1, arbitrary: fc.array(fc.array(leaf, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map((items): Block => ({ kind: 'list', ordered: true, start: 1, items })) },
)

test('whatever the blocks: nothing lies outside the page frame and no text is lost', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), fc.constantFrom('letter', 'report', 'checklist'), (blocks, style) => {
      const layout = layOut({ kind: 'document', id: 'd', title: 'd', style, blocks }, picture('a'))
      const frame = documentFrame('a4', 'ja', style, 10.5)
      const pages = layout.pages.slice(0, -1)
      for (const page of pages) for (const box of texts(page).slice(0, -1)) expectInside(box, frame)
      const squeeze = (value: string): string => [...value.replace(/\s/gu, '')].toSorted().join('')
      const printed = squeeze(pages.flatMap(texts).flatMap((box) => (box.owner === null ? [] : [box.text])).join(''))
      const given = [...squeeze(everyText(blocks))]
      const left = new Map<string, number>()
      for (const character of printed) left.set(character, (left.get(character) ?? 0) + 1)
      for (const character of given) left.set(character, (left.get(character) ?? 0) - 1)
      expect([...left].filter(([, count]) => count < 0)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

function expectInside(box: Extract<Box, { kind: 'text' }>, frame: ReturnType<typeof exhibitFrame>): void {
  const ink = box.text.replace(/[ 、。」）】]$/u, '').trimEnd()
  if (ink === '') return
  const leftTrimPt = /^[「（【]/u.test(box.text) ? box.sizePt / 2 : 0
  const rightPt = box.xPt + plainFonts.measure(box.face, box.sizePt, ink) + (box.letterSpacingPt ?? 0) * ([...ink].length - 1)
  expect(box.xPt + leftTrimPt, box.text).toBeGreaterThanOrEqual(frame.leftPt - 0.1)
  expect(rightPt, box.text).toBeLessThanOrEqual(frame.leftPt + frame.widthPt + 0.1)
  expect(box.baselinePt - box.sizePt).toBeGreaterThanOrEqual(frame.topPt - 0.1)
  expect(box.baselinePt).toBeLessThanOrEqual(frame.topPt + frame.heightPt + 0.1)
}

function everyText(value: unknown): string {
  if (Array.isArray(value)) return value.map(everyText).join('')
  if (typeof value !== 'object' || value === null) return ''
  return ('text' in value && typeof value.text === 'string' ? value.text : '') + Object.values(value).map(everyText).join('')
}

describe('a picture that is longer than a page', () => {
  const long: Part = {
    ...picture('a', 2),
    pages: [
      { kind: 'picture', picture: { exhibitId: 'a', page: 1 }, size: { unit: 'px', width: 1170, height: 9000 }, alternative: '会話', quietBands: [{ from: 2300, to: 2360, isBlank: true }] },
      { kind: 'picture', picture: { exhibitId: 'a', page: 2 }, size: { unit: 'px', width: 1170, height: 2532 }, alternative: '画面' },
    ],
  }
  const layout = layOut(reportOf('一'), long)
  const drawn = layout.pages.flatMap((page) => page.boxes.filter((box) => box.kind === 'picture'))

  test('is the same picture on every sheet, each a band of it at the same width', () => {
    expect(drawn.map((box) => box.picture.page)).toEqual([1, 1, 1, 1, 2])
    expect(new Set(drawn.slice(0, 4).map((box) => box.widthPt)).size).toBe(1)
    expect(drawn.map((box) => box.crop?.from === undefined)).toEqual([false, false, false, false, true])
    expect(drawn[0]?.crop?.to).toBeGreaterThan(2300 / 9000)
    expect(drawn[0]?.crop?.to).toBeLessThan(2360 / 9000)
  })

  test('stays one page of its exhibit: a citation of the page after it leads past all its slices', () => {
    expect(layout.exhibits[0]).toMatchObject({ firstPage: 2, lastPage: 6, sourcePages: [2, 6] })
  })

  test('carries running labels, marks where it goes on, and a text to be read aloud for each slice', () => {
    expect(layout.pages.slice(1).map((page) => /資料a \(\d\/\d\)/u.exec(textOf(page))?.[0])).toEqual(['資料a (1/5)', '資料a (2/5)', '資料a (3/5)', '資料a (4/5)', '資料a (5/5)'])
    expect(layout.pages.slice(1).map((page) => [textOf(page).includes('前頁からの続き'), textOf(page).includes('次頁へ続く')])).toEqual([[false, true], [true, true], [true, true], [true, false], [false, false]])
    expect(layout.structure.filter((node) => node.tag === 'Figure').map((node) => node.alternative)).toEqual(['会話 1/4', '会話 2/4', '会話 3/4', '会話 4/4', '画面'])
  })

  test('lies inside the frame with its marks', () => {
    const frame = exhibitFrame('a4')
    const lowest = layout.pages.flatMap((page) => page.boxes.map((box) => (box.kind === 'picture' ? box.yPt + box.heightPt : box.kind === 'text' && box.text.includes('次頁へ続く') ? box.baselinePt : 0)))
    expect(Math.max(...lowest)).toBeLessThanOrEqual(frame.topPt + frame.heightPt + 0.001)
  })
})

describe('notes of an exhibit', () => {
  const noted: Part = { ...picture('a', 2), notes: ['動く画像の最初の1枚です。', '長'.repeat(400)] }

  test('stand under its caption on every page, and are read aloud once', () => {
    const layout = layOut(noted)
    expect(layout.pages.map((page) => textOf(page).includes('2026年10月3日動く画像の最初の1枚です。'))).toEqual([true, true])
    expect(allOwned(layout).match(/最初の1枚/gu)).toHaveLength(1)
  })

  test('of any length leave room for the picture below them', () => {
    const [page] = layOut(noted).pages
    const picturePt = page?.boxes.find((box) => box.kind === 'picture')
    const lowest = Math.max(...texts(page).filter((box) => box.text.startsWith('長')).map((box) => box.baselinePt))
    expect(picturePt?.kind === 'picture' && picturePt.yPt > lowest && picturePt.heightPt > 500).toBe(true)
  })
})

test('a wide screen stands on a page held sideways, with its plate, its stamp and its link in their places', () => {
  const wide: Part = { ...picture('a', 1), pages: [{ kind: 'picture', picture: { exhibitId: 'a', page: 1 }, size: { unit: 'px', width: 1920, height: 1080 }, alternative: '画面' }, { kind: 'picture', picture: { exhibitId: 'a', page: 2 }, size: { unit: 'px', width: 1170, height: 2532 }, alternative: '画面' }] }
  const layout = layOut({ ...reportOf('一'), blocks: [paragraph(cite('a', '資料a・1頁', 1))] }, wide)
  expect(layout.pages.map((page) => page.widthPt > page.heightPt)).toEqual([false, true, false])
  const frame = exhibitFrame('a4', 'turned')
  for (const box of texts(layout.pages[1])) expect(box.xPt).toBeLessThan(frame.leftPt + frame.widthPt)
  const [plate, stamp] = [texts(layout.pages[1]).find((box) => box.text.startsWith('資料a')), texts(layout.pages[1]).at(-1)]
  expect(plate?.xPt).toBeGreaterThan(frame.pageWidthPt * 0.7)
  expect([stamp?.text, (stamp?.baselinePt ?? 0) > frame.topPt + frame.heightPt]).toEqual(['2 / 3', true])
  expect(layout.pages[1]?.boxes.find((box) => box.kind === 'picture')).toMatchObject({ xPt: frame.leftPt, widthPt: frame.widthPt })
  expect(layout.pages[0]?.links[0]?.target.pageIndex).toBe(1)
})
