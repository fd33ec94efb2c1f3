import { describe, expect, test } from 'vitest'
import { parseCite } from '#shared/domain/cite.ts'
import { citeText, columnLetters, exhibitLabel } from '#shared/domain/exhibit-label.ts'
import { jsonPointer, pointerPath, valueAt } from '#shared/domain/json-pointer.ts'
import { textIn } from '#shared/domain/language.ts'

describe('labels of exhibits', () => {
  test.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [51, 'AZ'], [52, 'BA'], [701, 'ZZ'], [702, 'AAA']])('the exhibit at %i is %s', (position, letters) => {
    expect(columnLetters(position)).toBe(letters)
  })

  test('each scheme names exhibits and their branches', () => {
    expect([exhibitLabel('shiryo', 1, null), exhibitLabel('letters', 1, null), exhibitLabel('kou', 1, null)]).toEqual(['資料2', 'Exhibit B', '甲第2号証'])
    expect([exhibitLabel('shiryo', 1, 3), exhibitLabel('letters', 1, 3), exhibitLabel('kou', 1, 3)]).toEqual(['資料2の3', 'Exhibit B-3', '甲第2号証の3'])
  })

  test('a citation names its page where it has one', () => {
    expect([citeText('資料2', 1, 'shiryo'), citeText('Exhibit B', 1, 'letters'), citeText('資料2', null, 'shiryo')]).toEqual(['資料2・1頁', 'Exhibit B, p. 1', '資料2'])
  })
})

test.each([
  ['mail', 'mail', null], ['mail#p2', 'mail', 2], ['a#p1#p3', 'a#p1', 3], ['mail#p0', 'mail#p0', null], ['mail#p', 'mail#p', null], ['#p2', '#p2', null], ['mail#p2x', 'mail#p2x', null], ['mail#p9999999', 'mail#p9999999', null], ['資料#p12', '資料', 12]
])('the citation %s is of %s, page %s', (cite, exhibitId, page) => {
  expect(parseCite(cite)).toEqual({ exhibitId, page })
})

describe('JSON pointers', () => {
  test('~ and / are escaped there and back', () => {
    const path = ['entries', '0', 'a/b', 'c~d', '~1', '']
    expect(jsonPointer(path)).toBe('/entries/0/a~1b/c~0d/~01/')
    expect(pointerPath(jsonPointer(path))).toEqual(path)
  })

  test('reach own values only', () => {
    const value = { a: [{ 'x/y': 1 }], 'm~n': null }
    expect(valueAt(value, '/a/0/x~1y')).toBe(1)
    expect(valueAt(value, '/m~0n')).toBe(null)
    expect(valueAt(value, '')).toBe(value)
    expect(['/a/1', '/a/length/x', '/toString', '/__proto__', '/constructor', '/a/0/x~1y/z'].map((pointer) => valueAt(value, pointer))).toEqual([undefined, undefined, undefined, undefined, undefined, undefined])
  })
})

test('a text is taken in the asked language, else in the other, else it is empty', () => {
  expect([textIn('同じ', 'en'), textIn({ ja: '和', en: 'E' }, 'en'), textIn({ ja: '和' }, 'en'), textIn({ en: 'E', ja: null }, 'ja'), textIn({}, 'ja'), textIn(null, 'ja'), textIn(undefined, 'en')]).toEqual(['同じ', 'E', '和', 'E', '', '', ''])
})
