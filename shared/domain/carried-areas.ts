import type { AreaRedaction } from './case-file.ts'

/** Where a picture came to lie in the one that was made: rows from its top down by `topPx`, its bars as high as they are. */
export type LaidPart = { readonly heightPx: number; readonly topPx: number; readonly headPx: number; readonly footPx: number }

/**
 * An area that was hidden in one of the pictures, in the one that they make: where the page was scrolled to, and where its bars
 * came to lie. What is hidden in one is hidden wherever it is seen.
 */
export function carriedArea(area: AreaRedaction, part: LaidPart, heightPx: number): readonly AreaRedaction[] {
  const { headPx, footPx, topPx } = part
  const [from, to] = [area.y * part.heightPx, (area.y + area.height) * part.heightPx]
  const spans = [
    [from + topPx, to + topPx], [from, Math.min(to, headPx)],
    [heightPx - part.heightPx + Math.max(from, part.heightPx - footPx), heightPx - part.heightPx + to]
  ] as const
  return distinct(spans.flatMap(([top, bottom]) => spanOf(area, top, bottom, heightPx)))
}

/** Back from the picture that was made to one of those that it was made from. */
export const returnedArea = (area: AreaRedaction, part: LaidPart, heightPx: number): readonly AreaRedaction[] => {
  const [from, to] = [area.y * heightPx, (area.y + area.height) * heightPx]
  const lastTop = heightPx - part.heightPx
  return distinct([
    ...spanOf(area, from - part.topPx, to - part.topPx, part.heightPx), ...spanOf(area, from, Math.min(to, part.headPx), part.heightPx),
    ...spanOf(area, Math.max(from - lastTop, part.heightPx - part.footPx), to - lastTop, part.heightPx)
  ])
}

function spanOf({ x, width, ...area }: AreaRedaction, from: number, to: number, heightPx: number): readonly AreaRedaction[] {
  const [top, bottom] = [Math.max(0, from), Math.min(heightPx, to)]
  if (bottom <= top) return []
  const y = top / heightPx
  return [{ ...area, x, width, y, height: Math.min(1 - y, (bottom - top) / heightPx) }]
}

const distinct = (areas: readonly AreaRedaction[]): readonly AreaRedaction[] =>
  areas.filter((area, index) => areas.findIndex((other) => Math.abs(other.y - area.y) < 1e-9 && Math.abs(other.height - area.height) < 1e-9) === index)
