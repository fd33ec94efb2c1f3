import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines } from '#shared/pdf/layout/break-lines.ts'
import { measureText, writtenBetween } from '#shared/pdf/layout/measured-text.ts'
import { placeLine } from '#shared/pdf/layout/place-line.ts'
import { mayEndLine, mayStartLine } from '#shared/pdf/layout/kinsoku.ts'
import type { Run } from '#shared/pdf/layout/run.ts'
import { plainFonts } from './plain-fonts.ts'
import { clustersOf, linesOf, measured } from './set-lines.ts'

describe('kinsoku', () => {
  test('a full stop that does not fit takes the character before it along', () => {
    expect(linesOf('あいうえお。かきくけこさし', 5)).toEqual(['あいうえ', 'お。かきく', 'けこさし'])
  })

  test('the empty half of a full stop may hang over the edge', () => {
    expect(linesOf('あいうえお。かきくけこさし', 5.5)).toEqual(['あいうえお。', 'かきくけこ', 'さし'])
  })

  test('small kana and the long vowel mark do not begin a line', () => {
    expect(linesOf('ああああシャツとコーヒーを', 5)[1]).toMatch(/^シャツと/u)
    for (const line of linesOf('キャッシュレスデータセンターのショッピングカート', 6)) expect('ャッュョー').not.toContain(line[0])
  })

  test('an opening bracket does not end a line', () => {
    expect(linesOf('あいうえ「おかき」くけこ', 5)[0]).toBe('あいうえ')
  })
})

describe('numbers stay with what they count', () => {
  test.each([
    ['あいうえお12条の規定', '12条'],
    ['あいうえおか3月の初め', '3月'],
    ['あいうえ480円です', '480円'],
    ['あいうえお12か月たつ', '12か月'],
    ['あいうえお3週間たった', '3週間'],
    ['あいうえ第12条による', '第12条'],
    ['あいうえお￥4,980です', '￥4,980'],
    ['あいうえおか４９８円です', '４９８円'],
  ])('%s keeps %s on one line', (text, whole) => {
    for (const width of [6, 6.5, 7, 7.5, 8]) expect(linesOf(text, width).some((line) => line.includes(whole)), `${width} em`).toBe(true)
  })

  test('a date is kept whole while that leaves no hole', () => {
    expect(linesOf('注文した日は2026年10月3日です', 10)).toEqual(['注文した日は', '2026年10月3日です'])
    expect(linesOf('注文した日は2026年10月3日です', 10, 3)[0]).toBe('注文した日は2026年')
  })

  test('a moment is parted before its time or behind its year, never between month and day or hour and minute', () => {
    const moment = '2026年10月13日 18時30分（作成'
    expect(linesOf(moment, 12)).toEqual(['2026年10月13日 ', '18時30分（作成'])
    expect(linesOf(moment, 8).slice(0, 2)).toEqual(['2026年10月13日 ', '18時30分（作成'])
    expect(linesOf(moment, 7)[0]).toBe('2026年')
  })

  test.each(['甲第18号証・40頁', '資料8・12頁', '甲第17号証の5', '甲第3号証の2・1頁', 'Exhibit B, p. 12'])('a citation %s is never torn where a line holds it', (citation) => {
    const style = { face: 'serif', sizePt: 10, colour: [0, 0, 0] } as const
    const plain = { kind: 'plain' } as const
    for (const before of ['', '甲第18号証、', '出来事を見た（', '甲第1号証、甲第2号証、']) {
      const runs: readonly Run[] = [{ text: before, style, meaning: plain }, { text: citation, style, meaning: { kind: 'link', exhibitId: 'x', page: null, isListing: false } }, { text: '、次の記載）', style, meaning: plain }]
      const text = measureText(runs.filter((run) => run.text !== ''), plainFonts)
      for (let widthPt = 105; widthPt < 300; widthPt += 5) {
        const lines = breakLines(text, { widthPt }).map((line) => writtenBetween(text, line.start, line.end))
        expect(lines.some((line) => line.includes(citation)), `${lines.join(' / ')} at ${widthPt}`).toBe(true)
      }
    }
  })

  test.each(['〒150-0002', '250-1234567-1234567', '4444-1375-8703', 'B0EXAMPLE1', '090-1234-5678'])('%s is not torn', (number) => {
    for (let width = 10; width < 20; width += 1) expect(linesOf(`あいうえおかきく${number}さしすせそ`, width).some((line) => line.includes(number))).toBe(true)
  })

  test('an English day stays with its month, a page number with its p.', () => {
    expect(linesOf('It was sent on 3 October as shown', 9)[0]).toBe('It was sent on ')
    expect(linesOf('It was sent on 3 Oct 2026 by post', 11.5)[0]).toBe('It was sent on ')
    expect(linesOf('It is shown on p. 12 of it', 8.7)[0]).toBe('It is shown on ')
    expect(linesOf('It was sent by e-mail', 8.5)[0]).toBe('It was sent by ')
  })
})

