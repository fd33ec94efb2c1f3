import { addNode, addStrip, type FlowContext } from './flow-context.ts'
import { measureInlines, setText } from './set-text.ts'
import { plainText } from './plain-text.ts'
import type { Inline } from '#shared/documents/block.ts'
import type { StructureNode } from '../layout-types.ts'
import type { Strip } from './strip.ts'

/** Lines of a paragraph that must stay together at either edge of a page. */
const fewestLines = 2

export function flowParagraph(children: readonly Inline[], context: FlowContext, tag: StructureNode['tag'] = 'P', givenSpacePt?: number): void {
  const { sheet } = context
  const isProse = context.align === 'left' && readsAsProse(children)
  const spaceBeforePt = givenSpacePt ?? (context.isBody && !isProse ? sheet.openGapPt : sheet.paragraphGapPt)
  const indentPt = context.isBody && isProse && !opensLetter(children) ? sheet.indentEm * sheet.body.sizePt : 0
  const text = measureInlines(indentPt > 0 ? withoutOwnIndent(children) : children, sheet.body, context)
  const place = { leftPt: context.leftPt, widthPt: context.widthPt, indentPt, align: context.align, justify: sheet.justify && isProse, owner: addNode(context, tag) }
  const lines = setText(text, sheet.body, place, context)
  lines.forEach((line, index) => {
    addStrip(context, {
      heightPt: sheet.body.leadingPt,
      spaceBeforePt: index === 0 ? spaceBeforePt : 0,
      breakBefore: breakBeforeLine(index, lines.length),
      boxes: line.boxes,
      cites: line.cites,
    })
  })
}

/** No first line alone at the foot of a page, no last line alone at its head. */
export function breakBeforeLine(index: number, count: number): Strip['breakBefore'] {
  if (index === 0) return 'allowed'
  return index < fewestLines || count - index < fewestLines ? 'avoided' : 'allowed'
}

/** Addresses and other lines that end by themselves are neither indented nor stretched. */
function readsAsProse(children: readonly Inline[]): boolean {
  return !children.some((child) => child.kind === 'break') && /[。！？：:.]$/u.test(plainText(children))
}

/** The opening word of a letter (頭語) stands at the edge, without indent. */
function opensLetter(children: readonly Inline[]): boolean {
  return /^(拝啓|拝復|謹啓|謹復|前略|冠省|急啓|急白)/u.test(plainText(children))
}

/** A paragraph that brings its own 　 is not indented twice. */
function withoutOwnIndent(children: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = children
  return first?.kind === 'text' && first.text.startsWith('\u3000') ? [{ ...first, text: first.text.replace(/^\u3000+/u, '') }, ...rest] : children
}
