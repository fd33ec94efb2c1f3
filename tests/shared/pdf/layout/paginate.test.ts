import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paginate } from '#shared/pdf/layout/paginate.ts'
import { shouldBreak } from '#shared/pdf/layout/should-break.ts'
import type { Strip } from '#shared/pdf/layout/strip.ts'

const strip = (heightPt: number, more: Partial<Strip> = {}): Strip => ({
  heightPt, spaceBeforePt: 0, breakBefore: 'allowed', boxes: [], cites: [], runningHead: null, frame: null, heading: null, ...more,
})
const pagesOf = (strips: readonly Strip[], roomPt = 100): readonly (readonly number[])[] => paginate(strips, roomPt).map((page) => page.tops)

describe('shouldBreak', () => {
  const question = { breakBefore: 'allowed', usedPt: 80, neededPt: 20, roomPt: 100, pageIsEmpty: false } as const
  test('what just fits stays', () => expect(shouldBreak(question)).toBe(false))
  test('what does not fit goes on', () => expect(shouldBreak({ ...question, neededPt: 20.1 })).toBe(true))
  test('an empty page is never left behind, however tall the strip', () => expect(shouldBreak({ ...question, pageIsEmpty: true, neededPt: 900 })).toBe(false))
  test('a forced break breaks with room to spare', () => expect(shouldBreak({ ...question, breakBefore: 'forced', usedPt: 1 })).toBe(true))
})

test('space before a strip is swallowed at the head of a page', () => {
  expect(pagesOf([strip(60, { spaceBeforePt: 10 }), strip(60, { spaceBeforePt: 10 })])).toEqual([[0], [0]])
})

test('a heading goes over with what follows it', () => {
  expect(pagesOf([strip(80), strip(10), strip(20, { breakBefore: 'avoided' })])).toEqual([[0], [0, 10]])
})

test('a group taller than a page is cut where it must be', () => {
  expect(pagesOf(Array.from({ length: 5 }, () => strip(30, { breakBefore: 'avoided' })))).toEqual([[0, 30, 60], [0, 30]])
})

test('a table head stands again on each page that begins inside the table', () => {
  const runningHead = { heightPt: 10, boxes: [] }
  const pages = paginate([strip(10), ...Array.from({ length: 7 }, () => strip(30, { runningHead }))], 100)
  expect(pages.map((page) => page.head?.heightPt ?? 0)).toEqual([0, 10, 10])
  expect(pages.map((page) => page.tops[0])).toEqual([0, 10, 10])
})

test('every strip lies on exactly one page, in order and inside the room', () => {
  const anyStrip = fc.record({ heightPt: fc.integer({ min: 1, max: 90 }), spaceBeforePt: fc.integer({ min: 0, max: 9 }), breakBefore: fc.constantFrom('allowed', 'avoided', 'forced') })
  fc.assert(
    fc.property(fc.array(anyStrip, { maxLength: 60 }), (specs) => {
      const strips = specs.map((spec) => strip(spec.heightPt, spec as Partial<Strip>))
      const pages = paginate(strips, 100)
      expect(pages.flatMap((page) => page.tops.map((_, index) => page.first + index))).toEqual(strips.map((_, index) => index))
      for (const page of pages) page.tops.forEach((top, index) => expect(top + (strips[page.first + index]?.heightPt ?? 0)).toBeLessThanOrEqual(100.01))
    }),
  )
})
