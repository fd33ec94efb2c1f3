import type { Block } from '#shared/documents/block.ts'
import type { StructureNode } from '../layout-types.ts'
import type { PagesShown } from './inline-runs.ts'
import type { LayoutWords } from './pack-layout-input.ts'
import type { Frame, Strip } from './strip.ts'
import type { StyleSheet } from './style-sheet.ts'
import type { TextMeasure } from './text-style.ts'

/** The one growing thing of the layout: blocks are appended to it from top to bottom. */
export type FlowUnderWay = { readonly strips: Strip[]; readonly nodes: StructureNode[]; readonly frames: Frame[] }

/** Where and how the next blocks are set; copied with changes on the way down. */
export type FlowContext = {
  readonly flow: FlowUnderWay
  readonly fonts: TextMeasure
  readonly sheet: StyleSheet
  readonly words: LayoutWords
  readonly pages: PagesShown
  readonly leftPt: number
  readonly widthPt: number
  /** Node that new nodes hang on; null is the part itself. */
  readonly parent: number | null
  readonly align: 'left' | 'right' | 'centre'
  readonly frame: number | null
  /** First-line indent and both edges, as in the body of a letter; off inside lists and frames. */
  readonly isBody: boolean
  /** Of the frame of a page. */
  readonly pageHeightPt: number
  readonly flowChildren: (blocks: readonly Block[], context: FlowContext) => void
}

export function addNode(context: FlowContext, tag: StructureNode['tag'], parent: number | null = context.parent, alternative?: string): number {
  context.flow.nodes.push(alternative === undefined ? { tag, parent } : { tag, parent, alternative })
  return context.flow.nodes.length - 1
}

export function addStrip(context: FlowContext, strip: Partial<Strip> & Pick<Strip, 'heightPt'>): void {
  const { heightPt, spaceBeforePt = 0, breakBefore = 'allowed', boxes = [], cites = [], runningHead = null, frame = context.frame, heading = null } = strip
  // Written out, and not spread over defaults: a document has thousands.
  context.flow.strips.push({ heightPt, spaceBeforePt, breakBefore, boxes, cites, runningHead, frame, heading })
}

/** Changes what was appended since `from`: to tie strips together or to move them. */
export function amendStrips(context: FlowContext, from: number, amend: (strip: Strip, index: number) => Strip): void {
  const { strips } = context.flow
  for (let index = from; index < strips.length; index += 1) {
    const strip = strips[index]
    if (strip !== undefined) strips[index] = amend(strip, index - from)
  }
}
