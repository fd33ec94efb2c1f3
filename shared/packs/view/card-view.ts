import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Dispute } from '#shared/domain/case-vocabulary.ts'
import { contactsWith, sellerOf } from '#shared/domain/contacts.ts'
import type { RuleId } from '#shared/domain/rule.ts'
import { deadlinesOf } from '#shared/rules/deadlines/deadlines.ts'
import { rulesOf } from '#shared/rules/rules.ts'
import { dayText } from '#shared/words/date-text.ts'
import { contactViews } from './contact-view.ts'
import type { ContactView } from './contact-view.ts'
import { guideViews } from './guide-view.ts'
import type { GuideView } from './guide-view.ts'
import { money } from './order-view.ts'
import type { FieldView, OrderView } from './order-view.ts'
import { onPaper, say, slot } from './slot.ts'
import type { Slot, ViewContext } from './slot.ts'

/** A dispute with the card issuer, in the terms of the card networks. */
export type CardView = {
  readonly notReceived: boolean
  readonly differs: boolean
  readonly noCredit: boolean
  readonly chargedTwice: boolean
  readonly wrongAmount: boolean
  readonly notMine: boolean
  readonly cancelled: boolean
  readonly hasGround: boolean
  readonly transaction: readonly FieldView[]
  readonly amount: Slot
  readonly facts: readonly FieldView[]
  readonly attempts: readonly ContactView[]
  readonly seller: string
  /** What to know before the letter goes: the guarantee, the kind of payment, the way it was paid. */
  readonly claimFiled: boolean
  readonly claimPossible: boolean
  readonly onePayment: boolean
  readonly otherPayment: boolean
  readonly latest: string
  readonly guides: readonly GuideView[]
}

type Ground = 'notReceived' | 'differs' | 'noCredit' | 'chargedTwice' | 'wrongAmount' | 'notMine' | 'cancelled'
const grounds: Readonly<Partial<Record<Dispute, Ground>>> = {
  'not-received': 'notReceived', 'not-as-described': 'differs', defective: 'differs', 'wrong-item': 'differs', 'missing-parts': 'differs', 'damaged-in-transit': 'differs',
  'refund-missing': 'noCredit', 'return-refused': 'noCredit', 'double-charge': 'chargedTwice', 'billing-error': 'wrongAmount', 'unauthorised-access': 'notMine', cancellation: 'cancelled', subscription: 'cancelled'
}

export function cardView(caseFile: CaseFile, order: OrderView, context: ViewContext): CardView {
  const ground = grounds[caseFile.dispute]
  const { payment, placedAt } = caseFile.order ?? {}
  const { language } = context
  const seller = sellerOf(caseFile)
  const deadlines = deadlinesOf(caseFile)
  const latest = deadlines.find(({ kind }) => kind === 'card-dispute')?.latest
  const isInstalment = (payment?.installments ?? 1) > 1
  return {
    notReceived: ground === 'notReceived', differs: ground === 'differs', noCredit: ground === 'noCredit', chargedTwice: ground === 'chargedTwice', wrongAmount: ground === 'wrongAmount', notMine: ground === 'notMine', cancelled: ground === 'cancelled', hasGround: ground !== undefined,
    transaction: present([
      [say('加盟店', 'Merchant', language), merchantName(caseFile, order, context)], [say('利用日', 'Date of the transaction', language), placedAt ? dayText(placedAt, language, 'letter', context.zone) : null],
      [say('利用金額', 'Amount of the transaction', language), order.total], [say('カード番号の下4桁', 'Last four digits of the card', language), slot(onPaper(payment?.last4, language), '/order/payment/last4', context)],
      [say('支払回数', 'Instalments', language), payment?.installments ? say(`${payment.installments}回`, `${payment.installments}`, language) : null],
      [say('注文番号', 'Order number', language), order.number], [say('商品', 'Item', language), order.itemName]
    ]),
    amount: disputedAmount(caseFile, order, context), facts: factsFor(ground, order), attempts: contactViews(contactsWith(caseFile, seller?.id, context.zone), caseFile, context), seller: onPaper(seller?.name, language),
    claimFiled: Boolean(caseFile.proceedings?.claim?.filedAt), claimPossible: !caseFile.proceedings?.claim?.filedAt && deadlines.some(({ kind }) => kind === 'a-to-z-claim'),
    onePayment: !isInstalment, otherPayment: payment?.method !== undefined && payment.method !== null && payment.method !== 'credit-card' && payment.method !== 'debit-card',
    latest: latest ? dayText(latest, language, 'letter', context.zone) : '', guides: guideViews(guideIds, rulesOf(caseFile), language)
  }
}

const guideIds: readonly RuleId[] = ['card-dispute', 'instalment-defence']

const present = (rows: readonly (readonly [string, Slot])[]): readonly FieldView[] => rows.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))

/** As the statement names it where the case has its line, else who sold and where. */
function merchantName(caseFile: CaseFile, order: OrderView, { language }: ViewContext): string {
  const lines = Array.isArray(caseFile.charges) ? caseFile.charges : []
  const onStatement = lines.map((line) => onPaper(line.label, language)).find((label) => label !== '')
  const seller = onPaper(sellerOf(caseFile)?.name, language)
  const shop = seller === '' ? order.marketplace : say(`${order.marketplace}（出品者：${seller}）`, `${order.marketplace} (seller: ${seller})`, language)
  return onStatement === undefined ? shop : say(`${shop}。明細の表示：${onStatement}`, `${shop}; on the statement: ${onStatement}`, language)
}

function disputedAmount(caseFile: CaseFile, order: OrderView, context: ViewContext): Slot {
  const { kind, amount } = caseFile.remedy?.primary ?? {}
  const asked = kind === 'refund' || kind === 'partial-refund' ? money(amount, caseFile, context.language) : null
  return asked ?? order.total
}

/** What the networks ask for with each ground: when it was to come, or how it went back. */
function factsFor(ground: Ground | undefined, order: OrderView): readonly FieldView[] {
  if (ground === 'notReceived' || ground === undefined) return order.deliveryRows
  if (ground === 'differs' || ground === 'noCredit') return [...order.deliveryRows, ...order.returnRows]
  return []
}
