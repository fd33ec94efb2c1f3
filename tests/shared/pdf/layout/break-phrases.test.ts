import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines } from '#shared/pdf/layout/break-lines.ts'
import { breakPhrases } from '#shared/pdf/layout/break-phrases.ts'
import { writtenBetween } from '#shared/pdf/layout/measured-text.ts'
import { measured } from './set-lines.ts'

function phrasesOf(text: string, widthEm: number, balanced = false): readonly string[] {
  const whole = measured(text)
  return breakPhrases(whole, { widthPt: widthEm * 10, balanced }).map((line) => writtenBetween(whole, line.start, line.end))
}

describe('in a narrow column', () => {
  test.each([
    ['運送会社の回答書', 7, ['運送会社の', '回答書']],
    ['注文画面（配達済みの表示）の写し', 10.5, ['注文画面（配達済みの', '表示）の写し']],
    ['注文の日時、商品、金額、お届け予定日', 10, ['注文の日時、商品、', '金額、お届け予定日']],
    ['作成者：見本運輸株式会社', 10, ['作成者：見本運輸', '株式会社']],
    ['玄関前と宅配ボックスの写真', 12, ['玄関前と', '宅配ボックスの写真']],
    ['10月8日の連絡を待つと返信した', 8.5, ['10月8日の連絡を', '待つと返信した']],
    ['配送の経過と、10月3日14時5分の「配達完了（宅配ボックス）」の表示', 11, ['配送の経過と、', '10月3日14時5分の', '「配達完了', '（宅配ボックス）」の表示']],
    ['14時22分（撮影・保存。ファイル名による）', 9, ['14時22分', '（撮影・保存。', 'ファイル名による）']],
    ['取扱いの問い合わせについて', 9, ['取扱いの', '問い合わせについて']]
  ])('%s is parted between phrases', (text, widthEm, lines) => {
    expect(phrasesOf(text, widthEm)).toEqual(lines)
  })

  test('one character alone on the last line gets company', () => {
    for (const text of ['玄関前と宅配ボックスの写真', '運送会社の回答書', '出品者とのやりとりの記録簿']) {
      for (let widthEm = 5; widthEm < 14; widthEm += 0.5) expect(phrasesOf(text, widthEm).at(-1)?.length, `${text} ${widthEm}`).toBeGreaterThan(1)
    }
  })

  test('what is ended by force stays ended, and each part is parted by itself', () => {
    expect(phrasesOf('運送会社の回答書\n作成者：見本運輸株式会社', 8)).toEqual(['運送会社の回答書\n', '作成者：見本運輸', '株式会社'])
  })
})

describe('a title', () => {
  test('breaks into lines of about one length', () => {
    expect(phrasesOf('被告が原告に送った電子メールの添付ファイル', 18, true)).toEqual(['被告が原告に送った', '電子メールの添付ファイル'])
    expect(phrasesOf('How to check the contents of this bundle', 18, true)).toEqual(['How to check the ', 'contents of this bundle'])
  })

  test('of one line stays as it is', () => {
    expect(phrasesOf('証拠資料一覧', 18, true)).toEqual(['証拠資料一覧'])
  })
})

test('whatever the text: nothing is lost, there are no more lines than before, and none is too wide', () => {
  const words = fc.string({ unit: fc.constantFrom(...'あのをはすり漢字会社株式トー、。「」（）・： 2026年1月Am-/\n𠮷'), minLength: 1, maxLength: 90 })
  fc.assert(fc.property(words, fc.integer({ min: 5, max: 20 }), fc.boolean(), (text, widthEm, balanced) => {
    const whole = measured(text)
    const [plain, lines] = [breakLines(whole, { widthPt: widthEm * 10 }), breakPhrases(whole, { widthPt: widthEm * 10, balanced })]
    expect(lines.map((line) => writtenBetween(whole, line.start, line.end)).join('')).toBe(text)
    expect(lines).toHaveLength(plain.length)
    const widest = plain.reduce((most, line) => Math.max(most, line.widthPt), widthEm * 10)
    for (const line of lines) expect(line.widthPt).toBeLessThanOrEqual(widest + 0.02)
  }), { numRuns: 500 })
})
