import { readingSeconds, spokenLength } from '#shared/documents/reading-time.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import { rulesOf, ruleText } from '#shared/rules/rules.ts'
import { notedPoint } from '#shared/words/noted-point.ts'
import { numberText } from '#shared/words/number-text.ts'
import { spokenSentences } from '#shared/words/spoken-words.ts'
import { withFullStop } from '#shared/words/full-stop.ts'
import { eventSlot, pointsShown, pointTexts } from './message-view.ts'
import { paymentText } from './order-view.ts'
import type { OrderView } from './order-view.ts'
import type { SenderView } from './party-view.ts'
import { fallbackText } from './remedy-view.ts'
import type { RemedyView } from './remedy-view.ts'
import { slotText } from './slot-text.ts'
import { slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** What is at hand during a call. It is for the claimant alone, so that the fallback may stand here. */
export type CallSheetView = {
  readonly memo: readonly string[]
  readonly seconds: string
  /** Characters in Japanese, words in English. */
  readonly length: string
  /** Longer than a minute even without the points. */
  readonly isLong: boolean
  /** Points that did not fit into the minute. */
  readonly pointsLeftOut: readonly string[]
  readonly rule: string
  readonly payment: Slot
  readonly fallback: string
  readonly desks: readonly { readonly name: string; readonly isLikely: boolean }[]
}

export type CallMatter = { readonly subject: string; readonly sender: SenderView; readonly order: OrderView; readonly remedy: RemedyView }

const minute = 60

export function callSheetView(caseFile: CaseFile, matter: CallMatter, context: ViewContext): CallSheetView {
  const { language } = context
  const rules = rulesOf(caseFile)
  const ruleId = language === 'ja' ? 'speech-japanese' : 'speech-english'
  const points = pointTexts(caseFile, context).slice(0, pointsShown)
  const secondsOf = (lines: readonly string[]): number => readingSeconds(lines.join(' '), language, rules[ruleId].value)
  const spoken = (count: number): readonly string[] => memoLines(caseFile, matter, points.slice(0, count), context)
  const fitting = points.map((_, index) => points.length - index).find((count) => secondsOf(spoken(count)) <= minute) ?? 0
  const memo = spoken(fitting)
  return {
    memo, seconds: String(secondsOf(memo)), length: numberText(spokenLength(memo.join(' '), language)), isLong: secondsOf(memo) > minute, pointsLeftOut: points.slice(fitting), rule: ruleText(ruleId, language, rules),
    payment: slot(paymentText(caseFile, language), '/order/payment/method', context), fallback: context.blank ? '' : fallbackText(caseFile, language),
    desks: desks.map(({ ja, en, disputes }) => ({ name: language === 'ja' ? ja : en, isLikely: !context.blank && disputes.includes(caseFile.dispute) }))
  }
}

/** Name, order, event, points, wish, day: the order in which a desk asks for them. */
function memoLines(caseFile: CaseFile, { subject, sender, order, remedy }: CallMatter, points: readonly string[], context: ViewContext): readonly string[] {
  const { language } = context
  const said = (sentence: keyof typeof spokenSentences, value: string): string => (value === '' ? '' : spokenSentences[sentence][language](value))
  const number = slotText(order.number)
  const about = [number, slotText(order.itemName)].filter((text) => text !== '').join(language === 'ja' ? '、' : ', ')
  return [
    said('name', slotText(sender.name)), number === '' ? said('orderless', subject) : said('order', about), slotText(eventSlot(caseFile, context)),
    points.length === 0 ? '' : [spokenSentences.facts[language](), ...points.map((point) => notedPoint(point, language))].join(language === 'ja' ? '' : ' '),
    remedy.ownWords === '' ? said('request', slotText(remedy.request)) : withFullStop(remedy.ownWords, context.language), said('answerBy', slotText(remedy.answerBy))
  ].filter((line) => line !== '')
}

/** The reasons for a call that a marketplace offers, and the disputes that each is for. */
const desks: readonly { readonly ja: string; readonly en: string; readonly disputes: readonly Dispute[] }[] = [
  { ja: '注文', en: 'Orders', disputes: ['cancellation', 'double-charge', 'billing-error'] },
  { ja: '配送', en: 'Delivery', disputes: ['not-received', 'damaged-in-transit'] },
  { ja: '返品', en: 'Returns', disputes: ['not-as-described', 'defective', 'wrong-item', 'missing-parts', 'refund-missing', 'return-refused', 'device-fault'] },
  { ja: 'アカウント', en: 'Account', disputes: ['account-locked', 'unauthorised-access'] },
  { ja: 'プライム特典', en: 'Prime benefits', disputes: ['subscription'] },
  { ja: '全般', en: 'General', disputes: ['other'] }
]
