import { expect, test } from 'vitest'
import { layoutPack, type PackLayout } from '#shared/pdf/layout/layout-pack.ts'
import type { Block, Inline } from '#shared/documents/block.ts'
import type { DocumentPart, Part } from '#shared/pdf/layout/pack-layout-input.ts'
import { cite, packOf, paragraph, picture, text } from './sample-pack.ts'
import { plainFonts } from './plain-fonts.ts'

const layOut = (...parts: readonly Part[]): PackLayout => layoutPack(packOf(parts), plainFonts)
const report = (...blocks: readonly Block[]): DocumentPart => ({ kind: 'document', id: 'd', title: 'd', style: 'report', blocks })
const listed = (exhibitId: string): Inline => ({ kind: 'cite', exhibitId, page: null, text: exhibitId, isListing: true })
const nextPage: Block = { kind: 'page-break' }

/** What stands at the foot of a page beside its stamp. */
function foot(layout: PackLayout, pageIndex: number): string {
  const boxes = (layout.pages[pageIndex]?.boxes ?? []).flatMap((box) => (box.kind === 'text' ? [box] : []))
  const lowestPt = Math.max(...boxes.map((box) => box.baselinePt))
  return boxes.filter((box) => box.baselinePt === lowestPt && box.owner !== null).map((box) => box.text).join('')
}

test('each page of an exhibit names the pages that rely on it, each a link to the paragraph', () => {
  const layout = layOut(report(paragraph('前置き'), paragraph('届かない（', cite('a', '資料a'), '）。'), nextPage, paragraph(cite('a', '資料a'))), picture('a', 2), picture('b'))
  expect([2, 3, 4].map((index) => foot(layout, index))).toEqual(['引用箇所：1頁、2頁', '引用箇所：1頁、2頁', ''])
  const [first, second] = layout.pages[2]?.links ?? []
  expect([first?.target.pageIndex, second?.target.pageIndex]).toEqual([0, 1])
  const paragraphTopPt = layout.pages[0]?.links[0]?.yPt ?? 0
  expect(paragraphTopPt - (first?.target.yPt ?? 0)).toBeGreaterThan(0)
  expect(paragraphTopPt - (first?.target.yPt ?? 0)).toBeLessThan(12)
})

test('a citation in a lower line leads back to the first line of its paragraph, one in a table to the top of its row', () => {
  const long = report(paragraph('長い文。'.repeat(60), cite('a', '資料a')), { kind: 'table', columns: [{ head: [], align: 'left' }, { head: [], align: 'left' }], rows: [[[text('一行目の内容。'.repeat(30))], [cite('b', '資料b')]]] })
  const layout = layOut(long, picture('a'), picture('b'))
  const [inText, inRow] = [1, 2].map((index) => layout.pages[index]?.links[0]?.target.yPt ?? -1)
  const links = layout.pages[0]?.links ?? []
  expect((links[0]?.yPt ?? 0) - (inText ?? 0)).toBeGreaterThan(40)
  expect(Math.abs((links[1]?.yPt ?? 0) - (inRow ?? 0))).toBeLessThan(12)
})

test('a citation of one page counts for that page, one beyond its pages for none', () => {
  const layout = layOut(report(paragraph(cite('a', '資料a・2頁', 2)), nextPage, paragraph(cite('a', '資料a・9頁', 9))), picture('a', 3))
  expect([2, 3, 4].map((index) => foot(layout, index))).toEqual(['', '引用箇所：1頁', ''])
})

test('all sheets of a long picture answer to the citation of its page', () => {
  const tall = picture('a')
  const pages = tall.pages.map((page) => (page.kind === 'picture' ? { ...page, size: { unit: 'px', width: 1080, height: 9_000 } as const, quietBands: [{ from: 2_300, to: 2_400, isBlank: true }, { from: 4_500, to: 4_600, isBlank: true }, { from: 6_700, to: 6_800, isBlank: true }] } : page))
  const layout = layOut(report(paragraph(cite('a', '資料a・1頁', 1))), { ...tall, pages })
  expect(layout.pages.length).toBeGreaterThan(2)
  expect(layout.pages.slice(1).map((_, index) => foot(layout, index + 1))).toEqual(layout.pages.slice(1).map(() => '引用箇所：1頁'))
})

test('a page of a mail is the sheet that its label counts', () => {
  const mail: Part = { kind: 'exhibit', exhibitId: 'm', label: '資料m', title: 'メール', caption: '', pages: [{ kind: 'text', blocks: Array.from({ length: 90 }, (_, index) => paragraph(`${index}行目です。`)) }] }
  const layout = layOut(report(paragraph(cite('m', '資料m・2頁', 2))), mail)
  expect(layout.pages.length).toBeGreaterThan(3)
  expect(layout.pages[0]?.links[0]?.target.pageIndex).toBe(2)
  expect([1, 2, 3].map((index) => foot(layout, index))).toEqual(['', '引用箇所：1頁', ''])
})

test('what an index lists does not count', () => {
  expect(foot(layOut(report(paragraph(listed('a'), { kind: 'pages', exhibitId: 'a' })), picture('a')), 1)).toBe('')
})

test('too many places end in a word, and never reach the stamp', () => {
  const layout = layOut(report(...Array.from({ length: 40 }, () => [paragraph(cite('a', '資料a')), nextPage]).flat()), picture('a'))
  const boxes = (layout.pages.at(-1)?.boxes ?? []).flatMap((box) => (box.kind === 'text' ? [box] : []))
  expect(foot(layout, 40)).toMatch(/^引用箇所：1頁、2頁.*ほか$/)
  const stamp = boxes.at(-1)
  const last = boxes.findLast((box) => box.text === 'ほか')
  expect((last?.xPt ?? 0) + plainFonts.measure('sans', 7.5, 'ほか')).toBeLessThan(stamp?.xPt ?? 0)
})

test('the line stands in the tags: a paragraph with links', () => {
  const layout = layOut(report(paragraph(cite('a', '資料a'))), picture('a'))
  const owner = layout.pages[1]?.links[0]?.owner ?? -1
  const node = layout.structure[owner]
  expect([node?.tag, layout.structure[node?.parent ?? -1]?.tag]).toEqual(['Link', 'P'])
})

test('what is attached to a mail is bookmarked under the mail', () => {
  const layout = layOut(picture('m'), { ...picture('m/1'), parentId: 'm' }, { ...picture('m/2'), parentId: 'm' }, picture('n'))
  expect(layout.outline[0]?.children.map((item) => [item.title, item.children.map((child) => child.title)])).toEqual([['資料m 画面の写し (1)', ['資料m/1 画面の写し (2)', '資料m/2 画面の写し (3)']], ['資料n 画面の写し (4)', []]])
})
