import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutRows, type CutRoom } from '#shared/pdf/layout/cut-rows.ts'
import type { QuietBand } from '#shared/pdf/layout/pack-layout-input.ts'

const at: CutRoom = { room: 1000, hardOverlap: 40, quietOverlap: 6, clearBand: 30 }
const blank = (from: number, to: number): QuietBand => ({ from, to, isBlank: true })
const still = (from: number, to: number): QuietBand => ({ from, to, isBlank: false })
const ranges = (height: number, bands: readonly QuietBand[] = []): readonly (readonly [number, number])[] => cutRows(height, bands, at).map(({ from, to }) => [from, to])

test.each<readonly [string, number, readonly QuietBand[], readonly (readonly [number, number])[]]>([
  ['what has room is one slice', 1000, [], [[0, 1000]]],
  ['without a quiet place the halves are even, and what is cut through stands on both', 1500, [], [[0, 770], [730, 1500]]],
  ['a blank band near the middle is cut through its middle, by a thin strip on both', 1500, [blank(780, 820)], [[0, 803], [797, 1500]]],
  ['a wide gap between messages is better than a narrow one that is nearer to the middle', 1500, [blank(745, 755), blank(690, 720)], [[0, 708], [702, 1500]]],
  ['blank rows are better than rows in which only nothing begins', 1500, [still(735, 765), blank(785, 815)], [[0, 803], [797, 1500]]],
  ['a quiet place that would cost a sheet more is left where there is another', 1900, [blank(600, 640), blank(955, 965)], [[0, 963], [957, 1900]]],
  ['a quiet place that costs a sheet more is better than a line cut through', 1900, [blank(600, 640)], [[0, 623], [617, 1278], [1238, 1900]]],
  ['a quiet place at the head of a sheet is not worth half an empty sheet', 1900, [blank(300, 340)], [[0, 970], [930, 1900]]],
  ['bands of one row are cut without any overlap', 1500, [blank(750, 751)], [[0, 751], [751, 1500]]],
])('%s', (_, height, bands, wanted) => {
  expect(ranges(height, bands)).toEqual(wanted)
})

test('cuts through something are told apart from quiet ones', () => {
  expect(cutRows(1500, [], at).map((slice) => slice.isCutThrough)).toEqual([true, false])
  expect(cutRows(1500, [blank(700, 760)], at).map((slice) => slice.isCutThrough)).toEqual([false, false])
})

describe('whatever the picture', () => {
  const bandsIn = (height: number): fc.Arbitrary<readonly QuietBand[]> =>
    fc.array(fc.record({ from: fc.nat(height - 1), rows: fc.integer({ min: 1, max: 400 }), isBlank: fc.boolean() }), { maxLength: 60 })
      .map((bands) => bands.map(({ from, rows, isBlank }) => ({ from, to: Math.min(height, from + rows), isBlank })))
  const pictures = fc.integer({ min: 1, max: 30_000 }).chain((height) => fc.record({ height: fc.constant(height), bands: bandsIn(height), room: fc.integer({ min: 200, max: 5_000 }) }))

  test('every row lies on a sheet, in order, no sheet is overfull and no overlap larger than it may be', () => {
    fc.assert(fc.property(pictures, ({ height, bands, room }) => {
      const limits: CutRoom = { room, hardOverlap: room * 0.02, quietOverlap: room * 0.003, clearBand: room * 0.02 }
      const slices = cutRows(height, bands, limits)
      expect(slices[0]?.from).toBe(0)
      expect(slices.at(-1)?.to).toBe(height)
      for (const [index, slice] of slices.entries()) {
        expect(slice.to).toBeGreaterThan(slice.from)
        expect(slice.to - slice.from).toBeLessThanOrEqual(room)
        const next = slices[index + 1]
        if (next === undefined) continue
        expect(next.from).toBeLessThanOrEqual(slice.to)
        expect(next.from).toBeGreaterThan(slice.from)
        expect(slice.to - next.from).toBeLessThanOrEqual(slice.isCutThrough ? limits.hardOverlap + 1 : limits.quietOverlap)
      }
    }))
  })

  test('a quiet cut lies in a quiet band', () => {
    fc.assert(fc.property(pictures, ({ height, bands, room }) => {
      const slices = cutRows(height, bands, { room, hardOverlap: 10, quietOverlap: 4, clearBand: 20 })
      for (const [index, slice] of slices.slice(0, -1).entries()) {
        const next = slices[index + 1]?.from ?? 0
        if (!slice.isCutThrough) expect(bands.some((band) => band.from <= next && band.to >= slice.to)).toBe(true)
      }
    }))
  })

  test('without quiet places there are never more sheets than are needed', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 200, max: 5_000 }), (height, room) => {
      const hardOverlap = Math.floor(room * 0.02)
      const needed = height <= room ? 1 : Math.ceil((height - hardOverlap) / (room - hardOverlap))
      expect(cutRows(height, [], { room, hardOverlap, quietOverlap: 2, clearBand: 10 }).length).toBeLessThanOrEqual(needed + 1)
    }))
  })
})