describe('what fits on no line', () => {
  test('a web address is torn after a slash', () => {
    const lines = linesOf('https://www.example.jp/orders/detail/250-1234567-1234567/tracking-information-of-the-parcel', 18)
    expect(lines.join('')).toContain('tracking-information')
    expect(lines[0]?.endsWith('/')).toBe(true)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(36)
  })

  test('a token without parts is torn between letters, and each line holds at least one', () => {
    expect(linesOf('abcdefghijkl', 2)).toEqual(['abcd', 'efgh', 'ijkl'])
    expect(linesOf('漢字', 0.5)).toEqual(['漢', '字'])
  })
})

test('one or two characters alone on the last line are given company', () => {
  expect(linesOf('あいうえおかきくけこさしすせそた。', 15).at(-1)?.length).toBeGreaterThan(2)
})

test('a short Western word alone on the last line is given the word before it', () => {
  expect(linesOf('The parcel was shown as delivered to the box but I have not received the item.', 36)).toEqual(['The parcel was shown as delivered to the box but I have not received ', 'the item.'])
  expect(linesOf('short incomprehensibilities so.', 13.7)).toEqual(['short incomprehensibilities ', 'so.'])
})

test.each([
  ['use of pdfdetach -saveall for it', 11, '-saveall'], ['She lives in Rei-cho, Mihon-ku, Tokyo', 14.5, 'Mihon-ku,'], ['as it is told by news-for-life.com/guarantee/', 18, 'news-for-life.com/']
])('%s: a hyphen of an option or an address ends no line', (text, width, whole) => {
  expect(linesOf(text, width).some((line) => line.includes(whole)), linesOf(text, width).join(' / ')).toBe(true)
})

test('an address wider than its column is torn after its signs, one with hyphens too', () => {
  expect(linesOf('customer-support@sample-denki-store.example', 7.4)).toEqual(['customer-', 'support@', 'sample-denki-', 'store.example'])
  expect(linesOf('for what was told there (source: news-for-life.com/guarantee/)', 20)).toEqual(['for what was told there (source: ', 'news-for-life.com/guarantee/)'])
})

test('company for the last line is not taken where it would not fit, as places for handwriting are', () => {
  const style = { face: 'serif', sizePt: 10, colour: [0, 0, 0] } as const
  const blank = { text: '\ufffc', style, meaning: { kind: 'blank', widthPt: 90 } } as const
  const plain = { kind: 'plain' } as const
  const text = measureText([{ text: 'あああああああああ', style, meaning: plain }, blank, blank, { text: 'あ', style, meaning: plain }], plainFonts)
  for (let widthPt = 100; widthPt < 300; widthPt += 10) {
    for (const line of breakLines(text, { widthPt })) expect(line.widthPt, `${line.start}–${line.end} of ${widthPt}`).toBeLessThanOrEqual(widthPt + 0.01)
  }
})

