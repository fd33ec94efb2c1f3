import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redactText, redactionBar, sought } from '#shared/domain/redact-text.ts'

describe('words to be hidden', () => {
  test.each([
    ['as written', '山田 花子 様', '山田 花子'], ['with other blanks', '山田　花子 様', '山田 花子'], ['across a line end', '山田\n花子 様', '山田花子'], ['in full width', 'ＨＡＮＡＫＯ', 'hanako'],
    ['in half width', 'ﾔﾏﾀﾞﾊﾅｺ', 'ヤマダハナコ'], ['decomposed', 'ヤマダハナコ'.normalize('NFD'), 'ヤマダハナコ'], ['with invisible characters between', '山\u200b田\u00ad花\u200d子', '山田花子'],
    ['with other hyphens', '０９０－１２３４－５６７８', '090-1234-5678'], ['without its hyphens', '09012345678', '090-1234-5678'], ['with hyphens that it had not', '090–1234-5678', '09012345678'], ['with the long vowel mark for hyphens', '０９０ー１２３４ー５６７８', '090-1234-5678'], ['percent-encoded', 'q=hanako%40example.jp', 'hanako@example.jp'], ['percent-encoded kanji', '%E5%B1%B1%E7%94%B0', '山田'],
    ['escaped', '{"name":"\\u5c71\\u7530"}', '山田'], ['as references', '&#23665;&#x7530;', '山田']
  ])('are hidden %s', (_, text, hidden) => {
    const shown = redactText(text, [hidden])
    expect(shown).toContain(redactionBar)
    expect(sought(shown)).not.toContain(sought(hidden))
  })

  test('the bar tells nothing about the length of the word', () => {
    expect(redactText('名前は山田花子です', ['山田花子'])).toBe('名前は█████です')
    expect(redactText('名前は林です', ['林'])).toBe('名前は█████です')
  })

  test('a long vowel mark is a letter of the word, not a hyphen that may be missing', () => {
    expect(redactText('リーさんのリスト、ﾘｰ様', ['リー'])).toBe('█████さんのリスト、█████様')
    expect(redactText('ガー1とガ1', ['ガー1'])).toBe('█████とガ1')
  })

  test('overlapping and touching words share a bar', () => {
    expect(redactText('abcdef', ['abc', 'cde'])).toBe('█████f')
    expect(redactText('abab', ['ab'])).toBe('█████')
  })

  test('all else stays as it is, letter for letter', () => {
    expect(redactText('Ａ％２　ﾔﾏ\u200b &amp; %zz 林', ['林'])).toBe('Ａ％２　ﾔﾏ\u200b &amp; %zz █████')
    expect(redactText('無し', [])).toBe('無し')
  })

  test('no occurrence stays, whatever the text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'B', 'ｶ', 'ﾞ', 'が', '山', ' ', '\n', '-', 'é', '%41', '\\u0061', '&#97;', '한'), maxLength: 40 })
    fc.assert(fc.property(letters, letters, letters, (before, hidden, after) => {
      fc.pre(sought(hidden) !== '')
      expect(redactText(`${before}${hidden}${after}`, [hidden]).includes(redactionBar) || /[%\\&]|[\uff9e]/.test(`${before}${hidden}${after}`)).toBe(true)
      fc.pre(!/[%\\&]/.test(`${before}${hidden}${after}`))
      for (const piece of redactText(`${before}${hidden}${after}`, [hidden]).split(redactionBar)) expect(sought(piece)).not.toContain(sought(hidden))
    }), { numRuns: 500 })
  })
})
