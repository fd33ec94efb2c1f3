import type { GreyColumns } from '../quiet-bands.ts'

/** `short` lies `shift` rows below the top of `tall`; its rows above `from` are not looked at. */
export type Laid = { readonly tall: GreyColumns; readonly short: GreyColumns; readonly shift: number; readonly from: number; readonly limit: number }

/** A block is as high as a letter of a message, and two columns wide. */
const blockPart = 0.012

/** Whether no block differs by more than `limit` levels on average. */
export function isSameBlocks({ tall, short, shift, from, limit }: Laid): boolean {
  const { columns } = short
  const height = Math.max(2, Math.round(short.rows * blockPart))
  const step = Math.ceil(height / 2)
  const apart = new Uint32Array(columns)
  for (let top = from; top + height <= short.rows; top += step) {
    apart.fill(0)
    for (let row = top; row < top + height; row += 1) {
      const [at, tallAt] = [row * columns, (row + shift) * columns]
      for (let column = 0; column < columns; column += 1) apart[column] = (apart[column] ?? 0) + Math.abs((short.samples[at + column] ?? 0) - (tall.samples[tallAt + column] ?? 0))
    }
    for (let column = 1; column < columns; column += 1) if ((apart[column - 1] ?? 0) + (apart[column] ?? 0) > 2 * height * limit) return false
  }
  return true
}
