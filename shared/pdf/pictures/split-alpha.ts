import { unfilterRow } from './unfilter-row.ts'

/** Filtered rows of colour and of alpha, each as a PNG of its own would have them; no alpha when nothing is transparent. */
export type SplitRows = { readonly colour: Uint8Array; readonly alpha: Uint8Array | null }

/**
 * PNG filters work on each channel by itself (a byte is predicted from the bytes of the same channel to the left and above),
 * so that the alpha channel can be taken out of filtered rows without undoing the filters.
 * `colourBytes` and `alphaBytes` are those of one pixel.
 */
export function splitAlpha(rows: Uint8Array, widthPx: number, heightPx: number, colourBytes: number, alphaBytes: number): SplitRows {
  const colour = new Uint8Array(heightPx * (1 + widthPx * colourBytes))
  const alpha = new Uint8Array(heightPx * (1 + widthPx * alphaBytes))
  const splitRow = colourBytes === 3 && alphaBytes === 1 ? splitCommonRow : splitAnyRow
  for (let row = 0; row < heightPx; row += 1) {
    const [from, toColour, toAlpha] = [row * (1 + widthPx * (colourBytes + alphaBytes)), row * (1 + widthPx * colourBytes), row * (1 + widthPx * alphaBytes)]
    const filter = rows[from] ?? 0
    colour[toColour] = filter
    alpha[toAlpha] = filter
    splitRow(rows, from + 1, colour, toColour + 1, alpha, toAlpha + 1, widthPx, colourBytes, alphaBytes)
  }
  return { colour, alpha: isOpaque(alpha, widthPx * alphaBytes, heightPx, alphaBytes) ? null : alpha }
}

function splitAnyRow(rows: Uint8Array, start: number, colour: Uint8Array, colourStart: number, alpha: Uint8Array, alphaStart: number, widthPx: number, colourBytes: number, alphaBytes: number): void {
  let [from, toColour, toAlpha] = [start, colourStart, alphaStart]
  for (let pixel = 0; pixel < widthPx; pixel += 1) {
    for (let byte = 0; byte < colourBytes; byte += 1) colour[toColour++] = rows[from++] ?? 0
    for (let byte = 0; byte < alphaBytes; byte += 1) alpha[toAlpha++] = rows[from++] ?? 0
  }
}

/** RGBA of 8 bits, which screenshots are: the same without inner loops, three times as quick. */
function splitCommonRow(rows: Uint8Array, from: number, colour: Uint8Array, toColour: number, alpha: Uint8Array, toAlpha: number, widthPx: number): void {
  for (let pixel = 0; pixel < widthPx; pixel += 1, from += 4, toColour += 3) {
    colour[toColour] = rows[from] ?? 0
    colour[toColour + 1] = rows[from + 1] ?? 0
    colour[toColour + 2] = rows[from + 2] ?? 0
    alpha[toAlpha + pixel] = rows[from + 3] ?? 0
  }
}

/** Undoes the filters row by row until something transparent is met. Source: PNG Specification, 9.2. */
function isOpaque(rows: Uint8Array, rowBytes: number, heightPx: number, pixelBytes: number): boolean {
  let above = new Uint8Array(rowBytes)
  let row = new Uint8Array(rowBytes)
  for (let y = 0; y < heightPx; y += 1) {
    const start = y * (rowBytes + 1)
    unfilterRow(rows.subarray(start + 1, start + 1 + rowBytes), rows[start] ?? 0, above, row, pixelBytes)
    for (let at = 0; at < rowBytes; at += 1) if (row[at] !== 255) return false
    const spent = above
    above = row
    row = spent
  }
  return true
}
