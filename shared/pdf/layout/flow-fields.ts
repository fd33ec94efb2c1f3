import { addNode, type FlowContext } from './flow-context.ts'
import { addRow, wholeRowPt } from './row-strips.ts'
import { keepCompany, rowCompany } from './keep-company.ts'
import { measureInlines, setText } from './set-text.ts'
import { widestExtent } from './text-extent.ts'
import { lightRule, quietInk } from './text-style.ts'
import type { Block } from '#shared/documents/block.ts'
import type { Box } from '../layout-types.ts'

/** Of the width so much goes to the terms where that keeps each on a line; longer ones break, and take less. */
const termShare = { whole: 0.4, broken: 0.3 } as const

/** Term and value side by side; in a report with light rules, in a letter open. */
export function flowFields(block: Extract<Block, { kind: 'fields' }>, context: FlowContext): void {
  const { sheet } = context
  const style = sheet.ruledFields ? sheet.table : sheet.body
  const termStyle = sheet.ruledFields ? { ...style, colour: quietInk } : style
  const paddingPt = sheet.ruledFields ? 3 : 0
  const sidePt = sheet.ruledFields ? 4.5 : 0
  const rows = block.rows.map((row) => ({ term: measureInlines(row.term, termStyle, context), value: measureInlines(row.value, style, context) }))
  const widestPt = widestExtent(rows.map((row) => row.term)).mostPt + 0.1
  const termPt = widestPt <= context.widthPt * termShare.whole ? widestPt : context.widthPt * termShare.broken
  const gapPt = style.sizePt * (sheet.ruledFields ? 1.2 : 1)
  const valueLeftPt = context.leftPt + sidePt + termPt + gapPt
  const place = { indentPt: 0, topPt: paddingPt, align: 'left', justify: false } as const
  const table = addNode(context, 'Table')
  const starts = rows.map((row, index) => {
    const start = context.flow.strips.length
    const node = addNode(context, 'TR', table)
    const terms = setText(row.term, termStyle, { ...place, leftPt: context.leftPt + sidePt, widthPt: termPt, owner: addNode(context, 'TH', node) }, context)
    const values = setText(row.value, style, { ...place, leftPt: valueLeftPt, widthPt: Math.max(1, context.leftPt + context.widthPt - sidePt - valueLeftPt), owner: addNode(context, 'TD', node) }, context)
    const rowStyle = { leadingPt: style.leadingPt, paddingPt, above: index === 0 && sheet.ruledFields ? [across(context)] : [], rule: sheet.ruledFields ? across(context) : null }
    const spaceBeforePt = index === 0 ? (sheet.ruledFields ? sheet.blockGapPt : Math.max(2, sheet.paragraphGapPt)) : 0
    addRow([terms, values], rowStyle, { wholePt: wholeRowPt(context), head: null, breakBefore: 'allowed', spaceBeforePt }, context)
    return start
  })
  keepCompany(context, starts, rowCompany)
}

function across(context: FlowContext): Box {
  return { kind: 'line', owner: null, fromXPt: context.leftPt, fromYPt: 0, toXPt: context.leftPt + context.widthPt, toYPt: 0, stroke: lightRule, strokePt: 0.5 }
}
