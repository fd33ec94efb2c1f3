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
    expect(await dated('2026-10-06\n23:59 Support: a\n00:01 Simon: b\n00:02 Simon: c')).toEqual(['2026-10-06T23:59:00 weak', '2026-10-06T00:02:00 weak'])
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
