import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentDates } from '#electron/intake/content-dates.ts'
import { textDates } from '#electron/intake/text-dates.ts'

const reference = '2026-10-20'
const valuesIn = (text: string): readonly string[] => textDates(text, reference).map(({ value }) => value)

describe('a date in a text', () => {
  test.each([
    ['with its characters', '2026年10月1日', '2026-10-01'],
    ['with blanks', '2026年 10月 1日', '2026-10-01'],
    ['with strokes', '2026/10/1', '2026-10-01'],
    ['with hyphens', '2026-10-01', '2026-10-01'],
    ['with points', '2026.10.1', '2026-10-01'],
    ['as ISO 8601 with its offset', '2026-10-01T14:05:33+09:00', '2026-10-01T14:05:33+09:00'],
    ['as ISO 8601 west of Greenwich', '2026-10-01T14:05:33-05:00', '2026-10-01T14:05:33-05:00'],
    ['as ISO 8601 in UTC', '2026-10-01T05:05:00.123Z', '2026-10-01T05:05:00Z'],
    ['without a year, its weekday settles it', '10/1(木) 14:05', '2026-10-01T14:05:00'],
    ['the weekday of a year before', '10/1(水) 14:05', '2025-10-01T14:05:00'],
    ['without a year, with its time', '10/1 14:05', '2026-10-01T14:05:00'],
    ['in characters without a year', '10月1日(木)', '2026-10-01'],
    ['in characters without year or weekday', '10月1日', '2026-10-01'],
    ['beyond the turn of the year', '1月10日', '2027-01-10'],
    ['long before', '1月28日', '2026-01-28'],
    ['soon to come', '11月9日まで', '2026-11-09'],
    ['with 曜日', '10月1日 木曜日 14時', '2026-10-01T14:00:00'],
    ['with 曜', '2026年10月1日（木曜）14:05', '2026-10-01T14:05:00'],
    ['on a holiday', '2026年10月12日(月・祝) 9:00', '2026-10-12T09:00:00'],
    ['in the era', '令和8年10月1日', '2026-10-01'],
    ['in its first year', '令和元年5月1日', '2019-05-01'],
    ['the era in one character', '㋿8年10月1日', '2026-10-01'],
    ['the era as a letter with points', 'R8.10.1', '2026-10-01'],
    ['the era as a letter with strokes', 'R8/10/01', '2026-10-01'],
    ['in the afternoon', '2026年10月1日 午後2:05', '2026-10-01T14:05:00'],
    ['in the afternoon, in characters', '2026年10月1日午後2時5分', '2026-10-01T14:05:00'],
    ['in characters', '2026年10月1日 14時05分', '2026-10-01T14:05:00'],
    ['with seconds', '2026年10月1日 14時05分33秒', '2026-10-01T14:05:33'],
    ['half past', '10月1日の14時半', '2026-10-01T14:30:00'],
    ['noon', '2026/10/1 正午', '2026-10-01T12:00:00'],
    ['the hour after noon', '2026/10/1 午後0時10分', '2026-10-01T12:10:00'],
    ['midnight', '2026/10/1 午前0時', '2026-10-01T00:00:00'],
    ['noon as an hour', '2026/10/1 午後0時', '2026-10-01T12:00:00'],
    ['with its clock behind a weekday', '10月1日（木）午後2:05', '2026-10-01T14:05:00'],
    ['the hour after midnight', '2026/10/1 午前0:10', '2026-10-01T00:10:00'],
    ['on an English clock', '2026-10-01 2:05 PM', '2026-10-01T14:05:00'],
    ['past midnight on a timetable', '2026/10/31 24:30', '2026-11-01T00:30:00'],
    ['an hour later', '2026/12/31 25:00', '2027-01-01T01:00:00'],
    ['in full-width digits', '２０２６年１０月１日（木）１４：０５', '2026-10-01T14:05:00'],
    ['full-width strokes', '２０２６／１０／０１', '2026-10-01'],
    ['with the zone', '2026/10/01 14:05 JST', '2026-10-01T14:05:00+09:00'],
    ['at the start of a span', '2026/10/01 08:00-12:00', '2026-10-01T08:00:00'],
    ['noon as people say it both ways', '2026/10/01 午後12:30', '2026-10-01'],
    ['with a time that no clock shows', '2026/10/01 14:75', '2026-10-01']
  ])('%s: %s', (_, text, value) => {
    expect(valuesIn(text)).toEqual([value])
    expect(valuesIn(`日時：${text}。以上`)).toEqual([value])
  })

  test.each([
    '13月1日', '2026年13月1日', '2026/2/30', '2/30(月)', '0000-10-01', '9999/10/01', '2026/0/10', '令和元年4月30日', 'R0.10.1', '令和8年2月29日',
    '10/1', '単価10/1円', '1.10.1', 'v2026.10.1', 'Ver. 1.10.1', '250-1234567-1234567', '4444-1375-8703', '2026-10-0123', '2026-10-01-7', 'K-2026-10-01', 'https://a.example/2026/10/01/x', '10/1/2026', 'ABR8.10.1',
    '昨日', '一昨日 14:05', '今朝', '先週の木曜日', '14:05', '午後2時5分', '10月', '3日以内', '10/1(木造)'
  ])('%s is none', (text) => {
    expect(valuesIn(text)).toEqual([])
  })

  test('is told with its place', () => {
    const text = '到着は１０月１日（木）午後2時5分でした。次は2026/10/3。'
    expect(textDates(text, reference).map(({ start, length }) => text.slice(start, start + length))).toEqual(['１０月１日（木）午後2時5分', '2026/10/3'])
    const span = '2026/10/01 08:00-12:00'
    expect(textDates(span, reference)[0]?.length).toBe('2026/10/01 08:00'.length)
  })

  test('with a weekday of another day is weak, and without a year nothing', () => {
    expect(textDates('2026年10月1日(木)', reference)[0]?.confidence).toBe('likely')
    expect(textDates('2026年10月1日(金)', reference)[0]?.confidence).toBe('weak')
    expect(textDates('10月1日(金)', reference)).toEqual([])
  })

  test('that may be something else is weak', () => {
    for (const text of ['R8.10.1', '2026.10.1', '10月1日', '10/1 14:05']) expect(textDates(text, reference)[0]?.confidence).toBe('weak')
    expect(textDates('R8.10.1(木)', reference)[0]?.confidence).toBe('likely')
  })
})

