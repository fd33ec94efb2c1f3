import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Subscription } from '#shared/domain/payment-schemas.ts'
import { dayText } from '#shared/words/date-text.ts'
import { moneyText } from '#shared/words/money-text.ts'
import { periodWords } from '#shared/words/vocabulary.ts'
import type { FieldView } from './order-view.ts'
import { onPaper, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'
import { subscriptionRequests, usageSentence } from './subscription-requests.ts'
import { unusedShare } from './unused-share.ts'

/** A subscription that is to end: its dates, its fee, and what of the fee was not used. */
export type SubscriptionView = {
  readonly name: Slot
  readonly rows: readonly FieldView[]
  readonly cancelledAt: string
  readonly usage: string
  /** The share of the fee for the days left, with its arithmetic; '' where a date or the fee is not known. */
  readonly unusedShare: string
  readonly requests: readonly string[]
}

export function subscriptionView(caseFile: CaseFile, context: ViewContext): SubscriptionView {
  const { language } = context
  const { subscription } = caseFile
  const fee = feeText(subscription, caseFile, context)
  return {
    name: slot(onPaper(subscription?.name, language), '/subscription/name', context), rows: rows(subscription, fee, context), cancelledAt: day(subscription?.cancelledAt, context), usage: usageSentence(subscription, context),
    unusedShare: unusedShare(caseFile, context), requests: subscriptionRequests(caseFile, context)
  }
}

const day = (at: string | null | undefined, { language, zone }: ViewContext): string => (at ? dayText(at, language, 'letter', zone) : '')

function feeText(subscription: Subscription | null | undefined, { order }: CaseFile, { language }: ViewContext): string {
  const fee = subscription?.fee
  return typeof fee === 'number' ? moneyText(fee, subscription?.currency ?? order?.currency ?? 'JPY', language) : ''
}

function rows(subscription: Subscription | null | undefined, fee: string, context: ViewContext): readonly FieldView[] {
  const { language } = context
  const members = subscription?.familyMembers
  const all: readonly (readonly [ja: string, en: string, value: Slot])[] = [
    ['契約の名称', 'Subscription', slot(onPaper(subscription?.name, language), '/subscription/name', context)], ['契約の開始日', 'Began on', day(subscription?.startedAt, context)],
    ['料金', 'Fee', slot(fee, '/subscription/fee', context)], ['支払いの周期', 'Charged', subscription?.period ? periodWords[subscription.period][language] : ''],
    ['直近の更新日', 'Last renewed on', day(subscription?.renewedAt, context)], ['次の更新日', 'Next renewal', slot(day(subscription?.renewsAt, context), '/subscription/renewsAt', context)],
    ['解約の申込み', 'Asked to end on', day(subscription?.cancelledAt, context)], ['終了日の表示', 'End shown as', day(subscription?.endsAt, context)],
    ['特典を共有する家族', 'Shared with', typeof members === 'number' && members > 0 ? (language === 'ja' ? `${members}人` : `${members} family ${members === 1 ? 'member' : 'members'}`) : '']
  ]
  return all.flatMap(([ja, en, value]) => (value === null || value === '' ? [] : [{ term: language === 'ja' ? ja : en, value }]))
}
