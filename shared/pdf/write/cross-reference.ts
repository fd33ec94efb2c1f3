/** Where an object lies in the file. */
export type Place =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'packed'; readonly pack: number; readonly index: number }

/** Rows of a cross-reference stream (ISO 32000-1, 7.5.8) with the widths of their three columns. */
export function crossReferenceRows(places: readonly Place[]): { readonly widths: readonly number[]; readonly rows: Uint8Array } {
  const fields = places.map(rowOf)
  const widest = fields.reduce((most, [, second]) => Math.max(most, second), 1)
  const width = Math.ceil((Math.floor(Math.log2(widest)) + 1) / 8)
  const rows = new Uint8Array(places.length * (3 + width))
  for (const [row, [kind, second, third]] of fields.entries()) {
    const at = row * (3 + width)
    rows[at] = kind
    for (let byte = 0; byte < width; byte += 1) rows[at + 1 + byte] = Math.floor(second / 256 ** (width - 1 - byte)) % 256
    rows[at + 1 + width] = third >> 8
    rows[at + 2 + width] = third & 0xff
  }
  return { widths: [1, width, 2], rows }
}

function rowOf(place: Place): readonly [number, number, number] {
  switch (place.kind) {
    case 'free':
      return [0, 0, 0xffff]
    case 'at':
      return [1, place.offset, 0]
    case 'packed':
      return [2, place.pack, place.index]
  }
}

/** The classic table (ISO 32000-1, 7.5.4), which knows no packed objects. */
export function crossReferenceTable(places: readonly Place[]): string {
  const rows = places.map((place) => (place.kind === 'at' ? `${String(place.offset).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n'))
  return `xref\n0 ${places.length}\n${rows.join('')}`
}
