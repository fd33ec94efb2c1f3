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

/** Pages that stand before those of the pack and are counted apart; their links lead to pages of the whole pack. */
export function layoutFront(part: DocumentPart, input: Omit<PackLayoutInput, 'parts' | 'stamp'>, spans: readonly ExhibitSpan[], stamp: (page: number) => string, library: TextMeasure): Layout {
  const fonts = swiftMeasure(library)
  const whole = { ...input, parts: [part], stamp: (page: number) => stamp(page) }
  const plan = planPart(part, whole, { textOf: () => '', reserveText: null, noteOf: () => '' }, fonts)
  if (plan.kind !== 'document') throw new Error('the front of a volume is a document')
  const structure = startStructure(input.language)
  const drafts = [...draftDocument(plan, structure)]
  // The pages that follow begin on a right-hand page, and so must these.
  if (input.duplex === true && drafts.length % 2 === 1) drafts.push(blankPage(input, fonts))
  const spanOf = new Map(spans.map((span) => [span.exhibitId, span]))
  const pages = drafts.map((draft, index) => finishPage(draft, normaliseText(stamp(index + 1)), spanOf, structure.nodes, fonts))
  return { pages, outline: [], structure: structure.nodes }
}
