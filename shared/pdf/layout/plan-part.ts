import { flowOfBlocks } from './flow-of-blocks.ts'
import { documentFrame, type PageFrame } from './page-frame.ts'
import { paginate, type PageSlice } from './paginate.ts'
import { planExhibit, type ExhibitPlan } from './plan-exhibit.ts'
import { styleSheet } from './style-sheet.ts'
import { tightenings, tightenSheet } from './tighten-sheet.ts'
import type { DocumentPart, PackLayoutInput, Part } from './pack-layout-input.ts'
import type { Flow } from './strip.ts'
import type { PagesShown } from './inline-runs.ts'
import type { TextMeasure } from './text-style.ts'

/** A part cut into pages, but not yet drawn: enough to know how many there are. */
export type PartPlan = DocumentPlan | ExhibitPlan

type DocumentPlan = { readonly kind: 'document'; readonly part: DocumentPart; readonly frame: PageFrame; readonly flow: Flow; readonly slices: readonly PageSlice[] }

export function pageCount(plan: PartPlan): number {
  return plan.kind === 'document' ? plan.slices.length : plan.sheets.length
}

export function planPart(part: Part, input: PackLayoutInput, pages: PagesShown, fonts: TextMeasure): PartPlan {
  return part.kind === 'document' ? planDocument(part, input, pages, fonts) : planExhibit(part, input, pages, fonts)
}

function planDocument(part: DocumentPart, input: PackLayoutInput, pages: PagesShown, fonts: TextMeasure): PartPlan {
  const loose = styleSheet(part.style, input.language)
  const frame = documentFrame(input.paper, input.language, part.style, loose.body.sizePt)
  const planWith = (factor: number): DocumentPlan => {
    const flow = flowOfBlocks(part.blocks, { sheet: tightenSheet(loose, factor), frame, words: input.words, fonts, pages })
    return { kind: 'document', part, frame, flow, slices: paginate(flow.strips, frame.heightPt) }
  }
  const [first, ...tighter] = tightenings
  const natural = planWith(first)
  if (!spillsOver(natural)) return natural
  for (const factor of tighter) {
    const plan = planWith(factor)
    if (plan.slices.length < natural.slices.length) return plan
  }
  return natural
}

/** In a long document a nearly empty last page is no blemish. */
const mostPagesToSave = 6

/** A last page of a few lines: closer lines may save it. */
function spillsOver({ slices, flow, frame }: DocumentPlan): boolean {
  const last = slices.at(-1)
  const end = last?.tops.at(-1) ?? 0
  return slices.length > 1 && slices.length <= mostPagesToSave && flow.strips[last?.first ?? 0]?.breakBefore !== 'forced' && end < frame.heightPt * 0.25
}
