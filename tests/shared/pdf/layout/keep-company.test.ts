import { describe, expect, test } from 'vitest'
import type { Block } from '#shared/documents/block.ts'
import { layoutPack } from '#shared/pdf/layout/layout-pack.ts'
import { heading, packOf, paragraph, text } from './sample-pack.ts'
import { plainFonts } from './plain-fonts.ts'

/** What stands on each page, told by marks such as #3; in front of it `lines` of text. */
function marksByPage(lines: number, ...blocks: readonly Block[]): readonly (readonly string[])[] {
  const filling = Array.from({ length: lines }, () => paragraph('前の行'))
  const { pages } = layoutPack(packOf([{ kind: 'document', id: 'd', title: 'd', style: 'report', blocks: [...filling, ...blocks] }]), plainFonts)
  const marks = pages.map((page) => page.boxes.flatMap((box) => (box.kind === 'text' && box.owner !== null ? (box.text.match(/#\d+/gu) ?? []) : [])))
  return marks.filter((own) => own.length > 0)
}

const table = (rows: number): Block => ({ kind: 'table', columns: [{ head: [text('番号')], align: 'left' }, { head: [text('内容')], align: 'left' }], rows: Array.from({ length: rows }, (_, row) => [[text(`#${row}`)], [text('行')]]) })
const fields = (rows: number): Block => ({ kind: 'fields', rows: Array.from({ length: rows }, (_, row) => ({ term: [text(`#${row}`)], value: [text('値')] })) })
const list = (items: number, more = ''): Block => ({ kind: 'list', ordered: true, start: 1, items: Array.from({ length: items }, (_, item) => [paragraph(`#${item}${more}`)]) })
const checks = (items: number): Block => ({ kind: 'checklist', items: Array.from({ length: items }, (_, item) => ({ checked: false, children: [paragraph(`#${item}`)] })) })

/** Every length of text that may stand before it, so that the end of the page falls everywhere. */
const everywhere = Array.from({ length: 40 }, (_, lines) => lines)

describe('rows', () => {
  test.each([['a table', table], ['data of an order', fields]])('%s of four rows is never parted', (_, make) => {
    for (const lines of everywhere) expect(marksByPage(lines, heading(2, '見出し'), make(4))).toHaveLength(1)
  })

  test.each([['a longer table', table], ['longer data', fields]])('of %s no row stands alone at either end', (_, make) => {
    const counts = everywhere.map((lines) => marksByPage(lines, make(14)).map((page) => page.length))
    expect(counts.flat().filter((count) => count === 1)).toEqual([])
    expect(counts.some((pages) => pages.length === 2)).toBe(true)
  })
})

describe('points of a list', () => {
  test.each([['a list', list], ['a checklist', checks]])('%s of two is never parted', (_, make) => {
    for (const lines of everywhere) expect(marksByPage(lines, heading(2, '見出し'), make(2))).toHaveLength(1)
  })

  test.each([['a list', list], ['a checklist', checks]])('of %s no point stands alone at either end', (_, make) => {
    const counts = everywhere.map((lines) => marksByPage(lines, make(16)).map((page) => page.length))
    expect(counts.flat().filter((count) => count === 1)).toEqual([])
    expect(counts.some((pages) => pages.length === 2)).toBe(true)
  })

  test('long points may part: a page is not left empty for them', () => {
    const long = '、長い文の続き'.repeat(40)
    expect(everywhere.some((lines) => marksByPage(lines, list(2, long)).length === 2)).toBe(true)
  })
})

describe('frames', () => {
  const note = (lines: number): Block => ({ kind: 'note', children: Array.from({ length: lines }, (_, line) => paragraph(`#${line}`)) })

  test('a short one is never parted', () => {
    for (const lines of everywhere) expect(marksByPage(lines, note(3))).toHaveLength(1)
  })

  test('one that goes on overleaf closes below its text and opens above it', () => {
    const filling = Array.from({ length: 20 }, () => paragraph('前の行'))
    const { pages } = layoutPack(packOf([{ kind: 'document', id: 'd', title: 'd', style: 'report', blocks: [...filling, { kind: 'paste', children: Array.from({ length: 30 }, () => paragraph('#1')) }] }]), plainFonts)
    const inner = pages.map(({ boxes }) => boxes.flatMap((box) => (box.kind === 'text' && box.text === '#1' ? [box.baselinePt] : [])))
    const frames = pages.map(({ boxes }) => boxes.find((box) => box.kind === 'rectangle'))
    expect(pages).toHaveLength(2)
    const [first, second] = frames
    if (first?.kind !== 'rectangle' || second?.kind !== 'rectangle') throw new Error('no frame')
    expect(first.yPt + first.heightPt - Math.max(...(inner[0] ?? []))).toBeGreaterThan(8)
    expect(Math.min(...(inner[1] ?? [])) - second.yPt).toBeGreaterThan(15)
  })
})
