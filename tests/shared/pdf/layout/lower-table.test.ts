import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lowerTable } from '#shared/pdf/layout/lower-table.ts'
import type { LinesAt } from '#shared/pdf/layout/lower-table.ts'

/** Cells of so many points in one line each, by rows. */
const linesOf = (rows: readonly (readonly number[])[]): LinesAt => (column, widthPt) => rows.map((row) => Math.max(1, Math.ceil((row[column] ?? 0) / widthPt)))
const heightOf = (rows: readonly (readonly number[])[], widths: readonly number[]): number => rows.reduce((sum, row) => sum + Math.max(1, ...widths.map((width, column) => Math.ceil((row[column] ?? 0) / width))), 0)

test('a column that is a little too narrow gets what another does not need', () => {
  const rows = [[150, 205], [150, 205], [150, 205]]
  const widths = lowerTable([280, 200], [100, 100], linesOf(rows))
  expect(heightOf(rows, [280, 200])).toBe(6)
  expect(heightOf(rows, widths)).toBe(3)
})

test('of tables of the same height the calmer one is taken', () => {
  const [date] = lowerTable([90, 390], [60, 60], linesOf([[100, 1_500]]))
  expect(date).toBeGreaterThanOrEqual(100)
})

test('the whole width stays, no column falls below its least, and no table gets higher', () => {
  const column = fc.record({ least: fc.integer({ min: 10, max: 80 }), more: fc.integer({ min: 0, max: 200 }) })
  const table = fc.integer({ min: 1, max: 5 }).chain((count) => fc.record({ columns: fc.array(column, { minLength: count, maxLength: count }), rows: fc.array(fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: count, maxLength: count }), { maxLength: 12 }) }))
  fc.assert(fc.property(table, ({ columns, rows }) => {
    const [first, least] = [columns.map((one) => one.least + one.more), columns.map((one) => one.least)]
    const widths = lowerTable(first, least, linesOf(rows))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(first.reduce((sum, width) => sum + width, 0), 6)
    widths.forEach((width, index) => { expect(width).toBeGreaterThanOrEqual((least[index] ?? 0) - 1e-9) })
    expect(heightOf(rows, widths)).toBeLessThanOrEqual(heightOf(rows, first))
  }))
})
