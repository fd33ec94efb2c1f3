import { millimetres, type PageFrame } from './page-frame.ts'
import { quietInk, type TextMeasure } from './text-style.ts'
import { inReadingOrder } from './reading-order.ts'
import type { Box, Link, Page, StructureNode } from '../layout-types.ts'
import type { DraftPage } from './draft-page.ts'
import type { ExhibitSpan } from './exhibit-spans.ts'
import type { PlacedCite } from './strip.ts'

const stampSizePt = 8.5
const abovePlatePt = millimetres(12)

export const stampBaselinePt = (frame: PageFrame): number => frame.pageHeightPt - millimetres(11)

export const stampWidthPt = (stamp: string, fonts: TextMeasure): number => fonts.measure('sans', stampSizePt, stamp)

/** Adds what only the whole pack knows: the stamp at the foot and the targets of citations. */
export function finishPage(page: DraftPage, stamp: string, spans: ReadonlyMap<string, ExhibitSpan>, structure: readonly StructureNode[], fonts: TextMeasure): Page {
  const { pageWidthPt, pageHeightPt } = page.frame
  return {
    widthPt: pageWidthPt,
    heightPt: pageHeightPt,
    boxes: [...inReadingOrder(page.boxes, structure), ...(page.isBare ? [] : [stampBox(stamp, page, fonts)])],
    links: [...page.cites.flatMap((cite) => linkOf(cite, spans)), ...(page.links ?? [])],
  }
}

function stampBox(stamp: string, { frame }: DraftPage, fonts: TextMeasure): Box {
  const xPt = (frame.pageWidthPt - stampWidthPt(stamp, fonts)) / 2
  return { kind: 'text', owner: null, artifact: 'footer', xPt, baselinePt: stampBaselinePt(frame), face: 'sans', sizePt: stampSizePt, text: stamp, colour: quietInk }
}

/** A citation of an exhibit that the pack does not hold stays plain text; a page beyond its pages leads to the first. The plate stands just under the top of what is shown. */
function linkOf({ owner, exhibitId, page, xPt, yPt, widthPt, heightPt }: PlacedCite, spans: ReadonlyMap<string, ExhibitSpan>): readonly Link[] {
  const span = spans.get(exhibitId)
  if (span === undefined) return []
  const target = page === null ? span.firstPage : (span.sourcePages[page - 1] ?? span.firstPage)
  return [{ owner, xPt, yPt, widthPt, heightPt, target: { pageIndex: target - 1, yPt: abovePlatePt } }]
}
