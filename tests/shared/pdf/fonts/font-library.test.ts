import { expect, test } from 'vitest'
import { nodeMachine } from '#electron/files/machine.ts'
import { openFontLibrary } from '#shared/pdf/fonts/font-library.ts'
import type { FontFile, Machine } from '#shared/pdf/machine.ts'

const library = openFontLibrary(nodeMachine)
const measured = async (text: string): Promise<number> => {
  const fonts = library
  await fonts.prepare(text)
  return fonts.measure('sans', 1000, text)
}

test.each([
  ['a kanji is one em', '山', 1000],
  ['half-width kana are half an em', 'ｱｲ', 1000],
  ['a variation selector has no width', '葛\u{E0100}', 1000],
  ['plane 2 is one em', '𠮷', 1000],
  ['a joined emoji is one mark', '👨‍👩‍👧', 1000],
  ['a flag is one mark', '🇯🇵', 1000],
  ['nothing is nothing', '', 0],
])('%s', async (_, text, width) => {
  expect(await measured(text)).toBe(width)
})

test('the width of a line is the sum of its characters', async () => {
  const text = '資料1（Exhibit A）¥4,980'
  const parts = await Promise.all([...text].map(measured))
  expect(await measured(text)).toBeCloseTo(parts.reduce((sum, part) => sum + part), 6)
})

test('each character is found in the first font of the chain that has it', async () => {
  const fonts = library
  await fonts.prepare('山陈김☑')
  expect(fonts.glyphRuns('serif', '山陈김☑').map((run) => run.file)).toEqual(['serif-400', 'chinese-400', 'korean-400', 'symbols-400'])
})

test('characters without a font are named once each and drawn as a mark', async () => {
  const fonts = library
  await fonts.prepare('あ😀い😀\u{2A6A5}')
  expect(fonts.missing('あ😀い😀\u{2A6A5}')).toEqual(['😀', '\u{2A6A5}'])
  const [mark] = fonts.glyphRuns('serif', '〓')[0]?.glyphs ?? []
  expect(fonts.glyphRuns('serif', '😀')[0]?.glyphs).toEqual([{ ...mark, text: '😀' }])
})

test('a variation sequence draws another shape than its base', async () => {
  const fonts = library
  await fonts.prepare('葛\u{E0100}')
  const ids = ['葛', '葛\u{E0100}'].map((text) => fonts.glyphRuns('serif', text)[0]?.glyphs[0]?.id)
  expect(ids[0]).not.toBe(ids[1])
})

test('fallback fonts are opened only when a text needs them', async () => {
  const opened: FontFile[] = []
  const watching: Machine = { ...nodeMachine, openFont: (file) => (opened.push(file), nodeMachine.openFont(file)) }
  const fonts = openFontLibrary(watching)
  await fonts.prepare('日本語 and English')
  expect(opened.toSorted()).toEqual(['sans-400', 'sans-700', 'serif-400', 'serif-700'])
  await fonts.prepare('陈')
  expect(opened).toContain('chinese-400')
  expect(opened).not.toContain('korean-400')
})
