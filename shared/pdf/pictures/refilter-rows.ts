import { averageRow } from './average-row.ts'
import { unfilterRow } from './unfilter-row.ts'

/** From this share of repeated pixels on, a row is letters and flat colour. */
const flatShare = 0.5
/** Every so many bytes are counted; a number without divisors in common with the sizes of pixels, so that each channel is. */
const countedStep = 5

/**
 * Writers of PNG choose the filter of a row by the size of its differences, which tells little of how it packs: flat colour and letters
 * pack a quarter smaller as they are, a photograph's grain often as the difference from the average of its neighbours.
 * `rows` are filtered rows, each after the byte that names its filter; what they show stays the same.
 */
export function refilterRows(rows: Uint8Array, rowBytes: number, pixelBytes: number): void {
  let [row, above] = [new Uint8Array(rowBytes), new Uint8Array(rowBytes)]
  const averaged = new Uint8Array(rowBytes)
  for (let at = 0; at < rows.length; at += 1 + rowBytes) {
    const filtered = rows.subarray(at + 1, at + 1 + rowBytes)
    unfilterRow(filtered, rows[at] ?? 0, above, row, pixelBytes)
    const put = (filter: number, bytes: Uint8Array): void => { rows[at] = filter; filtered.set(bytes) }
    if (isFlat(row, above, pixelBytes)) put(0, row)
    else {
      averageRow(row, above, averaged, pixelBytes)
      if (bitsOf(averaged) < bitsOf(filtered)) put(3, averaged)
    }
    ;[row, above] = [above, row]
  }
}

/** Whether enough pixels are as the one to the left of them or the one above; looks no further than it must. */
function isFlat(row: Uint8Array, above: Uint8Array, pixelBytes: number): boolean {
  const enough = (row.length / pixelBytes) * flatShare
  return pixelBytes === 3 ? countsThrees(row, above, enough) : counts(row, above, pixelBytes, enough)
}

function counts(row: Uint8Array, above: Uint8Array, pixelBytes: number, enough: number): boolean {
  let repeated = 0
  for (let at = 0; at < row.length && repeated < enough; at += pixelBytes) if (isAs(row, at, row, at - pixelBytes, pixelBytes) || isAs(row, at, above, at, pixelBytes)) repeated += 1
  return repeated >= enough
}

/** The same for red, green and blue of a byte each, as nearly every screenshot has them, in a fifth of the time. */
function countsThrees(row: Uint8Array, above: Uint8Array, enough: number): boolean {
  let repeated = 0
  let before = -1
  for (let at = 0; at + 2 < row.length && repeated < enough; at += 3) {
    const pixel = ((row[at] ?? 0) << 16) | ((row[at + 1] ?? 0) << 8) | (row[at + 2] ?? 0)
    if (pixel === before || pixel === (((above[at] ?? 0) << 16) | ((above[at + 1] ?? 0) << 8) | (above[at + 2] ?? 0))) repeated += 1
    before = pixel
  }
  return repeated >= enough
}

function isAs(row: Uint8Array, at: number, other: Uint8Array, otherAt: number, pixelBytes: number): boolean {
  for (let byte = 0; byte < pixelBytes; byte += 1) if (row[at + byte] !== other[otherAt + byte]) return false
  return true
}

/** Where little repeats, bytes pack about as their frequencies allow: Shannon's measure. */
function bitsOf(bytes: Uint8Array): number {
  const frequencies = new Uint32Array(256)
  for (let at = 0; at < bytes.length; at += countedStep) {
    const byte = bytes[at] ?? 0
    frequencies[byte] = (frequencies[byte] ?? 0) + 1
  }
  let bits = 0
  for (const count of frequencies) if (count > 0) bits -= count * Math.log2((count * countedStep) / bytes.length)
  return bits
}
