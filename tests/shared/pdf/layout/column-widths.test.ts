import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ColumnNeed } from '#shared/pdf/layout/column-need.ts'
import { columnWidths } from '#shared/pdf/layout/column-widths.ts'

const column = (leastPt: number, mostPt: number): ColumnNeed => ({ leastPt, mostPt, partedPt: leastPt, tornPt: leastPt, readablePt: Math.min(leastPt, 100) })
const rounded = (widths: readonly number[]): readonly number[] => widths.map(Math.round)

test('when all fits, what is left goes to the long column', () => {
  const [number, statement] = columnWidths([column(20, 20), column(30, 200)], [[20, 200]], 400)
  expect(number).toBeLessThan(23)
  expect(statement).toBeGreaterThan(377)
})

test('a short column stands as wide as its content, long ones share the rest', () => {
  expect(rounded(columnWidths([column(20, 20), column(40, 900), column(40, 900)], [[20, 900, 900]], 420))).toEqual([20, 200, 200])
})

test('no column is narrower than its longest word while the words fit', () => {
  expect(columnWidths([column(150, 160), column(20, 4000)], [[160, 4000]], 300)[0]).toBeGreaterThanOrEqual(150)
})

test('a word wider than the page gives way, a short column does not', () => {
  expect(rounded(columnWidths([column(30, 30), column(900, 900)], [], 300))).toEqual([30, 270])
})

test('a word without an end does not push a long text into a narrow column', () => {
  const [label, title, proves] = columnWidths([column(40, 40), column(90_000, 90_000), column(20, 50_000)], [[40, 90_000, 50_000], [40, 90_000, 0]], 480)
  expect(label).toBeLessThan(60)
  expect((title ?? 0) / (proves ?? 1)).toBeGreaterThan(1)
  expect((title ?? 0) / (proves ?? 1)).toBeLessThan(4)
})

test('a column that is never the longest of its row gives its room to the one that is', () => {
  const rows = [[100, 2000, 60], [100, 1500, 300]]
  const [, statement, cites] = columnWidths([column(60, 100), column(40, 2000), column(60, 300)], rows, 480)
  expect(cites).toBeLessThan(100)
  expect(statement).toBeGreaterThan(300)
})

test('the widths always fill the page', () => {
  const extent = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 900 })).map(([least, more]) => column(least, least + more))
  fc.assert(
    fc.property(fc.array(extent, { minLength: 1, maxLength: 8 }), (extents) => {
      const widths = columnWidths(extents, [extents.map((extent) => extent.mostPt)], 480)
      expect(widths.every((width) => width > 0)).toBe(true)
      expect(widths.reduce((total, width) => total + width, 0)).toBeCloseTo(480, 3)
    }),
  )
})
