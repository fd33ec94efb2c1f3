import type { GreyColumns } from '../quiet-bands.ts'
import { columnsApart, sameRows } from './same-rows.ts'

export type FixedBands = { readonly headPx: number; readonly footPx: number }

/** Where a status bar may stand: there a clock, a battery and signs come and go. */
const statusPart = 0.06
const mostOfStatus = 0.45
/** Bars take no more of a screen than this each. */
const mostPart = 0.4

/** The bars at the top and at the bottom that stand still while the page between them is scrolled. */
export function bandsOf(one: GreyColumns, other: GreyColumns): FixedBands {
  const rows = Math.min(one.rows, other.rows)
  const most = Math.floor(rows * mostPart)
  let headPx = 0
  while (headPx < most && (sameRows(one, headPx, other, headPx) || isStatus(one, other, headPx))) headPx += 1
  let footPx = 0
  while (footPx < most && sameRows(one, one.rows - 1 - footPx, other, other.rows - 1 - footPx)) footPx += 1
  // What only looks like a status bar is none where nothing stands still below it.
  return { headPx: headPx <= statusRows(rows) && !standsStill(one, other, headPx) ? 0 : headPx, footPx }
}

const statusRows = (rows: number): number => Math.ceil(rows * statusPart)

const isStatus = (one: GreyColumns, other: GreyColumns, row: number): boolean =>
  row < statusRows(Math.min(one.rows, other.rows)) && columnsApart(one, row, other, row) <= one.columns * mostOfStatus

function standsStill(one: GreyColumns, other: GreyColumns, rows: number): boolean {
  for (let row = 0; row < rows; row += 1) if (!sameRows(one, row, other, row)) return false
  return true
}
