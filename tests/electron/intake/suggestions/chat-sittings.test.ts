import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntrySuggestion } from '#shared/domain/entry-suggestion.ts'
import type { DateFound } from '#shared/domain/exhibit-facts.ts'
import { findIdentifiers } from '#electron/intake/find-identifiers.ts'
import { promisesIn } from '#electron/intake/suggestions/promises.ts'
import { suggestEntries } from '#electron/intake/suggestions/suggest-entries.ts'

const suggested = (text: string, dates: readonly DateFound[] = [], kind = 'text/plain'): readonly EntrySuggestion[] => suggestEntries(text, { kind, dates, identifiers: findIdentifiers(text) }, '2026-10-14')

const japanese = `2026年10月14日(水)
11:00 自動応答ボット: カスタマーサービスです。担当者におつなぎします。
11:02 担当者 田中: お待たせいたしました。田中でございます。
11:03 お客様: イヤホンが届きません。返金してください。
11:05 担当者 田中: 確認いたします。
11:12 担当者 田中: 調査の結果を10月18日(日)までにメールでご連絡いたします。返金は3日以内に手配いたします。受付番号はK-261014-0031です。
11:14 お客様: 分かりました。10月20日までに返金されなければまた連絡します。
18:30 担当者 佐藤: 佐藤です。先ほどの件です。
18:31 お客様: はい。
18:35 担当者 佐藤: 本日中に返金のメールをお送りします。`

describe('a chat with a desk', () => {
  test('is one entry for each sitting, with the agent, the reference and what was promised by when', () => {
    expect(suggested(japanese)).toEqual([
      {
        event: 'chat', when: '2026-10-14T11:00:00', source: 'content', confidence: 'likely', agent: '担当者 田中', reference: 'K-261014-0031',
        promises: [{ text: '調査の結果を10月18日(日)までにメールでご連絡いたします', by: '2026-10-18' }, { text: '返金は3日以内に手配いたします', by: '2026-10-17' }]
      },
      { event: 'chat', when: '2026-10-14T18:30:00', source: 'content', confidence: 'likely', agent: '担当者 佐藤', reference: 'K-261014-0031', promises: [{ text: '本日中に返金のメールをお送りします', by: '2026-10-14' }] }
    ])
  })

  test('without a day of its own is dated by the mail that brought it', () => {
    const text = "Here's a copy of the chat transcript you requested:\n11:07 PM GMT Priya(Amazon): Hello, this is Priya.\n11:08 PM GMT Simon: My order 250-1234567-1234567 has not arrived.\n11:10 PM GMT Priya(Amazon): I will send you a replacement within 3 days."
    const [found] = suggested(text, [{ role: 'written', value: '2026-10-14T00:30:00+01:00', source: 'mail-header', confidence: 'certain' }], 'message/rfc822')
    expect(found).toMatchObject({ event: 'chat', when: '2026-10-14', source: 'mail-header', promises: [{ text: 'I will send you a replacement within 3 days.', by: '2026-10-17' }] })
    expect(found?.agent).toContain('Priya')
  })

  test('without any day is not suggested, and a talk between friends is none', () => {
    expect(suggested(japanese.slice(japanese.indexOf('\n') + 1))).toEqual([])
    expect(suggested('[LINE] 花子とのトーク履歴\n保存日時：2026/09/26 11:00\n\n2026/09/25(金)\n21:03\t花子\t届いた？\n21:04\t太郎\tまだ')).toEqual([])
  })
})

describe('a promise', () => {
  test.each([
    ['10月8日までにご返金いたします', '2026-10-08'], ['24時間以内にご連絡いたします', '2026-10-06'], ['2時間以内に折り返しご連絡いたします', '2026-10-05T15:20+09:00'], ['明日までに発送いたします', '2026-10-06'], ['3〜5日以内に返金いたします', '2026-10-10'],
    ['本日中に再送の手配をいたします', '2026-10-05'], ['We will refund you within 5 days.', '2026-10-10'], ["I'll email you by 2026-10-08.", '2026-10-08'], ['You will receive a refund tomorrow.', '2026-10-06'], ['後ほど返金のご案内をお送りします', undefined], ['5営業日以内に返金いたします', undefined], ['Your refund will be issued within 5 business days', undefined]
  ])('%s → %s', (text, by) => { expect(promisesIn(text, '2026-10-05T13:20:00+09:00')).toEqual([by === undefined ? { text } : { text, by }]) })

  test.each(['ご確認をお願いいたします', '返金できません', '返金をご希望の場合はご連絡いたしますか', '確認いたします', '失礼いたします', '10月3日に発送しました', 'Will you refund me?', 'I will be happy to help.', 'If it is lost, we will refund you.', 'We cannot refund this.', 'Please send us a photo'])('%s is none', (text) => {
    expect(promisesIn(text, '2026-10-05')).toEqual([])
  })

  test('no text breaks the finder or takes it long', () => {
    const hostile = fc.constantFrom('返金'.repeat(150_000), '。'.repeat(300_000), 'we will '.repeat(40_000), '返金を10日以内に'.repeat(20_000), `${'連絡'.repeat(90)}\n`.repeat(2_000))
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 3_000 }), hostile), (text) => {
      const startMs = performance.now()
      promisesIn(text, '2026-10-05')
      expect(performance.now() - startMs).toBeLessThan(2_000)
    }), { numRuns: 40 })
  })
})
