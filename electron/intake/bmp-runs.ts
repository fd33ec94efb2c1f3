/**
 * Rows of indices, one byte a pixel, as they are stored, unpacked from runs of equal pixels. What runs over its row or the picture is dropped, what is
 * skipped stays the first colour. Takes as many steps as there are pixels and bytes. Source: Microsoft, Bitmap Compression.
 */
export function bmpRuns(image: Uint8Array, widthPx: number, heightPx: number, inHalves: boolean): Uint8Array {
  const rows = new Uint8Array(widthPx * heightPx)
  let [at, column, row] = [0, 0, 0]
  const put = (index: number): void => {
    if (column < widthPx) rows[row * widthPx + column] = index
    column += 1
  }
  while (at + 1 < image.length && row < heightPx) {
    const [count = 0, value = 0] = [image[at], image[at + 1]]
    at += 2
    if (count > 0) for (let step = 0; step < count; step += 1) put(inHalves ? half(value, step) : value)
    else if (value === 0) [column, row] = [0, row + 1]
    else if (value === 1) break
    else if (value === 2) {
      column += image[at] ?? 0
      row += image[at + 1] ?? 0
      at += 2
    } else {
      for (let step = 0; step < value; step += 1) put(inHalves ? half(image[at + (step >> 1)] ?? 0, step) : (image[at + step] ?? 0))
      // Such a stretch ends on an even byte.
      const length = inHalves ? (value + 1) >> 1 : value
      at += length + (length % 2)
    }
  }
  return rows
}

const half = (byte: number, step: number): number => (step % 2 === 0 ? byte >> 4 : byte & 15)
