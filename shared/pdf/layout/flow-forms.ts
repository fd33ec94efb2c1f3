import { addNode, addStrip, type FlowContext } from './flow-context.ts'
import { fitOnLine } from './fit-on-line.ts'
import { normaliseText } from '../fonts/normalise-text.ts'
import { millimetres } from './page-frame.ts'
import { lightRule, quietInk, rule } from './text-style.ts'
import type { Block } from '#shared/documents/block.ts'
import type { Box } from '../layout-types.ts'

type Signature = Extract<Block, { kind: 'signature' }>

const sealPt = millimetres(15)
const smallSealPt = millimetres(12)
const ruledLinePt = millimetres(9)
/** To sign on, beside a name that takes all other room. */
const shortestLinePt = 30
const signingRoomPt = millimetres(12)
/** More than anyone writes by hand; a slip of a digit must not print a thousand pages. */
const mostRuledLines = 200

/** A line to sign on with its label before it, and a dotted circle where a seal is stamped. Stays with what stands before it. */
export function flowSignature(block: Signature, context: FlowContext): void {
  if (block.seal !== null && context.align === 'right') return flowSealedName(normaliseText(block.label), normaliseText(block.seal), context)
  if (block.seal === null) return flowSignedName(normaliseText(block.label), context)
  const { body } = context.sheet
  const owner = addNode(context, 'P')
  const heightPt = Math.max(sealPt, body.leadingPt * 2)
  const sealRoomPt = sealPt + 6
  const label = fitOnLine(normaliseText(block.label), body, context.widthPt - sealRoomPt - 8 - shortestLinePt, context.fonts)
  const labelPt = label.widthPt
  const linePt = Math.min(millimetres(62), context.widthPt * 0.45, context.widthPt - sealRoomPt - 8 - labelPt)
  const isRight = context.sheet.language === 'ja'
  const leftPt = isRight ? Math.max(context.leftPt, context.leftPt + context.widthPt - labelPt - 8 - linePt - sealRoomPt) : context.leftPt
  const fromXPt = leftPt + labelPt + 8
  const yPt = heightPt - 8
  const boxes: Box[] = [
    { kind: 'text', owner, xPt: leftPt, baselinePt: yPt - 2, face: body.face, sizePt: label.sizePt, text: label.text, colour: body.colour },
    { kind: 'line', owner: null, fromXPt, fromYPt: yPt, toXPt: fromXPt + linePt, toYPt: yPt, stroke: rule, strokePt: 0.6 },
  ]
  boxes.push(...seal(normaliseText(block.seal), { xPt: fromXPt + linePt + 6, yPt: heightPt - sealPt, sidePt: sealPt }, owner, context))
  const isFirst = context.flow.strips.length === 0
  addStrip(context, { heightPt, spaceBeforePt: 14, breakBefore: isFirst ? 'allowed' : 'avoided', boxes })
}

/** Room to sign above a line, the name in print below it. */
function flowSignedName(name: string, context: FlowContext): void {
  const { body } = context.sheet
  const label = fitOnLine(name, body, context.widthPt, context.fonts)
  const owner = addNode(context, 'P')
  const toXPt = context.leftPt + Math.min(millimetres(62), context.widthPt)
  const heightPt = signingRoomPt + body.leadingPt
  const boxes: Box[] = [
    { kind: 'line', owner: null, fromXPt: context.leftPt, fromYPt: signingRoomPt, toXPt, toYPt: signingRoomPt, stroke: rule, strokePt: 0.6 },
    { kind: 'text', owner, xPt: context.leftPt, baselinePt: heightPt - body.leadingPt * 0.25, face: body.face, sizePt: label.sizePt, text: label.text, colour: body.colour },
  ]
  addStrip(context, { heightPt, breakBefore: context.flow.strips.length === 0 ? 'allowed' : 'avoided', boxes })
}

/** In the block of a sender the seal stands right behind the name. */
function flowSealedName(signer: string, sealText: string, context: FlowContext): void {
  const { body } = context.sheet
  const owner = addNode(context, 'P')
  const label = fitOnLine(signer, body, context.widthPt - body.sizePt - smallSealPt, context.fonts)
  const labelPt = label.widthPt
  const xPt = context.leftPt + context.widthPt - labelPt - body.sizePt - smallSealPt
  const name: Box = { kind: 'text', owner, xPt, baselinePt: smallSealPt / 2 + body.sizePt * 0.38, face: body.face, sizePt: label.sizePt, text: label.text, colour: body.colour }
  const circle = seal(sealText, { xPt: xPt + labelPt + body.sizePt, yPt: 0, sidePt: smallSealPt }, owner, context)
  addStrip(context, { heightPt: smallSealPt, breakBefore: context.flow.strips.length === 0 ? 'allowed' : 'avoided', boxes: [name, ...circle] })
}

type SealPlace = { readonly xPt: number; readonly yPt: number; readonly sidePt: number }

function seal(text: string, { xPt, yPt, sidePt }: SealPlace, owner: number, context: FlowContext): readonly Box[] {
  const sizePt = 9
  const { face } = context.sheet.body
  const textXPt = xPt + (sidePt - context.fonts.measure(face, sizePt, text)) / 2
  return [
    { kind: 'rectangle', owner: null, xPt, yPt, widthPt: sidePt, heightPt: sidePt, fill: null, stroke: lightRule, strokePt: 0.7, radiusPt: sidePt / 2, dashPt: 2 },
    { kind: 'text', owner, xPt: textXPt, baselinePt: yPt + sidePt / 2 + sizePt * 0.38, face, sizePt, text, colour: quietInk },
  ]
}

export function flowRuledLines(count: number, context: FlowContext): void {
  for (let index = 0; index < Math.min(count, mostRuledLines); index += 1) {
    const yPt = ruledLinePt - 1
    addStrip(context, {
      heightPt: ruledLinePt,
      boxes: [{ kind: 'line', owner: null, fromXPt: context.leftPt, fromYPt: yPt, toXPt: context.leftPt + context.widthPt, toYPt: yPt, stroke: lightRule, strokePt: 0.6 }],
    })
  }
}
