import type { EntrySuggestion, SuggestedEvent } from '#shared/domain/entry-suggestion.ts'
import { amountOf } from '#shared/domain/exhibit-facts.ts'
import type { Language } from '#shared/domain/language.ts'
import { moneyText } from './money-text.ts'

type Told = Readonly<Record<Language, string>>

/** What the evidence shows and no more: that a notice came, not that what it says is so. */
const noticed: Readonly<Record<SuggestedEvent, Told>> = {
  ordered: { ja: '商品を注文した', en: 'I ordered the item' },
  dispatched: { ja: '発送の通知を受け取った', en: 'I received notice that the item had been dispatched' },
  'shown-delivered': { ja: '配達完了の通知を受け取った', en: 'I received notice that the parcel had been delivered' },
  cancelled: { ja: '注文がキャンセルされたとの通知を受け取った', en: 'I received notice that the order had been cancelled' },
  'return-requested': { ja: '返品を申し込み、受付の通知を受け取った', en: 'I asked to return the item and received an acknowledgement' },
  'return-authorised': { ja: '返品を承認する旨の通知を受け取った', en: 'I received notice that the return had been authorised' },
  'return-received': { ja: '返送した商品が到着したとの通知を受け取った', en: 'I received notice that the returned item had arrived' },
  refunded: { ja: '返金の通知を受け取った', en: 'I received notice of a refund' },
  'claim-filed': { ja: 'マーケットプレイス保証を申請し、受付の通知を受け取った', en: 'I filed an A-to-z Guarantee claim and received an acknowledgement' },
  'claim-decided': { ja: 'マーケットプレイス保証の申請について、決定の通知を受け取った', en: 'I received the decision on my A-to-z Guarantee claim' },
  'seller-replied': { ja: '出品者から返信を受け取った', en: 'The seller replied' },
  chat: { ja: 'カスタマーサービスにチャットで問い合わせた', en: 'I contacted customer service by chat' }
}

/** A page of an order or a parcel states it: nobody was told. */
const stated: Partial<Readonly<Record<SuggestedEvent, Told>>> = {
  dispatched: { ja: '商品が発送されたと表示された', en: 'The item was shown as dispatched' },
  'shown-delivered': { ja: '荷物が配達完了と表示された', en: 'The parcel was shown as delivered' },
  'return-requested': { ja: '返品の申込みが受け付けられたと表示された', en: 'The return was shown as requested' },
  refunded: { ja: '返金が処理されたと表示された', en: 'A refund was shown as processed' }
}

/** The statement of the entry that a suggestion proposes. */
export function suggestionStatement(suggestion: EntrySuggestion, language: Language): string {
  const { event, source } = suggestion
  const words = (source === 'content' ? stated[event] : undefined) ?? noticed[event]
  const facts = factsIn(suggestion, language)
  if (facts.length === 0) return words[language]
  return language === 'ja' ? `${words.ja}（${facts.join('、')}）` : `${words.en} (${facts.join(', ')})`
}

const carrierNames: Readonly<Record<string, string>> = { ヤマト運輸: 'Yamato Transport', 佐川急便: 'Sagawa Express', 日本郵便: 'Japan Post', 西濃運輸: 'Seino Transportation', 福山通運: 'Fukuyama Transporting' }

function factsIn({ orderNumber, carrier, trackingNumber, amount }: EntrySuggestion, language: Language): readonly string[] {
  const money = amount === undefined ? null : amountOf({ kind: 'amount', value: amount })
  return [
    ...(orderNumber === undefined ? [] : [language === 'ja' ? `注文番号${orderNumber}` : `order ${orderNumber}`]),
    ...(carrier === undefined ? [] : [language === 'ja' ? carrier : (carrierNames[carrier] ?? carrier)]),
    ...(trackingNumber === undefined ? [] : [language === 'ja' ? `追跡番号${trackingNumber}` : `tracking number ${trackingNumber}`]),
    ...(money === null ? [] : [moneyText(money.amount, money.currency, language)])
  ]
}

/** What was promised, in the words in which it was promised; null where nothing was. */
export function promisesText({ promises = [] }: EntrySuggestion, language: Language): string | null {
  if (promises.length === 0) return null
  return language === 'ja' ? `${promises.map(({ text }) => `「${text}」`).join('')}との案内があった` : `I was told: ${promises.map(({ text }) => `“${text}”`).join(' ')}`
}
