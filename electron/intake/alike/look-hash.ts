import type { GreyColumns } from '../quiet-bands.ts'

/** 256 bits in eight words. */
export type LookHash = readonly number[]
/** Of the whole, then of what is left when a status bar of the usual heights is cut off the top. */
export type LookHashes = readonly LookHash[]

const side = 16
/** Parts of the height that a status bar takes: 2.5 % to 5.5 %. */
const cuts = [0, 0.025, 0.04, 0.055] as const
/** A smaller step between neighbours is noise. */
const leastStep = 2

/** A difference hash: whether each of 16 × 16 fields is lighter than the one to its right. */
export const hashesOf = (grey: GreyColumns): LookHashes => cuts.map((cut) => hashOf(grey, Math.round(grey.rows * cut)))

function hashOf(grey: GreyColumns, top: number): LookHash {
  const hash = Array.from({ length: (side * side) / 32 }, () => 0)
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const bit = row * side + column
      if (meanOf(grey, top, row, column) > meanOf(grey, top, row, column + 1) + leastStep) hash[bit >> 5] = (hash[bit >> 5] ?? 0) | (1 << (bit & 31))
    }
  }
  return hash
}

function meanOf({ columns, rows, samples }: GreyColumns, top: number, row: number, column: number): number {
  const tall = rows - top
  const [fromY, toY] = spanOf(row, side, tall)
  const [fromX, toX] = spanOf(column, side + 1, columns)
  let sum = 0
  for (let y = fromY; y < toY; y += 1) for (let x = fromX; x < toX; x += 1) sum += samples[(top + y) * columns + x] ?? 0
  return sum / ((toY - fromY) * (toX - fromX))
}

function spanOf(index: number, of: number, length: number): readonly [number, number] {
  const from = Math.min(length - 1, Math.floor((index * length) / of))
  return [from, Math.max(from + 1, Math.floor(((index + 1) * length) / of))]
}

/** Bits in which the nearest of their hashes differ, of 256. */
export function hashDistance(one: LookHashes, other: LookHashes): number {
  const [whole, otherWhole] = [one[0], other[0]]
  if (whole === undefined || otherWhole === undefined) return side * side
  return Math.min(...one.map((hash) => bitsApart(hash, otherWhole)), ...other.map((hash) => bitsApart(hash, whole)))
}

function bitsApart(one: LookHash, other: LookHash): number {
  let bits = 0
  for (let at = 0; at < one.length; at += 1) {
    let left = (one[at] ?? 0) ^ (other[at] ?? 0)
    while (left !== 0) {
      left &= left - 1
      bits += 1
    }
  }
  return bits
}
