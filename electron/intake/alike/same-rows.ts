import type { GreyColumns } from '../quiet-bands.ts'

/** What a JPEG does to the mean of a few pixels, at most and on average. */
const mostStep = 14
const meanStep = 4
/** Less between the lightest and the darkest column is an empty row. */
const leastSpread = 10

/** Whether two rows show the same, within what saving as a JPEG changes. */
export function sameRows(one: GreyColumns, row: number, other: GreyColumns, otherRow: number): boolean {
  const { columns } = one
  const [at, otherAt] = [row * columns, otherRow * columns]
  let total = 0
  for (let column = 0; column < columns; column += 1) {
    const step = Math.abs((one.samples[at + column] ?? 0) - (other.samples[otherAt + column] ?? 0))
    if (step > mostStep) return false
    total += step
  }
  return total <= meanStep * columns
}

/** Columns in which two rows differ. */
export function columnsApart(one: GreyColumns, row: number, other: GreyColumns, otherRow: number): number {
  const { columns } = one
  let apart = 0
  for (let column = 0; column < columns; column += 1) {
    if (Math.abs((one.samples[row * columns + column] ?? 0) - (other.samples[otherRow * columns + column] ?? 0)) > mostStep) apart += 1
  }
  return apart
}

export function isEvenRow({ columns, samples }: GreyColumns, row: number): boolean {
  let [least, most] = [255, 0]
  for (let column = 0; column < columns; column += 1) {
    const value = samples[row * columns + column] ?? 0
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return most - least <= leastSpread
}
