import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Redaction } from '#shared/domain/case-file.ts'
import type { ReadyExhibit } from '#shared/packs/portrayal.ts'
import { readLineTalk } from '#electron/intake/line-talk.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import { fileOf } from '../../fixtures/evidence/make-evidence.ts'

const talk = [
  '[LINE] 見本商店とのトーク履歴', '保存日時：2026/09/26 11:00', '',
  '2026/09/25(金)', '21:03\t見本商店\tご連絡ありがとうございます。', '21:04\t山田 花子\t"箱がつぶれていました。', '', '店の説明では""新品""でした。"', '21:05\t山田 花子\t[写真]', '21:06\tメッセージの送信を取り消しました', '',
  '2026/09/26(土)', '午前8:30\t見本商店\t[スタンプ]', '9:15\t見本商店\t"返品をお受けします', ''
].join('\r\n')

const ready = async (text: string, redactions: readonly Redaction[] = []): Promise<ReadyExhibit> => readyFile(await fileOf('talk.txt', text), { redactions, language: 'ja' })

describe('a talk that LINE saved', () => {
  test('is read line by line, with what was written over several', () => {
    expect(readLineTalk(talk)).toEqual({
      kind: 'line-talk', title: '見本商店とのトーク履歴', savedAt: '2026-09-26T11:00:00', zone: null, isSound: true, days: [
        { day: '2026-09-25', said: [
          { time: '21:03', name: '見本商店', text: 'ご連絡ありがとうございます。' }, { time: '21:04', name: '山田 花子', text: '箱がつぶれていました。\n\n店の説明では"新品"でした。' },
          { time: '21:05', name: '山田 花子', text: '[写真]' }, { time: '21:06', name: null, text: 'メッセージの送信を取り消しました' }
        ] },
        { day: '2026-09-26', said: [{ time: '08:30', name: '見本商店', text: '[スタンプ]' }, { time: '09:15', name: '見本商店', text: '"返品をお受けします' }] }
      ]
    })
  })

  const saidIn = (text: string): readonly string[] => readLineTalk(text)?.days.flatMap(({ day, said }) => said.map(({ time, name, text: words }) => `${day ?? '-'} ${time ?? '-'} ${name ?? '-'}: ${words}`)) ?? []

  test('in English is read with its own dates and halves of the day', () => {
    const english = ['[LINE] Chat history with Mihon Shop', 'Saved on: 9/26/2026, 11:00 AM', '', 'Fri, 9/25/2026', '9:03 PM\tMihon Shop\tThank you for your message.', '9:04 PM\tHanako\t[Photo]', '9:05 PM\tHanako\t[Sticker]', '9:06 PM\tMihon Shop\t☎ Call time 3:05', '9:07 PM\t\tHanako unsent a message.', '', 'Sat, 9/26/2026', '12:10 AM\tHanako\t☎ Missed call'].join('\n')
    expect(readLineTalk(english)).toMatchObject({ title: 'Chat history with Mihon Shop', savedAt: '2026-09-26T11:00:00', isSound: true })
    expect(saidIn(english)).toEqual([
      '2026-09-25 21:03 Mihon Shop: Thank you for your message.', '2026-09-25 21:04 Hanako: [Photo]', '2026-09-25 21:05 Hanako: [Sticker]', '2026-09-25 21:06 Mihon Shop: ☎ Call time 3:05', '2026-09-25 21:07 -: Hanako unsent a message.', '2026-09-26 00:10 Hanako: ☎ Missed call'
    ])
  })

  test.each([
    ['2026/10/01(Thu)', '2026-10-01', true], ['Thu, 10/01/2026', '2026-10-01', true], ['Thu, 1/10/2026', '2026-10-01', true], ['Thu, 10/1/2026', '2026-10-01', true], ['2026.10.01 Thursday', '2026-10-01', true], ['2026.10.01 木曜日', '2026-10-01', true],
    ['2026/10/01(木)', '2026-10-01', true], ['Wed, 10/01/2026', '2026-10-01', false], ['Tue, 10/25/2026', '2026-10-25', false]
  ])('with its days as %s is read', (head, day, isSound) => {
    const read = readLineTalk(`[LINE] Chat history in Group\nSaved on: 2026/11/01 9:00\n\n${head}\n21:03\ta\tb`)
    expect([read?.days[0]?.day, read?.isSound, read?.savedAt]).toEqual([day, isSound, '2026-11-01T09:00:00'])
  })

  test.each([
    ['in Japanese', '2026.10.01 木曜日\n21:03 山田 花子 箱がつぶれていました。\n中身は無事です。\n21:04 見本商店 写真をお願いします\n21:05 山田 花子 写真 です\n21:06 見本商店 スタンプ\n2026.10.02 金曜日\n08:00 見本商店 ☎ 通話時間 3:05', ['2026-10-01 21:03 山田 花子: 箱がつぶれていました。\n中身は無事です。', '2026-10-01 21:04 見本商店: 写真をお願いします', '2026-10-01 21:05 山田 花子: 写真 です', '2026-10-01 21:06 見本商店: スタンプ', '2026-10-02 08:00 見本商店: ☎ 通話時間 3:05']],
    ['in English', '2026.10.01 Thursday\n21:03 Bob The box was crushed:\n\na photo\n21:04 Alice Oh no\n21:05 Bob Photos\n21:06 Alice Stickers', ['2026-10-01 21:03 Bob: The box was crushed:\n\na photo', '2026-10-01 21:04 Alice: Oh no', '2026-10-01 21:05 Bob: Photos', '2026-10-01 21:06 Alice: Stickers']]
  ])('on a computer, without a title and with blanks for tabs, is read: %s', (_, text, said) => {
    expect(readLineTalk(text)).toMatchObject({ kind: 'line-talk', title: null, savedAt: null, isSound: true })
    expect(saidIn(text)).toEqual(said)
  })

  test('keeps a time with a blank where it stands within a text', () => {
    expect(saidIn('[LINE] 店とのトーク履歴\n2026/09/25(金)\n21:03\t店\t"予定です\n21:04 到着\n22:00 出発"')).toEqual(['2026-09-25 21:03 店: 予定です\n21:04 到着\n22:00 出発'])
  })

  test.each([['a diary', '2026.10.01 木曜日\n21時 電話をした'], ['a day that does not fit', '2026.10.01 金曜日\n21:03 a b\n21:04 b c'], ['a plan without weekdays', '2026.10.01\n21:03 a b\n21:04 b c'], ['one line', '2026.10.01 木曜日\n21:03 a b']])('is not %s', (_, text) => {
    expect(readLineTalk(text)).toBeNull()
  })

  test('happened from its first message to its last, and names who took part', async () => {
    const facts = await inspectFile(await fileOf('talk.txt', talk))
    expect(facts).toMatchObject({ kind: 'text/plain', title: '見本商店とのトーク履歴', people: ['見本商店', '山田 花子'] })
    expect(facts.dates.filter(({ source }) => source === 'content')).toEqual([
      { role: 'happened', value: '2026-09-25T21:03:00', source: 'content', confidence: 'likely' }, { role: 'happened', value: '2026-09-26T09:15:00', source: 'content', confidence: 'likely' },
      { role: 'written', value: '2026-09-26T11:00:00', source: 'content', confidence: 'likely' }
    ])
  })

  test('whose weekday does not fit its day is not sure', async () => {
    const facts = await inspectFile(await fileOf('talk.txt', talk.replace('25(金)', '25(木)')))
    expect(facts.dates.filter(({ source }) => source === 'content').every(({ confidence }) => confidence === 'weak')).toBe(true)
  })

  test('stands on paper day by day, and says that its times are taken for those of Japan', async () => {
    const { portrayal } = await ready(talk)
    if (portrayal.kind !== 'text') throw new Error(portrayal.kind)
    expect(portrayal.blocks.map(({ kind }) => kind)).toEqual(['fields', 'paragraph', 'table', 'paragraph', 'table'])
    const shown = JSON.stringify(portrayal.blocks)
    for (const text of ['2026年9月25日（金）', '21:03', '日本時間', '[写真]']) expect(shown).toContain(text)
  })

  test('hides what is to be hidden wherever it stands', async () => {
    const shown = JSON.stringify((await ready(talk, [{ text: '山田 花子' }, { text: 'つぶれて' }])).portrayal)
    expect(shown).toContain('█████')
    for (const hidden of ['山田', 'つぶれて']) expect(shown).not.toContain(hidden)
  })

  test.each(['', '[LINE] 見本商店とのトーク履歴', '見本商店とのトーク履歴\n2026/09/25(金)\n21:03\ta\tb', 'メモ: [LINE] 店とのトーク履歴\n2026/09/25(金)\n21:03\ta\tb'])('is not %j', (text) => {
    expect(readLineTalk(text)).toBeNull()
  })

  test('of any form loses no word and breaks nothing', () => {
    const lines = fc.array(fc.oneof(fc.constantFrom('2026/09/25(金)', '2026/13/45(金)', '21:03\t店\t"あ', '25:99\t店\tい', 'う"', '', '21:04\t', '\t\t', '保存日時：2026/09/26 11:00'), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 30 })
    fc.assert(fc.property(lines, (body) => {
      const read = readLineTalk(['[LINE] 店とのトーク履歴', '2026/09/25(金)', ...body, '21:09\t店\t終わり'].join('\n'))
      expect(read?.days.at(-1)?.said.at(-1)?.text.endsWith('終わり')).toBe(true)
      const shown = JSON.stringify(read)
      for (const word of body.filter((line) => /^[a-zA-Z]{3,}$/.test(line))) expect(shown).toContain(word)
    }))
  })

  test.each(['24:10', '25:99', '午後13:05'])('puts a line at %s, which no clock shows, into nobody’s mouth', (odd) => {
    expect(saidIn(`[LINE] 店とのトーク履歴\n2026/09/25(金)\n21:06\t私\t[写真]\n${odd}\t店\tこんばんは\nまた明日\n21:07\t私\tはい`)).toEqual(['2026-09-25 21:06 私: [写真]', `2026-09-25 - -: ${odd}\t店\tこんばんは\nまた明日`, '2026-09-25 21:07 私: はい'])
  })

  test('of a hundred thousand messages is read in proportion', () => {
    const start = performance.now()
    expect(readLineTalk(`[LINE] 店とのトーク履歴\n2026/09/25(金)\n${'21:03\t店\t"あ\n'.repeat(100_000)}`)?.days[0]?.said).toHaveLength(100_000)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
