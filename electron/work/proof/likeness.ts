/** A grey picture, rows from the top; `hidden` marks with 1 the samples that are not to be looked at. */
export type Grey = { readonly widthPx: number; readonly heightPx: number; readonly samples: Uint8Array; readonly hidden?: Uint8Array }

/** Less than this is noise: a surface without anything on it. */
const leastDeviation = 4
const tilePx = 32

/**
 * How alike two grey pictures of the same size are where they are least alike, whatever their brightness and contrast: 1 the same, 0 nothing
 * to do with each other. They are looked at tile by tile, so that one other word counts among many that are the same; tiles on which
 * the first shows nothing tell nothing, and where all of them are so the answer is null.
 */
export function likeness(one: Grey, other: Grey): number | null {
  let least: number | null = null
  for (let top = 0; top < one.heightPx; top += tilePx) {
    for (let left = 0; left < one.widthPx; left += tilePx) {
      const places = placesIn(one, other, left, top)
      const alike = correlation(places.map((at) => one.samples[at] ?? 0), places.map((at) => other.samples[at] ?? 0))
      if (alike !== null) least = Math.min(least ?? 1, alike)
    }
  }
  return least
}

function placesIn({ widthPx, heightPx, hidden }: Grey, other: Grey, left: number, top: number): readonly number[] {
  const places: number[] = []
  for (let y = top; y < Math.min(heightPx, top + tilePx); y += 1) {
    for (let x = left; x < Math.min(widthPx, left + tilePx); x += 1) {
      const at = y * widthPx + x
      if (hidden?.[at] !== 1 && other.hidden?.[at] !== 1) places.push(at)
    }
  }
  return places
}

/** Null where the first is even. */
function correlation(one: readonly number[], other: readonly number[]): number | null {
  const [meanOne, meanOther] = [meanOf(one), meanOf(other)]
  let [together, ofOne, ofOther] = [0, 0, 0]
  for (const [at, value] of one.entries()) {
    const [a, b] = [value - meanOne, (other[at] ?? 0) - meanOther]
    together += a * b
    ofOne += a * a
    ofOther += b * b
  }
  if (ofOne < leastDeviation ** 2 * one.length || ofOne === 0) return null
  return ofOther === 0 ? 0 : together / Math.sqrt(ofOne * ofOther)
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
