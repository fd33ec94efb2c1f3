import type { CaseFile } from '#shared/domain/case-file.ts'
import type { RuleId } from '#shared/domain/rule.ts'
import { refundRules } from '#shared/rules/deadlines/return-deadlines.ts'
import { rulesOf, ruleText } from '#shared/rules/rules.ts'
import { countText } from '#shared/words/number-text.ts'
import { daysSince } from './elapsed.ts'
import { money, paymentText } from './order-view.ts'
import { slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** A refund that should have come by now. */
export type RefundView = {
  /** What is still to be paid: the amount asked for, else the total, less what has come. */
  readonly due: Slot
  /** What has come so far; '' for nothing. */
  readonly received: string
  readonly method: Slot
  /** 30日, 30 days: since the return arrived, and since it was sent; '' where nobody knows. */
  readonly sinceArrival: string
  readonly sinceShipment: string
  readonly guides: readonly { readonly text: string; readonly grade: string; readonly source: string }[]
  readonly doubts: readonly string[]
}

export function refundView(caseFile: CaseFile, context: ViewContext): RefundView {
  const { language } = context
  const order = caseFile.order
  const back = order?.return
  const received = back?.refundedAmount ?? null
  const days = (at: string | null | undefined): string => {
    const count = daysSince(at, context)
    return count === null ? '' : countText(count, '日', 'day', language)
  }
  const rules = rulesOf(caseFile)
  return {
    due: slot(money(amountDue(caseFile), caseFile, language), '/order/total', context), received: received === null || received <= 0 ? '' : (money(received, caseFile, language) ?? ''),
    method: slot(paymentText(caseFile, language), '/order/payment/method', context), sinceArrival: days(back?.arrivedAt), sinceShipment: days(back?.shippedAt),
    guides: guidesFor(caseFile).map((id) => ({ text: ruleText(id, language, rules), grade: rules[id].grade, source: rules[id].source })), doubts: doubts(caseFile, context)
  }
}

function amountDue(caseFile: CaseFile): number | null {
  const asked = caseFile.remedy?.primary?.amount ?? caseFile.order?.total ?? null
  return asked === null ? null : Math.max(0, asked - (caseFile.order?.return?.refundedAmount ?? 0))
}

function guidesFor(caseFile: CaseFile): readonly RuleId[] {
  const method = caseFile.order?.payment?.method
  return ['return-processing', ...((method ? refundRules[method] : undefined) ?? [])]
}

function doubts(caseFile: CaseFile, { language }: ViewContext): readonly string[] {
  const pick = (ja: string, en: string): string => (language === 'ja' ? ja : en)
  const back = caseFile.order?.return
  return [
    back?.arrivedAt ? '' : pick('返送品の到着が記録されていません。送る前に、追跡の画面で到着を確かめてください。', 'The arrival of the return is not on record. Check the tracking page before you send this.'),
    back?.trackingNumber || back?.slipNumber ? '' : pick('返送の追跡番号も伝票の控え番号も記録されていません。受付の控えを探して記入してください。', 'Neither a tracking number nor the number on the slip is on record. Look for the receipt and fill it in.'),
    amountDue(caseFile) === 0 ? pick('求める金額は、すでに返金されたと記録されています。', 'The amount asked for is on record as refunded.') : ''
  ].filter((text) => text !== '')
}
