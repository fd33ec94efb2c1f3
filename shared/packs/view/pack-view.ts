import { citeText } from '#shared/domain/exhibit-label.ts'
import type { LabelScheme } from '#shared/domain/exhibit-label.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { zoneOf } from '#shared/domain/case-file.ts'
import { contactsWith } from '#shared/domain/contacts.ts'
import { parseCite } from '#shared/domain/cite.ts'
import { withMovedFields } from '#shared/domain/moved-fields.ts'
import type { Language } from '#shared/domain/language.ts'
import { buildTimeline } from '#shared/timeline/timeline.ts'
import { dayText } from '#shared/words/date-text.ts'
import { disputeSentences } from '#shared/words/dispute-sentence.ts'
import { disputeWords } from '#shared/words/vocabulary.ts'
import type { Manuscript } from '#shared/documents/certified-mail/manuscript.ts'
import type { PackDefinition } from '../pack-definition.ts'
import { labelFinder } from '../pack-exhibit.ts'
import type { PackExhibit } from '../pack-exhibit.ts'
import { accountView } from './account-view.ts'
import type { AccountView } from './account-view.ts'
import { cancellationView } from './cancellation-view.ts'
import type { CancellationView } from './cancellation-view.ts'
import { chargesView } from './charges-view.ts'
import type { ChargesView } from './charges-view.ts'
import { claimView } from './claim-view.ts'
import type { ClaimView } from './claim-view.ts'
import { contactViews } from './contact-view.ts'
import type { ContactView } from './contact-view.ts'
import { courtView } from './court-view.ts'
import type { CourtView } from './court-view.ts'
import { deviceView } from './device-view.ts'
import type { DeviceView } from './device-view.ts'
import { evidenceViews } from './evidence-view.ts'
import type { EvidenceView } from './evidence-view.ts'
import { exhibitViews } from './exhibit-view.ts'
import type { ExhibitView } from './exhibit-view.ts'
import { orderView } from './order-view.ts'
import type { OrderView } from './order-view.ts'
import { manifestView } from './manifest-view.ts'
import type { ManifestSettings, ManifestView } from './manifest-view.ts'
import { messagesRooms } from './messages-view.ts'
import type { MessagesView } from './messages-view.ts'
import { papersRooms } from './papers-view.ts'
import type { PapersView } from './papers-view.ts'
import { addresseeOf, addresseeView, senderView } from './party-view.ts'
import type { AddresseeView, SenderView } from './party-view.ts'
import { remedyView } from './remedy-view.ts'
import type { RemedyView } from './remedy-view.ts'
import { returnView } from './return-view.ts'
import type { ReturnView } from './return-view.ts'
import { once, openRooms } from './rooms.ts'
import { onPaper, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'
import { subscriptionView } from './subscription-view.ts'
import type { SubscriptionView } from './subscription-view.ts'
import { stepCardViews } from './step-card-view.ts'
import type { StepCardView } from './step-card-view.ts'
import { timelineView } from './timeline-view.ts'
import type { TimelineLineView } from './timeline-view.ts'

/** All that a template can name. Every decision is made here; a template only says words and loops. */
export type PackView = MessagesView & PapersView & {
  readonly title: string
  /** What this pack is for, and what it is not. */
  readonly purpose: string
  readonly limits: string
  readonly madeOn: string
  /** The zone that times are shown in; '' where each time stands in its own. */
  readonly zoneName: string
  readonly dispute: string
  readonly subject: string
  readonly opening: string
  readonly sender: SenderView
  readonly addressee: AddresseeView
  readonly order: OrderView
  readonly summary: Slot
  readonly details: string
  readonly points: readonly string[]
  readonly remedy: RemedyView
  readonly contacts: readonly ContactView[]
  readonly timeline: readonly TimelineLineView[]
  readonly exhibits: readonly ExhibitView[]
  readonly evidence: readonly EvidenceView[]
  readonly evidenceMissing: Slot
  readonly court: CourtView
  readonly claim: ClaimView
  readonly charges: ChargesView
  readonly account: AccountView
  readonly cancellation: CancellationView
  readonly device: DeviceView
  readonly subscription: SubscriptionView
  readonly stepCards: readonly StepCardView[]
  readonly return: ReturnView
  readonly manifest: ManifestView
  readonly isBlank: boolean
}

export type ViewSettings = { readonly definition: Pick<PackDefinition, 'purpose' | 'limits' | 'addressee'>; readonly language: Language; readonly madeAt: string; readonly needs: ReadonlySet<string>; readonly blank: boolean; readonly scheme: LabelScheme; readonly exhibits: readonly PackExhibit[]; readonly manifest: ManifestSettings; readonly manuscript?: Manuscript | null }

export function packView(given: CaseFile, settings: ViewSettings): PackView {
  const caseFile = withMovedFields(given)
  const context = contextOf(caseFile, settings)
  const { language } = context
  const { definition } = settings
  const addressee = addresseeOf(caseFile, definition.addressee)
  const addressed = addresseeView(addressee, context, definition.addressee)
  const order = orderView(caseFile, context)
  const sender = senderView(caseFile.claimant, context)
  const summary = slot(onPaper(caseFile.problem?.summary, language), '/problem/summary', context, 30)
  const remedy = remedyView(caseFile, context)
  const timeline = once(() => buildTimeline(caseFile))
  const sentences = disputeSentences[caseFile.dispute]
  const subject = sentences.subject[language]
  const contacts = contactsWith(caseFile, addressee?.id, context.zone)
  return openRooms<PackView>({
    title: () => onPaper(caseFile.title, language), purpose: () => definition.purpose[language], limits: () => definition.limits[language], madeOn: () => dayText(context.madeAt, language, 'letter', context.zone), zoneName: () => zoneName(context), dispute: () => disputeWords[caseFile.dispute][language],
    subject: () => subject, opening: () => sentences.opening[language].replace('{you}', addressed.you),
    sender: () => sender, addressee: () => addressed, order: () => order,
    summary: () => summary, details: () => onPaper(caseFile.problem?.details, language),
    points: () => (caseFile.problem?.points ?? []).map((point) => onPaper(point, language)).filter((point) => point !== ''),
    remedy: () => remedy, contacts: () => contactViews(contacts, caseFile, context),
    timeline: () => timelineView(timeline(), caseFile, context), exhibits: () => exhibitViews(settings.exhibits, context),
    evidence: () => evidenceViews(settings.exhibits, caseFile, settings.scheme, context), evidenceMissing: () => slot(null, '/exhibits', context), court: () => courtView(caseFile, language),
    claim: () => claimView(caseFile, context), stepCards: () => stepCardViews(caseFile, context), charges: () => chargesView(caseFile, context), account: () => accountView(caseFile, context), cancellation: () => cancellationView(caseFile, context),
    device: () => deviceView(caseFile, context), subscription: () => subscriptionView(caseFile, context),
    return: () => returnView(caseFile, context), ...messagesRooms(caseFile, { subject, sender, order, remedy, contacts, addresseeId: addressee?.id }, context),
    ...papersRooms(caseFile, { order, sender, addressee: addressed, addresseeId: addressee?.id, summary, request: remedy.request, timeline, settings }, context),
    manifest: () => manifestView(settings.exhibits, settings.manifest, context), isBlank: () => settings.blank
  })
}

const zoneName = (context: ViewContext): string => (context.zone === 'Asia/Tokyo' ? (context.language === 'ja' ? '日本時間' : 'Japan time') : context.zone ?? '')

function contextOf(caseFile: CaseFile, settings: ViewSettings): ViewContext {
  const labelOf = labelFinder(settings.exhibits, settings.scheme)
  return {
    language: settings.language, zone: zoneOf(caseFile), madeAt: settings.madeAt, needs: settings.needs, blank: settings.blank, labelOf,
    citeOf: (cite) => {
      const { exhibitId, page } = parseCite(cite)
      return { kind: 'cite', exhibitId, page, text: citeText(labelOf(exhibitId), page, settings.scheme) }
    }
  }
}
