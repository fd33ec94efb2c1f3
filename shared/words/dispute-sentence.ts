import type { Dispute, RemedyKind } from '#shared/domain/case-vocabulary.ts'

type Sentences = {
  /** The subject of a letter, without の件 or Re:. */
  readonly subject: { readonly ja: string; readonly en: string }
  /** One whole sentence that opens the facts; `{you}` is 貴社, 貴店 or 貴殿. */
  readonly opening: { readonly ja: string; readonly en: string }
}

/** How a letter names and opens each kind of dispute. */
export const disputeSentences: Readonly<Record<Dispute, Sentences>> = {
  'not-received': { subject: { ja: '注文商品の未着', en: 'item not received' }, opening: { ja: '私は、{you}から下記の商品を購入し、代金を支払いましたが、本日現在、商品を受け取ることができておりません。', en: 'I bought the item named below from you and paid for it. To this day I have not received it.' } },
  'not-as-described': { subject: { ja: '商品説明との相違', en: 'item not as described' }, opening: { ja: '私は、{you}から下記の商品を購入しましたが、届いた商品が商品説明と異なっておりました。', en: 'I bought the item named below from you. What I received differs from its description.' } },
  defective: { subject: { ja: '商品の不具合', en: 'defective item' }, opening: { ja: '私は、{you}から下記の商品を購入しましたが、届いた商品に不具合がありました。', en: 'I bought the item named below from you. The item that I received is defective.' } },
  'wrong-item': { subject: { ja: '異なる商品の到着', en: 'wrong item received' }, opening: { ja: '私は、{you}から下記の商品を購入しましたが、注文したものとは異なる商品が届きました。', en: 'I bought the item named below from you, but a different item arrived.' } },
  'missing-parts': { subject: { ja: '部品・付属品の不足', en: 'missing parts' }, opening: { ja: '私は、{you}から下記の商品を購入しましたが、届いた商品に部品または付属品の不足がありました。', en: 'I bought the item named below from you. Parts or accessories were missing when it arrived.' } },
  'damaged-in-transit': { subject: { ja: '商品の破損', en: 'item damaged in transit' }, opening: { ja: '私は、{you}から下記の商品を購入しましたが、商品が破損した状態で届きました。', en: 'I bought the item named below from you. It arrived damaged.' } },
  'refund-missing': { subject: { ja: '返金の未処理', en: 'refund not received' }, opening: { ja: '私は、{you}から購入した下記の商品を返品いたしましたが、本日現在、返金を確認することができておりません。', en: 'I returned the item named below, which I had bought from you. To this day I have not received the refund.' } },
  'return-refused': { subject: { ja: '返品の取扱い', en: 'return refused' }, opening: { ja: '私は、{you}から購入した下記の商品の返品を申し出ましたが、本日現在、お受けいただけておりません。', en: 'I asked to return the item named below, which I had bought from you. The return has not been accepted.' } },
  'double-charge': { subject: { ja: '代金の二重請求', en: 'double charge' }, opening: { ja: '下記の注文について、代金が二重に請求されていることを確認いたしました。', en: 'I have been charged twice for the order named below.' } },
  'billing-error': { subject: { ja: '請求内容の相違', en: 'billing error' }, opening: { ja: '下記の注文について、請求の内容が注文の内容と異なっていることを確認いたしました。', en: 'The amount charged for the order named below does not agree with the order.' } },
  'account-locked': { subject: { ja: 'アカウントの利用停止', en: 'locked account' }, opening: { ja: '私のアカウントについて、利用することができない状態が続いております。', en: 'I am unable to use my account.' } },
  'unauthorised-access': { subject: { ja: 'アカウントの不正利用', en: 'unauthorised access to my account' }, opening: { ja: '私のアカウントについて、身に覚えのない利用を確認いたしました。', en: 'I have found activity in my account that is not mine.' } },
  cancellation: { subject: { ja: '注文の取消し', en: 'cancellation of an order' }, opening: { ja: '{you}に対する下記の注文について、取消しを希望しております。', en: 'I wish to cancel the order named below.' } },
  subscription: { subject: { ja: '定期契約', en: 'subscription' }, opening: { ja: '{you}との定期契約について、お願いしたいことがございます。', en: 'I am writing about my subscription with you.' } },
  'device-fault': { subject: { ja: '機器の不具合', en: 'device fault' }, opening: { ja: '私が使用している下記の機器に、不具合が生じております。', en: 'The device named below does not work as it should.' } },
  other: { subject: { ja: '注文', en: 'request for a remedy' }, opening: { ja: '下記の注文について、お願いしたいことがございます。', en: 'I am writing about the order named below.' } }
}

/** What is asked for, as a noun phrase that goes into つきましては、…をお願いいたします and I ask for …; `{sum}` is an amount or nothing. */
export const remedyPhrases: Readonly<Record<RemedyKind, { readonly ja: string; readonly en: string }>> = {
  refund: { ja: '代金{sum}の返金', en: 'a refund{of sum}' }, 'partial-refund': { ja: '代金の一部{sum}の返金', en: 'a partial refund{of sum}' },
  replacement: { ja: '正常な商品への交換', en: 'a replacement as ordered' }, redelivery: { ja: '商品の再送', en: 'a new shipment of the item' }, repair: { ja: '商品の修理', en: 'a repair of the item' },
  parts: { ja: '不足している部品の送付', en: 'delivery of the missing parts' }, cancellation: { ja: '本件の取消し', en: 'cancellation' }, explanation: { ja: '経緯と原因についての書面によるご説明', en: 'a written explanation of what happened and why' },
  reinstatement: { ja: '利用の再開', en: 'restored access to my account' }, other: { ja: '適切なご対応', en: 'a suitable remedy' }
}
