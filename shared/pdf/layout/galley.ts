/**
 * Measured clusters side by side, those of many texts in a row: one entry a cluster in every column, all lengths in points.
 * A document has thousands of short texts, and an array for each of their measures would cost more than measuring them.
 * All is 0 at first, and what stays 0 is not written.
 */
export type Galley = {
  /** Where the cluster begins in the whole of its text. */
  readonly unitAt: Uint32Array
  /** A `characterClass`. */
  readonly classes: Uint8Array
  /** Index of its run in its text. */
  readonly runOf: Uint16Array
  readonly advancePt: Float64Array
  /** Added before the cluster where another stands before it on the same line; negative where marks meet. */
  readonly gapBeforePt: Float64Array
  /** Blank that falls away at the head of a line (the empty half of an opening bracket). */
  readonly headTrimPt: Float64Array
  /** Blank that falls away at the end of a line (the empty half of 、, a space). */
  readonly tailTrimPt: Float64Array
  /** A `breakLevel`. */
  readonly breakAfter: Uint8Array
}

/** A place in a galley that nothing else is written to; the galley lives as long as any text in it. */
export type GalleyRoom = { readonly galley: Galley; readonly from: number }

const clustersPerGalley = 8192

let current = openGalley(clustersPerGalley)
let filled = 0

export function reserveRoom(clusters: number): GalleyRoom {
  if (clusters > clustersPerGalley / 4) return { galley: openGalley(clusters), from: 0 }
  if (filled + clusters > clustersPerGalley) {
    current = openGalley(clustersPerGalley)
    filled = 0
  }
  const from = filled
  filled += clusters
  return { galley: current, from }
}

function openGalley(clusters: number): Galley {
  return {
    unitAt: new Uint32Array(clusters),
    classes: new Uint8Array(clusters),
    runOf: new Uint16Array(clusters),
    advancePt: new Float64Array(clusters),
    gapBeforePt: new Float64Array(clusters),
    headTrimPt: new Float64Array(clusters),
    tailTrimPt: new Float64Array(clusters),
    breakAfter: new Uint8Array(clusters),
  }
}
