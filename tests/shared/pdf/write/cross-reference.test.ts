import { expect, test } from 'vitest'
import { crossReferenceRows } from '#shared/pdf/write/cross-reference.ts'

test('a file of half a million objects gets its rows', () => {
  const { widths, rows } = crossReferenceRows(Array.from({ length: 500_000 }, (_, index) => ({ kind: 'at', offset: index * 100 })))
  expect(widths).toEqual([1, 4, 2])
  expect(rows).toHaveLength(500_000 * 7)
})
