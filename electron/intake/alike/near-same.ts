import type { GreyColumns } from '../quiet-bands.ts'
import { hashDistance } from './look-hash.ts'
import type { LookHashes } from './look-hash.ts'
import type { PicturePrint } from './picture-print.ts'
import { scaledRows } from './scaled-rows.ts'
import { isSameBlocks } from './same-blocks.ts'

/** Bits of 256 in which two pictures of the same may differ at a glance: a clock, a battery, a bar cut off, the marks of a JPEG. */
const farthestBits = 40
/** How much of its height a picture may have lost at the top and at the bottom. */
const mostCut = 0.08
/** The status bar, with its clock, is not looked at. */
const statusPart = 0.06
/** What resampling does to edges goes when both are made smaller still. */
const shrink = 0.5
/** In 256 levels, on average over a block as large as a letter. Measured: saved anew 4, another size 13, one other digit 21. */
const mostApart = { sameWidth: 12, otherWidth: 18 } as const

/** What the hashes and the shapes alone rule out. */
export const mayBeSame = (one: Look, other: Look): boolean =>
  Math.abs(one.heightPx / one.widthPx / (other.heightPx / other.widthPx) - 1) <= mostCut * 1.25 && hashDistance(one.hashes, other.hashes) <= farthestBits
export type Look = { readonly widthPx: number; readonly heightPx: number; readonly hashes: LookHashes }

/**
 * Whether two pictures show the same, down to a digit: saved again, made smaller, in another format, some minutes later on the
 * clock, with a bar cut off the top or the bottom. Two screens of one program that differ in a word are not the same; an enlarged copy may not be found.
 */
export function isNearSame(one: PicturePrint, other: PicturePrint): boolean {
  if (!mayBeSame(one, other)) return false
  const isScaled = one.widthPx !== other.widthPx
  const common = Math.min(one.widthPx, other.widthPx) * shrink
  const rowsOf = ({ rows, widthPx, heightPx }: PicturePrint): GreyColumns => (isScaled ? scaledRows(rows, Math.max(1, Math.round((heightPx * common) / widthPx))) : rows)
  const [tall, short] = [rowsOf(one), rowsOf(other)].toSorted((a, b) => b.rows - a.rows)
  return tall !== undefined && short !== undefined && isSameWithin(tall, short, isScaled ? mostApart.otherWidth : mostApart.sameWidth)
}

/** The short one laid on the tall one at every height that a cut allows, those of one clean cut first. */
function isSameWithin(tall: GreyColumns, short: GreyColumns, limit: number): boolean {
  const lost = tall.rows - short.rows
  if (lost > Math.ceil(tall.rows * mostCut)) return false
  const status = Math.round(tall.rows * statusPart)
  const isAt = (shift: number): boolean => isSameBlocks({ tall, short, shift, from: Math.max(0, status - shift), limit })
  if (isAt(lost) || isAt(0)) return true
  for (let shift = 1; shift < lost; shift += 1) if (isAt(shift)) return true
  return false
}
