import type { PageCell, PageRow } from './page-table.ts'

/** A table with every cell in its column; where a cell reaches over others, those are null. `isWide`: its one cell with words reaches over all columns. */
export type GridRow = { readonly cells: readonly (PageCell | null)[]; readonly isWide: boolean }
export type CellGrid = { readonly columns: number; readonly rows: readonly GridRow[] }

/** More columns are laid out by no table of data. */
const mostColumns = 60

/** Columns and rows without words left out; null for a table that is wider than any that can be read. Takes time in proportion to its cells. */
export function cellGrid(rows: readonly PageRow[]): CellGrid | null {
  const taken: number[] = []
  const placed = rows.map(({ cells }) => placedCells(cells, taken))
  const width = placed.reduce((most, row) => Math.max(most, row?.length ?? mostColumns + 1), 0)
  if (width > mostColumns) return null
  const shown = Array.from({ length: width }, (_, column) => column).filter((column) => placed.some((row) => hasWords(row?.[column] ?? null)))
  const kept = placed.flatMap((row): readonly GridRow[] => {
    const cells = shown.map((column) => row?.[column] ?? null)
    const [only, ...others] = cells.filter(hasWords)
    return only === undefined || only === null ? [] : [{ cells, isWide: others.length === 0 && only.columns >= width && shown.length > 1 }]
  })
  return { columns: shown.length, rows: kept }
}

export const hasWords = (cell: PageCell | null): boolean => cell !== null && cell.blocks.length > 0

/** `taken`: how many rows below each column are held by a cell above; null where the row has too many columns. */
function placedCells(cells: readonly PageCell[], taken: number[]): readonly (PageCell | null)[] | null {
  const row: (PageCell | null)[] = []
  const held = taken.map((left) => left > 0)
  taken.forEach((left, column) => { if (left > 0) taken[column] = left - 1 })
  let column = 0
  for (const cell of cells) {
    while (held[column] === true) column += 1
    if (column > mostColumns) return null
    const last = Math.min(column + cell.columns, mostColumns + 1)
    for (let at = column; at < last; at += 1) {
      row[at] = at === column ? cell : null
      taken[at] = Math.max(taken[at] ?? 0, cell.rows - 1)
    }
    column = last
  }
  return Array.from(row, (cell) => cell ?? null)
}
