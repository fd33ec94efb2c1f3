import { expect, test } from 'vitest'
import { cutVolume } from '#shared/pdf/layout/cut-volume.ts'
import { layoutApart } from '#shared/pdf/layout/layout-apart.ts'
import { layoutPack, type PackLayout } from '#shared/pdf/layout/layout-pack.ts'
import { romanNumber } from '#shared/pdf/layout/roman-number.ts'
import type { DocumentPart } from '#shared/pdf/layout/pack-layout-input.ts'
import type { Page } from '#shared/pdf/layout-types.ts'
import { plainFonts } from './plain-fonts.ts'
import { cite, packOf, paragraph, picture, reportOf } from './sample-pack.ts'

const letter = { ...reportOf('申入書'), blocks: [paragraph(cite('a', '資料a'), 'と', cite('b', '資料b'), 'を参照。')] }
const input = packOf([letter, picture('a', 2), picture('b', 2), picture('c')])
const whole = layoutPack(input, plainFonts)
const front = { ...reportOf('総目次'), blocks: ['a', 'b', 'c'].map((id) => paragraph(cite(id, `資料${id}`))) }

function volume(number: number, firstPage: number, lastPage: number, withBack = false): PackLayout {
  const apart = (part: DocumentPart, before: number) => layoutApart(part, { ...input, spans: whole.exhibits, stamp: (page) => `${number}-${romanNumber(before + page)}`, pagesBefore: 0, isFollowed: false }, plainFonts)
  return cutVolume(whole, { firstPage, lastPage, front: { layout: apart(front, 0), title: '総目次' }, back: withBack ? { layout: apart(reportOf('一覧'), 1), title: '一覧' } : null, prefix: `${number}-`, elsewhere: (page) => `頁${page}の分冊` })
}
const stamp = (page: Page): string => page.boxes.flatMap((box) => (box.kind === 'text' && box.owner === null ? [box.text] : [])).at(-1) ?? ''

test('a volume keeps the page numbers of the pack; its front is counted apart, and the labels agree', () => {
  const second = volume(2, 4, 6)
  expect(second.pages.map(stamp)).toEqual(['2-i', '4 / 6', '5 / 6', '6 / 6'])
  expect(second.pageLabels).toEqual([{ firstPageIndex: 0, style: 'roman', prefix: '2-', start: 1 }, { firstPageIndex: 1, style: 'decimal', prefix: '', start: 4 }])
})

test('links lead to pages of the same volume; those that led out are gone', () => {
  const targets = (layout: PackLayout): readonly (readonly number[])[] => layout.pages.map((page) => page.links.map((link) => link.target.pageIndex))
  expect(targets(volume(1, 1, 3))).toEqual([[2], [2], [1], [1]])
  expect(targets(volume(2, 4, 6))).toEqual([[1, 3], [], [], []])
})

test('words that lost their link are tagged as words', () => {
  const { structure, pages } = volume(1, 1, 3)
  const alive = new Set(pages.flatMap((page) => page.links.map((link) => link.owner)))
  expect(structure.flatMap((node, index) => (node.tag === 'Link' ? [alive.has(index)] : [])).every(Boolean)).toBe(true)
  expect(structure.filter((node) => node.tag === 'Span').length).toBeGreaterThan(0)
})

test('bookmarks are the front and what lies in the volume', () => {
  const titles = (layout: PackLayout): readonly string[] => layout.outline.flatMap((item) => [item.title, ...item.children.map((child) => child.title)])
  expect(titles(volume(1, 1, 3))).toEqual(['総目次 (1-i)', '申入書 (1)', '資料 (2)', '資料a 画面の写し (2)'])
  expect(titles(volume(2, 4, 6))).toEqual(['総目次 (2-i)', '資料 (4)', '資料b 画面の写し (4)', '資料c 画面の写し (6)'])
  expect(volume(2, 4, 6).outline[1]?.target.pageIndex).toBe(1)
})

test('a bookmark of a mail that lies in another volume says so, and not the page of what was attached to it', () => {
  const mail = layoutPack(packOf([letter, picture('a', 2), { ...picture('b', 2), parentId: 'a' }]), plainFonts)
  const apart = layoutApart(front, { ...input, spans: mail.exhibits, stamp: (page) => `2-${romanNumber(page)}`, pagesBefore: 0, isFollowed: false }, plainFonts)
  const [, head] = cutVolume(mail, { firstPage: 4, lastPage: 5, front: { layout: apart, title: '総目次' }, back: null, prefix: '2-', elsewhere: (page) => `第${page}分冊` }).outline
  expect(head).toMatchObject({ title: '資料 (4)', children: [{ title: '資料a 画面の写し (第2分冊)', target: { pageIndex: 1 }, children: [{ title: '資料b 画面の写し (4)', target: { pageIndex: 1 } }] }] })
})

test('what stands behind the pages goes on with the numbers of the front', () => {
  const second = volume(2, 4, 6, true)
  expect(second.pages.map(stamp)).toEqual(['2-i', '4 / 6', '5 / 6', '6 / 6', '2-ii'])
  expect(second.pageLabels?.at(-1)).toEqual({ firstPageIndex: 4, style: 'roman', prefix: '2-', start: 2 })
  expect(second.outline.at(-1)).toMatchObject({ title: '一覧 (2-ii)', target: { pageIndex: 4 } })
})

test('each exhibit lies in one volume', () => {
  expect([volume(1, 1, 3), volume(2, 4, 6)].map((layout) => layout.exhibits.map(({ exhibitId }) => exhibitId))).toEqual([['a'], ['b', 'c']])
})

test('every box of the front belongs to a node of its own kind, not to one of the pack', () => {
  const { pages, structure } = volume(2, 4, 6)
  const owners = pages[0]?.boxes.flatMap((box) => (box.owner === null ? [] : [box.owner])) ?? []
  expect(owners.length).toBeGreaterThan(0)
  expect(owners.every((owner) => owner >= whole.structure.length && owner < structure.length)).toBe(true)
})

test.each([[1, 'i'], [4, 'iv'], [9, 'ix'], [14, 'xiv'], [40, 'xl'], [99, 'xcix'], [1994, 'mcmxciv']])('%i is %s', (value, text) => {
  expect(romanNumber(value)).toBe(text)
})
