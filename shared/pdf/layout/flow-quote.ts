import { addNode, addStrip, amendStrips, type FlowContext } from './flow-context.ts'
import { paddingIn } from './nested-room.ts'
import type { Block } from '#shared/documents/block.ts'

/** From a line of quotation to its text; the line of the next depth stands there. */
const besidePt = 11
const edgePt = 1.5

/** Quoted text, with a line at its left that goes on from page to page; a quote within it stands further in, beside a second line. */
export function flowQuote(children: readonly Block[], context: FlowContext): void {
  const { flow, sheet } = context
  const frame = flow.frames.push({ style: 'quote', leftPt: context.leftPt, widthPt: context.widthPt, outer: context.frame }) - 1
  const indentPt = paddingIn(context, besidePt / 2) * 2
  const inner: FlowContext = { ...context, parent: addNode(context, 'BlockQuote'), frame, isBody: false, leftPt: context.leftPt + indentPt, widthPt: context.widthPt - indentPt }
  addStrip(inner, { heightPt: edgePt, spaceBeforePt: sheet.paragraphGapPt })
  const from = flow.strips.length
  context.flowChildren(children, inner)
  amendStrips(context, from, (strip, index) => (index === 0 ? { ...strip, breakBefore: 'avoided', spaceBeforePt: Math.min(strip.spaceBeforePt, edgePt) } : strip))
  addStrip(inner, { heightPt: edgePt, breakBefore: 'avoided' })
}
