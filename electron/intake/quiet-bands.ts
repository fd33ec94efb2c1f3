import type { AreaRedaction } from '#shared/domain/case-file.ts'
import type { QuietBand } from '#shared/pdf/layout/pack-layout-input.ts'

/** A picture in grey, a few columns wide and as high as it is. */
export type GreyColumns = { readonly columns: number; readonly rows: number; readonly samples: Uint8Array }

/** What the ripples of a JPEG around letters come to, averaged over a column. */
const blankSpread = 12
const stillStep = 8
/** Between the strokes of one letter there are rows as quiet, but never so many. */
const fewestRows = 3

/** Rows without anything in them, and rows in which nothing begins or ends, from the top. */
export function quietBands({ columns, rows, samples }: GreyColumns): readonly QuietBand[] {
  const bands: QuietBand[] = []
  let [from, kind] = [0, kindOf(samples, 0, columns)]
  for (let row = 1; row <= rows; row += 1) {
    const next = row === rows ? null : kindOf(samples, row * columns, columns)
    if (next === kind) continue
    if (kind !== 'busy' && row - from >= fewestRows) bands.push({ from, to: row, isBlank: kind === 'blank' })
    ;[from, kind] = [row, next ?? 'busy']
  }
  return bands
}

type RowKind = 'blank' | 'still' | 'busy'

function kindOf(samples: Uint8Array, start: number, columns: number): RowKind {
  let [darkest, lightest, step] = [255, 0, start === 0 ? 255 : 0]
  for (let at = start; at < start + columns; at += 1) {
    const value = samples[at] ?? 0
    darkest = Math.min(darkest, value)
    lightest = Math.max(lightest, value)
    if (start > 0) step = Math.max(step, Math.abs(value - (samples[at - columns] ?? 0)))
  }
  if (lightest - darkest <= blankSpread) return 'blank'
  return step <= stillStep ? 'still' : 'busy'
}

/** A copy in which nothing is left of redacted areas, nor of the columns beside them that were mixed from both. */
export function coverAreas(grey: GreyColumns, areas: readonly AreaRedaction[]): GreyColumns {
  if (areas.length === 0) return grey
  const { columns, rows } = grey
  const samples = grey.samples.slice()
  for (const { x, y, width, height } of areas) {
    const [left, right] = [Math.max(0, Math.floor(x * columns) - 3), Math.min(columns, Math.ceil((x + width) * columns) + 3)]
    const [top, bottom] = [Math.max(0, Math.floor(y * rows) - 1), Math.min(rows, Math.ceil((y + height) * rows) + 1)]
    for (let row = top; row < bottom; row += 1) samples.fill(0, row * columns + left, row * columns + right)
  }
  return { columns, rows, samples }
}
