import { Temporal } from 'temporal-polyfill'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { earliestMs, momentOf, zonedTime } from '#shared/domain/moment.ts'
import { dayText } from '#shared/words/date-text.ts'
import { moneyText } from '#shared/words/money-text.ts'
import type { ViewContext } from './slot.ts'

/** The fee by days from the request to end, or else from the day of the paper, until the next renewal, rounded down: a figure to compare with, not a claim. */
export function unusedShare({ subscription, order }: CaseFile, context: ViewContext): string {
  const fee = subscription?.fee
  const currency = subscription?.currency ?? order?.currency ?? 'JPY'
  const { renewedAt, renewsAt } = subscription ?? {}
  if (typeof fee !== 'number' || fee <= 0 || !renewedAt || !renewsAt || currency !== 'JPY') return ''
  const from = subscription?.cancelledAt ?? context.madeAt
  const [total, left] = [daysBetween(renewedAt, renewsAt, context), daysBetween(from, renewsAt, context)]
  if (left <= 0 || left > total) return ''
  return told({ fee, total, left, from, amount: wholeYen(fee, left, total) }, context)
}

/** Multiplied as whole numbers: a float just below a whole yen must not lose that yen. */
const wholeYen = (fee: number, left: number, total: number): number => Number((BigInt(Math.floor(fee)) * BigInt(left)) / BigInt(total))

type Share = { readonly fee: number; readonly total: number; readonly left: number; readonly from: string; readonly amount: number }

function told({ fee, total, left, from, amount }: Share, { language, zone }: ViewContext): string {
  const [feeText, share, day] = [moneyText(fee, 'JPY', language), moneyText(amount, 'JPY', language), dayText(from, language, 'letter', zone)]
  if (language === 'ja') return `${day}から次の更新日の前日までは${left}日で、この期間に当たる料金は、日割りで${share}です（${feeText}×${left}日÷${total}日、1円未満切捨て）。`
  return `From ${day} until the day before the next renewal there ${left === 1 ? 'is 1 day' : `are ${left} days`}; by days, the fee for them is ${share} (${feeText} × ${left} ÷ ${total} days, rounded down).`
}

function daysBetween(from: string, to: string, context: ViewContext): number {
  return dateOf(from, context).until(dateOf(to, context), { largestUnit: 'days' }).days
}

function dateOf(text: string, { zone }: ViewContext): Temporal.PlainDate {
  const moment = momentOf(text)
  if (moment.kind === 'day') return Temporal.PlainDate.from({ year: moment.year, month: moment.month, day: moment.day })
  return zonedTime(earliestMs(moment, zone), zone, moment.kind === 'instant' ? moment.offset : '+00:00').toPlainDate()
}
