import { assertNever } from '#shared/lib/assert-never.ts'
import { addStrip, type FlowContext } from './flow-context.ts'
import { flowFields } from './flow-fields.ts'
import { flowFramed, flowParticulars, flowRight } from './flow-aside.ts'
import { flowQuote } from './flow-quote.ts'
import { flowHeading } from './flow-heading.ts'
import { flowChecklist, flowList } from './flow-list.ts'
import { flowManuscript } from './flow-manuscript.ts'
import { flowParagraph } from './flow-paragraph.ts'
import { flowRuledLines, flowSignature } from './flow-forms.ts'
import { flowTable } from './flow-table.ts'
import { plainText } from './plain-text.ts'
import type { Block } from '#shared/documents/block.ts'
import type { Strip } from './strip.ts'
import type { StyleSheet } from './style-sheet.ts'

/** Appends blocks to the flow of the context, from top to bottom. */
export function flowBlocks(blocks: readonly Block[], context: FlowContext): void {
  blocks.forEach((block, index) => {
    const from = context.flow.strips.length
    flowBlock(block, context)
    const before = blocks[index - 1]
    amendFirst(context, from, (strip) => ({
      ...strip,
      breakBefore: introduces(before) && strip.breakBefore === 'allowed' ? 'avoided' : strip.breakBefore,
      spaceBeforePt: spaceAfter(before, strip.spaceBeforePt, context.sheet),
    }))
  })
}

function amendFirst(context: FlowContext, from: number, amend: (strip: Strip) => Strip): void {
  const first = context.flow.strips[from]
  if (first !== undefined) context.flow.strips[from] = amend(first)
}

/** A heading stands nearer to what it heads than to what is over it. */
function spaceAfter(before: Block | undefined, spacePt: number, sheet: StyleSheet): number {
  return before?.kind === 'heading' ? Math.min(spacePt, mostUnderHeadingPt) : Math.max(spacePt, gapAfter(before, sheet))
}

const mostUnderHeadingPt = 5

/** What ends in a rule needs air under it; text close under a list would look like the rest of its last point. */
function gapAfter(block: Block | undefined, { blockGapPt }: StyleSheet): number {
  if (block?.kind === 'table' || block?.kind === 'fields' || block?.kind === 'lines') return blockGapPt
  return block?.kind === 'list' || block?.kind === 'checklist' ? blockGapPt / 2 : 0
}

/** A heading, or a line that ends in a colon, never stands alone at the foot of a page. */
function introduces(block: Block | undefined): boolean {
  return block?.kind === 'heading' || (block?.kind === 'paragraph' && /[:：]$/u.test(plainText(block.children)))
}

function flowBlock(block: Block, context: FlowContext): void {
  switch (block.kind) {
    case 'heading':
      return flowHeading(block, context)
    case 'paragraph':
      return flowParagraph(block.children, context)
    case 'list':
      return flowList(block, context)
    case 'checklist':
      return flowChecklist(block, context)
    case 'table':
      return flowTable(block, context)
    case 'fields':
      return flowFields(block, context)
    case 'right':
      return flowRight(block.children, context)
    case 'centre':
      return flowBlocks(block.children, { ...context, align: 'centre', isBody: false })
    case 'particulars':
      return flowParticulars(block.children, context)
    case 'paste':
    case 'note':
      return flowFramed(block.kind, block.children, context)
    case 'quote':
      return flowQuote(block.children, context)
    case 'signature':
      return flowSignature(block, context)
    case 'lines':
      return flowRuledLines(block.count, context)
    case 'page-break':
      return addStrip(context, { heightPt: 0, breakBefore: 'forced' })
    case 'manuscript':
      return flowManuscript(block, context)
    default:
      return assertNever(block)
  }
}
