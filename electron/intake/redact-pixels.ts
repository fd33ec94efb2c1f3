import type { AreaRedaction } from '#shared/domain/case-file.ts'
import type { Pixels } from '#shared/pdf/picture.ts'

/** Paints areas black and opaque on an upright picture, each widened to whole pixels or to whole blocks of pixels; a copy is given, the samples outside are the same. */
export function redactPixels(pixels: Pixels, widthPx: number, heightPx: number, areas: readonly AreaRedaction[], blockPx = 1): Pixels {
  const samples = pixels.samples.slice()
  const alpha = pixels.alpha?.slice() ?? null
  for (const area of areas) {
    const [left, right] = span(area.x, area.width, widthPx, blockPx)
    const [top, bottom] = span(area.y, area.height, heightPx, blockPx)
    for (let row = top; row < bottom; row += 1) {
      const [from, to] = [row * widthPx + left, row * widthPx + right]
      samples.fill(0, from * pixels.channels, to * pixels.channels)
      alpha?.fill(255, from, to)
    }
  }
  return { ...pixels, samples, alpha }
}

/** Widened outward: a pixel that is covered in part is covered. */
function span(start: number, length: number, sizePx: number, blockPx: number): readonly [number, number] {
  const first = Math.min(Math.max(0, Math.floor(start * sizePx + rounding)), sizePx - 1)
  const end = Math.max(Math.min(sizePx, Math.ceil((start + length) * sizePx - rounding)), first + 1)
  return [Math.floor(first / blockPx) * blockPx, Math.min(sizePx, Math.ceil(end / blockPx) * blockPx)]
}

/** Fractions that name whole pixels come out a hair beside them. */
const rounding = 1e-6
