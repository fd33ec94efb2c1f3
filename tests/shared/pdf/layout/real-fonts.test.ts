import { expect, test } from 'vitest'
import { layoutPack } from '#shared/pdf/layout/layout-pack.ts'
import { nodeMachine } from '#electron/files/machine.ts'
import { openFontLibrary } from '#shared/pdf/fonts/font-library.ts'
import { letter, packOf } from './sample-pack.ts'

test('with the bundled faces justified lines of a letter end at one edge', async () => {
  const fonts = openFontLibrary(nodeMachine)
  await fonts.prepare(JSON.stringify(letter))
  const layout = layoutPack(packOf([{ kind: 'document', id: 'letter', title: '申入書', style: 'letter', blocks: letter }]), fonts)
  const boxes = layout.pages[0]?.boxes.flatMap((box) => (box.kind === 'text' ? [box] : [])) ?? []
  const edges = new Map<number, number>()
  for (const box of boxes) {
    const spacing = (box.letterSpacingPt ?? 0) * ([...box.text].length - 1)
    const hanging = /[、。」）]$/u.test(box.text) ? box.sizePt / 2 : 0
    edges.set(box.baselinePt, box.xPt + fonts.measure(box.face, box.sizePt, box.text) + spacing - hanging)
  }
  const body = boxes.filter((box) => box.letterSpacingPt !== undefined).map((box) => edges.get(box.baselinePt) ?? 0)
  expect(body.length).toBeGreaterThan(2)
  for (const edge of body) expect(edge).toBeCloseTo(body[0] ?? 0, 1)
})
