import type { ContactPlan, DeskReason, PackAdvice, PackReason, WayReason } from '#shared/domain/advice.ts'
import type { Language } from '#shared/domain/language.ts'
import { deskWords, wayWords } from './advice-words.ts'

type Words<Key extends string> = Readonly<Record<Key, Readonly<Record<Language, string>>>>

const wayReasons: Words<WayReason> = {
  urgent: { ja: '急ぎなので、その場で確かめられる方法を先にします。', en: 'It is urgent, so that a way comes first in which things are settled at once.' },
  'identity-by-voice': { ja: '本人の確認が要る用件は、話しながら進めるほうが早く済みます。', en: 'Where they must be sure who you are, speaking is quicker.' },
  'charge-by-voice': { ja: '請求の重なりや止まらない契約は、明細を見ながら話すと確かめやすくなります。', en: 'A doubled charge or a contract that does not end is easier to clear up with the statement before you both.' },
  'delivery-not-urgent': { ja: '急がない配送の用件は、待ち時間の見えるチャットで足ります。', en: 'For a delivery that is not urgent, chat will do, and it shows how long the queue is.' },
  'routine-in-chat': { ja: '手順の決まった用件は、チャットから始めれば足ります。', en: 'For a matter with a set procedure, chat is enough to begin with.' },
  'record-in-chat': { ja: '文字の記録が残ります。終わる前に全文の控えを取ってください。', en: 'It leaves a record in writing. Keep a copy of all of it before it ends.' },
  'many-files': { ja: '資料が多いので、まとめて読んでもらえる方法が向いています。', en: 'There is much to show, so that a way suits in which it can be read in one go.' },
  'organise-then-call': { ja: 'チャットで要点と受付番号をそろえ、決まらないところを電話で決めます。', en: 'Settle the points and get a reference number by chat, then clear up by phone what is left.' },
  'calls-failed': { ja: '電話がつながらない状態が続いているので、内容を先に文字で送ります。', en: 'Calls have failed more than once, so that the matter is sent in writing first.' },
  'one-thread': { ja: 'やりとりは、注文にひも付いた同じメッセージにまとめます。購入先の外では連絡しません。', en: 'Keep everything in the one thread that belongs to the order, and nowhere outside the marketplace.' },
  'own-desk-knows': { ja: '事情を知っているのは、その会社の窓口です。連絡先はその会社の案内で確かめます。', en: 'It is their own desk that knows. Look up how to reach it on their own site.' },
  'guarantee-form': { ja: '出品者と解決しなかったときのための、購入先の保証です。書き込む文章と資料を先にそろえます。', en: 'It is the marketplace’s guarantee for what a seller did not settle. Have your text and your evidence ready first.' },
  'confirm-in-writing': { ja: '話して決まったことは、同じ日に文字で確かめておきます。', en: 'What is agreed by voice is confirmed in writing on the same day.' },
  'tried-before': { ja: 'すでに連絡しているので、前回の受付番号と案内の内容から始めます。', en: 'You have been in touch before: begin with the last reference number and what you were told.' }
}

