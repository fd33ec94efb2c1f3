import type { Manuscript } from '#shared/documents/certified-mail/manuscript.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { LabelScheme } from '#shared/domain/exhibit-label.ts'
import type { Timeline } from '#shared/timeline/timeline.ts'
import type { PackExhibit } from '../pack-exhibit.ts'
import { bundleView } from './bundle-view.ts'
import type { BundleView } from './bundle-view.ts'
import { cardView } from './card-view.ts'
import type { CardView } from './card-view.ts'
import { centreView } from './centre-view.ts'
import type { CentreView } from './centre-view.ts'
import { handoverView } from './handover-view.ts'
import type { HandoverView } from './handover-view.ts'
import { noticeView } from './notice-view.ts'
import type { NoticeView } from './notice-view.ts'
import type { OrderView } from './order-view.ts'
import { packingView } from './packing-view.ts'
import type { PackingView } from './packing-view.ts'
import type { AddresseeView, SenderView } from './party-view.ts'
import { readinessView } from './readiness-view.ts'
import type { ReadinessView } from './readiness-view.ts'
import { reviewView } from './review-view.ts'
import type { ReviewView } from './review-view.ts'
import type { Rooms } from './rooms.ts'
import type { Slot, ViewContext } from './slot.ts'
import { termsView } from './terms-view.ts'
import type { TermsView } from './terms-view.ts'

/** What single papers say of a case beyond that which all of them share. */
export type PapersView = {
  readonly notice: NoticeView
  readonly card: CardView
  readonly centre: CentreView
  readonly bundle: BundleView
  readonly handover: HandoverView
  readonly terms: TermsView
  readonly review: ReviewView
  readonly packing: PackingView
  readonly readiness: ReadinessView
}

type Shared = {
  readonly order: OrderView
  readonly sender: SenderView
  readonly addressee: AddresseeView
  readonly addresseeId: string | undefined
  readonly summary: Slot
  readonly request: Slot
  readonly timeline: () => Timeline
  readonly settings: { readonly exhibits: readonly PackExhibit[]; readonly scheme: LabelScheme; readonly manuscript?: Manuscript | null }
}

export const papersRooms = (caseFile: CaseFile, { order, sender, addressee, addresseeId, summary, request, timeline, settings }: Shared, context: ViewContext): Rooms<PapersView> => ({
  notice: () => noticeView(caseFile, { order, sender, addressee, addresseeId, manuscript: settings.manuscript ?? null }, context), card: () => cardView(caseFile, order, context),
  centre: () => centreView(caseFile, { order, sender, summary, request, timeline: timeline() }, context), bundle: () => bundleView(settings.exhibits, settings.scheme, context), handover: () => handoverView(caseFile, context),
  terms: () => termsView(caseFile, order, context), review: () => reviewView(caseFile, addresseeId, summary, context), packing: () => packingView(caseFile, context), readiness: () => readinessView(caseFile, context)
})
