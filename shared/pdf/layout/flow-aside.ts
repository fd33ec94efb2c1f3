import { addNode, addStrip, amendStrips, type FlowContext } from './flow-context.ts'
import { flowParagraph } from './flow-paragraph.ts'
import { paddingIn } from './nested-room.ts'
import { plainText } from './plain-text.ts'
import { frameCompany, keepWhole } from './keep-company.ts'
import { moveBox, moveCite } from './move-box.ts'
import { baselineIn } from './set-text.ts'
import type { Block } from '#shared/documents/block.ts'
import type { Box } from '../layout-types.ts'

const framePaddingPt = { x: 9, y: 6 } as const
/** From this many lines a block at the right shares its left edge, as a sender's address does. */
const linesOfABlock = 3
/** Right under the text that they close; a name or a date stands for itself. */
const closingWords = /^(敬具|敬白|謹白|謹言|拝具|草々|早々|匆々|不一|不備|再拝|以上)[。]?$/u

/** Short lines stand flush right; an address keeps one left edge, pushed to the right as a whole. */
export function flowRight(children: readonly Block[], context: FlowContext): void {
  const from = context.flow.strips.length
  context.flowChildren(children, { ...context, align: 'right', isBody: false })
  if (children.some((child) => child.kind !== 'paragraph' && child.kind !== 'signature')) return
  const lines = context.flow.strips.slice(from)
  const sharedPt = lines.reduce((least, strip) => Math.min(least, leftEdge(strip.boxes)), Infinity)
  const isBlock = lines.length >= linesOfABlock
  const [only] = children
  const closes = children.length === 1 && only?.kind === 'paragraph' && closingWords.test(plainText(only.children).trim())
  amendStrips(context, from, (strip, index) => {
    const byPt = isBlock && Number.isFinite(sharedPt) ? sharedPt - leftEdge(strip.boxes) : 0
    const moved = byPt === 0 || !Number.isFinite(byPt) ? strip : { ...strip, boxes: strip.boxes.map((box) => moveBox(box, byPt, 0)), cites: strip.cites.map((cite) => moveCite(cite, byPt, 0)) }
    if (index === 0) return { ...moved, spaceBeforePt: closes ? 0 : context.sheet.openGapPt, breakBefore: from === 0 ? moved.breakBefore : 'avoided' }
    return { ...moved, breakBefore: 'avoided', spaceBeforePt: 0 }
  })
}

const leftEdge = (boxes: readonly Box[]): number => boxes.reduce((least, box) => Math.min(least, leftOf(box)), Infinity)

function leftOf(box: Box): number {
  if (box.kind === 'line') return Math.min(box.fromXPt, box.toXPt)
  return box.kind === 'path' ? Math.min(...box.points.map(([xPt]) => xPt)) : box.xPt
}

/** 記, the matter, 以上: head and end hold on to what stands between them. */
export function flowParticulars(children: readonly Block[], context: FlowContext): void {
  const words = context.words.particulars
  const gapPt = context.sheet.blockGapPt
  const part = addNode(context, 'Sect')
  const inner: FlowContext = { ...context, parent: part, isBody: false }
  if (words !== null) {
    flowParagraph([{ kind: 'text', text: words.head, strong: false }], { ...inner, align: 'centre' }, 'P', gapPt * 1.4)
    addStrip(inner, { heightPt: gapPt * 0.6, breakBefore: 'avoided' })
  }
  const from = context.flow.strips.length
  context.flowChildren(children, inner)
  if (words === null) return
  amendStrips(context, from, (strip, index) => (index === 0 ? { ...strip, breakBefore: 'avoided' } : strip))
  const end = context.flow.strips.length
  flowParagraph([{ kind: 'text', text: words.end, strong: false }], { ...inner, align: 'right' }, 'P', gapPt * 0.6)
  amendStrips(context, end, (strip) => ({ ...strip, breakBefore: 'avoided' }))
}

/** A quiet frame around blocks; it closes at the foot of a page and opens again on the next. */
export function flowFramed(style: 'paste' | 'note', children: readonly Block[], context: FlowContext): void {
  const { flow, sheet } = context
  if (style === 'paste') addFrameLabel(context)
  const frame = flow.frames.push({ style, leftPt: context.leftPt, widthPt: context.widthPt, outer: context.frame }) - 1
  const node = addNode(context, style === 'note' ? 'Note' : 'Sect')
  const paddingPt = paddingIn(context, framePaddingPt.x)
  const inner: FlowContext = { ...context, parent: node, frame, isBody: false, leftPt: context.leftPt + paddingPt, widthPt: context.widthPt - paddingPt * 2 }
  addStrip(inner, { heightPt: framePaddingPt.y, spaceBeforePt: style === 'paste' ? 2 : sheet.blockGapPt, breakBefore: style === 'paste' ? 'avoided' : 'allowed' })
  const from = flow.strips.length
  context.flowChildren(children, inner)
  amendStrips(context, from, (strip, index) => (index === 0 ? { ...strip, breakBefore: 'avoided', spaceBeforePt: 0 } : strip))
  addStrip(inner, { heightPt: framePaddingPt.y, breakBefore: 'avoided' })
  keepWhole(context, from, frameCompany)
  addStrip(context, { heightPt: sheet.blockGapPt / 2, breakBefore: 'avoided' })
}

function addFrameLabel(context: FlowContext): void {
  const { small, blockGapPt } = context.sheet
  const owner = addNode(context, 'P')
  addStrip(context, {
    heightPt: small.leadingPt,
    spaceBeforePt: blockGapPt,
    boxes: [{ kind: 'text', owner, xPt: context.leftPt, baselinePt: baselineIn(small), face: small.face, sizePt: small.sizePt, text: context.words.pasteLabel, colour: small.colour }],
  })
}
