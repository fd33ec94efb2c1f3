import { addNode, addStrip, type FlowContext } from './flow-context.ts'
import { plainText } from './plain-text.ts'
import { measureInlines, setText } from './set-text.ts'
import type { MeasuredText } from './measured-text.ts'
import { rule } from './text-style.ts'
import type { Block } from '#shared/documents/block.ts'
import type { Box } from '../layout-types.ts'

const tags = ['H1', 'H2', 'H3'] as const

/** A heading never stands alone at the foot of a page: all its strips hold on to what follows. */
export function flowHeading(block: Extract<Block, { kind: 'heading' }>, context: FlowContext): void {
  const style = context.sheet.headings[block.level - 1] ?? context.sheet.headings[2]
  const tag = tags[block.level - 1] ?? 'H3'
  const place = { leftPt: context.leftPt, widthPt: context.widthPt, indentPt: 0, align: context.align === 'left' ? style.align : context.align, justify: false, isTitle: true as const, owner: addNode(context, tag) }
  const text = measureInlines(block.children, style, context)
  openNumber(text, style.sizePt)
  const lines = setText(text, style, place, context)
  lines.forEach((line, index) => {
    addStrip(context, {
      heightPt: style.leadingPt,
      spaceBeforePt: index === 0 ? style.spaceBeforePt : 0,
      breakBefore: index === 0 ? 'allowed' : 'avoided',
      boxes: line.boxes,
      cites: line.cites,
      heading: index === 0 ? { level: block.level, title: plainText(block.children) } : null,
    })
  })
  addStrip(context, { heightPt: Math.max(0.01, style.spaceAfterPt), breakBefore: 'avoided', boxes: style.ruled ? [underline(context)] : [] })
}

/** 1  What to say: a word space would tie the number to the words. */
function openNumber({ whole, galley, from, to }: MeasuredText, sizePt: number): void {
  const number = /^\d{1,2} (?=\S)/u.exec(whole)?.[0].length ?? 0
  if (number > 0 && from + number < to) galley.gapBeforePt[from + number] = sizePt * numberGapEm
}

const numberGapEm = 0.45

function underline(context: FlowContext): Box {
  return { kind: 'line', owner: null, fromXPt: context.leftPt, fromYPt: 3, toXPt: context.leftPt + context.widthPt, toYPt: 3, stroke: rule, strokePt: 0.9 }
}
