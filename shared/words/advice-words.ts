import type { Desk, DeskState, Manner, OpenQuestion, RecordNeed, Rung, Topic, Urgency, Way } from '#shared/domain/advice.ts'
import type { Language } from '#shared/domain/language.ts'

type Words<Key extends string> = Readonly<Record<Key, Readonly<Record<Language, string>>>>

/** The names of what the adviser speaks of. */
export const topicWords: Words<Topic> = {
  order: { ja: '注文・返品', en: 'Order and return' }, payment: { ja: '支払い', en: 'Payment' }, delivery: { ja: '配送', en: 'Delivery' }, account: { ja: 'アカウント', en: 'Account' }
}

/** Where each topic comes in, and what to have at hand. */
export const topicEntries: Words<Topic> = {
  order: { ja: '入口は、注文履歴で開いたその注文です。注文番号と、してほしいことを手元に置きます。', en: 'The way in is the order itself, opened in your order history. Have the order number and what you ask for at hand.' },
  payment: { ja: '入口は、支払いの設定と利用明細です。請求された日時と金額、支払方法を確かめておきます。', en: 'The way in is your payment settings and your statement. Have the time and sum of the charge and the payment method at hand.' },
  delivery: { ja: '入口は、その注文の配送状況と受け取り方法の設定です。受け取れる日時も決めておきます。', en: 'The way in is the delivery status of the order and its delivery options. Decide when you can receive it.' },
  account: { ja: '入口は、アカウントの設定です。登録したメールアドレスと電話番号を先に確かめておきます。', en: 'The way in is your account settings. Check the registered e-mail address and phone number first.' }
}

export const deskWords: Words<Desk> = {
  'own-checks': { ja: '自分で確かめる', en: 'Check for yourself' }, carrier: { ja: '配送業者', en: 'The carrier' }, 'building-manager': { ja: '管理会社・管理人', en: 'The building’s manager' }, manufacturer: { ja: 'メーカー', en: 'The manufacturer' },
  seller: { ja: '出品者', en: 'The seller' }, marketplace: { ja: '購入先のカスタマーサービス', en: 'The marketplace’s customer service' }, 'card-issuer': { ja: 'カード会社', en: 'The card issuer' },
  claim: { ja: 'マーケットプレイス保証（A-to-z）の申請', en: 'A claim under the A-to-z Guarantee' }, 'consumer-centre': { ja: '消費生活センター', en: 'A consumer centre' }
}

export const deskStateWords: Words<DeskState> = {
  done: { ja: '済み', en: 'Done' }, waiting: { ja: '回答待ち', en: 'Waiting' }, next: { ja: '次', en: 'Next' }, also: { ja: '並行できます', en: 'Also possible now' }, later: { ja: 'そのあと', en: 'Later' }, skipped: { ja: '飛ばしました', en: 'Skipped' }, closed: { ja: '対象外', en: 'Closed' }
}

export const wayWords: Words<Way> = {
  'phone-request': { ja: '電話リクエスト（折り返しの電話）', en: 'a call request (they ring you)' }, chat: { ja: 'チャット', en: 'chat' }, 'seller-message': { ja: '注文履歴からのメッセージ', en: 'a message from the order' },
  mail: { ja: 'メール（画面に案内があるとき）', en: 'e-mail (where it is offered)' }, 'own-desk': { ja: '相手の窓口（その会社の案内から）', en: 'their own desk (as their site names it)' }, 'claim-form': { ja: '注文履歴からの申請', en: 'the form in your order history' }
}

/** What each way costs and leaves behind. */
export const wayNotes: Words<Way> = {
  'phone-request': { ja: '通話料のかからない折り返しです。内容が残らないので、話した直後に書き留めます。', en: 'They ring you, so that the call costs you nothing. Nothing of it is kept for you: note it at once.' },
  chat: { ja: '無料です。やりとりが文字で残りますが、終わる前に控えを取ります。', en: 'Free. What is said stands in writing; keep a copy before it ends.' },
  'seller-message': { ja: '無料です。同じ注文のやりとりにまとめて残ります。', en: 'Free. It stays together under the order.' },
  mail: { ja: '無料です。記録は残りますが、返事に時間がかかります。案内が出ないときは、チャットと控えで代えます。', en: 'Free and in writing, but slow. Where it is not offered, chat and keep a copy.' },
  'own-desk': { ja: '受付の方法と通話料は、その会社の案内で確かめます。', en: 'Look up how to reach them, and what a call costs, on their own site.' },
  'claim-form': { ja: '無料です。画面に書いた文章は、控えを取ってから送ります。', en: 'Free. Keep a copy of what you write before you send it.' }
}

export const rungWords: Words<Rung> = {
  chat: { ja: 'チャット', en: 'Chat' }, 'phone-request': { ja: '電話リクエスト', en: 'Call request' }, 'chat-anew': { ja: '受付番号を伝えて、別の担当者にチャット', en: 'Chat with someone else, naming the reference number' }, 'in-writing': { ja: '書面での申入れ', en: 'A request in writing' },
  message: { ja: '出品者へのメッセージ', en: 'Message to the seller' }, 'message-again': { ja: '同じやりとりで再度の連絡', en: 'Reminder in the same thread' }, marketplace: { ja: '購入先への引継ぎ', en: 'Hand over to the marketplace' }, claim: { ja: '保証の申請', en: 'Claim under the guarantee' }, outside: { ja: '外部への相談', en: 'Advice from outside' }
}

export const urgencyWords: Words<Urgency> = { urgent: { ja: '急ぎ', en: 'Urgent' }, normal: { ja: '通常', en: 'Usual' } }
export const recordWords: Words<RecordNeed> = { needed: { ja: '文字で残したい', en: 'In writing' }, usual: { ja: 'こだわらない', en: 'Either way' } }
export const mannerWords: Words<Manner> = { typing: { ja: '書くほうが楽', en: 'Writing' }, speaking: { ja: '話すほうが楽', en: 'Speaking' } }

export const openQuestionWords: Words<OpenQuestion> = {
  'who-shipped': { ja: 'どちらが発送したかを記入すると、先に連絡する相手が決まります。', en: 'Fill in who shipped it, and it is settled whom to ask first.' },
  'who-sold': { ja: '販売したのはどこかを記入すると、連絡の相手が決まります。', en: 'Fill in who sold it, and it is settled whom to ask.' }
}
