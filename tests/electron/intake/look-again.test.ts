import { describe, expect, test } from 'vitest'
import type { ExhibitFacts } from '#shared/domain/exhibit-facts.ts'
import type { RecognisedText } from '#shared/domain/recognised-text.ts'
import { linesOfTsv } from '#electron/intake/recognition/lines-of-tsv.ts'
import { readLooking } from '#electron/intake/recognition/look-again.ts'
import type { FoundLine, GreyPage } from '#electron/intake/recognition/recognition-task.ts'
import { factsWithRecognised } from '#electron/work/recognise-evidence.ts'

const page: GreyPage = { widthPx: 400, heightPx: 200, samples: Uint8Array.from({ length: 80_000 }, (_, at) => at % 251) }
const word = (text: string, confidence: number, left = 100): FoundLine[number] => ({ text, left, top: 60, width: 80, height: 30, confidence })
const doubtful = [word('10A8H', 0.28), word('19:20', 0.93, 200)]
const textOf = (line: FoundLine | undefined): string => (line ?? []).map(({ text }) => text).join(' ')

describe('a line that is doubted in part', () => {
  test('is looked at once more by itself, and what is surer stands where it was found', () => {
    const parts: GreyPage[] = []
    const [line] = readLooking(page, (part, layout) => {
      if (layout === 'page') return [doubtful]
      parts.push(part)
      return [[word('10月8日', 0.95, 12), word('19:20', 0.93, 112)]]
    })
    expect(textOf(line)).toBe('10月8日 19:20')
    expect(line?.map(({ left, top }) => [left, top])).toEqual([[100, 108], [200, 108]])
    // 100 to 280 and 60 to 90, with a margin; the rows of the part are those of the page.
    expect(parts.map(({ widthPx, heightPx, samples }) => [widthPx, heightPx, samples.length, samples[0]])).toEqual([[204, 54, 204 * 54, (48 * 400 + 88) % 251]])
  })

  test.each([
    ['what is no surer', [[word('10A8B', 0.2), word('19:20', 0.93)]]],
    ['a part of the line', [[word('19:20', 0.99)]]],
    ['two lines', [[word('10月8日 19:20', 0.99)], [word('10月8日 19:20', 0.99)]]],
    ['nothing', []]
  ])('stays as it was where a second look gives %s', (_, again) => {
    expect(readLooking(page, (__, layout) => (layout === 'page' ? [doubtful] : again))).toEqual([doubtful])
  })

  test('is no line that is sure or doubted as a whole, and there are no more than forty of them', () => {
    let looks = 0
    const count = (lines: readonly FoundLine[]): number => {
      looks = 0
      readLooking(page, (_, layout) => { if (layout === 'line') looks += 1; return layout === 'page' ? lines : [] })
      return looks
    }
    expect(count([[word('注文', 0.9)], [word('@', 0.1)]])).toBe(0)
    expect(count(Array.from({ length: 90 }, () => doubtful))).toBe(40)
  })
})

test('a yen has no parts: a full stop in a sum of yen is the comma that it was', () => {
  const read = (text: string): string | undefined => linesOfTsv(`5\t1\t1\t1\t1\t1\t10\t10\t50\t20\t80\t${text}`)[0]?.[0]?.text
  expect(['¥7.980', '\\1.234,567', '¥7.98', '$7.980', '7.980'].map(read)).toEqual(['¥7,980', '¥1,234,567', '¥7.98', '$7.980', '7.980'])
})

test('what an older recognition read in a picture goes before what a newer one reads; what the file itself states stays', () => {
  const facts: ExhibitFacts = {
    kind: 'image/png', bytes: 1, sha256: 'a', pages: 1, telling: [], warnings: [], recognised: 1, people: ['の'], identifiers: [{ kind: 'amazon-order', value: '250-1234567-1234561' }],
    dates: [{ role: 'captured', value: '2026-10-03T14:22:10', source: 'file-name', confidence: 'likely' }, { role: 'happened', value: '2026-10-31', source: 'content', confidence: 'likely' }],
    suggestions: [{ event: 'ordered', when: '2026-10-31', source: 'content', confidence: 'likely' }]
  }
  const read = (text: string): RecognisedText => ({ source: 'recognition', gaps: [], pages: [{ page: 1, lines: [{ words: [{ text, x: 0, y: 0, width: 1, height: 0.1, confidence: 0.9 }] }] }] })
  const anew = factsWithRecognised(facts, read('注文番号250-1234567-1234567注文日2026年10月1日'))
  expect(anew.identifiers).toEqual([{ kind: 'amazon-order', value: '250-1234567-1234567' }])
  expect(anew.dates.map(({ value }) => value)).toEqual(['2026-10-03T14:22:10', '2026-10-01'])
  expect([anew.people, anew.suggestions?.map(({ when }) => when)]).toEqual([undefined, ['2026-10-01']])
})
