import type { CaseFile, Exhibit } from '#shared/domain/case-file.ts'
import { parseCite } from '#shared/domain/cite.ts'
import { momentText } from '#shared/words/date-text.ts'
import { eventSentence } from '#shared/words/event-sentence.ts'
import { fileNameOnPaper } from '../file-name-on-paper.ts'
import { exhibitTitle } from './exhibit-view.ts'
import type { FieldView } from './order-view.ts'
import { onPaper, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** What a message says of the matter: short enough to be read at once. */
export type MessageView = {
  /** One sentence of when, where and what; the summary where no event is told. */
  readonly event: Slot
  /** At most three. */
  readonly points: readonly string[]
  /** How many points were left out of the three; '' for none. */
  readonly pointsLeftOut: string
  /** Tracking number, delivery and receipt, to the minute. */
  readonly grounds: readonly FieldView[]
  /** Exhibits that the other side does not have yet. */
  readonly attachments: readonly AttachmentView[]
}
export type AttachmentView = { readonly title: string; readonly file: string; /** Something is hidden in it, so that the file itself must not be sent. */ readonly isRedacted: boolean }

/** More than this a desk does not take in. */
export const pointsShown = 3

export function messageView(caseFile: CaseFile, addresseeId: string | undefined, context: ViewContext): MessageView {
  const points = pointTexts(caseFile, context)
  return {
    event: eventSlot(caseFile, context), points: points.slice(0, pointsShown), pointsLeftOut: points.length > pointsShown ? String(points.length - pointsShown) : '',
    grounds: groundRows(caseFile, context), attachments: attachmentViews(caseFile, addresseeId, context)
  }
}

export const pointTexts = (caseFile: CaseFile, { language }: ViewContext): readonly string[] =>
  (caseFile.problem?.points ?? []).map((point) => onPaper(point, language)).filter((point) => point !== '')

export function eventSlot(caseFile: CaseFile, context: ViewContext): Slot {
  const { language } = context
  const event = caseFile.problem?.event
  const what = onPaper(event?.what, language)
  const text = what === '' ? onPaper(caseFile.problem?.summary, language) : eventSentence({ when: event?.when ?? null, where: onPaper(event?.where, language), what }, language, context.zone)
  return slot(text, '/problem/summary', context, 30)
}

function groundRows(caseFile: CaseFile, context: ViewContext): readonly FieldView[] {
  const { language } = context
  const delivery = caseFile.order?.delivery
  const carrier = caseFile.parties?.find((party) => party.id === delivery?.carrier)
  const at = (value: string | null | undefined): string => (value ? momentText(value, language, 'letter', context.zone) : '')
  const tracking = [onPaper(delivery?.trackingNumber, language), onPaper(carrier?.name, language)].filter((text) => text !== '')
  const rows = [
    ['追跡番号', 'Tracking number', language === 'ja' ? tracking.join('（') + (tracking.length > 1 ? '）' : '') : tracking.join(' (') + (tracking.length > 1 ? ')' : '')],
    ['配達完了の表示', 'Shown as delivered', delivery?.receivedAt || caseFile.problem?.event?.when === delivery?.markedDeliveredAt ? '' : at(delivery?.markedDeliveredAt)], ['受け取った日時', 'Received', at(delivery?.receivedAt)]
  ] as const
  return rows.flatMap(([ja, en, value]) => (value === '' ? [] : [{ term: language === 'ja' ? ja : en, value }]))
}

function attachmentViews(caseFile: CaseFile, addresseeId: string | undefined, context: ViewContext): readonly AttachmentView[] {
  return (caseFile.exhibits ?? []).filter((exhibit) => !isKnownTo(exhibit, caseFile, addresseeId))
    .map((exhibit) => ({ title: exhibitTitle(exhibit, context.language), file: fileNameOnPaper(exhibit), isRedacted: (exhibit.redactions ?? []).length > 0 }))
}

/** Shown by nothing but contacts with this very party, it is their own correspondence. */
function isKnownTo(exhibit: Exhibit, caseFile: CaseFile, addresseeId: string | undefined): boolean {
  const citing = (caseFile.entries ?? []).filter((entry) => (entry.cites ?? []).some((cite) => parseCite(cite).exhibitId === exhibit.id))
  return addresseeId !== undefined && citing.length > 0 && citing.every((entry) => entry.kind === 'contact' && entry.with === addresseeId)
}
