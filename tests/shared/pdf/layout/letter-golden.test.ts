import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { layoutPack } from '#shared/pdf/layout/layout-pack.ts'
import { letter, packOf } from './sample-pack.ts'
import { plainFonts } from './plain-fonts.ts'
import type { Box, Page } from '#shared/pdf/layout-types.ts'

const golden = new URL('./golden/letter.json', import.meta.url)

/** One line a box, in the order of drawing; written anew when UPDATE is set. */
const drawn = (page: Page): readonly string[] => page.boxes.map(describeBox)

function describeBox(box: Box): string {
  if (box.kind === 'text') return `${box.face} ${box.sizePt} at ${box.xPt} ${box.baselinePt}${box.letterSpacingPt === undefined ? '' : ` +${box.letterSpacingPt.toFixed(3)}`}: ${box.text}`
  if (box.kind === 'line') return `line ${box.fromXPt} ${box.fromYPt} to ${box.toXPt} ${box.toYPt}`
  if (box.kind === 'unseen') return `unseen at ${box.xPt} ${box.baselinePt}: ${box.text}`
  return box.kind === 'path' ? 'path' : `${box.kind} ${box.xPt} ${box.yPt} ${box.widthPt} x ${box.heightPt}`
}

test('a Japanese letter is set as it was last looked at', () => {
  const layout = layoutPack(packOf([{ kind: 'document', id: 'letter', title: '申入書', style: 'letter', blocks: letter }]), plainFonts)
  const found = layout.pages.map(drawn)
  if (process.env['UPDATE'] !== undefined) writeFileSync(golden, `${JSON.stringify(found, null, 1)}\n`)
  expect(found).toEqual(JSON.parse(readFileSync(golden, 'utf8')))
})