const deskReasons: Words<DeskReason> = {
  'look-first': { ja: '画面で確かめられることを先に済ませると、聞き返されません。', en: 'What you can look up first will not be asked back.' },
  'shipper-asks-carrier': { ja: '出品者が発送した荷物は、運んだ会社が置き場所や持ち戻りを調べられます。', en: 'For a parcel that the seller shipped, the carrier can look into where it was left or taken back.' },
  'both-until-shipper-known': { ja: '発送元が分からないうちは、配送業者と購入先のどちらから始めても構いません。', en: 'While it is not known who shipped it, you may begin with the carrier or with the marketplace.' },
  'marketplace-traces-its-own': { ja: '購入先が発送した荷物は、注文の画面からの問題の報告で調べられます。', en: 'A parcel that the marketplace shipped is traced when you report the problem from the order.' },
  'carrier-also': { ja: '配送業者の名前が分かるときは、並行して問い合わせられます。', en: 'Where the carrier is known by name, you can ask there as well.' },
  'manager-sees-common-parts': { ja: '宅配ボックスや共用部の記録、防犯カメラは管理する側が見られます。映像は上書きされるため、早めに頼みます。', en: 'The manager can look at parcel lockers, shared rooms and cameras. Recordings are overwritten: ask early.' },
  'maker-knows-device': { ja: '使い方や故障の診断は、メーカーの窓口が最も詳しく答えられます。', en: 'Nobody knows faults of the device better than its maker.' },
  'goods-are-sellers': { ja: '商品そのものや発送のことは、まず売った側に伝えます。', en: 'What concerns the goods or their dispatch goes to whoever sold them first.' },
  'marketplace-sold': { ja: '購入先が販売した商品なので、返品や交換も購入先が扱います。', en: 'The marketplace sold it, and so handles its return or exchange.' },
  'marketplace-shipped': { ja: '購入先が発送した商品なので、返品の受付は購入先が行います。', en: 'The marketplace shipped it, and so takes it back.' },
  'takes-over-when-stuck': { ja: '出品者から返事がないときや、話が進まないときに引き継ぎます。', en: 'It takes over where the seller does not answer or matters do not move.' },
  'money-is-marketplaces': { ja: '請求や契約は購入先の記録で決まります。', en: 'Charges and contracts are settled from the marketplace’s own records.' },
  'only-marketplace-opens-account': { ja: 'アカウントを確かめて開けるのは購入先だけです。', en: 'Only the marketplace can look into the account and open it.' },
  'terms-first': { ja: '条件を先に確かめます。', en: 'Look at the terms first.' },
  'issuer-early': { ja: 'カードの保護には対象と期限があり、会社ごとに違います。早めに尋ねます。', en: 'A card’s protection has its scope and its time limit, which differ between issuers: ask early.' },
  'issuer-ends-claim': { ja: 'カード会社への異議を始めると、マーケットプレイス保証の対象から外れるとされています。', en: 'Beginning a dispute with the card issuer is said to end eligibility for the A-to-z Guarantee.' },
  'claim-after-seller': { ja: '出品者への連絡と、回答を待った記録がそろってから申請します。', en: 'The claim follows once you have written to the seller and given time to answer.' },
  'claim-open': { ja: '出品者に連絡し、待つ時間も過ぎたので、申請できる時期に入ったとみられます。', en: 'The seller was written to and the waiting time has passed, so that a claim seems possible.' },
  'claim-over': { ja: '目安の期限を過ぎています。まだ受け付けられるか、購入先に確かめてください。', en: 'The time reckoned for it has passed. Ask the marketplace whether it is still taken.' },
  'claim-filed': { ja: '申請は済んでいます。判断を待ち、尋ねられたことに答えます。', en: 'The claim is made. Wait for the decision and answer what is asked.' },
  'outside-after-talks': { ja: '相手と話しても解決しないときに、公的な窓口へ相談できます。', en: 'Where talking with the other side does not settle it, a public desk can advise you.' }
}

const packReasons: Words<PackReason> = {
  'for-next-desk': { ja: '次に連絡する相手：{desk}', en: 'For whoever is next: {desk}' }, 'for-other-desk': { ja: '並行して連絡できる相手：{desk}', en: 'Also possible now: {desk}' },
  'before-contact': { ja: '確かめたあとに使います：{desk}', en: 'Once you have checked: {desk}' }, 'keeps-order': { ja: '手元の整理に役立ちます。', en: 'Keeps your own papers in order.' }
}

export const wayReasonText = (reason: WayReason, language: Language): string => wayReasons[reason][language]
export const deskReasonText = (reason: DeskReason, language: Language): string => deskReasons[reason][language]
export const packReasonText = ({ reason, desk }: PackAdvice, language: Language): string => packReasons[reason][language].replace('{desk}', desk === null ? '' : deskWords[desk][language])

/** The plan in one sentence: first this way, then that, with whom. */
export function planText({ desk, first, then }: ContactPlan, language: Language): string {
  if (desk === 'claim') return language === 'ja' ? '注文履歴の画面から、マーケットプレイス保証（A-to-z）を申請します。' : 'Claim under the A-to-z Guarantee, from the order in your order history.'
  if (first === 'own-desk') return language === 'ja' ? `${deskWords[desk][language]}へ、その会社の案内する窓口から問い合わせます。` : `${deskWords[desk][language]}: by the desk that their own site names.`
  const [to, by, next] = [deskWords[desk][language], wayWords[first][language], then === null ? null : wayWords[then][language]]
  if (language === 'ja') return next === null ? `${to}へ、${by}で連絡します。` : `${to}へ、まず${by}で伝え、次に${next}で決めます。`
  return next === null ? `${to}: by ${by}.` : `${to}: first by ${by}, then by ${next}.`
}
