import { describe, expect, test } from 'vitest'
import { hasKnownLetters, placeOwnText, wideMeasure } from '#shared/pdf/write/own-text.ts'
import type { OwnText } from '#shared/pdf/write/own-text.ts'
import { fontLibrary } from './pdf-readers.ts'

const own = (change: Partial<OwnText>): OwnText => ({ text: '返金', colour: '0 g', sizePt: 10, quadding: 'left', cells: null, isMultiline: false, box: [100, 20], ...change })
const linesOf = (change: Partial<OwnText>): readonly string[] => placeOwnText(own(change), wideMeasure).pieces.map(({ text }) => text)

describe('the text of a field', () => {
  test.each([['left', 2], ['centre', 40], ['right', 78]] as const)('stands at its %s', (quadding, xPt) => {
    expect(placeOwnText(own({ quadding }), wideMeasure)).toMatchObject({ pieces: [{ xPt }], isWithin: true })
  })

  test('of a comb has a character in the middle of each cell, the last ones where it is set to the right', () => {
    expect(placeOwnText(own({ cells: 5 }), wideMeasure).pieces.map(({ xPt }) => xPt)).toEqual([5, 25])
    expect(placeOwnText(own({ cells: 5, quadding: 'right' }), wideMeasure).pieces.map(({ xPt }) => xPt)).toEqual([65, 85])
    expect(placeOwnText(own({ cells: 5, text: '一二三四五六' }), wideMeasure).isWithin).toBe(false)
  })

  test('that names no size is as large as its frame allows, never larger than is usual', () => {
    expect(placeOwnText(own({ sizePt: 0, box: [100, 40] }), wideMeasure).sizePt).toBe(12)
    expect(placeOwnText(own({ sizePt: 0, box: [100, 10] }), wideMeasure).sizePt).toBe(7)
    expect(placeOwnText(own({ sizePt: 0, text: '返金を求める'.repeat(2) }), wideMeasure)).toMatchObject({ sizePt: 8, isWithin: true })
    expect(placeOwnText(own({ sizePt: 0, text: '返金を求める'.repeat(20) }), wideMeasure)).toMatchObject({ sizePt: 4, isWithin: false })
    expect(placeOwnText(own({ sizePt: 0, text: '返金を求める'.repeat(20), isMultiline: true, box: [100, 80] }), wideMeasure).isWithin).toBe(true)
  })

  test('of several lines is parted between characters, not against kinsoku, and between words', () => {
    expect(linesOf({ text: '商品が届かない。連絡もない', isMultiline: true, sizePt: 12, box: [100, 60] })).toEqual(['商品が届かない。', '連絡もない'])
    expect(linesOf({ text: '商品が届きません。連絡もない', isMultiline: true, sizePt: 12, box: [100, 60] })).toEqual(['商品が届きませ', 'ん。連絡もない'])
    expect(linesOf({ text: 'two words', isMultiline: true, sizePt: 12, box: [50, 60] })).toEqual(['two', 'words'])
    expect(linesOf({ text: 'verylongwordofall', isMultiline: true, sizePt: 12, box: [60, 60] }).join('')).toBe('verylongwordofall')
  })

  test('in lines that were given keeps them', () => {
    expect(linesOf({ text: '一行目\n\n三行目', isMultiline: true })).toEqual(['一行目', '', '三行目'])
    expect(linesOf({ text: '一行目\n二行目' })).toEqual(['一行目 二行目'])
  })
})

describe('what is reckoned with where the fonts are not at hand', () => {
  const known = Array.from({ length: 0x10000 - 0x20 }, (_, index) => String.fromCharCode(index + 0x20)).filter(hasKnownLetters)

  test('letters that are taken for known are in the fonts', async () => {
    const fonts = fontLibrary()
    await fonts.prepare(known.join(''))
    expect(known.length).toBeGreaterThan(30_000)
    expect(fonts.missing(known.join(''))).toEqual([])
    for (const unknown of ['\u{1F600}', 'א', 'ไ', '\u202E']) expect(hasKnownLetters(unknown)).toBe(false)
  })

  test('none of them is wider than it is taken for', async () => {
    const fonts = fontLibrary()
    await fonts.prepare(known.join(''))
    expect(known.filter((character) => fonts.measure('sans', 100, character) > wideMeasure(character, 100) + 0.01)).toEqual([])
  })
})
