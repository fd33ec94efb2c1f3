import { blankPage } from './blank-page.ts'
import { draftDocument } from './draft-document.ts'
import { finishPage } from './finish-page.ts'
import { normaliseText } from '../fonts/normalise-text.ts'
import { planPart } from './plan-part.ts'
import { startStructure } from './structure-under-way.ts'
import { swiftMeasure } from './swift-measure.ts'
import type { DocumentPart, PackLayoutInput } from './pack-layout-input.ts'
import type { ExhibitSpan } from './exhibit-spans.ts'
import type { Layout } from '../layout-types.ts'
import type { TextMeasure } from './text-style.ts'

export type ApartInput = Omit<PackLayoutInput, 'parts' | 'stamp'> & {
  /** Of the whole pack: links lead there, and its page numbers are printed. */
  readonly spans: readonly ExhibitSpan[]
  /** Of the pages laid out here, from 1. */
  readonly stamp: (page: number) => string
  /** Pages of the same file before these: on paper printed on both sides these begin on a right-hand page. */
  readonly pagesBefore: number
  /** Pages of the pack follow, and begin on a right-hand page too. */
  readonly isFollowed: boolean
}

/** Pages of one volume that are not pages of the pack, and are counted apart. */
export function layoutApart(part: DocumentPart, input: ApartInput, library: Pick<TextMeasure, 'measure'>): Layout {
  const fonts = swiftMeasure(library)
  const spanOf = new Map(input.spans.map((span) => [span.exhibitId, span]))
  const textOf = (exhibitId: string): string => {
    const span = spanOf.get(exhibitId)
    return span === undefined ? '' : input.words.pageRange(span.firstPage, span.lastPage)
  }
  const plan = planPart(part, { ...input, parts: [part] }, { textOf, reserveText: null, noteOf: () => '' }, fonts)
  if (plan.kind !== 'document') throw new Error('what stands apart is a document')
  const structure = startStructure(input.language)
  const drafts = [...draftDocument(plan, structure)]
  if (input.duplex === true && input.pagesBefore % 2 === 1) drafts.unshift(blankPage(input, fonts))
  if (input.duplex === true && input.isFollowed && drafts.length % 2 === 1) drafts.push(blankPage(input, fonts))
  const pages = drafts.map((draft, index) => finishPage(draft, normaliseText(input.stamp(index + 1)), spanOf, structure.nodes, fonts))
  return { pages, outline: [], structure: structure.nodes }
}
