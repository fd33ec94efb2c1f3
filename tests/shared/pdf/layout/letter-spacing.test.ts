import { expect, test } from 'vitest'
import type { Block } from '#shared/documents/block.ts'
import { layoutPack } from '#shared/pdf/layout/layout-pack.ts'
import { packOf, paragraph } from './sample-pack.ts'
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
