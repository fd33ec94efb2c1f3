import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldForSearch } from '#shared/lib/search-fold.ts'
import { gramQuery, indexedGrams, queryRuns } from '#shared/lib/search-grams.ts'
import { markedText, snippetOf, wordPattern } from '#shared/lib/search-snippet.ts'
import { openDb } from '#electron/storage/sql.ts'

/** Whether the query finds the text, by the index and by the marks alike. */
function finds(text: string, query: string): { readonly byIndex: boolean; readonly marked: readonly string[] } {
  const words = queryRuns(query)
  const [asked, pattern] = [gramQuery(words), wordPattern(words)]
  if (asked === null || pattern === null) return { byIndex: false, marked: [] }
  const db = openDb(':memory:')
  db.exec("CREATE VIRTUAL TABLE gram USING fts5(grams, content='', contentless_delete=1, tokenize='ascii')")
  db.prepare('INSERT INTO gram (rowid, grams) VALUES (1, ?)').run(indexedGrams(text))
  const byIndex = db.prepare('SELECT 1 FROM gram WHERE gram MATCH ?').get(asked) !== undefined
  db.close()
  return { byIndex, marked: markedText(text, pattern).filter(({ isMatch }) => isMatch).map((piece) => piece.text) }
}

describe('what is typed finds what is written', () => {
  test.each([
    ['a word of two characters', '返金されていません', '返金', ['返金']],
    ['another one in the middle', '商品が破損していた', '破損', ['破損']],
    ['a single kanji', '商品が破損していた', '損', ['損']],
    ['the last character', '商品の返金', '金', ['金']],
    ['hiragana for katakana', 'イヤホンが届かない', 'いやほん', ['イヤホン']],
    ['katakana for half-width kana with voicing', 'ﾌﾟﾘﾍﾟｲﾄﾞｶｰﾄﾞで払った', 'プリペイドカード', ['ﾌﾟﾘﾍﾟｲﾄﾞｶｰﾄﾞ']],
    ['half-width for full-width letters', 'Ａｍａｚｏｎの注文', 'amazon', ['Ａｍａｚｏｎ']],
    ['part of a Latin word', 'Wireless Earphones', 'phone', ['phone']],
    ['an order number without hyphens', '注文番号 250-1234567-7654321', '25012345677654321', ['250-1234567-7654321']],
    ['an order number with hyphens in a text without', '注文番号25012345677654321です', '250-1234567-7654321', ['25012345677654321']],
    ['its last digits alone', '注文番号 250-1234567-7654321', '54321', ['54321']],
    ['two digits', '送り状 4567-8901-2345', '89', ['89']],
    ['full-width digits with a dash of another kind', '送り状４５６７―８９０１―２３４５', '4567-8901', ['４５６７―８９０１']],
    ['a sum without its comma', '合計 12,580円', '12580', ['12,580']],
    ['a word that a line breaks in two', '速やかに返\n金してください', '返金', ['返\n金']],
    ['words in any order, each of which must stand there', '配送が遅延し、返金を求めた', '返金 遅延', ['遅延', '返金']],
    ['Latin and Japanese in one', 'Amazonマーケットプレイス保証', 'nマーケ', ['nマーケ']],
    ['a mail address', '差出人: shop@example.co.jp', 'shop@example', ['shop@example']],
    ['a character beyond the basic plane', '𠮷野家の領収書', '𠮷野', ['𠮷野']]
  ])('%s', (_, text, query, marked) => {
    expect(finds(text, query)).toEqual({ byIndex: true, marked })
  })

  test.each([
    ['the same characters apart', '返事と金額', '返金'],
    ['one of two words', '返金を求めた', '返金 遅延'],
    ['other digits', '注文番号 250-1234567-7654321', '250-1234568'],
    ['signs alone', '返金？！', '？！'],
    ['nothing', '返金', '　 ']
  ])('%s is no find', (_, text, query) => {
    expect(finds(text, query).byIndex).toBe(false)
  })

  test('every part of a text is found in it, whatever its characters', () => {
    const text = fc.string({ unit: fc.constantFrom(...'返金を求めアイｱﾞabcABC019-,ー ，１２ \n、𠮷é'), maxLength: 30 })
    fc.assert(fc.property(text, fc.nat(30), fc.nat(30), (whole, a, b) => {
      const unit = [...whole]
      const part = unit.slice(Math.min(a, b), Math.max(a, b)).join('').trim()
      // A part that begins or ends within a character and its voicing is another character.
      fc.pre(!/^[ﾞ]/.test(part) && !unit.slice(Math.max(a, b)).join('').startsWith('ﾞ') && queryRuns(part).length > 0 && !/[\s]/.test(part) && !/[-,ー，]/.test(part))
      expect(finds(whole, part).byIndex).toBe(true)
    }), { numRuns: 300 })
  })
})

test('each character of the folded text knows where it came from', () => {
  const { text, starts, ends } = foldForSearch('ｶﾞ㍿-1,2３')
  expect(text).toBe('が株式会社-123')
  expect(starts).toEqual([0, 2, 2, 2, 2, 3, 4, 6, 7])
  expect(ends).toEqual([2, 3, 3, 3, 3, 4, 5, 7, 8])
})

describe('the snippet of a find', () => {
  const pattern = wordPattern(queryRuns('返金')) ?? /$^/gu

  test('shows the surroundings of the first match, and that there is more', () => {
    const pieces = snippetOf(`${'前'.repeat(200)}返金${'後'.repeat(200)}`, pattern) ?? []
    expect(pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')).toMatch(/^…前{24}\[返金\]後{70}…$/)
  })

  test('is found at the end of a long text, and across the parts that it is looked through in', () => {
    for (const at of [3_999, 4_299, 99_000]) expect(snippetOf(`${'あ'.repeat(at)}返金`, pattern)?.at(-1)).toEqual({ text: '返金', isMatch: true })
  })

  test('cuts no Latin word', () => {
    const pieces = snippetOf(`${'I asked for the replacement of it. '.repeat(9)}返金 ${'and later for compensation as well '.repeat(9)}`, pattern) ?? []
    expect(pieces.map(({ text }) => text).join('')).toMatch(/^… ?(replacement of it|of it|the replacement of it)\. 返金 .*[a-z] ?…$/)
    expect(pieces.map(({ text }) => text).join('').replaceAll('…', '').trim().split(/[ .]+/).filter((word) => /^[a-z]/.test(word)).every((word) => ['asked', 'for', 'the', 'replacement', 'of', 'it', 'and', 'later', 'compensation', 'as', 'well'].includes(word))).toBe(true)
  })

  test('is none where nothing matches', () => expect(snippetOf('返事', pattern)).toBeNull())

  test('gives markup as the text that it is', () => {
    expect(snippetOf('<img onerror=x>返金', pattern)).toEqual([{ text: '<img onerror=x>', isMatch: false }, { text: '返金', isMatch: true }])
  })
})
