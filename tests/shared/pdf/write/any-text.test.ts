import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseText } from '#shared/pdf/fonts/normalise-text.ts'
import { shownCodes } from './marked-content.ts'
import { objectsOf, streamOf } from './pdf-objects.ts'
import { fontLibrary, inkBetween, lacks, layoutOf, line, page, pdfFile, read, render } from './pdf-readers.ts'

/** Each with what no bundled font has; the rest of it is drawn as itself. */
const troubles = [
  ['emoji, joined, toned and flags', '絵😀家族👨‍👩‍👧‍👦旗🇯🇵肌👍🏽', ['😀', '👨‍👩‍👧‍👦', '🇯🇵']],
  ['plane 2 and 3', '𠮷野家𠮟る𩸽と\u{2A6A5}と\u{30000}', ['\u{2A6A5}', '\u{30000}']],
  ['variants of kanji', '葛\u{E0100}城、葛\u{E0101}、辻\u{E0100}', []],
  ['marks that compose', 'か\u3099き\u3099 e\u0301 Tiếng Việt', []],
  ['Hebrew', 'שלום', ['ש', 'ל', 'ו', 'ם']],
  ['Arabic', 'مرحبا', ['م', 'ر', 'ح', 'ب', 'ا']],
  ['Thai and Devanagari', 'ไทย हि', ['ไ', 'ท', 'ย', 'ह', 'ि']],
] as const

describe.skipIf(lacks('pdftotext') || lacks('qpdf'))('text that no font foresaw (skipped without poppler and qpdf)', () => {
  test.each(troubles)('%s: what is missing is named and shown by a mark, and all can be copied out', async (_, given, missing) => {
    const text = normaliseText(given)
    const path = await pdfFile(layoutOf([page([line(text, 100, { sizePt: 20 })])]))
    expect(fontLibrary().missing(text)).toEqual(missing)
    const marks = (value: string): string => [...value.normalize('NFC').replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')].toSorted().join('')
    expect(marks(read('pdftotext', '-raw', path, '-'))).toBe(marks(text))
    expect(inkBetween(render('poppler', path, 1), 80, 105)).toBeGreaterThan(20 * [...text.replaceAll(/\s/gu, '')].length / 4)
    expectNoEmptyGlyph(path)
  })

  test('whatever the characters: readers find nothing to complain of, and no code stands for nothing', async () => {
    const samples = fc.sample(fc.string({ unit: 'binary', minLength: 20, maxLength: 40 }), { numRuns: 150, seed: 20_261_101 }).map((text) => normaliseText(text).replaceAll('\n', ' '))
    const pages = Array.from({ length: 5 }, (_, at) => page(samples.slice(at * 30, at * 30 + 30).map((text, row) => line(text, 30 + row * 26, { face: row % 2 === 0 ? 'serif' : 'sans-bold' }))))
    const path = await pdfFile(layoutOf(pages))
    for (const [program, ...words] of [['qpdf', '--check', path], ['pdftotext', path, '-'], ['mutool', 'draw', '-q', '-F', 'txt', '-o', '/dev/null', path]] as const) {
      const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' })
      expect([program, status, stderr.replace(/^warning: ICC support is not available\n/m, '')]).toEqual([program, 0, ''])
    }
    expectNoEmptyGlyph(path)
  })
})

/** Code 0 is the empty box of a font: an archive may not show it. */
function expectNoEmptyGlyph(path: string): void {
  const objects = objectsOf(path)
  const contents = objects.flatMap(({ value }) => (value?.['/Type'] === '/Page' ? [streamOf(objects, String(value['/Contents'])).toString('latin1')] : []))
  const codes = contents.flatMap(shownCodes)
  expect(codes.length).toBeGreaterThan(0)
  expect(codes).not.toContain('0000')
}
