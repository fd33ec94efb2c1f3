import { describe, expect, test } from 'vitest'
import { sentencesOf } from '#shared/documents/sentences.ts'

describe('Japanese', () => {
  test('a sentence ends with its full stop', () => {
    expect(sentencesOf('商品が届きません。調べてください。')).toEqual(['商品が届きません。', '調べてください。'])
  })

  test('what is quoted or in brackets is never torn', () => {
    expect(sentencesOf('「調べます。お待ちください。」と言われた（記録は別紙。二枚）。次の行')).toEqual(['「調べます。お待ちください。」と言われた（記録は別紙。二枚）。', '次の行'])
  })

  test('several marks in a row end one sentence', () => {
    expect(sentencesOf('本当ですか？！はい。')).toEqual(['本当ですか？！', 'はい。'])
  })

  test('a bracket that is never closed reaches no further than its line', () => {
    expect(sentencesOf('「配達完了。と出た。\n荷物はない。ほかもない。')).toEqual(['「配達完了。と出た。', '荷物はない。', 'ほかもない。'])
  })
})

describe('English', () => {
  test('a full stop ends a sentence where a new one begins behind it', () => {
    expect(sentencesOf('It did not come. I asked at 3.15 p.m. and at v2.0 twice. “No.” Nobody knew!')).toEqual(['It did not come.', 'I asked at 3.15 p.m. and at v2.0 twice.', '“No.”', 'Nobody knew!'])
  })

  test('the full stop of a short form ends none', () => {
    expect(sentencesOf('I called Mihon Unyu Co., Ltd. Tokyo and Mr. Sato of No. 3. He agreed.')).toEqual(['I called Mihon Unyu Co., Ltd. Tokyo and Mr. Sato of No. 3.', 'He agreed.'])
  })
})

test('nothing of a text is lost, whatever it holds', () => {
  const pieces = ['あ', '。', '「', '」', '（', ')', '. ', 'A', '！', '\n', '? ', '“', ' ']
  let seed = 7
  const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648)
  for (let round = 0; round < 500; round += 1) {
    const text = Array.from({ length: 30 }, () => pieces[next() % pieces.length] ?? '').join('')
    expect(sentencesOf(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
  }
})
