import type { CaseFile, Entry } from '#shared/domain/case-file.ts'
import { placeOf } from '#shared/domain/when.ts'
import { dayText, momentText, whenText } from '#shared/words/date-text.ts'
import { withoutFullStop } from './contact-view.ts'
import { onPaper, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** A delivery as those see it who can look it up: the carrier, the manager of the building. */
export type DeliveryView = {
  readonly trackingNumber: Slot
  readonly shownAt: Slot
  readonly shownOn: Slot
  readonly isDamaged: boolean
  /** What the claimant saw and did from that day on, as it is on record. */
  readonly checks: readonly { readonly when: string; readonly statement: string }[]
  /** Numbers that earlier contacts with the addressee were given. */
  readonly references: string
  /** The addressee has answered before. */
  readonly isAgain: boolean
}

export function deliveryView(caseFile: CaseFile, contacts: readonly Entry[], context: ViewContext): DeliveryView {
  const { language, zone } = context
  const delivery = caseFile.order?.delivery
  const shownAt = delivery?.markedDeliveredAt ?? delivery?.receivedAt
  return {
    trackingNumber: slot(onPaper(delivery?.trackingNumber, language), '/order/delivery/trackingNumber', context),
    shownAt: slot(shownAt ? momentText(shownAt, language, 'letter', zone) : null, '/order/delivery/markedDeliveredAt', context),
    shownOn: slot(shownAt ? dayText(shownAt, language, 'letter', zone) : null, '/order/delivery/markedDeliveredAt', context),
    isDamaged: caseFile.dispute === 'damaged-in-transit',
    checks: eventsFrom(shownAt, caseFile, context).map((entry) => ({ when: whenText(entry.when, language, 'letter', zone), statement: withoutFullStop(onPaper(entry.statement, language)) })),
    references: referencesIn(contacts, context).join(language === 'ja' ? '、' : ', '), isAgain: contacts.some((entry) => entry.direction === 'in')
  }
}

/** Each number once, in the order in which they were given. */
export const referencesIn = (contacts: readonly Entry[], { language }: ViewContext): readonly string[] =>
  [...new Set(contacts.map((entry) => onPaper(entry.reference, language)).filter((text) => text !== ''))]

/** In the order of time; what ended before the parcel was shown as delivered is no matter of the delivery. */
function eventsFrom(shownAt: string | null | undefined, caseFile: CaseFile, { zone }: ViewContext): readonly Entry[] {
  const fromMs = shownAt ? (placeOf(shownAt, zone)?.earliestMs ?? -Infinity) : -Infinity
  return (caseFile.entries ?? [])
    .flatMap((entry) => {
      const place = placeOf(entry.when, zone)
      return entry.kind === 'event' && place && place.latestMs >= fromMs ? [{ entry, place }] : []
    })
    .toSorted((a, b) => a.place.latestMs - b.place.latestMs).map(({ entry }) => entry)
}
