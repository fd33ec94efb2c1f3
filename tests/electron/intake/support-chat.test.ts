import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIdentifiers } from '#electron/intake/find-identifiers.ts'
import { inspectFile, readyFile } from '#electron/intake/read-evidence.ts'
import { readSupportChat } from '#electron/intake/support-chat.ts'
import { fileOf } from '../../fixtures/evidence/make-evidence.ts'

const chat = [
  'カスタマーサービスとのチャット', '----- 2026年10月6日（火） -----', '14:05 担当者A：お問い合わせありがとうございます。', 'ご用件をお知らせください。', '14:06 山田：商品が届きません。注文番号: 250-1234567-1234567', '[14:08] 担当者A: 受付番号は C-261006-77 です。', '山田：わかりました'
].join('\n')

type Line = readonly [string | null, string | null, string]
const linesOf = (text: string): readonly Line[] | null => readSupportChat(text)?.days.flatMap(({ said }) => said.map(({ time, name, text: words }): Line => [time, name, words])) ?? null

describe('a chat with a customer service', () => {
  test('is read with its day; a line without a speaker stays with the one before', () => {
    expect(readSupportChat(chat)?.days.map(({ day }) => day)).toEqual([null, '2026-10-06'])
    expect(linesOf(chat)).toEqual([
      [null, null, 'カスタマーサービスとのチャット'], ['14:05', '担当者A', 'お問い合わせありがとうございます。\nご用件をお知らせください。'], ['14:06', '山田', '商品が届きません。注文番号: 250-1234567-1234567'],
      ['14:08', '担当者A', '受付番号は C-261006-77 です。'], [null, '山田', 'わかりました']
    ])
  })

  test.each([
    ['in brackets', '[14:05] You: a\n[14:06] Agent Mori: b\n[14:07] You: c', [['14:05', 'You', 'a'], ['14:06', 'Agent Mori', 'b'], ['14:07', 'You', 'c']]],
    ['full width', '［１４：０５］サポート：ａ\n［１４：０６］私：ｂ\n［１４：０７］私：ｃ', [['14:05', 'サポート', 'ａ'], ['14:06', '私', 'ｂ'], ['14:07', '私', 'ｃ']]],
    ['behind the name', 'サポート (午後2:05): a\n私 (午後2:06): b\n私 (午後2:07)\nc', [['14:05', 'サポート', 'a'], ['14:06', '私', 'b'], ['14:07', '私', 'c']]],
    ['on a line of its own', 'Support 14:05\na\n\nMihon 14:06\nb\nSupport 14:07\nc', [['14:05', 'Support', 'a'], ['14:06', 'Mihon', 'b'], ['14:07', 'Support', 'c']]],
    ['with a zone', '11:07 PM GMT Mori(Amazon): a\n11:07 PM GMT Simon: b\n11:08 PM GMT Simon: c', [['23:07', 'Mori(Amazon)', 'a'], ['23:07', 'Simon', 'b'], ['23:08', 'Simon', 'c']]]
  ] as const)('with its times %s', (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })

  test('tells who speaks for the desk, the reference number, and when it was held', async () => {
    const facts = await inspectFile(await fileOf('chat.txt', chat))
    expect(facts).toMatchObject({ people: ['担当者A', '山田'], agents: ['担当者A'] })
    expect(facts.identifiers).toContainEqual({ kind: 'reference', value: 'C-261006-77' })
    expect(facts.dates.filter(({ source }) => source === 'content').map(({ value, confidence }) => `${value} ${confidence}`)).toEqual(['2026-10-06T14:05:00 likely', '2026-10-06T14:08:00 likely'])
  })

  test('states its own zone where its lines do, and is unsure where its times go back', async () => {
    const dated = async (text: string): Promise<readonly string[]> => (await inspectFile(await fileOf('chat.txt', text))).dates.filter(({ source }) => source === 'content').map(({ value, confidence }) => `${value} ${confidence}`)
    expect(await dated('2026-10-06\n11:07 PM GMT Mori(Amazon): a\n11:08 PM GMT Simon: b\n11:09 PM GMT Simon: c')).toEqual(['2026-10-06T23:07:00Z likely', '2026-10-06T23:09:00Z likely'])
    expect(await dated('2026-10-06\n14:09 Support: a\n14:01 Simon: b\n14:02 Simon: c')).toEqual(['2026-10-06T14:09:00 weak', '2026-10-06T14:02:00 weak'])
  })

  test.each([
    ['goes on past midnight', '2026/12/31\n23:58 担当者: a\n23:59 お客様: b\n00:01 担当者: c\n00:02 お客様: d', ['2026-12-31 23:58', '2026-12-31 23:59', '2027-01-01* 00:01', '2027-01-01* 00:02']],
    ['names the day after as well', '2026/10/01\n23:58 担当者: a\n00:01 お客様: b\n2026/10/02\n00:02 担当者: c\n2026/10/02\n00:03 お客様: d', ['2026-10-01 23:58', '2026-10-02* 00:01', '2026-10-02* 00:02', '2026-10-02* 00:03']],
    ['goes back for no such reason', '2026/10/01\n14:08 担当者: a\n14:06 お客様: b\n09:01 担当者: c', ['2026-10-01 14:08', '2026-10-01 14:06', '2026-10-01 09:01']],
    ['names no day', 'チャット\n23:58 担当者: a\n00:01 お客様: b\n00:02 担当者: c', ['- -', '- 23:58', '- 00:01', '- 00:02']]
  ] as const)('that %s has each line on its day', (_, text, lines) => {
    expect(readSupportChat(text)?.days.flatMap(({ day, isReckoned, said }) => said.map(({ time }) => `${day ?? '-'}${isReckoned === true ? '*' : ''} ${time ?? '-'}`))).toEqual(lines)
  })

  test('past midnight says on paper which day is reckoned, and is one entry, dated by its first line; its last date is weak', async () => {
    const file = await fileOf('chat.txt', 'カスタマーサービス チャット\n2026/10/01\n23:58 担当者: はい\n23:59 お客様: 届かない\n00:01 担当者: 調べます\n00:02 お客様: はい')
    const { dates, suggestions } = await inspectFile(file)
    expect(dates.filter(({ source }) => source === 'content').map(({ value, confidence }) => `${value} ${confidence}`)).toEqual(['2026-10-01T23:58:00 likely', '2026-10-02T00:02:00 weak'])
    expect(suggestions?.map(({ event, when }) => `${event} ${when}`)).toEqual(['chat 2026-10-01T23:58:00'])
    const { portrayal } = await readyFile(file, { redactions: [], language: 'ja' })
    expect(JSON.stringify(portrayal)).toContain('2026年10月2日（金）　※日付の記載はなく、時刻が午前0時を過ぎているため翌日としました')
  })

  test.each([
    ['behind the name', '担当者 2026年10月1日 14:05\nお世話になります\n山田 2026年10月1日 23:59\n荷物が来ない\n担当者 2026年10月2日 0:07\n返金します'],
    ['with its weekday', '担当者 2026年10月1日(木)14:05\nお世話になります\n山田 2026年10月1日(木) 午後11:59\n荷物が来ない\n担当者 2026年10月2日(金) 0:07\n返金します'],
    ['in brackets behind the name', '担当者 (2026/10/01 14:05): お世話になります\n山田 (2026/10/01 23:59): 荷物が来ない\n担当者 (2026/10/02 00:07): 返金します'],
    ['in brackets before the name', '[2026-10-01 14:05] 担当者: お世話になります\n[2026-10-01 23:59] 山田: 荷物が来ない\n[2026-10-02 00:07] 担当者: 返金します'],
    ['before the name', '2026/10/01 14:05 担当者：お世話になります\n令和8年10月1日 23:59 山田：荷物が来ない\nR8/10/2 00:07 担当者：返金します']
  ])('with the day %s has it as its day, not in the name', (_, text) => {
    const read = readSupportChat(text)
    expect(read?.days.flatMap(({ day, said }) => said.map(({ time, name, text: words }) => [day, time, name, words]))).toEqual([['2026-10-01', '14:05', '担当者', 'お世話になります'], ['2026-10-01', '23:59', '山田', '荷物が来ない'], ['2026-10-02', '00:07', '担当者', '返金します']])
    expect(read?.isSound).toBe(true)
  })

  test.each(['担当者 10月1日 14:05\na\n山田 10月1日 14:06\nb\n担当者 10/1 14:07\nc', 'Agent Oct 1, 2026 2:05 PM\na\nSimon 1 October 2026 2:06 PM\nb\nAgent 10/1/2026 2:07 PM\nc'])('with a day in %j that is not read for sure keeps it out of the name', (text) => {
    expect(new Set(linesOf(text)?.map(([, name]) => name))).toEqual(new Set(text.startsWith('Agent') ? ['Agent', 'Simon'] : ['担当者', '山田']))
  })

  test('puts a line with a time that no clock shows into nobody’s mouth', () => {
    expect(linesOf('サポート\n14:05 担当者：a\n14:06 私：b\n14:07 担当者：c\n25:99 私：d\ne')?.slice(-2)).toEqual([['14:07', '担当者', 'c'], [null, null, '25:99 私：d\ne']])
  })

  test('stands on paper as a table, with customer and agent by how they are called', async () => {
    const { portrayal } = await readyFile(await fileOf('chat.txt', chat), { redactions: [{ text: '届きません' }], language: 'ja' })
    if (portrayal.kind !== 'text') throw new Error(portrayal.kind)
    expect(portrayal.blocks.map(({ kind }) => kind)).toEqual(['fields', 'paragraph', 'table', 'paragraph', 'table'])
    const shown = JSON.stringify(portrayal.blocks)
    for (const text of ['担当者（呼び名から）', '利用者（呼び名から）', '█████']) expect(shown).toContain(text)
    expect(shown).not.toContain('届きません')
  })

  test.each([
    ['a note', '通話メモ\n日時: 2026年10月6日 9時50分\n話した相手: 佐藤様\n受付番号: K-261006-0417\nサポートへ電話'],
    ['a timetable', 'サポートの時間\n9:00 朝: 開店\n12:00 昼: 休み\n18:00 夜: 閉店'],
    ['a log', 'support.log\n14:05:33 INFO: a\n14:05:34 WARN: b\n14:05:35 INFO: c'],
    ['a talk of one', 'サポート\n14:05 私: a\n14:06 私: b\n14:07 私: c'],
    ['the way of a parcel with days', 'カスタマーサポート\n荷物受付 2026/09/28 18:00\n大阪\n輸送中 2026/09/28 20:00\n大阪\n輸送中 2026/09/30 20:00\n東京\n配達完了 2026/10/01 14:05\n渋谷'],
    ['the way of a parcel', '見本営業所\n出発 14:05\n到着 15:00\n出発 16:00\n到着 17:00'],
    ['nothing', '']
  ])('is not %s', (_, text) => {
    expect(readSupportChat(text)).toBeNull()
  })

  test('of any form breaks nothing and loses no line', () => {
    const lines = fc.array(fc.oneof(fc.constantFrom('2026年10月6日', '14:05 担当者A：', '山田 14:06', '[25:99] x: y', '山田：', '：', ''), fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 30 })
    fc.assert(fc.property(lines, (body) => {
      const read = readSupportChat([...chat.split('\n'), ...body].join('\n'))
      if (read === null) return
      const shown = JSON.stringify(read)
      for (const word of body.filter((line) => /^[a-zA-Z]{3,}$/.test(line))) expect(shown).toContain(word)
    }))
  })

  test.each(['14:05 担当者A：あ\n14:06 私：い\n', '[14:05 ', '14:05', 'サポート ', '担当: '])('of %j many times over is read in proportion', (piece) => {
    const start = performance.now()
    readSupportChat(piece.repeat(50_000))
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

test('a reference number is told, the number of a parcel is not told as one', () => {
  const references = (text: string): readonly string[] => findIdentifiers(text).filter(({ kind }) => kind === 'reference').map(({ value }) => value)
  expect(references('受付番号：K-261006-0417 Case ID: 1234567890 お問い合わせ番号は A-100-2')).toEqual(['K-261006-0417', '1234567890', 'A-100-2'])
  expect(references('お問い合わせ番号: 4444-1375-8703 受付番号: なし reference number pending')).toEqual([])
})
