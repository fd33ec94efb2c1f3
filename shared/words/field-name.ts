import type { Language } from '#shared/domain/language.ts'

type Name = { readonly ja: string; readonly en: string }

/** What a place of the case file is called for people; list positions are written as `*`. */
const names: Readonly<Record<string, Name>> = {
  '/title': { ja: '件名', en: 'title of the case' },
  '/language': { ja: '言語', en: 'language' },
  '/timeZone': { ja: '時間帯', en: 'time zone' },
  '/dispute': { ja: 'トラブルの種類', en: 'kind of dispute' },
  '/claimant': { ja: '差出人', en: 'your details' },
  '/claimant/name': { ja: '差出人の氏名', en: 'your name' },
  '/claimant/postalCode': { ja: '差出人の郵便番号', en: 'your postal code' },
  '/claimant/address': { ja: '差出人の住所', en: 'your address' },
  '/claimant/phone': { ja: '差出人の電話番号', en: 'your phone number' },
  '/claimant/email': { ja: '差出人のメールアドレス', en: 'your e-mail address' },
  '/parties': { ja: '相手方', en: 'the other parties' },
  '/parties/*/name': { ja: '相手方の名称', en: 'name of a party' },
  '/parties/*/role': { ja: '相手方の立場', en: 'role of a party' },
  '/parties/seller/name': { ja: '出品者（販売業者）の名称', en: 'name of the seller' },
  '/order': { ja: '注文の内容', en: 'the order' },
  '/order/number': { ja: '注文番号', en: 'order number' },
  '/order/marketplace': { ja: '購入先', en: 'marketplace' },
  '/order/fulfilment': { ja: '発送元', en: 'who ships' },
  '/order/placedAt': { ja: '注文日', en: 'order date' },
  '/order/items': { ja: '商品', en: 'items' },
  '/order/items/0/name': { ja: '商品名', en: 'name of the item' },
  '/order/items/*/name': { ja: '商品名', en: 'name of an item' },
  '/order/items/*/quantity': { ja: '商品の数量', en: 'quantity of an item' },
  '/order/items/*/unitPrice': { ja: '商品の単価', en: 'unit price of an item' },
  '/order/currency': { ja: '通貨', en: 'currency' },
  '/order/shippingFee': { ja: '送料', en: 'shipping fee' },
  '/order/total': { ja: '支払総額', en: 'total paid' },
  '/order/payment/method': { ja: '支払方法', en: 'payment method' },
  '/order/payment/last4': { ja: 'カード番号の下4桁', en: 'last four digits of the card' },
  '/order/delivery/estimatedFrom': { ja: 'お届け予定日（はじめ）', en: 'first estimated delivery day' },
  '/order/delivery/estimatedTo': { ja: 'お届け予定日（おわり）', en: 'last estimated delivery day' },
  '/order/delivery/dispatchedAt': { ja: '発送日', en: 'dispatch date' },
  '/order/delivery/markedDeliveredAt': { ja: '配達完了と表示された日時', en: 'time shown as delivered' },
  '/order/delivery/receivedAt': { ja: '受け取った日', en: 'date received' },
  '/order/delivery/carrier': { ja: '配送業者', en: 'carrier' },
  '/order/delivery/trackingNumber': { ja: '追跡番号', en: 'tracking number' },
  '/order/return/requestedAt': { ja: '返品を申請した日', en: 'return requested on' },
  '/order/return/authorisedAt': { ja: '返品が承認された日', en: 'return authorised on' },
  '/order/return/method': { ja: '返送の方法', en: 'way of returning' },
  '/order/return/shippedAt': { ja: '返送した日', en: 'return shipped on' },
  '/order/return/slipNumber': { ja: '返送伝票の控え番号', en: 'number on the return slip' },
  '/order/return/trackingNumber': { ja: '返送の追跡番号', en: 'tracking number of the return' },
  '/order/return/arrivedAt': { ja: '返送品が届いた日', en: 'return arrived on' },
  '/order/return/refundedAt': { ja: '返金された日', en: 'refunded on' },
  '/order/return/refundedAmount': { ja: '返金額', en: 'amount refunded' },
  '/problem/summary': { ja: '問題の要約', en: 'summary of the problem' },
  '/problem/details': { ja: '問題の経緯', en: 'details of the problem' },
  '/problem/points': { ja: '確認した点', en: 'points' },
  '/remedy/primary': { ja: '希望する対応', en: 'what you ask for' },
  '/remedy/primary/kind': { ja: '希望する対応', en: 'what you ask for' },
  '/remedy/primary/amount': { ja: '請求する金額', en: 'amount asked for' },
  '/remedy/fallback': { ja: '代わりの希望（相手には出ません）', en: 'fallback (never shown to the other side)' },
  '/remedy/answerBy': { ja: '回答の期限', en: 'date to answer by' },
  '/entries': { ja: '経緯の記録', en: 'entries' },
  '/entries/contact': { ja: '出品者への連絡の記録', en: 'a contact with the seller' },
  '/entries/*/when': { ja: '記録の日時', en: 'time of an entry' },
  '/entries/*/statement': { ja: '記録の内容', en: 'statement of an entry' },
  '/exhibits': { ja: '証拠資料', en: 'exhibits' },
  '/exhibits/*/file': { ja: '資料のファイル', en: 'file of an exhibit' },
  '/exhibits/*/title': { ja: '資料の表題', en: 'title of an exhibit' }
}

/** The name that people know a field by; the pointer itself where none is given. */
export function fieldName(pointer: string, language: Language): string {
  const name = names[pointer] ?? names[pointer.replace(/\/\d+(?=\/|$)/g, '/*')]
  return name ? name[language] : pointer || (language === 'ja' ? 'ファイル全体' : 'the whole file')
}
