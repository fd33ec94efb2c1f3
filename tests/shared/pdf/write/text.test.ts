import { describe, expect, test } from 'vitest'
import { normaliseText } from '#shared/pdf/fonts/normalise-text.ts'
import { objectsOf, streamOf } from './pdf-objects.ts'
import { inkBetween, lacks, layoutOf, line, page, pdfBytes, pdfFile, read, render } from './pdf-readers.ts'

const samples = [
  '山田太郎 様 注文番号 503-1234567-8901234',
  '半角ｶﾅ ｱｲｳｴｵﾞ 全角カナ',
  '①②⑳㈱㌔',
  '〜と～は別の字',
  '𠮷野家の𠮟る',
  '葛\u{E0100}城市',
  '陈国强 김철수',
  'The “quick” fox — ¥4,980 (1.5%)',
  '神\uFA19社',
]

const faces = ['serif', 'serif-bold', 'sans', 'sans-bold'] as const

describe.skipIf(lacks('pdftotext'))('text (skipped without poppler)', () => {
  test.each(faces)('is copied out of %s as it went in', async (face) => {
    const path = await pdfFile(layoutOf([page(samples.map((text, index) => line(text, 80 + index * 30, { face })))]))
    expect(read('pdftotext', '-raw', path, '-').trim().split('\n')).toEqual(samples)
  })

  test('a character that no font has is shown by a mark and still copied out', async () => {
    const path = await pdfFile(layoutOf([page([line('家族👨‍👩‍👧です', 100)])]))
    expect(read('pdftotext', '-raw', path, '-').trim()).toBe('家族👨‍👩‍👧です')
    expect(inkBetween(render('poppler', path, 1), 85, 105)).toBeGreaterThan(50)
  })

  test('more than a hundred characters keep their codes', async () => {
    const kanji = Array.from({ length: 240 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).filter((character) => character.normalize('NFC') === character)
    const lines = Array.from({ length: 8 }, (_, row) => kanji.slice(row * 30, row * 30 + 30).join(''))
    const path = await pdfFile(layoutOf([page(lines.map((text, index) => line(text, 80 + index * 30)))]))
    expect(read('pdftotext', '-raw', path, '-').trim().split('\n')).toEqual(lines)
  })

  test('characters whose codes are marks of the notation itself are copied out like others', async () => {
    const kanji = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x4e00 + index)).filter((character) => character.normalize('NFC') === character).join('')
    const lines = Array.from({ length: 4 }, (_, row) => kanji.slice(row * 25, row * 25 + 25))
    const path = await pdfFile(layoutOf([page(lines.map((text, index) => line(text, 100 + index * 30)))]))
    expect(read('pdftotext', '-raw', path, '-').trim().split('\n')).toEqual(lines)
  })

  test.skipIf(lacks('qpdf'))('no code takes more than its two bytes', async () => {
    const kanji = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x4e00 + index))
    const objects = objectsOf(await pdfFile(layoutOf([page([line(kanji.join(''), 100)])])))
    const [content = ''] = objects.flatMap(({ value }) => (value?.['/Type'] === '/Page' ? [streamOf(objects, String(value['/Contents'])).toString('latin1')] : []))
    expect([...content.matchAll(/\(([^()]*)\)/g)].map(([, shown]) => shown).join('')).toHaveLength(800)
  })

  test('pieces of one line stand where they were placed, whatever joins them', async () => {
    const pieces = ['配送', '2026', '年', '12,800'].map((text, index) => line(text, 100, { xPt: [60, 81, 110, 300][index] ?? 0, ...(index === 2 ? { letterSpacingPt: 3 } : {}) }))
    const path = await pdfFile(layoutOf([page([...pieces, line('次の行', 118)])]))
    const words = [...read('pdftotext', '-bbox', path, '-').matchAll(/xMin="([\d.]+)"[^>]*>([^<]+)</g)].map(([, x, text]) => `${Math.round(Number(x))} ${text}`)
    expect(words).toContain('300 12,800')
    expect(words.some((word) => word.startsWith('60 '))).toBe(true)
    expect(inkBetween(render('poppler', path, 1), 85, 105)).toBeGreaterThan(50)
  })

  test('letter spacing moves letters and nothing else', async () => {
    const path = await pdfFile(layoutOf([page([line('記', 100, { letterSpacingPt: 5 }), line('以上', 140)])]))
    expect(read('pdftotext', '-raw', path, '-').trim().split('\n')).toEqual(['記', '以上'])
  })
})

describe.skipIf(lacks('pdffonts'))('fonts (skipped without poppler)', () => {
  test('are embedded TrueType subsets with a map to Unicode', async () => {
    const path = await pdfFile(layoutOf([page([line('山田 陈 김 ☑', 100), line('太字', 140, { face: 'sans-bold' })])]))
    const rows = read('pdffonts', path).trim().split('\n').slice(2)
    expect(rows).toHaveLength(5)
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+Noto\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/)
  })
})

describe.skipIf(lacks('pdftoppm') || lacks('mutool'))('drawn text (skipped without poppler and mupdf)', () => {
  test.each(faces)('both readers put the same ink on every line of %s', async (face) => {
    const path = await pdfFile(layoutOf([page(samples.map((text, index) => line(text, 80 + index * 30, { face, sizePt: 16 })))]))
    const [poppler, mupdf] = [render('poppler', path, 1, 144), render('mupdf', path, 1, 144)]
    for (const [index] of samples.entries()) {
      const [first, second] = [poppler, mupdf].map((picture) => inkBetween(picture, 60 + index * 30, 88 + index * 30, 144))
      expect(first).toBeGreaterThan(500)
      expect((second ?? 0) / (first ?? 1)).toBeGreaterThan(0.85)
      expect((second ?? 0) / (first ?? 1)).toBeLessThan(1.15)
    }
  })
})

const idOf = (bytes: Uint8Array): string | undefined => /\/ID \[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1]

test('the same layout gives the same bytes, another text another file id', async () => {
  const write = (text: string): Promise<Uint8Array> => pdfBytes(layoutOf([page([line(normaliseText(text), 100)])]))
  const [first, second, other] = [await write('一度目'), await write('一度目'), await write('二度目')]
  expect(Buffer.from(first).equals(second)).toBe(true)
  expect(idOf(first)).toBeDefined()
  expect(idOf(other)).not.toBe(idOf(first))
})

test('so it is with thousands of objects, where a letter on the last page makes another file id', async () => {
  const write = (last: string): Promise<Uint8Array> => pdfBytes(layoutOf([...Array.from({ length: 3000 }, () => page([])), page([line(last, 100)])]))
  const [first, second, other] = [await write('甲'), await write('甲'), await write('乙')]
  expect(Buffer.from(first).equals(second)).toBe(true)
  expect(idOf(first)).toBeDefined()
  expect(idOf(other)).not.toBe(idOf(first))
})
