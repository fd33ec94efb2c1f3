import { expect, test } from 'vitest'
import { layoutPack, type PackLayout } from '#shared/pdf/layout/layout-pack.ts'
import type { Part } from '#shared/pdf/layout/pack-layout-input.ts'
import { plainFonts } from './plain-fonts.ts'
import { cite, packOf, paragraph, picture, reportOf } from './sample-pack.ts'

const layOut = (...parts: readonly Part[]): PackLayout => layoutPack({ ...packOf(parts), duplex: true }, plainFonts)
const textsOn = (layout: PackLayout): readonly (readonly string[])[] => layout.pages.map((page) => page.boxes.flatMap((box) => (box.kind === 'text' ? [box.text] : [])))
const index: Part = { ...reportOf('一覧'), blocks: [{ kind: 'table', columns: [{ head: [], align: 'left' }, { head: [], align: 'right' }], rows: ['a', 'b', 'c'].map((id) => [[cite(id, id)], [{ kind: 'pages', exhibitId: id }]]) }] }

test('every document and exhibit begins on an odd page, and the backs between say that they are blank', () => {
  const layout = layOut(reportOf('一'), picture('a', 3), picture('b', 2), picture('c'))
  expect(layout.parts.map(({ id, firstPage, lastPage }) => [id, firstPage, lastPage])).toEqual([['一', 1, 1], ['a', 3, 5], ['b', 7, 8], ['c', 9, 9]])
  expect(textsOn(layout).flatMap((texts, at) => (texts.includes('（余白）') ? [at + 1] : []))).toEqual([2, 6])
})

test('blank pages are counted and stamped, and nothing is blank at the end', () => {
  const stamps = textsOn(layOut(reportOf('一'), picture('a'))).map((texts) => texts.at(-1))
  expect(stamps).toEqual(['1 / 3', '2 / 3', '3 / 3'])
})

test('index, links, bookmarks and spans all count the blank pages', () => {
  const layout = layOut(index, picture('a', 2), picture('b'), picture('c'))
  expect(layout.exhibits.map(({ firstPage }) => firstPage)).toEqual([3, 5, 7])
  expect(textsOn(layout)[0]?.filter((text) => /^\d+(–\d+)?$/u.test(text))).toEqual(['3–4', '5', '7'])
  expect(new Set(layout.pages[0]?.links.map((link) => link.target.pageIndex))).toEqual(new Set([2, 4, 6]))
  expect(layout.outline.at(-1)?.children.map((item) => item.target.pageIndex)).toEqual([2, 4, 6])
})

test('a citation carries the note of its exhibit, and only of that', () => {
  const parts = [{ ...reportOf('一'), blocks: [paragraph('証拠は', cite('a', '資料1・1頁', 1), 'と', cite('b', '資料2'), 'です。')] }, picture('a'), picture('b')]
  const layout = layoutPack({ ...packOf(parts), citeNotes: new Map([['b', '・第2分冊']]) }, plainFonts)
  expect(textsOn(layout)[0]?.join('')).toContain('証拠は資料1・1頁と資料2・第2分冊です。')
})
