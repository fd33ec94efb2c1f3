import { flowBlocks } from './flow-blocks.ts'
import type { Block } from '#shared/documents/block.ts'
import type { Flow, Strip } from './strip.ts'
import type { FlowContext, FlowUnderWay } from './flow-context.ts'
import type { LayoutWords } from './pack-layout-input.ts'
import type { PageFrame } from './page-frame.ts'
import type { PagesShown } from './inline-runs.ts'
import type { StyleSheet } from './style-sheet.ts'
import type { TextMeasure } from './text-style.ts'

export type FlowSetting = {
  readonly sheet: StyleSheet
  readonly frame: PageFrame
  readonly words: LayoutWords
  readonly fonts: TextMeasure
  readonly pages: PagesShown
}

/** One column of strips for the blocks of a document or a written exhibit. */
export function flowOfBlocks(blocks: readonly Block[], { sheet, frame, words, fonts, pages }: FlowSetting): Flow {
  const flow: FlowUnderWay = { strips: [], nodes: [], frames: [] }
  const context: FlowContext = {
    flow,
    fonts,
    sheet,
    words,
    pages,
    leftPt: 0,
    widthPt: frame.widthPt,
    parent: null,
    align: 'left',
    frame: null,
    isBody: true,
    pageHeightPt: frame.heightPt,
    flowChildren: flowBlocks,
  }
  flowBlocks(blocks, context)
  return { ...flow, strips: withForcedBreaks(flow.strips) }
}

/** A page break marks the next strip; breaks at either end or twice in a row leave no empty page. */
function withForcedBreaks(strips: readonly Strip[]): readonly Strip[] {
  const kept: Strip[] = []
  let forced = false
  for (const strip of strips) {
    if (strip.heightPt === 0 && strip.breakBefore === 'forced') {
      forced = true
      continue
    }
    kept.push(forced && kept.length > 0 ? { ...strip, breakBefore: 'forced' } : strip)
    forced = false
  }
  return kept
}
