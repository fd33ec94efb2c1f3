import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentDates } from '#electron/intake/content-dates.ts'
import { plannedDays } from '#electron/intake/planned-days.ts'
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
    ['in English words', 'October 1, 2026', '2026-10-01'],
    ['in English, cut short', 'Oct. 1 2026', '2026-10-01'],
    ['in English with its time', 'Oct 1, 2026 2:05 PM', '2026-10-01T14:05:00'],
    ['in English with its time in small letters', 'Oct 1, 2026 at 2:05 p.m.', '2026-10-01T14:05:00'],
    ['in English with its hour alone', 'Oct 1, 2026, 2 PM', '2026-10-01T14:00:00'],
    ['in English with an American zone', 'Oct 1, 2026 2:05 PM PDT', '2026-10-01T14:05:00-07:00'],
    ['in English with its weekday', 'Thursday, October 1, 2026', '2026-10-01'],
    ['in English without a year, its weekday settles it', 'Thursday, October 1', '2026-10-01'],
    ['in English, the weekday of a year before', 'Wed, Oct 1', '2025-10-01'],
    ['in English without a year', 'October 1', '2026-10-01'],
    ['in English, the day first', '1 October 2026', '2026-10-01'],
    ['in English, the day first and counted', '1st of October 2026', '2026-10-01'],
    ['in English with hyphens', '1-Oct-2026', '2026-10-01'],
    ['in English capitals', 'OCT 1, 2026', '2026-10-01'],
    ['as recognition sets blanks', '2026 年 10 月 1 日 ( 木 ) 14 : 05', '2026-10-01T14:05:00'],
    ['on a holiday, named first', '10月12日(祝・月) 9:00', '2026-10-12T09:00:00'],
    ['with a time that no clock shows', '2026/10/01 14:75', '2026-10-01']
  ])('%s: %s', (_, text, value) => {
    expect(valuesIn(text)).toEqual([value])
    expect(valuesIn(`日時：${text}。以上`)).toEqual([value])
  })

  test.each([
    '13月1日', '2026年13月1日', '2026/2/30', '2/30(月)', '0000-10-01', '9999/10/01', '2026/0/10', '令和元年4月30日', 'R0.10.1', '令和8年2月29日',
    '10/1', '単価10/1円', '1.10.1', 'v2026.10.1', 'Ver. 1.10.1', '250-1234567-1234567', '4444-1375-8703', '2026-10-0123', '2026-10-01-7', 'K-2026-10-01', 'https://a.example/2026/10/01/x', '10/1/2026', 'ABR8.10.1',
    '昨日', '一昨日 14:05', '今朝', '先週の木曜日', '14:05', '午後2時5分', '10月', '3日以内', '10/1(木造)',
    'Oct 2026', 'October 1,500 yen', 'Oct 10:30', 'may 5', 'May 5 people come', 'Friday, October 1', 'Feb 30, 2026', 'October 1.5', 'Octopus 1', 'Summar 5, 2026', '01 02 2026'
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
    expect(textDates('Fri, 1 Oct 2026', reference)[0]?.confidence).toBe('weak')
    for (const text of ['R8.10.1', '2026.10.1', '10月1日', '10/1 14:05', 'October 1']) expect(textDates(text, reference)[0]?.confidence).toBe('weak')
    expect(textDates('R8.10.1(木)', reference)[0]?.confidence).toBe('likely')
  })
})

