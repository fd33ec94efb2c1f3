import { exhibitSpans, type ExhibitSpan } from './exhibit-spans.ts'
import { planPart, type PartPlan } from './plan-part.ts'
import { showsPages } from './shows-pages.ts'
import type { PackLayoutInput } from './pack-layout-input.ts'
import type { PagesShown } from './inline-runs.ts'
import type { TextMeasure } from './text-style.ts'

export type SettledPlans = { readonly plans: readonly PartPlan[]; readonly spans: readonly ExhibitSpan[] }

/** So many rounds may move lines; after that page numbers stand in places of fixed width, and one round settles it. */
const freeRounds = 3
const unknownPages = '–'

/** Cuts all parts into pages until every printed page number is the right one. */
export function settlePlans(input: PackLayoutInput, fonts: TextMeasure): SettledPlans {
  let spans: readonly ExhibitSpan[] = []
  let plans = input.parts.map((part) => planPart(part, input, shownPages(spans, input, null), fonts))
  for (let round = 1; ; round += 1) {
    const found = exhibitSpans(plans, input.duplex === true)
    if (round > 1 && sameSpans(spans, found)) return { plans, spans: found }
    spans = found
    const reserveText = round >= freeRounds ? input.words.pageRange(88_888, 88_888 + 1) : null
    plans = plans.map((plan) => (showsPages(plan.part) ? planPart(plan.part, input, shownPages(spans, input, reserveText), fonts) : plan))
    if (!plans.some((plan) => showsPages(plan.part))) return { plans, spans }
  }
}

function shownPages(spans: readonly ExhibitSpan[], input: PackLayoutInput, reserveText: string | null): PagesShown {
  const byId = new Map(spans.map((span) => [span.exhibitId, span]))
  const textOf = (exhibitId: string): string => {
    const span = byId.get(exhibitId)
    return span === undefined ? unknownPages : input.words.pageRange(span.firstPage, span.lastPage)
  }
  return { textOf, reserveText, noteOf: (exhibitId) => input.citeNotes?.get(exhibitId) ?? '' }
}

function sameSpans(a: readonly ExhibitSpan[], b: readonly ExhibitSpan[]): boolean {
  return a.length === b.length && a.every((span, index) => span.firstPage === b[index]?.firstPage && span.lastPage === b[index]?.lastPage)
}
