import { describe, expect, test } from 'vitest'
import type { PageLine } from '#shared/domain/page-words.ts'
import { sureLine } from '#shared/domain/sure-lines.ts'
import { withWholeNumbers } from '#shared/domain/whole-numbers.ts'
import { lineText, wordsText } from '#shared/domain/words-text.ts'

/** Words set side by side in letters of 0.02; a number stands for a gap of so many letters. */
function lineOf(...parts: readonly (string | number)[]): PageLine {
  let x = 0
  return { words: parts.flatMap((part) => {
    if (typeof part === 'number') { x += part * 0.02; return [] }
    const width = [...part].reduce((sum, letter) => sum + (/[\u0020-\u00ff]/.test(letter) ? 0.55 : 1), 0) * 0.02
    const word = { text: part, x, y: 0, width, height: 0.02, confidence: 0.9 }
    x += width
    return [word]
  }) }
}

describe('words joined to a line', () => {
  test.each<readonly [string, PageLine, string]>([
    ['pieces of Japanese words', lineOf('お', 0.2, '世話', 0.3, 'に', 'な', 'っ', 'て'), 'お世話になって'],
    ['columns', lineOf('注文済み', 2, '発送済み'), '注文済み 発送済み'],
    ['words of Latin letters', lineOf('Order', 0.3, 'placed'), 'Order placed'],
    ['a Latin word that was cut', lineOf('Or', 0.05, 'der'), 'Order'],
    ['a date', lineOf('10', 0.7, '月', 0.5, '3', 0.6, '日', 0.6, '(', 0.5, '土', 0.5, ')', 0.8, '14:05'), '10月3日(土) 14:05'],
    ['a number beside its name', lineOf('注文番号', 0.8, '250-1234567-1234567'), '注文番号 250-1234567-1234567'],
    ['a sum', lineOf('5,480', 0.5, '円', 'の', '返金'), '5,480円の返金'],
    ['a full stop', lineOf('です', 0.9, '。', 0.4, '次'), 'です。次']
  ])('%s', (_, line, text) => { expect(lineText(line)).toBe(text) })

  test('lines and pages stand apart', () => {
    expect(wordsText({ source: 'recognition', pages: [{ page: 1, lines: [lineOf('一'), lineOf('二')] }, { page: 2, lines: [] }, { page: 3, lines: [lineOf('三')] }] })).toBe('一\n二\n\n三')
  })
})

test('a number that was cut in two is one word again, at the place of both; other words stay apart', () => {
  const joined = withWholeNumbers(lineOf('番号', 1, '250-123456', 0.4, '7-1234567', 1, '4444', 0.3, '円'))
  expect(joined.words.map(({ text }) => text)).toEqual(['番号', '250-1234567-1234567', '4444', '円'])
  expect(joined.words[1]?.x).toBeCloseTo(0.06)
  expect(joined.words[1]?.width).toBeCloseTo(0.02 * (19 * 0.55 + 0.4))
})

describe('what recognition doubts', () => {
  const told = (...words: readonly (readonly [string, number])[]): string | null => {
    const line = sureLine({ words: words.map(([text, confidence]) => ({ text, confidence, x: 0, y: 0, width: 0.1, height: 0.1 })) })
    return line === null ? null : line.words.map(({ text }) => text).join('')
  }

  test('goes where it stands at the ends of a line: icons are there', () => { expect(told(['の', 0.24], ['電器', 0.9], ['店', 0.9], ['y', 0.13])).toBe('電器店') })
  test('stays amid sure words: a letter was misread', () => { expect(told(['不在', 0.96], ['球', 0], ['もあり', 0.96])).toBe('不在球もあり') })
  test('goes with its line where nothing is sure, and marks alone are no line', () => {
    expect(told(['ii', 0.2], ['半', 0.4])).toBeNull()
    expect(told(['|', 0.9], ['—', 0.9])).toBeNull()
  })
})
