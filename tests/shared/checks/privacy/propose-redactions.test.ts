import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownToCase } from '#shared/checks/privacy/known-to-case.ts'
import { pageText } from '#shared/checks/privacy/page-text.ts'
import { proposeAreas, proposeTexts } from '#shared/checks/privacy/propose-redactions.ts'
import { caseFileSchema } from '#shared/domain/case-file.ts'
import type { AreaRedaction } from '#shared/domain/case-file.ts'
import type { PageLine, PageWord } from '#shared/domain/page-words.ts'
import { withFields } from '../../domain/small-case.ts'

const known = knownToCase(caseFileSchema.parse(withFields({ claimant: { name: '見本 一郎' }, order: { number: '250-7654321-7654321' } })), undefined)

/** A line of words, each as wide as its letters are many. */
const lineAt = (y: number, texts: readonly string[], x = 0.1): PageLine => {
  let at = x
  return { words: texts.map((text): PageWord => {
    const word = { text, x: at, y, width: text.length * 0.015, height: 0.02, confidence: 0.9 }
    at += word.width + 0.01
    return word
  }) }
}
/** The same line between a place and the right edge of the page. */
const squeezed = (words: readonly PageWord[], from: number): readonly PageWord[] => {
  const end = Math.max(...words.map((word) => word.x + word.width))
  return words.map((word) => ({ ...word, x: from + (word.x * (1 - from)) / end, width: (word.width * (1 - from)) / end }))
}
const proposed = (lines: readonly PageLine[]) => proposeAreas({ source: 'recognition', pages: [{ page: 3, lines }] }, known)
const covers = (area: AreaRedaction, word: PageWord): boolean =>
  area.x <= word.x + 1e-9 && area.y <= word.y + 1e-9 && area.x + area.width >= word.x + word.width - 1e-9 && area.y + area.height >= word.y + word.height - 1e-9
const areasOf = (lines: readonly PageLine[]): readonly AreaRedaction[] => proposed(lines).flatMap(({ redactions }) => redactions.filter((one): one is AreaRedaction => !('text' in one)))

describe('on pages', () => {
  test('a number in several words is one box, and says on which page', () => {
    const line = lineAt(0.3, ['電話', '090', '-', '1234', '-', '5678', 'まで'])
    const [phone, ...rest] = proposed([line])
    expect(phone).toMatchObject({ kind: 'phone', shown: '090 - 1234 - 5678', page: 3, isOwn: false, redactions: [{ page: 3 }] })
    expect(rest).toEqual([])
    const [area] = areasOf([line])
    expect(line.words.map((word) => area !== undefined && covers(area, word))).toEqual([false, true, true, true, true, true, false])
  })

  test('an address over three lines has a box for each, and the next line none', () => {
    const lines = [lineAt(0.1, ['〒231-0001']), lineAt(0.15, ['神奈川県横浜市', '中区']), lineAt(0.2, ['見本町1-2-3', 'みなとマンション', '405号室']), lineAt(0.25, ['のご注文'])]
    expect(areasOf(lines).map(({ y }) => Math.round(y * 20) / 20)).toEqual([0.1, 0.15, 0.2])
  })

  test('Japanese that recognition gives letter by letter is read as if it were whole', () => {
    const letters = [...'山田花子様'].map((text, index): PageWord => ({ text, x: 0.1 + index * 0.02, y: 0.5, width: 0.019, height: 0.02, confidence: 0.8 }))
    expect(proposed([{ words: letters }]).map(({ kind, shown }) => [kind, shown])).toEqual([['name', '山田花子']])
  })

  test('a card number is shown by its last digits alone', () => {
    expect(proposed([lineAt(0.1, ['4111', '1111', '1111', '1111'])])[0]?.shown).toBe('**** **** **** 1111')
  })

  test('a word that also holds the order number gets no box', () => {
    expect(proposed([{ words: [{ text: '山田花子様/250-7654321-7654321', x: 0.1, y: 0.1, width: 0.5, height: 0.02, confidence: 1 }] }])).toEqual([])
  })

  test('a box covers every word that its value stands in, wherever and however the words lie', () => {
    const value = fc.constantFrom(['090-1234-5678'], ['4111', '1111', '1111', '1111'], ['山田', '花子', '様'], ['hanako@example.jp'], ['東京都渋谷区', '渋谷1-2-3'])
    const place = fc.double({ min: 0, max: 0.9, noNaN: true })
    // Each once: a name that is run together with six letters before it is none.
    const noise = fc.uniqueArray(fc.constantFrom('注文', 'total', '12,580円', '2026-10-03', '250-7654321-7654321'), { maxLength: 4 })
    // A name is told from eight characters at most: before one of four, four more may run into it.
    const before = noise.filter((words) => !/\p{Script=Han}{5}$/u.test(words.join('')))
    fc.assert(fc.property(value, before, noise, place, place, fc.double({ min: 0.001, max: 0.1, noNaN: true }), (texts, ahead, after, x, y, height) => {
      const line = { words: squeezed(lineAt(y, [...ahead, ...texts, ...after], 0).words, x).map((word) => ({ ...word, height })) }
      const { text, words } = pageText({ page: 1, lines: [line] }, 'recognition')
      const areas = areasOf([line])
      const inValue = words.slice(ahead.length, ahead.length + texts.length).filter(({ word }) => word.text !== '様')
      expect(areas.length, text).toBeGreaterThan(0)
      for (const { word } of inValue) expect(areas.some((area) => covers(area, word)), `${word.text} in ${text}`).toBe(true)
      for (const { x: left, y: top, width, height: tall } of areas) expect(left >= 0 && top >= 0 && left + width <= 1 + 1e-9 && top + tall <= 1 + 1e-9).toBe(true)
    }))
  })
})

describe('in a text', () => {
  test('each value is proposed once, in one line, to be hidden everywhere', () => {
    expect(proposeTexts('From: 山田 花子 様\n090-1234-5678\n再度 090-1234-5678\n〒231-0001\n神奈川県横浜市中区見本町1-2', known)).toEqual([
      { kind: 'name', key: 'name 山田花子', shown: '山田 花子', page: null, isOwn: false, redactions: [{ text: '山田 花子' }] },
      { kind: 'phone', key: 'phone 090-1234-5678', shown: '090-1234-5678', page: null, isOwn: false, redactions: [{ text: '090-1234-5678' }] },
      { kind: 'address', key: 'address 〒231-0001神奈川県横浜市中区見本町1-2', shown: '〒231-0001 神奈川県横浜市中区見本町1-2', page: null, isOwn: false, redactions: [{ text: '〒231-0001 神奈川県横浜市中区見本町1-2' }] }
    ])
  })

  test('what would go from the order number too is not proposed', () => {
    expect(proposeTexts('注文 250-7654321-7654321 担当 見本 一郎様', known)).toMatchObject([{ kind: 'name', isOwn: true }])
  })
})