describe('dates offered from a text', () => {
  const written = { role: 'written', value: '2024-10-05T10:00:00+09:00', source: 'mail-header', confidence: 'weak' } as const
  const modifiedAt = new Date('2026-10-20T00:00:00Z')

  test('are reckoned from what the file states, and never surer', () => {
    expect(contentDates('10月1日 14:05 と 2024年9月30日', [written], modifiedAt)).toEqual([
      { role: 'happened', value: '2024-09-30', source: 'content', confidence: 'weak' }, { role: 'happened', value: '2024-10-01T14:05:00', source: 'content', confidence: 'weak' }
    ])
    expect(contentDates('2026年10月1日', [{ ...written, confidence: 'certain' }], modifiedAt)[0]?.confidence).toBe('likely')
    expect(contentDates('10月1日', [], modifiedAt)).toEqual([{ role: 'happened', value: '2026-10-01', source: 'content', confidence: 'weak' }])
  })

  test('are few, the surest first, each once', () => {
    const text = `10月2日 ${Array.from({ length: 28 }, (_, index) => `2026年9月${index + 1}日 2026/09/${index + 1}`).join('、')}`
    const found = contentDates(text, [], modifiedAt)
    expect(found).toHaveLength(8)
    expect(found.every(({ confidence }) => confidence === 'likely')).toBe(true)
    expect(new Set(found.map(({ value }) => value)).size).toBe(8)
  })
})

describe('any text', () => {
  const pieces = ['2026', '年', '10', '月', '1', '日', '/', '-', '.', ':', '(', '木', ')', '曜', '午後', '時', '分', '令和', 'R', ' ', '\n', 'T', 'Z', '+09:00', '１', '9', '😀']
  test('never breaks it, and each find is a moment within the text', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      let end = 0
      for (const { value, start, length } of textDates(text, reference)) {
        expect(value).toMatch(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?$/)
        expect(Number.isNaN(Date.parse(value))).toBe(false)
        expect(start).toBeGreaterThanOrEqual(end)
        end = start + length
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }), { numRuns: 500 })
  })

  test.each(['1', '2026/', '10月1日(木)', '2026-10-01 ', '令和', '(木', '10/1 ', 'R8.', '1 ', '年 月 '])('of %s a hundred thousand times over takes no longer than in proportion', (piece) => {
    const start = performance.now()
    textDates(piece.repeat(100_000), reference)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
