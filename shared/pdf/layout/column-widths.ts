import { lowerTable } from './lower-table.ts'
import type { LinesAt } from './lower-table.ts'
import type { TextExtent } from './text-extent.ts'

/**
 * Widths of the columns of a table that fills `totalPt` and is as low as it can be; `rows` hold the width that each
 * cell would take without a break, and `linesAt` counts their lines. Nothing falls below its longest word unless the words alone are too wide for the page.
 */
export function columnWidths(extents: readonly TextExtent[], rows: readonly (readonly number[])[], totalPt: number, linesAt?: LinesAt): readonly number[] {
  const most = sum(extents.map((extent) => extent.mostPt))
  if (most <= totalPt) return spreadRest(extents, totalPt - most)
  if (sum(extents.map((extent) => extent.leastPt)) <= totalPt) {
    const widths = lowestTable(extents, rows, totalPt)
    return linesAt === undefined ? widths : lowerTable(widths, extents.map((extent) => extent.leastPt), linesAt)
  }
  const torn = extents.map((extent) => tearEndless(extent, totalPt))
  return sum(torn.map((extent) => extent.leastPt)) <= totalPt ? lowestTable(torn, rows, totalPt) : squeeze(extents, totalPt)
}

/** Of the table, a word wider than this is torn where it must be. */
const endlessShare = 1 / 2
/** Room that such a word is sure of. */
const tornShare = 1 / 4

/** A word without an end takes its room as any long text does, and leaves the other columns theirs. */
function tearEndless(extent: TextExtent, totalPt: number): TextExtent {
  return extent.leastPt > totalPt * endlessShare ? { ...extent, leastPt: totalPt * tornShare } : extent
}

/** What is left over goes to the long columns: a date or a number needs none of it. */
function spreadRest(extents: readonly TextExtent[], restPt: number): readonly number[] {
  const weights = extents.map((extent) => extent.mostPt ** 2)
  const total = sum(weights)
  return extents.map((extent, index) => extent.mostPt + (total === 0 ? restPt / extents.length : (restPt * (weights[index] ?? 0)) / total))
}

/** Steps in which the room is handed out; more would not be seen. */
const steps = 48

/**
 * Each step goes to the column that makes the table lower. A row is as high as its longest cell, so a column
 * whose cells are all shorter than their neighbours gains nothing.
 */
function lowestTable(extents: readonly TextExtent[], rows: readonly (readonly number[])[], totalPt: number): readonly number[] {
  const widths = extents.map((extent) => extent.leastPt)
  const stepPt = (totalPt - sum(widths)) / steps
  for (let step = 0; step < steps; step += 1) {
    const gains = widths.map((width, index) => (width >= (extents[index]?.mostPt ?? 0) ? 0 : gainOf(rows, widths, index, stepPt)))
    const best = gains.indexOf(Math.max(...gains))
    const chosen = (gains[best] ?? 0) > 0 ? best : longest(extents, widths)
    widths[chosen] = (widths[chosen] ?? 0) + stepPt
  }
  return widths
}

function gainOf(rows: readonly (readonly number[])[], widths: readonly number[], column: number, stepPt: number): number {
  const width = widths[column] ?? 1
  let gain = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? []
    const own = (row[column] ?? 0) / width
    // A line is the least that any cell takes; where the others are higher, this one gains nothing.
    const others = highestBeside(row, widths, column)
    if (own > others) gain += own - Math.max(others, (own * width) / (width + stepPt))
  }
  return gain
}

function highestBeside(row: readonly number[], widths: readonly number[], column: number): number {
  let highest = 1
  for (let index = 0; index < row.length; index += 1) {
    const lines = (row[index] ?? 0) / (widths[index] ?? 1)
    if (index !== column && lines > highest) highest = lines
  }
  return highest
}

function longest(extents: readonly TextExtent[], widths: readonly number[]): number {
  const lack = extents.map((extent, index) => extent.mostPt / (widths[index] ?? 1))
  return lack.indexOf(Math.max(...lack))
}

/** Words wider than the page: what is wide gives way first, so that short columns keep theirs whole. */
function squeeze(extents: readonly TextExtent[], totalPt: number): readonly number[] {
  const sorted = extents.map((extent) => extent.leastPt).toSorted((a, b) => a - b)
  let roomPt = totalPt
  let capPt = totalPt
  for (const [index, leastPt] of sorted.entries()) {
    capPt = roomPt / (sorted.length - index)
    if (leastPt > capPt) break
    roomPt -= leastPt
  }
  return extents.map((extent) => Math.min(extent.leastPt, capPt))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
