import { addNode, addStrip, amendStrips, type FlowContext } from './flow-context.ts'
import { keepCompany, listCompany } from './keep-company.ts'
import { baselineIn } from './set-text.ts'
import { millimetres } from './page-frame.ts'
import { listPlace } from './nested-room.ts'
import { tickBox } from './place-object.ts'
import type { Block } from '#shared/documents/block.ts'
import type { Box, StructureNode } from '../layout-types.ts'

/** Big enough for a pen at a counter. */
const tickSidePt = millimetres(4)

export function flowList(block: Extract<Block, { kind: 'list' }>, outer: FlowContext): void {
  const list = addListNode(outer, block.ordered ? 'Decimal' : 'Disc')
  const { body } = outer.sheet
  const labels = block.items.map((_, index) => block.labels?.[index] ?? (block.ordered ? `${block.start + index}.` : outer.sheet.language === 'ja' ? '・' : '•'))
  const widest = labels.reduce((most, label) => Math.max(most, outer.fonts.measure(body.face, body.sizePt, label)), 0)
  const hangPt = block.ordered ? widest + body.sizePt * 0.5 : Math.max(widest, body.sizePt)
  const context = listPlace(outer, hangPt)
  const starts = block.items.map((item, index) => {
    const start = context.flow.strips.length
    const label = labels[index] ?? ''
    const offsetPt = block.ordered ? hangPt - body.sizePt * 0.5 - context.fonts.measure(body.face, body.sizePt, label) : 0
    flowItem(item, context, list, hangPt, index, (owner) => [
      { kind: 'text', owner, xPt: context.leftPt + offsetPt, baselinePt: baselineIn(body), face: body.face, sizePt: body.sizePt, text: label, colour: body.colour },
    ])
    return start
  })
  keepCompany(context, starts, listCompany)
}

export function flowChecklist(block: Extract<Block, { kind: 'checklist' }>, outer: FlowContext): void {
  const list = addListNode(outer, 'Square')
  const { body } = outer.sheet
  const hangPt = tickSidePt + body.sizePt * 0.7
  const context = listPlace(outer, hangPt)
  const starts = block.items.map((item, index) => {
    const start = context.flow.strips.length
    const top = body.leadingPt / 2 - tickSidePt / 2
    const alternative = item.checked ? context.words.ticked : context.words.unticked
    flowItem(item.children, context, list, hangPt, index, (owner) => tickBox(owner, context.leftPt, top, tickSidePt, item.checked), alternative, 4)
    return start
  })
  keepCompany(context, starts, listCompany)
}

function addListNode(context: FlowContext, numbering: NonNullable<StructureNode['numbering']>): number {
  return context.flow.nodes.push({ tag: 'L', parent: context.parent, numbering }) - 1
}

type MakeLabel = (owner: number) => readonly Box[]

/** Label at the left, blocks hung beside it; the label lies on the first strip of its item. */
function flowItem(blocks: readonly Block[], context: FlowContext, list: number, hangPt: number, index: number, label: MakeLabel, alternative?: string, gapPt = 2): void {
  const item = addNode(context, 'LI', list)
  const labelOwner = addNode(context, 'Lbl', item, alternative)
  const body = addNode(context, 'LBody', item)
  const from = context.flow.strips.length
  const inner: FlowContext = { ...context, parent: body, leftPt: context.leftPt + hangPt, widthPt: Math.max(1, context.widthPt - hangPt), isBody: false }
  context.flowChildren(blocks, inner)
  if (context.flow.strips.length === from) addStrip(context, { heightPt: context.sheet.body.leadingPt })
  const spaceBeforePt = index === 0 ? Math.max(gapPt, context.sheet.paragraphGapPt) : gapPt
  amendStrips(context, from, (strip, at) => (at === 0 ? { ...strip, spaceBeforePt, boxes: [...label(labelOwner), ...strip.boxes] } : strip))
}
