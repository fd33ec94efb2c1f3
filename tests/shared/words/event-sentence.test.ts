import { describe, expect, test } from 'vitest'
import type { When } from '#shared/domain/when.ts'
import { eventSentence } from '#shared/words/event-sentence.ts'
import { notedPoint } from '#shared/words/noted-point.ts'

const ja = (when: When | null, where: string, what: string): string => eventSentence({ when, where, what }, 'ja', 'Asia/Tokyo')
const en = (when: When | null, where: string, what: string): string => eventSentence({ when, where, what }, 'en', 'Asia/Tokyo')

describe('the sentence of an event', () => {
  test('says when, where and what, and closes itself once', () => {
    expect(ja('2026-10-03T14:05+09:00', '追跡画面', '「配達完了」と表示されました')).toBe('2026年10月3日 14時5分、追跡画面で、「配達完了」と表示されました。')
    expect(ja('2026-10-03', '玄関前で', '荷物がありませんでした。')).toBe('2026年10月3日、玄関前で、荷物がありませんでした。')
    expect(en('2026-10-03T14:05+09:00', 'on the tracking page', 'it was shown as delivered.')).toBe('On 3 October 2026 at 14:05, on the tracking page, it was shown as delivered.')
  })

  test.each<[When, string, string]>([
    ['2026-10', '2026年10月、止まりました。', 'In October 2026, it stopped.'],
    [{ around: '2026-10-09T07:30+09:00' }, '2026年10月9日 7時30分ごろ、止まりました。', 'About 9 October 2026 at 07:30, it stopped.'],
    [{ from: '2026-10-03', to: '2026-10-04' }, '2026年10月3日から2026年10月4日まで、止まりました。', 'From 3 October 2026 to 4 October 2026, it stopped.'],
    [{ after: '2026-10-03' }, '2026年10月3日より後、止まりました。', 'After 3 October 2026, it stopped.'],
    [{ unknown: true }, '止まりました。', 'It stopped.']
  ])('with a time of the form %j', (when, japanese, english) => {
    expect(ja(when, '', '止まりました')).toBe(japanese)
    expect(en(when, '', 'it stopped')).toBe(english)
  })
})

describe('a point in a list that is told', () => {
  test('becomes a noun where it stands in the plain form', () => {
    expect(notedPoint('呼び鈴も不在票もなかった', 'ja')).toBe('呼び鈴も不在票もなかったこと。')
    expect(notedPoint('返信がない。', 'ja')).toBe('返信がないこと。')
  })

  test.each(['確認しました', '返信がありません', '荷物はないです', '近隣の確認', '静かだ', 'ご確認ください'])('stands as it is where it does not: %s', (point) => {
    expect(notedPoint(point, 'ja')).toBe(`${point}。`)
  })

  test('takes its full stop in English', () => {
    expect(notedPoint('I was at home', 'en')).toBe('I was at home.')
    expect(notedPoint('Was it?', 'en')).toBe('Was it?')
  })
})
