import type { CancellationState, Channel, Dispute, EntryKind, Fulfilment, PartyRole, PaymentMethod, SubscriptionPeriod } from '#shared/domain/case-vocabulary.ts'
import type { DateSource } from '#shared/domain/case-vocabulary.ts'

type Words<Key extends string> = Readonly<Record<Key, { readonly ja: string; readonly en: string }>>

/** The closed lists of the case file in words for people. */
export const disputeWords: Words<Dispute> = {
  'not-received': { ja: '商品の未着', en: 'Item not received' },
  'not-as-described': { ja: '商品説明との相違', en: 'Item not as described' },
  defective: { ja: '商品の不具合', en: 'Defective item' },
  'wrong-item': { ja: '別の商品の到着', en: 'Wrong item received' },
  'missing-parts': { ja: '部品・付属品の不足', en: 'Missing parts' },
  'damaged-in-transit': { ja: '商品の破損', en: 'Item damaged in transit' },
  'refund-missing': { ja: '返金の未処理', en: 'Refund not received' },
  'return-refused': { ja: '返品の拒否', en: 'Return refused' },
  'double-charge': { ja: '二重請求', en: 'Double charge' },
  'billing-error': { ja: '請求の誤り', en: 'Billing error' },
  'account-locked': { ja: 'アカウントの停止', en: 'Account locked' },
  'unauthorised-access': { ja: 'アカウントの不正利用', en: 'Unauthorised access' },
  cancellation: { ja: '注文の取消し', en: 'Cancellation' },
  subscription: { ja: '定期契約・会員契約', en: 'Subscription' },
  'device-fault': { ja: '機器の不具合', en: 'Device fault' },
  other: { ja: 'その他の問題', en: 'Other problem' }
}

export const channelWords: Words<Channel> = {
  phone: { ja: '電話', en: 'phone' }, chat: { ja: 'チャット', en: 'chat' }, email: { ja: '電子メール', en: 'e-mail' }, message: { ja: '購入先のメッセージ', en: 'marketplace message' },
  form: { ja: '問い合わせフォーム', en: 'contact form' }, app: { ja: 'アプリ', en: 'app' }, post: { ja: '郵便', en: 'post' }, 'in-person': { ja: '対面', en: 'in person' }, other: { ja: 'その他', en: 'other' }
}

export const paymentWords: Words<PaymentMethod> = {
  'credit-card': { ja: 'クレジットカード', en: 'credit card' }, 'debit-card': { ja: 'デビットカード', en: 'debit card' }, 'convenience-store': { ja: 'コンビニエンスストア払い', en: 'convenience store' },
  'gift-card': { ja: 'ギフトカード', en: 'gift card' }, points: { ja: 'ポイント', en: 'points' }, 'cash-on-delivery': { ja: '代金引換', en: 'cash on delivery' },
  'carrier-billing': { ja: '携帯電話会社の決済', en: 'mobile carrier billing' }, 'bank-transfer': { ja: '銀行振込', en: 'bank transfer' }, other: { ja: 'その他', en: 'other' }
}

export const roleWords: Words<PartyRole> = {
  seller: { ja: '出品者', en: 'seller' }, marketplace: { ja: '購入先', en: 'marketplace' }, carrier: { ja: '配送業者', en: 'carrier' }, 'card-issuer': { ja: 'カード会社', en: 'card issuer' },
  manufacturer: { ja: 'メーカー', en: 'manufacturer' }, 'building-manager': { ja: '管理会社', en: 'building manager' }, 'consumer-centre': { ja: '消費生活センター', en: 'consumer centre' }, other: { ja: 'その他', en: 'other' }
}

export const entryKindWords: Words<EntryKind> = {
  event: { ja: '出来事', en: 'event' }, contact: { ja: '連絡', en: 'contact' }, decision: { ja: '決定', en: 'decision' }, payment: { ja: '支払い', en: 'payment' }, note: { ja: '覚え', en: 'note' }
}

export const fulfilmentWords: Words<Fulfilment> = { seller: { ja: '出品者が発送', en: 'shipped by the seller' }, marketplace: { ja: '購入先が発送', en: 'shipped by the marketplace' } }

export const cancellationStateWords: Words<CancellationState> = {
  'not-shipped': { ja: '未発送', en: 'not shipped' }, preparing: { ja: '出荷準備中', en: 'being prepared for dispatch' }, shipped: { ja: '発送済み', en: 'shipped' }, delivered: { ja: '配達済み', en: 'delivered' }
}

export const periodWords: Words<SubscriptionPeriod> = {
  week: { ja: '1週間ごと', en: 'every week' }, month: { ja: '1か月ごと', en: 'every month' }, quarter: { ja: '3か月ごと', en: 'every three months' }, 'half-year': { ja: '6か月ごと', en: 'every six months' }, year: { ja: '1年ごと', en: 'every year' }
}

export const dateSourceWords: Words<DateSource> = {
  user: { ja: '本人の記入', en: 'entered by hand' }, metadata: { ja: 'ファイルの記録', en: 'from the metadata of the file' }, 'file-name': { ja: 'ファイル名', en: 'from the file name' },
  'mail-header': { ja: 'メールのヘッダー', en: 'from the mail header' }, content: { ja: '記載の内容', en: 'from its content' }, 'file-system': { ja: 'ファイルの更新日時', en: 'from the time of the file' }
}

/** The usual ways to send a return; the field itself is free text. */
export const returnMethodWords: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  label: { ja: '返品用ラベル', en: 'return label' }, qr: { ja: '窓口でQRコードを提示', en: 'QR code at a counter' }, pickup: { ja: '集荷', en: 'pickup' },
  'drop-off': { ja: '窓口へ持ち込み', en: 'drop-off' }, slip: { ja: '手書きの伝票', en: 'handwritten slip' }
}
