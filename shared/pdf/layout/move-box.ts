import { assertNever } from '#shared/lib/assert-never.ts'
import type { Box, Owner } from '../layout-types.ts'
import type { PlacedCite } from './strip.ts'

/** A box moved on the page; `ownerOf` turns owners of a flow into owners of the whole layout. */
export function moveBox(box: Box, dxPt: number, dyPt: number, ownerOf: (owner: Owner) => Owner = (owner) => owner): Box {
  const owner = ownerOf(box.owner)
  switch (box.kind) {
    case 'text':
    case 'unseen':
      return { ...box, owner, xPt: round(box.xPt + dxPt), baselinePt: round(box.baselinePt + dyPt) }
    case 'line':
      return { ...box, owner, fromXPt: round(box.fromXPt + dxPt), fromYPt: round(box.fromYPt + dyPt), toXPt: round(box.toXPt + dxPt), toYPt: round(box.toYPt + dyPt) }
    case 'path':
      return { ...box, owner, points: box.points.map(([x, y]) => [round(x + dxPt), round(y + dyPt)] as const) }
    case 'rectangle':
    case 'picture':
      return { ...box, owner, xPt: round(box.xPt + dxPt), yPt: round(box.yPt + dyPt) }
    default:
      return assertNever(box)
  }
}

export function moveCite(cite: PlacedCite, dxPt: number, dyPt: number): PlacedCite {
  return { ...cite, xPt: round(cite.xPt + dxPt), yPt: round(cite.yPt + dyPt) }
}

/** A thousandth of a point is beyond any printer, and keeps goldens and content streams short. */
function round(valuePt: number): number {
  return Math.round(valuePt * 1000) / 1000
}
