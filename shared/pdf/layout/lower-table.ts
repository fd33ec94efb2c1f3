/** How many lines each row takes in a column of this width. */
export type LinesAt = (column: number, widthPt: number) => readonly number[]

/** Room is moved in so many pieces of these. */
const steps = 48
const pieces = [1, 2, 4] as const
const mostMoves = 12

/**
 * Room goes from one column to another as long as the table gets lower by whole lines; none falls below its least width. The first widths
 * are reckoned by lengths, which do not know where lines end.
 */
export function lowerTable(first: readonly number[], leastPt: readonly number[], linesAt: LinesAt): readonly number[] {
  const lines = remembered(linesAt)
  const stepPt = first.reduce((sum, width) => sum + width, 0) / steps
  let widths = first
  let height = heightOf(widths, lines)
  for (let move = 0; move < mostMoves; move += 1) {
    const [better] = movesOf(widths, leastPt, stepPt).map((moved) => ({ moved, height: heightOf(moved, lines) })).toSorted((a, b) => a.height - b.height)
    if (better === undefined || better.height >= height) return widths
    widths = better.moved
    height = better.height
  }
  return widths
}

/** In lines. A row is as high as its highest cell; among tables of the same height the one with fewer lines is the calmer. */
export function heightOf(widths: readonly number[], linesAt: LinesAt): number {
  const columns = widths.map((width, column) => linesAt(column, width))
  const lines = columns.flat().reduce((sum, count) => sum + count, 0)
  return (columns[0] ?? []).reduce((sum, _, row) => sum + Math.max(1, ...columns.map((counts) => counts[row] ?? 1)), 0) + lines * calm
}

/** A whole line is worth more than all the calm of a table. */
const calm = 1e-5

const movesOf = (widths: readonly number[], leastPt: readonly number[], stepPt: number): readonly (readonly number[])[] =>
  widths.flatMap((width, from) => pieces.flatMap((count) => {
    const roomPt = count * stepPt
    if (width - roomPt < (leastPt[from] ?? 0)) return []
    return widths.flatMap((_, to) => (to === from ? [] : [widths.map((own, index) => (index === from ? own - roomPt : index === to ? own + roomPt : own))]))
  }))

function remembered(linesAt: LinesAt): LinesAt {
  const known = new Map<string, readonly number[]>()
  return (column, widthPt) => {
    const key = `${column} ${widthPt.toFixed(2)}`
    const lines = known.get(key) ?? linesAt(column, widthPt)
    known.set(key, lines)
    return lines
  }
}
