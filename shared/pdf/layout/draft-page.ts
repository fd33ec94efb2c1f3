import { ink, lightRule, quoteInk } from './text-style.ts'
import { moveBox, moveCite } from './move-box.ts'
import type { Box, Colour, Link, Owner } from '../layout-types.ts'
import type { Flow, Frame, PlacedCite, Strip } from './strip.ts'
import type { PageFrame } from './page-frame.ts'
import type { PageSlice } from './paginate.ts'

/** A page whose citations do not yet know their pages and which has no stamp. */
export type DraftPage = {
  readonly frame: PageFrame
  readonly boxes: readonly Box[]
  readonly cites: readonly PlacedCite[]
  readonly headings: readonly { readonly level: 1 | 2 | 3; readonly title: string; readonly yPt: number }[]
  /** Of an exhibit: its node, and the page of it that a citation means when it means this sheet. */
  readonly sheet?: { readonly part: number; readonly exhibitId: string; readonly citedPage: number }
  /** Links whose targets are known already. */
  readonly links?: readonly Link[]
  /** Takes no stamp: a sheet that is posted holds its letter and nothing else. */
  readonly isBare?: true
}

/** Puts the strips of a slice on paper at `topPt`; `ownerOf` turns owners of the flow into those of the layout. */
export function draftPage(flow: Flow, slice: PageSlice, frame: PageFrame, topPt: number, ownerOf: (owner: Owner) => Owner): DraftPage {
  const boxes: Box[] = framesOn(flow, slice).map((box) => moveBox(box, frame.leftPt, topPt))
  const cites: PlacedCite[] = []
  const headings: { level: 1 | 2 | 3; title: string; yPt: number }[] = []
  for (const box of slice.head?.boxes ?? []) boxes.push(moveBox(box, frame.leftPt, topPt))
  slice.tops.forEach((stripTopPt, index) => {
    const strip = flow.strips[slice.first + index]
    if (strip === undefined) return
    const yPt = topPt + stripTopPt
    for (const box of strip.boxes) boxes.push(moveBox(box, frame.leftPt, yPt, ownerOf))
    for (const cite of strip.cites) cites.push({ ...moveCite(cite, frame.leftPt, yPt), owner: ownerOf(cite.owner) })
    if (strip.heading !== null) headings.push({ ...strip.heading, yPt })
  })
  return { frame, boxes, cites, headings }
}

type Extent = { readonly frame: Frame; readonly fromPt: number; readonly toPt: number }

/** Between the text and the edge of a frame that goes on overleaf. */
const cutPaddingPt = 5

/** Frames around what lies of them on this page, the outer ones under the inner. */
function framesOn(flow: Flow, slice: PageSlice): readonly Box[] {
  const extents = new Map<number, Extent>()
  slice.tops.forEach((topPt, index) => {
    const strip: Strip | undefined = flow.strips[slice.first + index]
    if (strip === undefined || strip.frame === null) return
    // Beside a head that stands again, a frame that goes on from the page before begins with it.
    const fromPt = index === 0 && slice.head !== null ? 0 : topPt
    for (const at of framesAt(flow, slice.first + index)) {
      const frame = flow.frames[at]
      if (frame !== undefined) extents.set(at, { frame, fromPt: extents.get(at)?.fromPt ?? fromPt, toPt: topPt + strip.heightPt })
    }
  })
  const [above, below] = [slice.first - 1, slice.first + slice.tops.length].map((index) => framesAt(flow, index))
  return [...extents].toSorted(([a], [b]) => a - b).flatMap(([id, { frame, fromPt, toPt }]) => frameBoxes({ frame, fromPt: above?.includes(id) === true ? fromPt - cutPaddingPt : fromPt, toPt: below?.includes(id) === true ? toPt + cutPaddingPt : toPt }))
}

/** The frame of a strip and those around it. */
function framesAt(flow: Flow, index: number): readonly number[] {
  const all: number[] = []
  for (let at = flow.strips[index]?.frame ?? null; at !== null; at = flow.frames[at]?.outer ?? null) all.push(at)
  return all
}

const quoteLinePt = 1.6

function frameBoxes({ frame, fromPt, toPt }: Extent): readonly Box[] {
  const beside = (widthPt: number, fill: Colour): Box => ({ kind: 'rectangle', owner: null, xPt: frame.leftPt, yPt: fromPt, widthPt, heightPt: toPt - fromPt, fill, stroke: null, strokePt: 0 })
  if (frame.style === 'quote') return [beside(quoteLinePt, quoteInk)]
  const isNote = frame.style === 'note'
  const outline: Box = {
    kind: 'rectangle', owner: null, xPt: frame.leftPt, yPt: fromPt, widthPt: frame.widthPt, heightPt: toPt - fromPt,
    fill: isNote ? [0.972, 0.972, 0.978] : null, stroke: isNote ? null : lightRule, strokePt: 0.7, radiusPt: 2,
  }
  return isNote ? [outline, beside(2, ink)] : [outline]
}
