import { exhibitFrame, type PageFrame } from './page-frame.ts'
import { exhibitHeaderHeight } from './exhibit-header.ts'
import { flowOfBlocks } from './flow-of-blocks.ts'
import { isBetterTurned } from './place-picture.ts'
import { paginate, type PageSlice } from './paginate.ts'
import { slicePicture } from './slice-picture.ts'
import { styleSheet } from './style-sheet.ts'
import type { PictureSlice } from './cut-rows.ts'
import type { ExhibitPage, ExhibitPart, PackLayoutInput } from './pack-layout-input.ts'
import type { Flow } from './strip.ts'
import type { PagesShown } from './inline-runs.ts'
import type { TextMeasure } from './text-style.ts'

export type ExhibitPlan = { readonly kind: 'exhibit'; readonly part: ExhibitPart; readonly sheets: readonly SheetPlan[] }

/** One printed page of an exhibit: `page` is the whole of it inside the margins, `frame` what the header leaves; `sourcePage` counts the exhibit's own pages from 1. */
export type SheetPlan = { readonly sourcePage: number; readonly isFirst: boolean; readonly page: PageFrame; readonly frame: PageFrame } & (
  | { readonly kind: 'picture'; readonly source: PicturePage; readonly slice: SheetSlice | null }
  | { readonly kind: 'flow'; readonly flow: Flow; readonly slice: PageSlice }
)

export type PictureSheet = Extract<SheetPlan, { kind: 'picture' }>
type PicturePage = Extract<ExhibitPage, { kind: 'picture' }>

/** One of the sheets of a picture that is too long for a page; `number` counts from 1. */
export type SheetSlice = { readonly widthPt: number; readonly slice: PictureSlice; readonly number: number; readonly of: number }

type Frames = Pick<SheetPlan, 'page' | 'frame'>

export function planExhibit(part: ExhibitPart, input: PackLayoutInput, pages: PagesShown, fonts: TextMeasure): ExhibitPlan {
  const upright = framesOf(exhibitFrame(input.paper), part, input, fonts)
  const turned = framesOf(exhibitFrame(input.paper, 'turned'), part, input, fonts)
  const sheets = part.pages.flatMap((page, index) => (page.kind === 'picture' ? pictureSheets(page, index + 1, upright, turned) : flowSheets(page, index + 1, upright, input, pages, fonts)))
  return { kind: 'exhibit', part, sheets }
}

function framesOf(page: PageFrame, part: ExhibitPart, input: PackLayoutInput, fonts: TextMeasure): Frames {
  const headerPt = exhibitHeaderHeight(part, page, input, fonts)
  return { page, frame: { ...page, topPt: page.topPt + headerPt, heightPt: page.heightPt - headerPt } }
}

function pictureSheets(source: PicturePage, sourcePage: number, upright: Frames, turned: Frames): readonly SheetPlan[] {
  const sliced = slicePicture(source.size, source.quietBands ?? [], upright.frame)
  if (sliced === null) return [{ kind: 'picture', sourcePage, isFirst: true, ...(isBetterTurned(source.size, upright.frame, turned.frame) ? turned : upright), source, slice: null }]
  const { widthPt, slices } = sliced
  return slices.map((slice, index) => ({ kind: 'picture', sourcePage, isFirst: index === 0, ...upright, source, slice: { widthPt, slice, number: index + 1, of: slices.length } }))
}

function flowSheets({ blocks }: Exclude<ExhibitPage, PicturePage>, sourcePage: number, frames: Frames, input: PackLayoutInput, pages: PagesShown, fonts: TextMeasure): readonly SheetPlan[] {
  const flow = flowOfBlocks(blocks, { sheet: styleSheet('report', input.language), frame: frames.frame, words: input.words, fonts, pages })
  return paginate(flow.strips, frames.frame.heightPt).map((slice, index) => ({ kind: 'flow', sourcePage, isFirst: index === 0, ...frames, flow, slice }))
}
