import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refilterRows } from '#shared/pdf/pictures/refilter-rows.ts'
import { unfilterRow } from '#shared/pdf/pictures/unfilter-row.ts'

/** What filtered rows show. */
function shown(rows: Uint8Array, rowBytes: number, pixelBytes: number): readonly (readonly number[])[] {
  let above = new Uint8Array(rowBytes)
  return Array.from({ length: rows.length / (1 + rowBytes) }, (_, index) => {
    const [at, row] = [index * (1 + rowBytes), new Uint8Array(rowBytes)]
    unfilterRow(rows.subarray(at + 1, at + 1 + rowBytes), rows[at] ?? 0, above, row, pixelBytes)
    above = row
    return [...row]
  })
}

test('whatever filter is chosen, the rows show the same', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom(1, 2, 3, 6), fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.infiniteStream(fc.constantFrom(0, 1, 7, 128, 255))), { maxLength: 12 }), (widthPx, pixelBytes, lines) => {
    const rowBytes = widthPx * pixelBytes
    const rows = Uint8Array.from(lines.flatMap(([filter, bytes]) => [filter, ...bytes.take(rowBytes)]))
    const before = shown(rows, rowBytes, pixelBytes)
    refilterRows(rows, rowBytes, pixelBytes)
    expect(shown(rows, rowBytes, pixelBytes)).toEqual(before)
  }))
})

test('flat colour loses its filter, grain on a slope becomes differences from the average', () => {
  const widthPx = 200
  const rowBytes = widthPx * 3
  const flat = [4, 30, 60, 90, ...Array.from({ length: rowBytes - 3 }, () => 0)]
  const grain = [0, ...Array.from({ length: rowBytes }, (_, at) => Math.floor(at / 5) + ((at * 7_919) % 5))]
  const rows = Uint8Array.from([...flat, ...grain])
  refilterRows(rows, rowBytes, 3)
  expect([rows[0], rows[1 + rowBytes]]).toEqual([0, 3])
})

test.each([1, 2, 3, 6])('half of the pixels decide what is flat, of %i bytes each', (pixelBytes) => {
  const widthPx = 200
  const row = (repeated: number): readonly number[] =>
    [2, ...Array.from({ length: widthPx * pixelBytes }, (_, at) => (Math.min(Math.floor(at / pixelBytes), widthPx - repeated - 1) % 251) + 1)]
  const filterOf = (repeated: number): number | undefined => {
    const rows = Uint8Array.from(row(repeated))
    refilterRows(rows, widthPx * pixelBytes, pixelBytes)
    return rows[0]
  }
  expect(filterOf(widthPx / 2)).toBe(0)
  expect(filterOf(widthPx / 2 - 1)).not.toBe(0)
})

test('pixels as those above them count as repeated too', () => {
  const grain = Array.from({ length: 600 }, (_, at) => (at * 7_919) % 251)
  const rows = Uint8Array.from([0, ...grain, 2, ...grain.map(() => 0)])
  refilterRows(rows, 600, 3)
  expect(rows[601]).toBe(0)
})
