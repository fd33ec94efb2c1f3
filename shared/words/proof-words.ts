import type { Language } from '#shared/domain/language.ts'
import type { PhotoId, ProofId } from '#shared/domain/proof.ts'

type Words = Readonly<Record<Language, string>>

/** What is to be shown, and how it is filled where it is not. */
export type ProofWords = { readonly name: Words; readonly fill: Words }

const words = (ja: string, en: string, fillJa: string, fillEn: string): ProofWords => ({ name: { ja, en }, fill: { ja: fillJa, en: fillEn } })

export const proofWords: Readonly<Record<ProofId, ProofWords>> = {
  order: words('何を、いつ、いくらで注文したか', 'What was ordered, when and for how much', '注文画面の写しか、注文確認メールを加えてください。', 'Add a screenshot of the order or the confirmation e-mail.'),
  'due-day': words('お届け予定日', 'The estimated day of delivery', 'お届け予定日の写った注文画面かメールを加え、示すことに「お届け予定日」と書いてください。', 'Add the order page or e-mail that shows the estimated day, and say so under what it shows.'),
  tracking: words('配送の状況', 'How the delivery stands', '追跡画面か、配達完了の表示の写しを加えてください。', 'Add a screenshot of the tracking page or of the “delivered” status.'),
  'own-search': words('ご自身で探したこと', 'Where you looked', '玄関前や宅配ボックスの写真を加えるか、家族、近隣、管理人に確かめた日を経緯に書いてください。', 'Add a photograph of the doorway or parcel box, or an entry for the day you asked family, neighbours or the caretaker.'),
  received: words('いつ受け取ったか', 'When the item was received', '配達完了の画面か、受け取りの分かる資料を加えてください。', 'Add the “delivered” screen or what else shows when it came.'),
  listing: words('商品の説明の内容', 'What the listing said', '注文時の商品ページの写しを加えてください。変わる前に保存してください。', 'Add a screenshot of the product page. Save it before it changes.'),
  difference: words('不具合や相違が分かる写真', 'The fault or difference, in a picture', '問題の箇所と、型番や数量の分かる写真を加えてください。動作の不具合は動画も使えます。', 'Add photographs of the fault and of the model or quantity. For what does not work a video will do.'),
  'return-request': words('返品を申し込んだこと', 'That a return was requested', '返品の申込み画面か、承認のメールを加えてください。', 'Add the return page or the e-mail that authorised it.'),
  'return-shipped': words('返送したこと', 'That the item was sent back', '追跡番号の分かる伝票の控えを加えてください。', 'Add the slip that bears the tracking number.'),
  'return-arrived': words('返送品が届いたこと', 'That the returned item arrived', '返送の追跡画面で、到着の表示の写しを加えてください。', 'Add the tracking page of the return that shows its arrival.'),
  refusal: words('返品を断られたこと', 'That the return was refused', '断られたメッセージの写しを加えてください。', 'Add the message in which it was refused.'),
  'refund-absent': words('返金がまだであること', 'That no refund has come', '注文画面の返金の欄か、カードの明細の写しを加えてください。番号は下4桁だけを残します。', 'Add the refund line of the order or the card statement, with only the last four digits showing.'),
  charge: words('請求の日付と金額', 'Date and amount of the charge', '利用明細の写しを加えてください。番号は下4桁だけを残します。', 'Add the statement, with only the last four digits showing.'),
  'cancel-request': words('取消しや解約を申し出たこと', 'That a cancellation was asked for', '申し出た画面か、受付のメールを加えてください。', 'Add the page or e-mail in which it was asked for.'),
  'account-notice': words('アカウントについての知らせや表示', 'What the account says', '届いた知らせか、表示された画面の写しを加えてください。', 'Add the notice that came or the screen that was shown.'),
  contact: words('先に連絡し、待ったこと', 'That the other side was asked first and given time', '相手への連絡を日時とともに記録し、やりとりの画面の写しを結び付けてください。', 'Record the contact with its time, and tie a screenshot of the messages to it.')
}

export const photoWords: Readonly<Record<PhotoId, ProofWords>> = {
  arrival: words('届いたときの状態の写真', 'Photograph of the state on arrival', '使う前に、届いたままの全体を撮ってください。', 'Before use, photograph the whole as it came.'),
  'outer-box': words('外箱の写真', 'Photograph of the outer box', '外箱の四方を撮り、表題に「外箱」と書いてください。', 'Photograph the outer box from all sides, and write “outer box” in the title.'),
  contents: words('中身の写真', 'Photograph of the contents', '傷や割れの箇所を撮り、表題に「中身」と書いてください。', 'Photograph the damage, and write “contents” in the title.'),
  packing: words('梱包の状態の写真', 'Photograph of the packing', '緩衝材の入り方を撮り、表題に「梱包」と書いてください。', 'Photograph how it was cushioned, and write “packing” in the title.'),
  'product-label': words('商品のラベルの写真', 'Photograph of the product label', '型番や製造番号を撮り、表題に「ラベル」と書いてください。', 'Photograph model and serial number, and write “label” in the title.'),
  'return-packing': words('返送前の梱包の写真', 'Photograph of the parcel before it goes back', '封をする前と後を撮り、表題に「返送の梱包」と書いてください。', 'Photograph it before and after sealing, and write “return packing” in the title.'),
  'return-label': words('返送ラベルの写真', 'Photograph of the return label', '貼ったラベルを撮り、表題に「返送ラベル」と書いてください。', 'Photograph the label on the box, and write “return label” in the title.'),
  'return-slip': words('返送の控えの写真', 'Photograph of the slip', '受付の控えを撮り、返金が済むまで残してください。', 'Photograph the slip, and keep it until the refund has come.')
}

const isPhoto = (id: string): id is PhotoId => Object.hasOwn(photoWords, id)
const isProof = (id: string): id is ProofId => Object.hasOwn(proofWords, id)

/** One gap: what is not shown yet, and how it is filled. `told`: the case says it, and nothing shows it. */
export function proofGapText(id: string, state: string, language: Language): string {
  const photo = id.replace(/^photo-/, '')
  const found = isProof(id) ? proofWords[id] : isPhoto(photo) ? photoWords[photo] : null
  if (!found) return id
  if (language === 'ja') return `「${found.name.ja}」${state === 'told' ? 'は書かれていますが、示す資料がありません。' : 'がまだ示されていません。'}${found.fill.ja}`
  return `${found.name.en}: ${state === 'told' ? 'the case says it, but no exhibit shows it.' : 'not shown yet.'} ${found.fill.en}`
}
