import type { PngHeader } from './read-png.ts'

const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

export const bitsPerPixel = ({ colourType, bitDepth }: PngHeader): number => (channelsOf[colourType] ?? 1) * bitDepth

/** Bytes of one row, without the byte that names its filter. */
export const rowBytes = (header: PngHeader, widthPx = header.widthPx): number => Math.ceil((widthPx * bitsPerPixel(header)) / 8)

/** What the filters reckon with as one pixel. */
export const filterBytes = (header: PngHeader): number => Math.max(1, bitsPerPixel(header) / 8)

/** The seven pictures that an interlaced PNG is made of: first column and row, and the steps between them. Source: PNG Specification, 8.2. */
const passes = [
  { column: 0, row: 0, across: 8, down: 8 },
  { column: 4, row: 0, across: 8, down: 8 },
  { column: 0, row: 4, across: 4, down: 8 },
  { column: 2, row: 0, across: 4, down: 4 },
  { column: 0, row: 2, across: 2, down: 4 },
  { column: 1, row: 0, across: 2, down: 2 },
  { column: 0, row: 1, across: 1, down: 2 },
] as const

export type PngPass = { readonly column: number; readonly row: number; readonly across: number; readonly down: number; readonly widthPx: number; readonly heightPx: number }

export const passesOf = ({ widthPx, heightPx }: PngHeader): readonly PngPass[] =>
  passes
    .map((pass) => ({ ...pass, widthPx: Math.ceil((widthPx - pass.column) / pass.across), heightPx: Math.ceil((heightPx - pass.row) / pass.down) }))
    .filter((pass) => pass.widthPx > 0 && pass.heightPx > 0)

/** Bytes that the image data must unpack to, with the filter bytes. */
export function unpackedBytes(header: PngHeader): number {
  if (!header.interlaced) return header.heightPx * (1 + rowBytes(header))
  return passesOf(header).reduce((sum, pass) => sum + pass.heightPx * (1 + rowBytes(header, pass.widthPx)), 0)
}
