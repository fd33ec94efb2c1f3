import { expect, test } from 'vitest'
import type { Block } from '#shared/documents/block.ts'
import type { Box } from '#shared/pdf/layout-types.ts'
import { isGapFrame } from '#shared/pdf/layout/place-object.ts'
import { layoutPack } from '#shared/pdf/layout/layout-pack.ts'
import { packOf, paragraph } from './sample-pack.ts'
import { plainFonts } from './plain-fonts.ts'

function boxesOf(...blocks: readonly Block[]): readonly Box[] {
  return layoutPack(packOf([{ kind: 'document', id: 'd', title: 'd', style: 'letter', blocks }]), plainFonts).pages[0]?.boxes ?? []
}

test('a gap stands in one frame, whatever scripts its name is of, and the frame ends with its bracket', () => {
  const boxes = boxesOf(paragraph('By ', { kind: 'gap', name: 'your name' }, ', please.'))
  const [frame, ...others] = boxes.filter(isGapFrame)
  const name = boxes.find((box) => box.kind === 'text' && box.text === 'your name')
  const comma = boxes.find((box) => box.kind === 'text' && box.text.startsWith(','))
  if (frame?.kind !== 'rectangle' || name?.kind !== 'text' || comma?.kind !== 'text') throw new Error('not on paper')
  expect(others).toEqual([])
  expect(frame.xPt).toBeLessThan(name.xPt)
  expect(frame.xPt + frame.widthPt).toBeGreaterThan(name.xPt + plainFonts.measure(name.face, name.sizePt, name.text))
  expect(frame.xPt + frame.widthPt).toBeLessThan(comma.xPt)
})

test('two gaps side by side stand in two frames', () => {
  expect(boxesOf(paragraph({ kind: 'gap', name: '氏名' }, { kind: 'gap', name: '住所' })).filter(isGapFrame)).toHaveLength(2)
})

test('the name of a gap is not torn', () => {
  for (let count = 20; count < 60; count += 1) {
    const frames = boxesOf(paragraph('あ'.repeat(count), { kind: 'gap', name: '回答の期限' }, 'までに、ご回答ください。')).filter(isGapFrame)
    expect(frames, `${count} characters before it`).toHaveLength(1)
  }
})
