import type { GreyColumns } from '../quiet-bands.ts'

/** Fewer rows, each the mean of those that it covers. */
export function scaledRows({ columns, rows, samples }: GreyColumns, wanted: number): GreyColumns {
  const scaled = new Uint8Array(columns * wanted)
  const sums = new Float64Array(columns)
  for (let row = 0; row < wanted; row += 1) {
    const [from, to] = [(row * rows) / wanted, ((row + 1) * rows) / wanted]
    sums.fill(0)
    for (let at = Math.floor(from); at < to; at += 1) {
      const share = Math.min(to, at + 1) - Math.max(from, at)
      const start = Math.min(rows - 1, at) * columns
      for (let column = 0; column < columns; column += 1) sums[column] = (sums[column] ?? 0) + share * (samples[start + column] ?? 0)
    }
    for (let column = 0; column < columns; column += 1) scaled[row * columns + column] = Math.round((sums[column] ?? 0) / (to - from))
  }
  return { columns, rows: wanted, samples: scaled }
}
