/**
 * `above` holds the finished row before, zeros for the first; `pixelBytes` is 1 for pixels smaller than a byte.
 * One loop a filter, since this runs over every byte of a picture. Source: PNG Specification, 9.2.
 */
export function unfilterRow(filtered: Uint8Array, filter: number, above: Uint8Array, row: Uint8Array, pixelBytes: number): void {
  if (filter === 0) row.set(filtered)
  else if (filter === 1) undoSub(filtered, row, pixelBytes)
  else if (filter === 2) undoUp(filtered, above, row)
  else if (filter === 3) undoAverage(filtered, above, row, pixelBytes)
  else undoPaeth(filtered, above, row, pixelBytes)
}

function undoSub(filtered: Uint8Array, row: Uint8Array, pixelBytes: number): void {
  row.set(filtered.subarray(0, pixelBytes))
  for (let at = pixelBytes; at < filtered.length; at += 1) row[at] = (filtered[at] ?? 0) + (row[at - pixelBytes] ?? 0)
}

function undoUp(filtered: Uint8Array, above: Uint8Array, row: Uint8Array): void {
  for (let at = 0; at < filtered.length; at += 1) row[at] = (filtered[at] ?? 0) + (above[at] ?? 0)
}

function undoAverage(filtered: Uint8Array, above: Uint8Array, row: Uint8Array, pixelBytes: number): void {
  for (let at = 0; at < pixelBytes && at < filtered.length; at += 1) row[at] = (filtered[at] ?? 0) + ((above[at] ?? 0) >> 1)
  for (let at = pixelBytes; at < filtered.length; at += 1) row[at] = (filtered[at] ?? 0) + (((row[at - pixelBytes] ?? 0) + (above[at] ?? 0)) >> 1)
}

function undoPaeth(filtered: Uint8Array, above: Uint8Array, row: Uint8Array, pixelBytes: number): void {
  for (let at = 0; at < pixelBytes && at < filtered.length; at += 1) row[at] = (filtered[at] ?? 0) + (above[at] ?? 0)
  for (let at = pixelBytes; at < filtered.length; at += 1) {
    const left = row[at - pixelBytes] ?? 0
    const up = above[at] ?? 0
    const corner = above[at - pixelBytes] ?? 0
    const toLeft = Math.abs(up - corner)
    const toUp = Math.abs(left - corner)
    const toCorner = Math.abs(left + up - corner - corner)
    const nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
    row[at] = (filtered[at] ?? 0) + nearest
  }
}
