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

  test('of a hundred thousand messages is read in proportion', () => {
    const start = performance.now()
    expect(readLineTalk(`[LINE] 店とのトーク履歴\n2026/09/25(金)\n${'21:03\t店\t"あ\n'.repeat(100_000)}`)?.days[0]?.said).toHaveLength(100_000)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
