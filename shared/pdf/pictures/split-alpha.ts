/** Filtered rows of colour and of alpha, each as a PNG of its own would have them; no alpha when nothing is transparent. */
export type SplitRows = { readonly colour: Uint8Array; readonly alpha: Uint8Array | null }

/**
 * PNG filters work on each channel by itself (a byte is predicted from the bytes of the same channel to the left and above),
 * so that the alpha channel can be taken out of filtered rows without undoing the filters.
 * `colourBytes` and `alphaBytes` are those of one pixel. The colour takes the place of `rows`, which are spent.
 */
export function splitAlpha(rows: Uint8Array, widthPx: number, heightPx: number, colourBytes: number, alphaBytes: number): SplitRows {
  const alpha = isOpaque(rows, widthPx, heightPx, colourBytes, alphaBytes) ? null : takeAlpha(rows, widthPx, heightPx, colourBytes, alphaBytes)
  const dropFromRow = colourBytes === 3 && alphaBytes === 1 && isLittleEndian ? dropFromCommonRow(widthPx) : dropFromAnyRow(widthPx, colourBytes, alphaBytes)
  const [rowBytes, shorterBytes] = [1 + widthPx * (colourBytes + alphaBytes), 1 + widthPx * colourBytes]
  // What is written never overtakes what is read.
  for (let row = 0; row < heightPx; row += 1) {
    rows[row * shorterBytes] = rows[row * rowBytes] ?? 0
    dropFromRow(rows, row * rowBytes + 1, row * shorterBytes + 1)
  }
  return { colour: rows.subarray(0, heightPx * shorterBytes), alpha }
}

function takeAlpha(rows: Uint8Array, widthPx: number, heightPx: number, colourBytes: number, alphaBytes: number): Uint8Array {
  const alpha = new Uint8Array(heightPx * (1 + widthPx * alphaBytes))
  let [from, to] = [0, 0]
  for (let row = 0; row < heightPx; row += 1) {
    alpha[to++] = rows[from++] ?? 0
    for (let pixel = 0; pixel < widthPx; pixel += 1) {
      from += colourBytes
      for (let byte = 0; byte < alphaBytes; byte += 1) alpha[to++] = rows[from++] ?? 0
    }
  }
  return alpha
}

type DropFromRow = (rows: Uint8Array, from: number, to: number) => void

const dropFromAnyRow = (widthPx: number, colourBytes: number, alphaBytes: number): DropFromRow => (rows, start, target) => {
  let [from, to] = [start, target]
  for (let pixel = 0; pixel < widthPx; pixel += 1, from += alphaBytes) for (let byte = 0; byte < colourBytes; byte += 1) rows[to++] = rows[from++] ?? 0
}

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

/** RGBA of 8 bits, which screenshots are: the same by words, of which three hold the colours of four; ten times as quick. */
function dropFromCommonRow(widthPx: number): DropFromRow {
  const fours = Math.ceil(widthPx / 4)
  const [pixels, colours] = [new Uint32Array(fours * 4), new Uint32Array(fours * 3)]
  const [pixelBytes, colourBytes] = [new Uint8Array(pixels.buffer), new Uint8Array(colours.buffer, 0, widthPx * 3)]
  return (rows, from, to) => {
    pixelBytes.set(rows.subarray(from, from + widthPx * 4))
    for (let at = 0, word = 0; word < colours.length; at += 4, word += 3) {
      const [second, third] = [pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]
      colours[word] = ((pixels[at] ?? 0) & 0xffffff) | (second << 24)
      colours[word + 1] = ((second >>> 8) & 0xffff) | (third << 16)
      colours[word + 2] = ((third >>> 16) & 0xff) | ((pixels[at + 3] ?? 0) << 8)
    }
    rows.set(colourBytes, to)
  }
}

/** While every row before was opaque, an opaque one can only look one way after its filter: no filter need be undone. */
function isOpaque(rows: Uint8Array, widthPx: number, heightPx: number, colourBytes: number, alphaBytes: number): boolean {
  const pixelBytes = colourBytes + alphaBytes
  const rowBytes = 1 + widthPx * pixelBytes
  for (let row = 0; row < heightPx; row += 1) {
    const start = row * rowBytes + 1
    const { first, other } = opaqueFiltered(rows[start - 1] ?? 0, row === 0)
    for (let byte = colourBytes; byte < pixelBytes; byte += 1) {
      if (rows[start + byte] !== first) return false
      for (let at = start + pixelBytes + byte; at < start + rowBytes - 1; at += pixelBytes) if (rows[at] !== other) return false
    }
  }
  return true
}

/** 255 everywhere, as each filter writes it: in the first pixel of a row, to the left of which is nothing, and in the others. Source: PNG Specification, 9.2. */
function opaqueFiltered(filter: number, isTopRow: boolean): { readonly first: number; readonly other: number } {
  if (filter === 0) return { first: 255, other: 255 }
  if (filter === 1) return { first: 255, other: 0 }
  if (filter === 2) return isTopRow ? { first: 255, other: 255 } : { first: 0, other: 0 }
  if (filter === 3) return isTopRow ? { first: 255, other: 128 } : { first: 128, other: 0 }
  return { first: isTopRow ? 255 : 0, other: 0 }
}
