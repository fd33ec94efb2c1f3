import { bitsPerPixel, filterBytes, passesOf, rowBytes } from './png-rows.ts'
import type { PngPass } from './png-rows.ts'
import type { PngHeader } from './read-png.ts'
import { unfilterRow } from './unfilter-row.ts'

/** The rows of an interlaced PNG in order, as those of a plain one; `packed` holds the unpacked image data. */
export function weavePasses(packed: Uint8Array, header: PngHeader): Uint8Array {
  const stride = 1 + rowBytes(header)
  const woven = new Uint8Array(header.heightPx * stride)
  const place = bitsPerPixel(header) < 8 ? placeBits : placeBytes
  let at = 0
  for (const pass of passesOf(header)) {
    const length = rowBytes(header, pass.widthPx)
    let above = new Uint8Array(length)
    let row = new Uint8Array(length)
    for (let y = 0; y < pass.heightPx; y += 1) {
      unfilterRow(packed.subarray(at + 1, at + 1 + length), packed[at] ?? 0, above, row, filterBytes(header))
      place(row, pass, woven, (pass.row + y * pass.down) * stride + 1, bitsPerPixel(header))
      at += 1 + length
      ;[above, row] = [row, above]
    }
  }
  // Differences pack better than samples, but not those of numbers in a palette.
  if (header.colourType !== 3 && header.bitDepth >= 8) filterUp(woven, stride)
  return woven
}

/** In place, from the last row: each needs the one above as it was. Source: PNG Specification, 9.2, filter type 2. */
function filterUp(rows: Uint8Array, stride: number): void {
  for (let start = rows.length - stride; start >= 0; start -= stride) {
    rows[start] = 2
    if (start === 0) continue
    for (let at = start + 1; at < start + stride; at += 1) rows[at] = (rows[at] ?? 0) - (rows[at - stride] ?? 0)
  }
}

function placeBytes(row: Uint8Array, { column, across, widthPx }: PngPass, woven: Uint8Array, start: number, bits: number): void {
  const bytes = bits / 8
  for (let x = 0, from = 0; x < widthPx; x += 1) {
    const to = start + (column + x * across) * bytes
    for (let byte = 0; byte < bytes; byte += 1) woven[to + byte] = row[from++] ?? 0
  }
}

function placeBits(row: Uint8Array, { column, across, widthPx }: PngPass, woven: Uint8Array, start: number, bits: number): void {
  const mask = 2 ** bits - 1
  for (let x = 0; x < widthPx; x += 1) {
    const value = ((row[(x * bits) >> 3] ?? 0) >> (8 - bits - ((x * bits) & 7))) & mask
    const bit = (column + x * across) * bits
    const to = start + (bit >> 3)
    woven[to] = (woven[to] ?? 0) | (value << (8 - bits - (bit & 7)))
  }
}
