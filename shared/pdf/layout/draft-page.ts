import { lightRule, ink } from './text-style.ts'
import { moveBox, moveCite } from './move-box.ts'
import type { Box, Link, Owner } from '../layout-types.ts'
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

/** Frames around what lies of them on this page. */
function framesOn(flow: Flow, slice: PageSlice): readonly Box[] {
  const extents = new Map<number, Extent>()
  slice.tops.forEach((topPt, index) => {
    const strip: Strip | undefined = flow.strips[slice.first + index]
    const frame = strip?.frame === null || strip === undefined ? undefined : flow.frames[strip.frame]
    if (strip === undefined || strip.frame === null || frame === undefined) return
    const before = extents.get(strip.frame)
    extents.set(strip.frame, { frame, fromPt: before?.fromPt ?? topPt, toPt: topPt + strip.heightPt })
  })
  const [above, below] = [flow.strips[slice.first - 1]?.frame ?? null, flow.strips[slice.first + slice.tops.length]?.frame ?? null]
  return [...extents].flatMap(([id, { frame, fromPt, toPt }]) => frameBoxes({ frame, fromPt: id === above ? -cutPaddingPt : fromPt, toPt: id === below ? toPt + cutPaddingPt : toPt }))
}

function frameBoxes({ frame, fromPt, toPt }: Extent): readonly Box[] {
  const isNote = frame.style === 'note'
  const outline: Box = {
    kind: 'rectangle', owner: null, xPt: frame.leftPt, yPt: fromPt, widthPt: frame.widthPt, heightPt: toPt - fromPt,
    fill: isNote ? [0.972, 0.972, 0.978] : null, stroke: isNote ? null : lightRule, strokePt: 0.7, radiusPt: 2,
  }
  if (!isNote) return [outline]
  return [outline, { kind: 'rectangle', owner: null, xPt: frame.leftPt, yPt: fromPt, widthPt: 2, heightPt: toPt - fromPt, fill: ink, stroke: null, strokePt: 0 }]
}
