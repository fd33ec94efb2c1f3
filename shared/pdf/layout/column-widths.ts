import { heightOf, lowerTable } from './lower-table.ts'
import type { LinesAt } from './lower-table.ts'
import type { ColumnNeed } from './column-need.ts'

/**
 * Widths of the columns of a table that fills `totalPt` and is as low as it can be; `rows` hold the width that each
 * cell would take without a break, and `linesAt` counts their lines. Words stay whole while that leaves long texts room to be read;
 * (moments are parted behind their day where that makes the table much lower); then addresses and file names are torn between their parts, and any other word only where the words alone are too wide for the page.
 */
export function columnWidths(extents: readonly ColumnNeed[], rows: readonly (readonly number[])[], totalPt: number, linesAt?: LinesAt): readonly number[] {
  const most = sum(extents.map((extent) => extent.mostPt))
  if (most <= totalPt) return spreadRest(extents, totalPt - most)
  const whole = extents.map((extent) => Math.max(extent.leastPt, extent.readablePt))
  const least = sum(whole) <= totalPt ? whole : narrowed(extents, totalPt)
  if (least === null) return squeeze(extents, totalPt)
  const widths = lowestTable(extents, least, rows, totalPt)
  if (linesAt === undefined) return widths
  const lower = lowerTable(widths, least, linesAt)
  const parted = extents.map((extent, index) => Math.min(least[index] ?? 0, Math.max(extent.partedPt, extent.readablePt)))
  if (sum(least) - sum(parted) < 1) return lower
  const lowest = lowerTable(lowestTable(extents, parted, rows, totalPt), parted, linesAt)
  return heightOf(lowest, linesAt) <= heightOf(lower, linesAt) * worthParting ? lowest : lower
}

/** Days and times stand on one line, unless the table gets so much lower when they do not. */
const worthParting = 5 / 6

/** Least widths with words torn where they may be, then where they must be; null where not even that fits. */
function narrowed(extents: readonly ColumnNeed[], totalPt: number): readonly number[] | null {
  const torn = extents.map((extent) => extent.tornPt)
  const least = sum(torn) <= totalPt ? torn : torn.map((tornPt) => tearEndless(tornPt, totalPt))
  const restPt = totalPt - sum(least)
  if (restPt < 0) return null
  const lacks = extents.map((extent, index) => Math.max(0, extent.readablePt - (least[index] ?? 0)))
  const share = Math.min(1, restPt / Math.max(sum(lacks), 1e-9))
  return least.map((leastPt, index) => leastPt + (lacks[index] ?? 0) * share)
}

/** Of the table, a word wider than this is torn where it must be. */
const endlessShare = 1 / 2
/** Room that such a word is sure of. */
const tornShare = 1 / 4

/** A word without an end takes its room as any long text does, and leaves the other columns theirs. */
function tearEndless(leastPt: number, totalPt: number): number {
  return leastPt > totalPt * endlessShare ? totalPt * tornShare : leastPt
}

/** What is left over goes to the long columns: a date or a number needs none of it. */
function spreadRest(extents: readonly ColumnNeed[], restPt: number): readonly number[] {
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
function lowestTable(extents: readonly ColumnNeed[], least: readonly number[], rows: readonly (readonly number[])[], totalPt: number): readonly number[] {
  const widths = [...least]
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

function longest(extents: readonly ColumnNeed[], widths: readonly number[]): number {
  const lack = extents.map((extent, index) => extent.mostPt / (widths[index] ?? 1))
  return lack.indexOf(Math.max(...lack))
}

/** Words wider than the page: what is wide gives way first, so that short columns keep theirs whole. */
function squeeze(extents: readonly ColumnNeed[], totalPt: number): readonly number[] {
  const sorted = extents.map((extent) => extent.tornPt).toSorted((a, b) => a - b)
  let roomPt = totalPt
  let capPt = totalPt
  for (const [index, leastPt] of sorted.entries()) {
    capPt = roomPt / (sorted.length - index)
    if (leastPt > capPt) break
    roomPt -= leastPt
  }
  return extents.map((extent) => Math.min(extent.tornPt, capPt))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
