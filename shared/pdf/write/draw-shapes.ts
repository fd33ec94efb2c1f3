import type { Box } from '../layout-types.ts'
import type { Pen } from './pen.ts'
import { pdfNumber } from './pdf-values.ts'

type Shape<Kind extends Box['kind']> = Extract<Box, { readonly kind: Kind }>

export function drawRectangle(box: Shape<'rectangle'>, pageHeightPt: number, pen: Pen): string {
  const paint = paintOperator(box)
  if (paint === null) return ''
  const colours = `${box.fill === null ? '' : pen.fill(box.fill)}${box.stroke === null ? '' : pen.stroke(box.stroke, box.strokePt)}`
  const bottomPt = pageHeightPt - box.yPt - box.heightPt
  const radiusPt = Math.min(box.radiusPt ?? 0, box.widthPt / 2, box.heightPt / 2)
  const outline = radiusPt > 0 ? roundedOutline(box, bottomPt, radiusPt) : `${numbers(box.xPt, bottomPt, box.widthPt, box.heightPt)} re`
  return `${colours}${dashed(box.dashPt, `${outline} ${paint}`)}\n`
}

export function drawLine(box: Shape<'line'>, pageHeightPt: number, pen: Pen): string {
  const way = `${numbers(box.fromXPt, pageHeightPt - box.fromYPt)} m ${numbers(box.toXPt, pageHeightPt - box.toYPt)} l S`
  return `${pen.stroke(box.stroke, box.strokePt)}${dashed(box.dashPt, way)}\n`
}

export function drawPath(box: Shape<'path'>, pageHeightPt: number, pen: Pen): string {
  const steps = box.points.map(([xPt, yPt], index) => `${numbers(xPt, pageHeightPt - yPt)} ${index === 0 ? 'm' : 'l'}`)
  return steps.length < 2 ? '' : `${pen.stroke(box.stroke, box.strokePt)}1 J 1 j ${steps.join(' ')} S 0 J 0 j\n`
}

function paintOperator(box: Shape<'rectangle'>): string | null {
  if (box.fill !== null) return box.stroke === null ? 'f' : 'B'
  return box.stroke === null ? null : 'S'
}

const numbers = (...values: readonly number[]): string => values.map(pdfNumber).join(' ')

const dashed = (dashPt: number | undefined, operators: string): string => (dashPt === undefined ? operators : `[${pdfNumber(dashPt)}] 0 d ${operators} [] 0 d`)

/** Distance of a Bézier control point that makes a quarter circle. */
const circleShare = 0.5523

function roundedOutline(box: Shape<'rectangle'>, bottomPt: number, radiusPt: number): string {
  const [left, right, bottom, top] = [box.xPt, box.xPt + box.widthPt, bottomPt, bottomPt + box.heightPt]
  const inset = radiusPt * (1 - circleShare)
  return [
    `${numbers(left + radiusPt, bottom)} m ${numbers(right - radiusPt, bottom)} l`,
    `${numbers(right - inset, bottom, right, bottom + inset, right, bottom + radiusPt)} c ${numbers(right, top - radiusPt)} l`,
    `${numbers(right, top - inset, right - inset, top, right - radiusPt, top)} c ${numbers(left + radiusPt, top)} l`,
    `${numbers(left + inset, top, left, top - inset, left, top - radiusPt)} c ${numbers(left, bottom + radiusPt)} l`,
    `${numbers(left, bottom + inset, left + inset, bottom, left + radiusPt, bottom)} c h`,
  ].join(' ')
}
