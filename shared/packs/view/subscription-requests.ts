import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Subscription } from '#shared/domain/payment-schemas.ts'
import { dayText } from '#shared/words/date-text.ts'
import { money } from './order-view.ts'
import type { ViewContext } from './slot.ts'

/** Whether its benefits were used since the last renewal; '' where nobody said. */
export function usageSentence(subscription: Subscription | null | undefined, { language, zone }: ViewContext): string {
  const used = subscription?.usedSince
  if (used === null || used === undefined) return ''
  const since = subscription?.renewedAt ? dayText(subscription.renewedAt, language, 'letter', zone) : ''
  if (language === 'ja') return used ? `直近の更新${since ? `（${since}）` : ''}の後に、特典を利用したことがあります。` : `直近の更新${since ? `（${since}）` : ''}の後は、特典を一度も利用しておりません。`
  return used ? `I have used its benefits since the last renewal${since ? ` (${since})` : ''}.` : `I have not used any of its benefits since the last renewal${since ? ` (${since})` : ''}.`
}

/** The end confirmed, no further charge, the money for what was not used, and what becomes of the family. */
export function subscriptionRequests(caseFile: CaseFile, { language }: ViewContext): readonly string[] {
  const { subscription, remedy } = caseFile
  const asksForMoney = remedy?.primary?.kind === 'refund' || remedy?.primary?.kind === 'partial-refund'
  const sum = (asksForMoney ? money(remedy?.primary?.amount, caseFile, language) : null) ?? ''
  const hasFamily = (subscription?.familyMembers ?? 0) > 0
  const unused = subscription?.usedSince === false
  const asked: readonly (readonly [boolean, string, string])[] = [
    [!subscription?.cancelledAt, '本契約を更新せずに終了させる手続をとること', 'End the subscription without another renewal'],
    [true, '終了日と、特典を利用できる最後の日を、書面または電子メールで知らせること', 'Confirm in writing the day on which it ends, and the last day on which its benefits can be used'],
    [true, '次の更新日以降の料金を請求しないこと。請求された場合は、これを返金すること', 'Charge no fee from the next renewal on, and refund it if one is charged'],
    [unused, `直近の更新で請求された料金のうち、返金される額${sum ? `（希望額は${sum}）` : ''}と、その処理日および返金先を知らせること`, `Tell me how much of the fee charged at the last renewal is refunded${sum ? ` (I ask for ${sum})` : ''}, when, and where it goes`],
    [!unused, `未利用の期間に当たる料金の返金${sum ? `（希望額は${sum}）` : ''}の可否と、できる場合はその額、処理日および返金先を知らせること`, `Tell me whether the fee for the unused period can be refunded${sum ? ` (I ask for ${sum})` : ''} and, if so, how much, when, and where it goes`],
    [hasFamily, '特典を共有している家族について、利用が終わる日と、家族に請求が生じないことを知らせること', 'Tell me when the benefits end for the family members who share it, and that nothing will be charged to them']
  ]
  return asked.filter(([holds]) => holds).map(([, ja, en]) => (language === 'ja' ? ja : en))
}
