import type { Box, Owner, StructureNode } from '../layout-types.ts'

/**
 * A band of the page that is never cut: a line of text, a line across the cells of a row, an empty space.
 * Boxes lie relative to the left edge of the frame and the top of the strip; owners name a node of the same flow.
 */
export type Strip = {
  readonly heightPt: number
  /** Swallowed at the head of a page. */
  readonly spaceBeforePt: number
  readonly breakBefore: 'allowed' | 'avoided' | 'forced'
  readonly boxes: readonly Box[]
  readonly cites: readonly PlacedCite[]
  /** Stands again at the head of a page that begins with this strip. */
  readonly runningHead: RunningHead | null
  /** Index into `Flow.frames`. */
  readonly frame: number | null
  readonly heading: { readonly level: 1 | 2 | 3; readonly title: string } | null
}

export type RunningHead = { readonly heightPt: number; readonly boxes: readonly Box[] }

/** A citation on paper before it is known on which page its exhibit lies. */
export type PlacedCite = {
  readonly owner: Owner
  readonly exhibitId: string
  readonly page: number | null
  /** Names the exhibit without relying on it, as an index does. */
  readonly isListing: boolean
  readonly xPt: number
  readonly yPt: number
  readonly widthPt: number
  readonly heightPt: number
}

export type FrameStyle = 'paste' | 'note' | 'quote'
/** `outer`: the frame around it, which goes on beside it; an index into `Flow.frames`. */
export type Frame = { readonly style: FrameStyle; readonly leftPt: number; readonly widthPt: number; readonly outer: number | null }

/** Blocks turned into strips of one column, not yet cut into pages. */
export type Flow = {
  readonly strips: readonly Strip[]
  /** `parent` counts within the flow; null hangs on the part itself. */
  readonly nodes: readonly StructureNode[]
  readonly frames: readonly Frame[]
}
