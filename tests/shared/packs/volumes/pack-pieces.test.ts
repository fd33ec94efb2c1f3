import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packPieces } from '#shared/packs/volumes/pack-pieces.ts'
import type { PieceRange } from '#shared/packs/volumes/pack-pieces.ts'
import type { VolumePiece } from '#shared/packs/volumes/volume-piece.ts'

/** `a3` is a piece of three pages of the group a. */
const piecesOf = (names: readonly string[]): readonly VolumePiece[] => {
  let page = 1
  return names.map((name, at) => {
    const [firstPage, pages] = [page, Number(name.slice(1))]
    page += pages
    return { at, exhibitId: String(at), group: name.slice(0, 1), firstPage, lastPage: firstPage + pages - 1 }
  })
}
const within = (pieces: readonly VolumePiece[], most: number) => ({ from, to }: PieceRange): boolean => pieces.slice(from, to).reduce((sum, { firstPage, lastPage }) => sum + lastPage - firstPage + 1, 0) <= most
const cut = (names: readonly string[], most: number, breaks: readonly number[] = []): readonly (readonly string[])[] => {
  const pieces = piecesOf(names)
  return packPieces(pieces, within(pieces, most), new Set(breaks)).map(({ from, to }) => names.slice(from, to))
}

test('each volume is as full as it may be', () => {
  expect(cut(['a3', 'b2', 'c4', 'd1', 'e5'], 5)).toEqual([['a3', 'b2'], ['c4', 'd1'], ['e5']])
})

test('a group moves on as a whole', () => {
  expect(cut(['a3', 'b1', 'b1', 'b1', 'c1'], 5)).toEqual([['a3'], ['b1', 'b1', 'b1', 'c1']])
})

test('a group that no volume can hold goes on where it is and is parted between its members', () => {
  expect(cut(['a3', 'b2', 'b2', 'b2', 'c1'], 5)).toEqual([['a3', 'b2'], ['b2', 'b2', 'c1']])
})

test('a piece that fits nowhere stands alone', () => {
  expect(cut(['a2', 'b9', 'c2', 'd2'], 5)).toEqual([['a2'], ['b9'], ['c2', 'd2']])
})

test('a volume begins at a break, even within a group', () => {
  expect(cut(['a1', 'b1', 'c1', 'c1'], 9, [1, 3])).toEqual([['a1'], ['b1', 'c1'], ['c1']])
})

test('whatever the pieces: all are there once, in order, and a volume over the limit holds one piece', () => {
  const name = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 9 })).map(([group, pages]) => `${group}${pages}`)
  fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 12 }), (names, most) => {
    const volumes = cut(names, most)
    expect(volumes.flat()).toEqual(names)
    for (const volume of volumes) {
      const pages = volume.reduce((sum, piece) => sum + Number(piece.slice(1)), 0)
      expect(volume.length === 1 || pages <= most).toBe(true)
    }
  }))
})
