import type { CaseFile } from '#shared/domain/case-file.ts'
import { contactsWith, firstSent } from '#shared/domain/contacts.ts'
import { placeOf } from '#shared/domain/when.ts'
import { dayText } from '#shared/words/date-text.ts'
import { numberText } from '#shared/words/number-text.ts'
import { brokenPromises } from './contact-view.ts'
import { money } from './order-view.ts'
import { onPaper, say } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** A review in three boxes: what happened, how quickly it was answered, how it ended. No names, no numbers of the order, no judgement. */
export type ReviewView = { readonly facts: readonly Slot[]; readonly speed: readonly string[]; readonly solution: readonly string[]; readonly isOpen: boolean }

export function reviewView(caseFile: CaseFile, addresseeId: string | undefined, summary: Slot, context: ViewContext): ReviewView {
  const solution = solutionTexts(caseFile, context)
  return { facts: [...datesOf(caseFile, context), ...(summary === null ? [] : [summary])], speed: speedTexts(caseFile, addresseeId, context), solution: solution.length > 0 ? solution : [stillOpen(context)], isOpen: solution.length === 0 }
}

function datesOf(caseFile: CaseFile, { language, zone }: ViewContext): readonly string[] {
  const { placedAt, delivery } = caseFile.order ?? {}
  const day = (at: string): string => dayText(at, language, 'letter', zone)
  return [
    placedAt ? say(`${day(placedAt)}に注文しました。`, `Ordered on ${day(placedAt)}.`, language) : '',
    delivery?.receivedAt ? say(`${day(delivery.receivedAt)}に受け取りました。`, `Received on ${day(delivery.receivedAt)}.`, language) : ''
  ].filter((text) => text !== '')
}

const hourMs = 3_600_000

function speedTexts(caseFile: CaseFile, addresseeId: string | undefined, context: ViewContext): readonly string[] {
  const { language, zone } = context
  const contacts = contactsWith(caseFile, addresseeId, zone)
  const first = firstSent(contacts)
  if (!first) return [say('出品者への連絡は記録していません。', 'No message to the seller is on record.', language)]
  const sentMs = placeOf(first.when, zone)?.latestMs ?? Infinity
  const reply = contacts.find((entry) => entry.direction === 'in' && (placeOf(entry.when, zone)?.earliestMs ?? -Infinity) >= sentMs)
  const hours = reply ? Math.round(((placeOf(reply.when, zone)?.earliestMs ?? 0) - sentMs) / hourMs) : null
  const sent = contacts.filter(({ direction }) => direction !== 'in').length
  return [
    hours === null ? say('最初の連絡への返信は、記録していません。', 'No reply to the first message is on record.', language) : waitText(hours, context),
    say(`こちらから${sent}回連絡し、${contacts.length - sent}回返信がありました。`, `${counted(sent, 'message')} sent, ${counted(contacts.length - sent, 'reply', 'replies')} received.`, language),
    ...brokenPromises(contacts, context).map(({ promisedBy }) => say(`${dayText(promisedBy ?? '', language, 'letter', zone)}までに連絡するとの案内がありましたが、その後の連絡は記録していません。`, `An answer was promised by ${dayText(promisedBy ?? '', language, 'letter', zone)}; no later word is on record.`, language))
  ]
}

/** From two days on, hours say less than days. */
const daysFromHours = 2 * 24

function waitText(hours: number, { language }: ViewContext): string {
  if (hours < daysFromHours) return say(`最初の連絡から約${hours}時間で返信がありました。`, `The first reply came after about ${counted(hours, 'hour')}.`, language)
  const days = Math.round(hours / 24)
  return say(`最初の連絡から約${numberText(days)}日で返信がありました。`, `The first reply came after about ${counted(days, 'day')}.`, language)
}

const counted = (count: number, one: string, many = `${one}s`): string => `${numberText(count)} ${count === 1 ? one : many}`

function solutionTexts(caseFile: CaseFile, { language, zone }: ViewContext): readonly string[] {
  const back = caseFile.order?.return
  const day = (at: string): string => dayText(at, language, 'letter', zone)
  const sum = money(back?.refundedAmount, caseFile, language)
  const outcome = onPaper(caseFile.closing?.outcome, language)
  return [
    back?.refundedAt ? say(`${day(back.refundedAt)}に${sum ?? '代金'}の返金を受けました。`, `A refund${sum ? ` of ${sum}` : ''} was received on ${day(back.refundedAt)}.`, language) : '',
    outcome
  ].filter((text) => text !== '')
}

const stillOpen = ({ language, madeAt, zone }: ViewContext): string =>
  say(`${dayText(madeAt, language, 'letter', zone)}の時点では、まだ解決していません。`, `As of ${dayText(madeAt, language, 'letter', zone)} the matter is not settled.`, language)
