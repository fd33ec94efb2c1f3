import { addStructure, graft, type StructureUnderWay } from './structure-under-way.ts'
import { settleHeadings } from './settle-headings.ts'
import { draftPage, type DraftPage } from './draft-page.ts'
import type { PartPlan } from './plan-part.ts'

export function draftDocument(plan: Extract<PartPlan, { kind: 'document' }>, structure: StructureUnderWay): readonly DraftPage[] {
  const part = addStructure(structure, { tag: 'Part', parent: 0 })
  const ownerOf = graft(structure, settleHeadings(plan.flow.nodes, 0), part)
  const isBare = plan.part.blocks.some(({ kind }) => kind === 'manuscript')
  return plan.slices.map((slice) => ({ ...draftPage(plan.flow, slice, plan.frame, plan.frame.topPt, ownerOf), ...(isBare ? { isBare } : {}) }))
}
