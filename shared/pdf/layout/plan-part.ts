import { flowOfBlocks, type FlowSetting } from './flow-of-blocks.ts'
import { documentFrame, exhibitFrame, type PageFrame } from './page-frame.ts'
import { exhibitHeaderHeight } from './exhibit-header.ts'
import { paginate, type PageSlice } from './paginate.ts'
import { slicePicture } from './slice-picture.ts'
import { styleSheet } from './style-sheet.ts'
import { tightenings, tightenSheet } from './tighten-sheet.ts'
import type { PictureSlice } from './cut-rows.ts'
import type { DocumentPart, ExhibitPage, ExhibitPart, PackLayoutInput, Part } from './pack-layout-input.ts'
import type { Flow } from './strip.ts'
import type { PagesShown } from './inline-runs.ts'
import type { TextMeasure } from './text-style.ts'

/** A part cut into pages, but not yet drawn: enough to know how many there are. */
export type PartPlan =
  | DocumentPlan
  | { readonly kind: 'exhibit'; readonly part: ExhibitPart; readonly frame: PageFrame; readonly sheets: readonly SheetPlan[] }

type DocumentPlan = { readonly kind: 'document'; readonly part: DocumentPart; readonly frame: PageFrame; readonly flow: Flow; readonly slices: readonly PageSlice[] }

/** One printed page of an exhibit; `sourcePage` counts the exhibit's own pages from 1. */
export type SheetPlan =
  | { readonly kind: 'picture'; readonly sourcePage: number; readonly page: PicturePage; readonly slice: SheetSlice | null; readonly isFirst: boolean }
  | { readonly kind: 'flow'; readonly sourcePage: number; readonly flow: Flow; readonly slice: PageSlice; readonly isFirst: boolean }

export type PicturePage = Extract<ExhibitPage, { kind: 'picture' }>
/** One of the sheets of a picture that is too long for a page; `number` counts from 1. */
export type SheetSlice = { readonly widthPt: number; readonly slice: PictureSlice; readonly number: number; readonly of: number }

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

function planExhibit(part: ExhibitPart, input: PackLayoutInput, pages: PagesShown, fonts: TextMeasure): PartPlan {
  const whole = exhibitFrame(input.paper)
  const headerPt = exhibitHeaderHeight(part, input, fonts)
  const frame = { ...whole, topPt: whole.topPt + headerPt, heightPt: whole.heightPt - headerPt }
  const setting: FlowSetting = { sheet: styleSheet('report', input.language), frame, words: input.words, fonts, pages }
  const sheets = part.pages.flatMap((page, index) => planSheets(page, index + 1, setting))
  return { kind: 'exhibit', part, frame, sheets }
}

function planSheets(page: ExhibitPage, sourcePage: number, setting: FlowSetting): readonly SheetPlan[] {
  if (page.kind === 'picture') return pictureSheets(page, sourcePage, setting.frame)
  const flow = flowOfBlocks(page.blocks, setting)
  return paginate(flow.strips, setting.frame.heightPt).map((slice, index) => ({ kind: 'flow', sourcePage, flow, slice, isFirst: index === 0 }))
}

function pictureSheets(page: PicturePage, sourcePage: number, frame: PageFrame): readonly SheetPlan[] {
  const sliced = slicePicture(page.size, page.quietBands ?? [], frame)
  if (sliced === null) return [{ kind: 'picture', sourcePage, page, slice: null, isFirst: true }]
  const { widthPt, slices } = sliced
  return slices.map((slice, index) => ({ kind: 'picture', sourcePage, page, slice: { widthPt, slice, number: index + 1, of: slices.length }, isFirst: index === 0 }))
}
