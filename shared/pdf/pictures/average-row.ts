/** Filter 3 of PNG: each byte as its difference from the average of the one to the left and the one above. Source: PNG Specification, 9.2. */
export function averageRow(row: Uint8Array, above: Uint8Array, filtered: Uint8Array, pixelBytes: number): void {
  for (let at = 0; at < pixelBytes && at < row.length; at += 1) filtered[at] = (row[at] ?? 0) - ((above[at] ?? 0) >> 1)
  for (let at = pixelBytes; at < row.length; at += 1) filtered[at] = (row[at] ?? 0) - (((row[at - pixelBytes] ?? 0) + (above[at] ?? 0)) >> 1)
}