test('a forced break ends a line, two leave an empty one', () => {
  expect(linesOf('一行目\n\n三行目', 20)).toEqual(['一行目\n', '\n', '三行目'])
})

const japanese = fc.string({ unit: fc.constantFrom(...'あいうかなっゃゅょーアイッ漢字日本語、。，．「」『』（）・：；！？々…ー2026年10月円条Amazon .-/¥〒葛\u{e0100}𠮷'), minLength: 1, maxLength: 120 })

test('whatever the text: nothing is lost, no line begins or ends as it must not, no line is too wide', () => {
  fc.assert(
    fc.property(japanese, fc.integer({ min: 12, max: 40 }), (text, widthEm) => {
      const whole = measured(text)
      const lines = breakLines(whole, { widthPt: widthEm * 10 })
      const clusters = clustersOf(whole)
      expect(lines.map((line) => clusters.slice(line.start - whole.from, line.end - whole.from).join('')).join('')).toBe(text)
      lines.forEach((line, index) => {
        expect(line.widthPt).toBeLessThanOrEqual(widthEm * 10 + 0.02)
        const next = lines[index + 1]
        if (next === undefined || unbroken(clusters, line.start - whole.from, widthEm)) return
        const head = clusters[next.start - whole.from] ?? ''
        expect(mayStartLine(head), `「${text}」 ${head} begins a line`).toBe(true)
        expect(mayEndLine(clusters[line.end - whole.from - 1] ?? '')).toBe(true)
      })
    }),
    { numRuns: 400 },
  )
})

/** A line full of marks has no good place at all. */
function unbroken(clusters: readonly string[], from: number, widthEm: number): boolean {
  for (let index = from + 1; index < from + widthEm * 2; index += 1) {
    if (mayStartLine(clusters[index] ?? '') && mayEndLine(clusters[index - 1] ?? '')) return false
  }
  return true
}

describe('a loose line of a justified text takes more in', () => {
  test('the blanks of its commas and brackets give way, a full stop gives nothing', () => {
    const whole = measured('あ、い、う、え、おショウガの話をした。')
    expect(breakLines(whole, { widthPt: 100 })[0]?.end).toBe(whole.from + 9)
    expect(breakLines(whole, { widthPt: 100, squeezes: true })[0]).toMatchObject({ end: whole.from + 11, widthPt: 110 })
    const stops = measured('あ。い。う。え。おショウガの話をした。')
    expect(breakLines(stops, { widthPt: 100, squeezes: true })[0]?.end).toBe(stops.from + 9)
  })

  test('a stub of a last line is taken in where the marks have room for it', () => {
    const whole = measured('あ、い、う、え、おかきくけた。')
    expect(breakLines(whole, { widthPt: 135 })).toHaveLength(2)
    expect(breakLines(whole, { widthPt: 135, squeezes: true })).toEqual([expect.objectContaining({ end: whole.to, last: true })])
  })

  test('on paper the line ends at the edge', () => {
    for (let widthPt = 120; widthPt < 260; widthPt += 1) {
      const whole = measured('私は、あなたに、荷物が、届いたかを「はい」かキャットウォークで答えてほしいと、頼みました。')
      for (const line of breakLines(whole, { widthPt, squeezes: true })) {
        const { boxes } = placeLine(whole, line, { leftPt: 0, baselinePt: 0, align: 'left', justify: true, owners: [0] })
        for (const box of boxes) if (box.kind === 'text') expect(box.xPt + inkWidth(box.text)).toBeLessThanOrEqual(widthPt + 0.1)
      }
    }
  })
})

/** Full-width characters of ten points; the empty half of a closing mark may hang. */
const inkWidth = (text: string): number => Array.from(text).length * 10 - (/[、。）」]$/u.test(text) ? 5 : 0)
