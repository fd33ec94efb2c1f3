import { filterBytes, rowBytes } from './png-rows.ts'
import type { PngPlan } from './read-png.ts'
import { unfilterRow } from './unfilter-row.ts'

/** One byte of opacity a pixel, each row after a zero, for a PNG that names its transparent colours beside its pixels; null when none of them is used. */
export function pixelAlpha(rows: Uint8Array, plan: PngPlan): Uint8Array | null {
  const { header, transparency } = plan
  const length = rowBytes(header)
  const alpha = new Uint8Array(header.heightPx * (1 + header.widthPx))
  let above = new Uint8Array(length)
  let row = new Uint8Array(length)
  let isOpaque = true
  const opacity = header.colourType === 3 ? paletteOpacity(transparency ?? new Uint8Array(0), header.bitDepth) : colourOpacity(transparency ?? new Uint8Array(0), filterBytes(header))
  for (let y = 0; y < header.heightPx; y += 1) {
    const start = y * (1 + length)
    unfilterRow(rows.subarray(start + 1, start + 1 + length), rows[start] ?? 0, above, row, filterBytes(header))
    for (let x = 0, to = y * (1 + header.widthPx) + 1; x < header.widthPx; x += 1, to += 1) {
      const value = opacity(row, x)
      if (value !== 255) isOpaque = false
      alpha[to] = value
    }
    ;[above, row] = [row, above]
  }
  return isOpaque ? null : alpha
}

type Opacity = (row: Uint8Array, x: number) => number

const paletteOpacity = (alphas: Uint8Array, bits: number): Opacity => {
  const mask = 2 ** bits - 1
  return (row, x) => alphas[((row[(x * bits) >> 3] ?? 0) >> (8 - bits - ((x * bits) & 7))) & mask] ?? 255
}

/** For samples of 16 bits, which stand in the file as they do in the row. */
const colourOpacity = (colour: Uint8Array, bytes: number): Opacity => (row, x) => {
  for (let byte = 0; byte < bytes; byte += 1) if (row[x * bytes + byte] !== colour[byte]) return 255
  return 0
}
