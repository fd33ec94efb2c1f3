import { describe, expect, test } from 'vitest'
import { channels, dateSources, disputes, entryKinds, fulfilments, partyRoles, paymentMethods, remedyKinds } from '#shared/domain/case-vocabulary.ts'
import { disputeSentences, remedyPhrases } from '#shared/words/dispute-sentence.ts'
import { moneyText } from '#shared/words/money-text.ts'
import { escapedForMessage, printable } from '#shared/words/visible-text.ts'
import { channelWords, dateSourceWords, disputeWords, entryKindWords, fulfilmentWords, paymentWords, roleWords } from '#shared/words/vocabulary.ts'

describe('money', () => {
  test.each([[5480, '5,480円', '¥5,480'], [0, '0円', '¥0'], [-500, '-500円', '-¥500'], [1234567, '1,234,567円', '¥1,234,567'], [10.5, '10.5円', '¥10.5']])('%d yen', (amount, ja, en) => {
    expect(moneyText(amount, 'JPY', 'ja')).toBe(ja)
    expect(moneyText(amount, 'JPY', 'en')).toBe(en)
  })

  test('other currencies keep their code and their decimals', () => {
    expect(moneyText(5, 'USD', 'en')).toBe('USD 5.00')
    expect(moneyText(1234.5, 'EUR', 'ja')).toBe('EUR 1,234.50')
    expect(moneyText(1200, 'KRW', 'en')).toBe('KRW 1,200')
  })
})

describe('what may be seen', () => {
  test('paper drops control and direction characters and keeps line breaks as line feeds', () => {
    expect(printable('a\u0000b\u001b[31mc\u202ed\u2066e\u200ff\ufeffg\r\nh\ri\tj')).toBe('ab[31mcdefg\nh\ni\tj')
  })

  test('messages show them by their number, on one line', () => {
    expect(escapedForMessage('a\u202eb\nc\td\u007f')).toBe('a\\u{202e}b c d\\u{7f}')
  })

  test('Japanese, emoji and combined letters stay as they are', () => {
    const text = '葛󠄀城 が か゚ 👨‍👩‍👧 é ＡＢＣ'
    expect(printable(text)).toBe(text)
  })
})

describe('the closed lists in words', () => {
  const pairs: readonly [string, readonly string[], Readonly<Record<string, { readonly ja: string; readonly en: string }>>][] = [
    ['disputes', disputes, disputeWords], ['channels', channels, channelWords], ['payment methods', paymentMethods, paymentWords], ['roles', partyRoles, roleWords], ['kinds of entry', entryKinds, entryKindWords],
    ['fulfilments', fulfilments, fulfilmentWords], ['sources of dates', dateSources, dateSourceWords], ['remedies', remedyKinds, remedyPhrases]
  ]

  test.each(pairs)('%s have words of their own in both languages', (_, keys, words) => {
    for (const language of ['ja', 'en'] as const) {
      const texts = keys.map((key) => words[key]?.[language] ?? '')
      expect(texts.filter((text) => text.trim() === '')).toEqual([])
      expect(new Set(texts).size).toBe(texts.length)
    }
    expect(Object.keys(words).toSorted()).toEqual([...keys].toSorted())
  })

  test('every dispute opens a letter with whole sentences and names its subject', () => {
    for (const dispute of disputes) {
      const { subject, opening } = disputeSentences[dispute]
      expect(opening.ja).toMatch(/(ます|ません|ました|おりました|おりません|おります|ございます)。$/u)
      expect(opening.en).toMatch(/^(I|The) .*\.$/u)
      expect(subject.ja).not.toMatch(/件$|について/u)
      expect(subject.en).not.toMatch(/^Re:|\.$/u)
      expect(opening.ja.replaceAll('{you}', '')).not.toMatch(/[{}]/u)
    }
  })

  test('every remedy fits into つきましては、…をお願いいたします and I ask for …', () => {
    for (const kind of remedyKinds) {
      expect(remedyPhrases[kind].ja).not.toMatch(/する$|。$|こと$/u)
      expect(remedyPhrases[kind].en).not.toMatch(/^(that|to) |\.$/u)
    }
  })
})
