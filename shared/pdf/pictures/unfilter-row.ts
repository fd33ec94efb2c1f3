/** `above` holds the finished row before, zeros for the first; `pixelBytes` is 1 for pixels smaller than a byte. Source: PNG Specification, 9.2. */
export function unfilterRow(filtered: Uint8Array, filter: number, above: Uint8Array, row: Uint8Array, pixelBytes: number): void {
  for (let at = 0; at < filtered.length; at += 1) {
    const left = at < pixelBytes ? 0 : (row[at - pixelBytes] ?? 0)
    const up = above[at] ?? 0
    const corner = at < pixelBytes ? 0 : (above[at - pixelBytes] ?? 0)
    row[at] = (filtered[at] ?? 0) + predict(filter, left, up, corner)
  }
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const estimate = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
