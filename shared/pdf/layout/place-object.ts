import { ink, ochre, ochreTint, rule } from './text-style.ts'
import type { Box, Owner } from '../layout-types.ts'
import type { Meaning } from './run.ts'

/** What stands in a line without being text: a tick box, a place for handwriting. */
export function placeObject(meaning: Extract<Meaning, { kind: 'box' | 'blank' }>, owner: Owner, xPt: number, baselinePt: number, sizePt: number): readonly Box[] {
  if (meaning.kind === 'box') return tickBox(owner, xPt + sizePt * 0.22, baselinePt - sizePt * 0.88, sizePt, meaning.checked)
  const yPt = baselinePt + sizePt * 0.18
  return [{ kind: 'line', owner: null, fromXPt: xPt + 1, fromYPt: yPt, toXPt: xPt + meaning.widthPt - 1, toYPt: yPt, stroke: rule, strokePt: 0.6 }]
}

/** A square to be ticked with a pen, drawn and not written: no Japanese face has one. */
export function tickBox(owner: Owner, xPt: number, yPt: number, sidePt: number, checked: boolean): readonly Box[] {
  const square: Box = { kind: 'rectangle', owner, xPt, yPt, widthPt: sidePt, heightPt: sidePt, fill: null, stroke: ink, strokePt: 0.8, radiusPt: sidePt * 0.08 }
  if (!checked) return [square]
  const at = (x: number, y: number): readonly [number, number] => [xPt + sidePt * x, yPt + sidePt * y]
  return [square, { kind: 'path', owner, points: [at(0.18, 0.52), at(0.42, 0.78), at(0.86, 0.2)], stroke: ink, strokePt: Math.max(1.1, sidePt * 0.12) }]
}

/** The ochre field behind the name of what is still missing. */
export function placeGapFrame(xPt: number, baselinePt: number, endPt: number, sizePt: number): Box {
  return { kind: 'rectangle', owner: null, xPt: xPt - 0.5, yPt: baselinePt - sizePt * 0.98, widthPt: endPt - xPt + 1, heightPt: sizePt * 1.28, fill: ochreTint, stroke: ochre, strokePt: 0.6, radiusPt: 1.5 }
}

export const isGapFrame = (box: Box): boolean => box.kind === 'rectangle' && box.fill === ochreTint