describe('dates offered from a text', () => {
  const written = { role: 'written', value: '2024-10-05T10:00:00+09:00', source: 'mail-header', confidence: 'weak' } as const
  const modifiedAt = new Date('2026-10-20T00:00:00Z')

  test('are reckoned from what the file states, and never surer', () => {
    expect(contentDates('10月1日 14:05 と 2024年9月30日', [written], { modifiedAt, now: null })).toEqual([
      { role: 'happened', value: '2024-09-30', source: 'content', confidence: 'weak' }, { role: 'happened', value: '2024-10-01T14:05:00', source: 'content', confidence: 'weak' }
    ])
    expect(contentDates('2026年10月1日', [{ ...written, confidence: 'certain' }], { modifiedAt, now: null })[0]?.confidence).toBe('likely')
    expect(contentDates('10月1日', [], { modifiedAt, now: null })).toEqual([{ role: 'happened', value: '2026-10-01', source: 'content', confidence: 'weak' }])
  })

  const happenedIn = (text: string, now: Date | null = null): readonly string[] => contentDates(text, [], { modifiedAt, now }).map(({ value }) => value)
  test.each([
    'お届け予定日 2026年10月4日', 'お届け予定日：2026年10月4日', 'お届け予定日\n2026年10月4日', 'お届け予定：10月1日（木）', 'お届け予定日（2026年10月4日）', '配達予定日時：2026年10月4日 14:00', '到着見込み 10月5日', '回答期限は2026年10月9日', '返品期限：2026/11/01',
    '10/3（土）に返金いたします', '10月3日までに返金いたします', '11月9日まで', '10月3日以内', '返金日 2026年10月5日 予定', '2026年10月5日に発送する予定です', '10月5日にお届けします', '10月5日に届くと言われた', '10月5日頃に届く見込みです', '10月5日の予定日', '10月5日に配達されますか',
    '10月3日〜10月5日にお届け予定です', 'お届け予定日 10月3日 - 10月5日',
    'Estimated delivery: October 5, 2026', 'Arriving Thursday, October 1', 'Expected by October 5', 'by October 5', 'Your parcel will be delivered on October 5', 'October 5 (estimated)', 'Estimated delivery Oct 3 - Oct 5'
  ])('%s is planned, and not offered as what happened', (text) => {
    expect(textDates(text, reference).length).toBeGreaterThan(0)
    expect(happenedIn(text)).toEqual([])
  })

  test.each([
    '2026年10月1日に届きました', '2026年10月1日に注文した商品について確認いたします', '10月1日に届いた荷物を返送します', '10月1日に発送されています', '予定どおり10月1日に届きました', '10月1日に予定通り届きました', '10月1日に荷物を受け取っております', '10月1日の件でご連絡いたします',
    'お届け予定日を過ぎた10月1日に連絡', '注文日 2026年10月1日 お届け予定日 2026年10月15日', 'Delivered October 1', 'Ordered on October 1, 2026. Arriving October 15', '10月1日、返金は10月15日まで'
  ])('%s is what happened', (text) => { expect(happenedIn(text)).toEqual(['2026-10-01']) })

  test('lie not ahead of the moment at which the file is taken in', () => {
    const text = '注文 2026年9月24日、次 2027年1月5日'
    expect(happenedIn(text, new Date('2026-10-20T00:00:00Z'))).toEqual(['2026-09-24'])
    expect(happenedIn(text, new Date('2027-01-05T00:00:00Z'))).toEqual(['2026-09-24', '2027-01-05'])
  })

  test('are few, the surest first, each once', () => {
    const text = `10月2日 ${Array.from({ length: 28 }, (_, index) => `2026年9月${index + 1}日 2026/09/${index + 1}`).join('、')}`
    const found = contentDates(text, [], { modifiedAt, now: null })
    expect(found).toHaveLength(8)
    expect(found.every(({ confidence }) => confidence === 'likely')).toBe(true)
    expect(new Set(found.map(({ value }) => value)).size).toBe(8)
  })
})

describe('any text', () => {
  const pieces = ['2026', '年', '10', '月', '1', '日', '/', '-', '.', ':', '(', '木', ')', '曜', '午後', '時', '分', '令和', 'R', 'Oct ', 'Thursday, ', 'May ', 'PM', ' at ', 'st', ' ', '\n', 'T', 'Z', '+09:00', '１', '9', '😀']
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

  test.each(['1', '2026/', '10月1日(木)', '2026-10-01 ', '令和', '(木', '10/1 ', 'R8.', '1 ', '年 月 ', 'October 1 ', 'Thursday, ', 'May ', '1 May 2026 at ', '10月1日に'])('of %s a hundred thousand times over takes no longer than in proportion', (piece) => {
    const start = performance.now()
    const text = piece.repeat(100_000)
    plannedDays(text, textDates(text, reference))
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
