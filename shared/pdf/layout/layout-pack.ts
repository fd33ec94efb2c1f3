import { blankPage } from './blank-page.ts'
import { buildOutline } from './build-outline.ts'
import { draftDocument } from './draft-document.ts'
import { draftExhibit } from './draft-exhibit.ts'
import { finishPage, stampWidthPt } from './finish-page.ts'
import { normaliseText } from '../fonts/normalise-text.ts'
import { partStarts } from './part-starts.ts'
import { partSpans, type PartSpan } from './part-spans.ts'
import { reliancesIn } from './reliances.ts'
import { withRelianceLine } from './reliance-line.ts'
import { settlePlans } from './settle-plans.ts'
import { startStructure } from './structure-under-way.ts'
import { swiftMeasure } from './swift-measure.ts'
import type { ExhibitSpan } from './exhibit-spans.ts'
import type { Layout } from '../layout-types.ts'
import type { DraftPage } from './draft-page.ts'
import type { PackLayoutInput } from './pack-layout-input.ts'
import type { TextMeasure } from './text-style.ts'

/** A layout that also knows where its exhibits and its other parts lie. */
export type PackLayout = Layout & {
  readonly exhibits: readonly ExhibitSpan[]
  readonly parts: readonly PartSpan[]
  /** Added to a page counted in this layout it gives the number stamped on it; other than 0 in a volume only. */
  readonly pageOffset: number
}

/** From blocks and exhibits to pages of placed boxes; the fonts must have been prepared for all text of the parts. */
export function layoutPack(input: PackLayoutInput, library: Pick<TextMeasure, 'measure'>): PackLayout {
  const fonts = swiftMeasure(library)
  const { plans, spans } = settlePlans(input, fonts)
  const structure = startStructure(input.language)
  const starts = partStarts(plans, input.duplex === true)
  const drafts: DraftPage[] = []
  for (const [at, plan] of plans.entries()) {
    while (drafts.length + 1 < (starts[at] ?? 1)) drafts.push(blankPage(input, fonts))
    drafts.push(...(plan.kind === 'document' ? draftDocument(plan, structure) : draftExhibit(plan, structure, input, fonts)))
  }
  const spanOf = new Map(spans.map((span) => [span.exhibitId, span]))
  const reliances = reliancesIn(drafts, structure.nodes)
  const widestStampPt = stampWidthPt(normaliseText(input.stamp(drafts.length, drafts.length)), fonts)
  const told = drafts.map((page) => withRelianceLine(page, reliances.get(page.sheet?.exhibitId ?? '') ?? [], widestStampPt, input.words, structure, fonts))
  const pages = told.map((page, index) => finishPage(page, normaliseText(input.stamp(index + 1, drafts.length)), spanOf, structure.nodes, fonts))
  return { pages, outline: buildOutline(plans, drafts, input), structure: structure.nodes, exhibits: spans, parts: partSpans(plans, starts), pageOffset: 0 }
}

/** First and last page of each exhibit, counted from 1, for the index and for citations. */
export function exhibitPages(layout: PackLayout): ReadonlyMap<string, { readonly firstPage: number; readonly lastPage: number }> {
  return new Map(layout.exhibits.map(({ exhibitId, firstPage, lastPage }) => [exhibitId, { firstPage, lastPage }]))
}
