import type { CaseFile } from '#shared/domain/case-file.ts'
import { momentOf } from '#shared/domain/moment.ts'
import { rulesOf, ruleText } from '#shared/rules/rules.ts'
import { dayText } from '#shared/words/date-text.ts'
import { paymentWords } from '#shared/words/vocabulary.ts'
import { slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

export type ReturnView = {
  readonly fault: boolean
  readonly bySeller: boolean
  /** Last day of the usual window, counted from arrival; null where the arrival is not known or the seller ships. */
  readonly windowEnds: Slot
  readonly windowRule: string
  readonly payment: string
}

/** Disputes in which the goods themselves are at fault. */
const faulty: ReadonlySet<CaseFile['dispute']> = new Set(['not-as-described', 'defective', 'wrong-item', 'missing-parts', 'damaged-in-transit', 'device-fault'])

export function returnView(caseFile: CaseFile, context: ViewContext): ReturnView {
  const method = caseFile.order?.payment?.method
  const bySeller = !context.blank && caseFile.order?.fulfilment === 'seller'
  return {
    fault: context.blank || faulty.has(caseFile.dispute), bySeller,
    windowEnds: context.blank ? { kind: 'blank', widthEm: 12 } : bySeller ? null : slot(windowEnd(caseFile, context), '/order/delivery/receivedAt', context),
    windowRule: ruleText('return-window', context.language, rulesOf(caseFile)),
    payment: method && !context.blank ? paymentWords[method][context.language] : ''
  }
}

/** Calendar days of the case's zone. */
function windowEnd(caseFile: CaseFile, context: ViewContext): string | null {
  const received = caseFile.order?.delivery?.receivedAt
  if (!received) return null
  const moment = momentOf(received)
  const day = moment.kind === 'month' ? null : moment.kind === 'day' ? moment : localDay(moment.atMs, context)
  if (!day) return null
  const end = new Date(Date.UTC(day.year, day.month - 1, day.day + rulesOf(caseFile)['return-window'].value))
  return dayText(end.toISOString().slice(0, 10), context.language, 'letter', context.zone)
}

function localDay(atMs: number, context: ViewContext): { readonly year: number; readonly month: number; readonly day: number } {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: context.zone ?? 'UTC' }).format(atMs).split('-').map(Number)
  return { year: parts[0] ?? 1970, month: parts[1] ?? 1, day: parts[2] ?? 1 }
}
