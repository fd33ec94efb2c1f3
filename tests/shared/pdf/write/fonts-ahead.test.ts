import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { nodeMachine } from '#electron/files/machine.ts'
import { openFontLibrary } from '#shared/pdf/fonts/font-library.ts'
import type { Box, Layout } from '#shared/pdf/layout-types.ts'
import { packFontsAhead } from '#shared/pdf/write/fonts-ahead.ts'
import { openTextEncoder } from '#shared/pdf/write/text-encoder.ts'

const fonts = openFontLibrary(nodeMachine)
await fonts.prepare('返金 配達 OK')

const drawn = (text: string): Box => ({ kind: 'text', owner: null, xPt: 50, baselinePt: 50, face: 'sans', sizePt: 11, text, colour: [0, 0, 0] })
const unseen = (text: string): Box => ({ kind: 'unseen', owner: null, xPt: 50, baselinePt: 50, widthPt: 100, sizePt: 11, text })
const layoutOf = (...boxes: readonly Box[]): Layout => ({ pages: [{ widthPt: 595, heightPt: 842, boxes, links: [] }], outline: [], structure: [] })

async function openAhead(layout: Layout) {
  const encoder = openTextEncoder(fonts)
  return { encoder, ahead: await packFontsAhead(nodeMachine, fonts, encoder, layout) }
}

test('what the boxes of the pages show is in the font before a page is drawn, seen or not', async () => {
  const { encoder, ahead } = await openAhead(layoutOf(drawn('返金'), unseen('配達 OK')))
  const [before] = encoder.usedFonts()
  const codesBefore = before?.glyphs.length
  encoder.encode('sans', '返金')
  encoder.encode('sans', '配達 OK')
  const [used] = encoder.usedFonts()
  if (used === undefined) throw new Error('no font is used')
  expect(used.glyphs).toHaveLength(codesBefore ?? 0)
  const { bytes, packing } = await ahead(used)
  expect(inflateSync(await packing)).toEqual(Buffer.from(bytes))
  expect(await ahead(used)).toBe(await ahead(used))
})

test('a glyph that no box told of, such as one in a form field, is packed after all', async () => {
  const { encoder, ahead } = await openAhead(layoutOf(drawn('返金')))
  const [foreseen] = encoder.usedFonts()
  if (foreseen === undefined) throw new Error('no font is used')
  const { bytes } = await ahead(foreseen)
  encoder.encode('sans', '欄')
  const [used] = encoder.usedFonts()
  if (used === undefined) throw new Error('no font is used')
  const anew = await ahead(used)
  expect(anew.bytes.length).toBeGreaterThan(bytes.length)
  expect(inflateSync(await anew.packing)).toEqual(Buffer.from(anew.bytes))
})

test('a font that only a field brings is packed when it is asked for', async () => {
  const { encoder, ahead } = await openAhead(layoutOf(drawn('返金')))
  encoder.encode('serif-bold', '欄')
  const used = encoder.usedFonts().find(({ file }) => file === 'serif-700')
  if (used === undefined) throw new Error('no font is used')
  const { bytes, packing } = await ahead(used)
  expect(inflateSync(await packing)).toEqual(Buffer.from(bytes))
})
