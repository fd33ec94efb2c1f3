import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exifTimeText, freeTime, isImpossibleTime, isoTime, mailTime, pdfTime } from '#electron/intake/stated-time.ts'

describe('the date of a mail', () => {
  test.each([
    ['Thu, 1 Oct 2026 14:05:33 +0900', '2026-10-01T14:05:33+09:00'],
    ['1 Oct 2026 14:05 +0900 (JST)', '2026-10-01T14:05:00+09:00'],
    ['Thu, 01 Oct 26 05:05:33 GMT', '2026-10-01T05:05:33Z'],
    ['Thu, 01 Oct 98 05:05:33 EST', '1998-10-01T05:05:33-05:00'],
    ['Thu, 1 Oct 2026 14:05:33', '2026-10-01T14:05:33'],
    ['Thu,  1\r\n Oct 2026 14:05:33 JST', '2026-10-01T14:05:33+09:00'],
    ['Thu, 1 Oct 2026 14:05:33  GMT', '2026-10-01T14:05:33Z'],
    ['Thu, 1 Oct 2026 14:05:33 + 0900', '2026-10-01T14:05:33+09:00'],
    ['1 Oct 2026 14:05', '2026-10-01T14:05:00'],
    ['Thu, 1 Oct 2026 9:05:33 -0000', '2026-10-01T09:05:33Z']
  ])('%s', (text, value) => { expect(mailTime(text)).toBe(value) })

  test.each(['', 'yesterday', '31 Feb 2026 10:00:00 +0900', '1 Oct 0001 10:00 +0900', '1 Oct 9999 10:00 +0900', '1 Oct 2026 25:00 +0900'])('%s is no moment', (text) => { expect(mailTime(text)).toBeNull() })
})

describe('the date of a PDF', () => {
  test.each([
    ["D:20261003151233+09'00'", '2026-10-03T15:12:33+09:00'], ["D:20261003151233+09'00", '2026-10-03T15:12:33+09:00'], ['D:20261003151233Z', '2026-10-03T15:12:33Z'],
    ['D:2026', null], ['D:202610', null], ['20261003', '2026-10-03'], ['D:202610031512', '2026-10-03T15:12:00'], ["D:20261003151233Z00'00'", '2026-10-03T15:12:33Z']
  ])('%s', (text, value) => { expect(pdfTime(text)).toBe(value) })
})

describe('other stated times', () => {
  test('an unset camera clock says nothing', () => {
    for (const text of ['0000:00:00 00:00:00', '    :  :     :  :  ', '']) expect(exifTimeText(text, '', '')).toBeNull()
  })

  test('fraction and offset of a camera are kept, an impossible offset is not', () => {
    expect(exifTimeText('2026:10:03 15:12:33', '+09:00', '25')).toBe('2026-10-03T15:12:33.25+09:00')
    expect(exifTimeText('2026:10:03 15:12:33', '+99:00', '000')).toBe('2026-10-03T15:12:33')
  })

  test.each([['2026-10-03', '2026-10-03'], ['2026-10-03T21:00Z', '2026-10-03T21:00:00Z'], ['2026-10-03T21:00:00.5+0900', '2026-10-03T21:00:00.5+09:00']])('%s is read by its parts', (text, value) => { expect(isoTime(text)).toBe(value) })

  test.each([['Thu Oct  1 14:05:33 2026', '2026-10-01T14:05:33'], ['木 10/ 1 14:05:33 2026', '2026-10-01T14:05:33'], ['Thu 1 Oct 2026 14:05:33 JST', '2026-10-01T14:05:33+09:00'], ['1/10/2026', null]])('%s is read where its form is free', (text, value) => { expect(freeTime(text)).toBe(value) })

  test.each(['9999-12-31T00:00:00', '0000:01:01 00:00:00', '2026:02:31 10:00:00', '2026:10:01 24:00:00', 'D:99991231235959Z', 'D:20260231', 'Thu, 31 Feb 2026 10:00:00 +0900', '1 Oct 2026 24:60 +0900', 'Sat, 1 Jan 0000 00:00:00 +0000', 'Tue Feb 31 10:00:00 2026'])('%s is told from what is no time at all', (text) => {
    expect(isImpossibleTime(text)).toBe(true)
  })

  test.each(['', '    :  :     :  :  ', '0000:00:00 00:00:00', 'D:00000000', 'yesterday', 'D:2026', '2026:10:01 10:00:00', 'Thu, 1 Oct 2026 14:05:33 +0900', 'version 9999'])('%s is no impossible time', (text) => { expect(isImpossibleTime(text)).toBe(false) })

  test('no text breaks the readers', () => {
    const digits = fc.stringMatching(/^[-+0-9:TZDa-c .,()']{0,60}$/)
    fc.assert(fc.property(fc.oneof(fc.string(), digits), (text) => {
      for (const read of [isoTime, mailTime, pdfTime, freeTime]) expect(read(text) ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}/)
    }))
  })
})
