import { describe, expect, test } from 'vitest'
import type { Block } from '#shared/documents/block.ts'
import { layoutPack } from '#shared/pdf/layout/layout-pack.ts'
import { heading, packOf, paragraph, text } from './sample-pack.ts'
import { plainFonts } from './plain-fonts.ts'

/** Baselines of the texts of a Japanese letter, in points from the top. */
function baselinesOf(...blocks: readonly Block[]): ReadonlyMap<string, number> {
  const { pages } = layoutPack(packOf([{ kind: 'document', id: 'd', title: 'd', style: 'letter', blocks }]), plainFonts)
  return new Map((pages[0]?.boxes ?? []).flatMap((box) => (box.kind === 'text' ? [[box.text, box.baselinePt] as const] : [])))
}

const right = (words: string): Block => ({ kind: 'right', children: [paragraph(words)] })
const leadingPt = 18.5

function between(first: string, second: string, lines: ReadonlyMap<string, number>): number {
  return (lines.get(second) ?? NaN) - (lines.get(first) ?? NaN)
}

test('text after a list stands off from it: close under it, it would look like the rest of its last point', () => {
  const lines = baselinesOf({ kind: 'list', ordered: false, start: 1, items: [[paragraph('一つ目')], [paragraph('二つ目')]] }, paragraph('続きの文。'))
  expect(between('二つ目', '続きの文。', lines)).toBeGreaterThan(leadingPt + 4)
})

test('a word that closes a letter stands right under its text, a short name at the right for itself', () => {
  const lines = baselinesOf(paragraph('用件の文。'), right('草々'), paragraph('宛名　御中'), right('山田花子'))
  expect(between('用件の文。', '草々', lines)).toBeCloseTo(leadingPt, 5)
  expect(between('宛名　御中', '山田花子', lines)).toBeGreaterThan(leadingPt + 8)
})

describe('a heading', () => {
  test.each([['a table', { kind: 'table', columns: [{ head: [text('頭')], align: 'left' }], rows: [[[text('行')]]] }], ['data', { kind: 'fields', rows: [{ term: [text('頭')], value: [text('値')] }] }], ['text', paragraph('頭')]] as const)('stands nearer to %s under it than to what is over it', (_, block) => {
    const lines = baselinesOf(paragraph('前の文。'), heading(2, '見出し'), block)
    expect(between('見出し', '頭', lines)).toBeLessThan(between('前の文。', '見出し', lines))
  })

  test('keeps its number apart from its words', () => {
    const { pages } = layoutPack({ ...packOf([{ kind: 'document', id: 'd', title: 'd', style: 'report', blocks: [heading(2, '1 What to say')] }]), language: 'en' }, plainFonts)
    const boxes = (pages[0]?.boxes ?? []).flatMap((box) => (box.kind === 'text' && box.artifact === undefined ? [box] : []))
    expect(boxes.map((box) => box.text)).toEqual(['1 ', 'What to say'])
    expect((boxes[1]?.xPt ?? 0) - (boxes[0]?.xPt ?? 0)).toBeGreaterThan(1.3 * (boxes[0]?.sizePt ?? 0))
  })
})

test('a term that takes up to two fifths of the line stays whole', () => {
  const lines = baselinesOf({ kind: 'fields', rows: [{ term: [text('あ'.repeat(16))], value: [text('値')] }] })
  expect(lines.has('あ'.repeat(16))).toBe(true)
})
