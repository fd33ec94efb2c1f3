import { addStructure, graft, type StructureUnderWay } from './structure-under-way.ts'
import { draftPage, type DraftPage } from './draft-page.ts'
import { citedPage } from './cited-page.ts'
import { exhibitHeader, type HeaderOwners } from './exhibit-header.ts'
import { settleHeadings } from './settle-headings.ts'
import { pictureBoxes } from './picture-boxes.ts'
import type { Box, Owner } from '../layout-types.ts'
import type { Flow } from './strip.ts'
import type { PackLayoutInput } from './pack-layout-input.ts'
import type { ExhibitPlan, SheetPlan } from './plan-exhibit.ts'
import type { TextMeasure } from './text-style.ts'

/** The pages of one exhibit, each under its plate; label, title, caption and notes are read aloud once. */
export function draftExhibit(plan: ExhibitPlan, structure: StructureUnderWay, input: PackLayoutInput, fonts: TextMeasure): readonly DraftPage[] {
  const part = addStructure(structure, { tag: 'Part', parent: 0 })
  const heading = addStructure(structure, { tag: 'H1', parent: part })
  const owners: HeaderOwners = { label: heading, title: heading, caption: addStructure(structure, { tag: 'P', parent: part }), note: plan.part.notes?.length ? addStructure(structure, { tag: 'P', parent: part }) : null }
  const grafted = new Map<Flow, (owner: Owner) => Owner>()
  return plan.sheets.map((sheet, index) => {
    const label = plan.sheets.length > 1 ? input.words.runningLabel(plan.part.label, index + 1, plan.sheets.length) : plan.part.label
    const header = exhibitHeader(plan.part, sheet.page, label, index === 0 ? owners : { label: null, title: null, caption: null, note: null }, input, fonts)
    const content = draftSheet(sheet, structure, part, grafted, input, fonts)
    const running = header.map((box): Box => (index === 0 || box.owner !== null ? box : { ...box, artifact: 'header' }))
    return { ...content, boxes: [...running, ...content.boxes], headings: [], sheet: { part, exhibitId: plan.part.exhibitId, citedPage: citedPage(plan, index) } }
  })
}

function draftSheet(sheet: SheetPlan, structure: StructureUnderWay, part: number, grafted: Map<Flow, (owner: Owner) => Owner>, input: PackLayoutInput, fonts: TextMeasure): DraftPage {
  if (sheet.kind === 'picture') {
    return { frame: sheet.frame, boxes: pictureBoxes(sheet, input, fonts, (alternative) => addStructure(structure, { tag: 'Figure', parent: part, alternative })), cites: [], headings: [] }
  }
  const ownerOf = grafted.get(sheet.flow) ?? graft(structure, settleHeadings(sheet.flow.nodes, 1), part)
  grafted.set(sheet.flow, ownerOf)
  return draftPage(sheet.flow, sheet.slice, sheet.frame, sheet.frame.topPt, ownerOf)
}
