import { expect, test } from 'vitest'
import type { Block } from '#shared/documents/block.ts'
import { layoutPack } from '#shared/pdf/layout/layout-pack.ts'
import type { Box, Layout, Page } from '#shared/pdf/layout-types.ts'
import { plainFonts } from './plain-fonts.ts'
import { packOf, paragraph, text } from './sample-pack.ts'

const layOut = (...blocks: readonly Block[]): Layout => layoutPack(packOf([{ kind: 'document', id: 'd', title: 'd', style: 'report', blocks }]), plainFonts)
const quote = (...children: readonly Block[]): Block => ({ kind: 'quote', children })
const lines = (count: number): readonly Block[] => Array.from({ length: count }, (_, index) => paragraph(`行${index}`))
/** The lines beside what is quoted, from left to right. */
const marks = (page: Page | undefined): readonly Extract<Box, { kind: 'rectangle' }>[] =>
  (page?.boxes ?? []).flatMap((box) => (box.kind === 'rectangle' && box.widthPt < 3 && box.heightPt > 5 ? [box] : [])).toSorted((a, b) => a.xPt - b.xPt)
const textsOf = (page: Page | undefined) => (page?.boxes ?? []).flatMap((box) => (box.kind === 'text' && box.owner !== null ? [box] : []))

test('a line stands beside all that is quoted, on each page that it reaches, and beside nothing else', () => {
  const { pages } = layOut(paragraph('前'), quote(...lines(120)), paragraph('後'))
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) {
    const [mark, ...others] = marks(page)
    expect(others).toEqual([])
    for (const { text: said, baselinePt, xPt } of textsOf(page)) {
      const isBeside = mark !== undefined && baselinePt > mark.yPt && baselinePt < mark.yPt + mark.heightPt
      expect(isBeside).toBe(said !== '前' && said !== '後')
      if (isBeside) expect(xPt).toBeGreaterThan(mark.xPt + 5)
    }
  }
})

test('a quotation within one has a line of its own, further in, and the outer one goes on beside it', () => {
  const [page] = layOut(quote(paragraph('外'), quote(paragraph('内')), paragraph('外二'))).pages
  const [outer, inner] = marks(page)
  if (outer === undefined || inner === undefined) throw new Error('no two lines')
  expect(inner.xPt).toBeGreaterThan(outer.xPt + 5)
  expect([outer.yPt < inner.yPt, outer.yPt + outer.heightPt > inner.yPt + inner.heightPt]).toEqual([true, true])
})

test('a table that goes on within a quotation has the line beside its head too', () => {
  const { pages } = layOut(quote({ kind: 'table', columns: ['一', '二'].map((head) => ({ head: [text(head)], align: 'left' })), rows: Array.from({ length: 90 }, () => [[text('a')], [text('b')]]), found: { hasRowHeads: false } }))
  for (const page of pages) {
    const [mark] = marks(page)
    const top = Math.min(...page.boxes.flatMap((box) => (box.kind === 'text' && box.text === '一' ? [box.baselinePt] : [])))
    expect(mark === undefined ? Infinity : mark.yPt).toBeLessThan(top)
  }
})

test('is told to those who hear the page, and a first column of a found table is its heads where that says so', () => {
  const table = (hasRowHeads: boolean): Block => ({ kind: 'table', columns: [{ head: [], align: 'left' }, { head: [], align: 'left' }], rows: [[[text('とても長い見出しの言葉が並ぶ行')], [text('b')]]], found: { hasRowHeads } })
  const { structure } = layOut(quote(quote(table(true)), table(false)))
  const tags = structure.map(({ tag, parent }) => `${tag} in ${parent === null ? '-' : structure[parent]?.tag}`)
  expect(tags).toContain('BlockQuote in BlockQuote')
  expect(tags.filter((tag) => tag === 'TH in TR')).toHaveLength(1)
  expect(tags.filter((tag) => tag === 'TD in TR')).toHaveLength(3)
})

test('forty quotations within one another still leave their text room', () => {
  const deep = Array.from({ length: 40 }).reduce<Block>((inner) => quote(inner), paragraph('言葉'.repeat(40)))
  const [page] = layOut(deep).pages
  for (const { xPt } of textsOf(page)) expect(xPt).toBeLessThan(500)
  expect(textsOf(page).map(({ text: said }) => said).join('')).toContain('言葉言葉')
})
