import { describe, expect, test } from 'vitest'
import { findTone } from '#shared/checks/texts/find-tone.ts'

const kinds = (text: string): readonly string[] => findTone(text).map(({ kind, phrase }) => `${kind} ${phrase}`)

describe('words that do not help', () => {
  test.each([
    ['harm', '痛い目にあわせる'], ['harm', 'お前の家は分かっているぞ'], ['harm', '殺すぞ'], ['harm', '死ね'], ['harm', 'ただでは済まない'], ['harm', '覚えていろ'], ['harm', 'I know where you live.'], ['harm', 'I’ll kill you'],
    ['threat', 'SNSに晒します'], ['threat', 'ネットに書くぞ'], ['threat', '潰してやる'], ['threat', '低評価を付けるぞ'], ['threat', '訴えてやる'], ['threat', '警察に突き出す'], ['threat', 'Pay, or else.'], ['threat', 'This will go viral'],
    ['insult', 'バカにしている'], ['insult', '無能な会社'], ['insult', '使えない担当だ'], ['insult', '日本語が通じない'], ['insult', 'You people are incompetent'],
    ['claim', 'これは詐欺だ'], ['claim', '偽物でした'], ['claim', '嘘つき'], ['claim', '違法です'], ['claim', 'You are a scam'], ['claim', 'The bag is fake'],
    ['emotion', 'ふざけるな'], ['emotion', '最悪の対応'], ['emotion', '絶対に許さない'], ['emotion', '返信がない！！'], ['emotion', 'I am furious'], ['emotion', 'WHERE IS THE PARCEL'], ['emotion', '責任者を出せ'],
    ['demand', '土下座を求める'], ['demand', '慰謝料を払うこと'], ['demand', 'compensation for stress'],
    ['vague', 'なるべく早く'], ['vague', 'いつも遅い'], ['vague', 'Reply ASAP']
  ])('%s: %s', (kind, text) => {
    expect(kinds(text).map((found) => found.split(' ')[0])).toContain(kind)
  })

  test('of two that overlap the longer is told', () => {
    expect(kinds('絶対に許さない')).toEqual(['emotion 絶対に許さない'])
    expect(kinds('SNSに拡散してやる')).toEqual([expect.stringMatching(/^threat SNSに拡散し/)])
  })

  test('the place is that in the text as it stands', () => {
    const text = '𠮷田様、ふざけるなと思いました。'
    const [found] = findTone(text)
    expect(text.slice(found?.start, (found?.start ?? 0) + (found?.length ?? 0))).toBe('ふざけるな')
    expect(found?.neutral).toEqual({ ja: expect.stringContaining('困っております'), en: expect.any(String) })
  })
})

describe('what is left alone', () => {
  test.each([
    '出品者から「ふざけるな」と返信がありました。', '電話で『お前』と言われました。', 'The agent wrote “you people are idiots”.', '期日までに解決しない場合、訴訟などの法的手続を検討いたします。', '必要に応じて警察署に相談いたします。',
    '消費生活センターへ相談いたします。', 'ログインが使えない状態です。', '素晴らしい商品でした。', 'ゴミ箱の横に置かれていました。', '新しいSNSの画面を確認しました。', '殺菌灯が点灯しません。', '会社に行っていたため不在でした。', '店に行きましたが閉まっていました。',
    'The NHK and JR apps showed it.', 'ASIN B0EXAMPLE1 and SKU ABC DEF', 'I will ask a consumer centre for advice.', 'It was delivered at 14:05!', '馬鹿力のいる箱でした。', '未着の件を警察に届け出ました。'
  ])('%s', (text) => {
    expect(kinds(text)).toEqual([])
  })
})
