import type { SuggestedEvent } from '#shared/domain/entry-suggestion.ts'

type Told = { readonly event: SuggestedEvent; readonly subject: RegExp; readonly body: RegExp }

const guarantee = '(?:マーケットプレイス保証|A-to-z|アマゾン保証)'

/** What mails say of an order, the more telling first: a mail on a decision names the claim too. Each phrase is what happened, not what is wished or foreseen. */
const tellings: readonly Told[] = [
  { event: 'claim-decided', subject: new RegExp(`${guarantee}.{0,40}(?:承認され|却下|決定|結果|完了|approved|granted|denied|decision|decided|closed)`, 'i'), body: new RegExp(`${guarantee}.{0,60}(?:承認され|却下され|決定しました|has been (?:approved|granted|denied|closed))`, 'i') },
  { event: 'claim-filed', subject: new RegExp(`${guarantee}.{0,40}(?:申請|受け?付|リクエスト|claim|received|submitted|filed)`, 'i'), body: new RegExp(`${guarantee}.{0,60}(?:申請を受け付け|received your|has been (?:received|submitted))`, 'i') },
  { event: 'refunded', subject: /返金を処理|返金(?:の?処理|手続き?)?[がを]?(?:完了|行い|いたし|しました|済み)|返金の(?:お知らせ|ご連絡|ご案内)|^refund(?:ed)?:|refund (?:issued|confirmation|processed|notification|completed)|^your refund|(?:issued|processed) (?:a|your) refund|has been refunded/i, body: /返金(?:の?処理|手続き?)?[をが](?:処理しました|完了(?:し|いた)|行いました|いたしました)|refund (?:has been|was) (?:issued|processed|completed)|we(?:'ve| have)? (?:issued|processed) (?:a|your) refund/i },
  { event: 'return-received', subject: /返品(?:された|の|する)?(?:商品)?(?:を|の)(?:受け取り|受領|到着)|返品を受け取り|return (?:has been |was )?received|received your return/i, body: /(?:返品|返送)(?:された|いただいた)?(?:商品)?(?:を|が)(?:受け取りました|受領(?:し|いた)|到着(?:し|いた))|received your return/i },
  { event: 'return-authorised', subject: /返品(?:リクエスト|申請|の?ご?依頼)?が?(?:承認|許可)され|返品の承認|返品用ラベル|return (?:request )?(?:has been |was |is )?(?:authori[sz]ed|approved)|return authori[sz]ation|return (?:mailing )?label/i, body: /返品(?:リクエスト|申請|の?ご?依頼)?(?:を|が)(?:承認|許可)(?:し|され|いた)|return (?:request )?(?:has been|was) (?:authori[sz]ed|approved)/i },
  { event: 'return-requested', subject: /返品(?:リクエスト|申請|の?ご?依頼|の?手続き?)?(?:を|の)(?:受け付け|受付)|返品受付|返品手続|返品リクエスト|return request|return (?:confirmation|started)/i, body: /返品(?:リクエスト|申請|の?ご?依頼|の?手続き?)?を受け付け|received your return request|return request (?:has been|was) (?:received|submitted)/i },
  { event: 'cancelled', subject: /キャンセルされました|注文の?キャンセル|キャンセル(?:が完了|を(?:完了|承り|受け付け|行い)|しました|いたしました|完了|のお知らせ|のご連絡)|^cancell?ed:|(?:has been|was|have been) cancell?ed|cancell?ation (?:confirmation|of your order)|order cancell?ation/i, body: /キャンセル(?:されました|(?:が|を)完了|しました|いたしました|を承りました)|(?:has been|was|have been) cancell?ed/i },
  { event: 'shown-delivered', subject: /^配達(?:完了|済み) ?:|配達(?:が)?(?:完了(?!予定)|しました|いたしました)|お届け(?:が)?(?:済み|完了|しました|いたしました)|^delivered:|(?:has been|was|were) delivered|delivery (?:completed|confirmation)/i, body: /(?:宅配ボックス|玄関(?:前|先)?|郵便受け|ポスト|お客様|ご家族)に(?:配達|お届け|投函)(?:しました|いたしました)|(?:配達|お届け)(?:が)?完了(?:しました|いたしました)|お届け(?:しました|いたしました)|(?:has been|was) delivered/i },
  { event: 'dispatched', subject: /^(?:発送|出荷)済み ?:|(?:発送|出荷)(?:(?:いた)?しました|の(?:お知らせ|ご連絡|ご案内)|完了|通知)|^(?:shipped|dispatched):|(?:has|have) (?:been )?(?:shipped|dispatched)|(?:shipping|dispatch|shipment) (?:confirmation|notification)|^your .{0,80}(?:shipped|dispatched)/i, body: /(?:商品|荷物)(?:の一部)?を(?:発送|出荷)(?:(?:いた)?しました)|(?:has|have) (?:been )?(?:shipped|dispatched)/i },
  { event: 'ordered', subject: /^注文済み ?:|ご注文(?:内容)?の(?:ご?確認|受付)|でのご注文|ご注文(?:を|の)?(?:ありがとう|承り|受け付け)|^ordered:|order (?:confirmation|received)|^your (?:\S+ ){0,3}order of|^your order with|thank(?:s| you) for your order/i, body: /ご注文(?:を|の)?(?:ありがとうございま|いただき|承り(?:まし|致)|受け付け(?:まし|致))|your order has been (?:placed|received)|thank(?:s| you) for your order/i }
]

/** Questions, wishes and what did not happen: such a mail tells of no event. */
const notYet = /予定|リクエストをキャンセル|できません|できない|ありません|承認され(?:ませ|てい?ませ)|お願い|について(?:のお問|の質問)|(?:未|ご不在|持ち?帰り)|request(?:ed)? (?:a |for )?(?:refund|cancell?ation)|refund request|cancell?ation request|out for delivery|could not|unable|not yet|will be|arriving|delay|[?？]/i
const forwarded = /^(?:\s*(?:fwd?|fw|転送)\s?[:：]\s?){1,5}/i
const fromMarketplaceDesk = /@marketplace\.amazon\./i
const sellerWrote = /出品者.{0,40}(?:から|より)の?(?:ご?返信|ご?回答|メッセージ|ご?連絡)|(?:message|reply|response) from .{0,60}seller|seller .{0,60}(?:replied|responded|has sent you)/i

export type MailHead = { readonly subject: string; readonly author: string }

/** The one event that a mail tells of; null where that is not sure. `body` and head are plain (NFKC). */
export function mailEvent({ subject, author }: MailHead, body: string): SuggestedEvent | null {
  const title = subject.replace(forwarded, '').trim()
  if (fromMarketplaceDesk.test(author) || sellerWrote.test(title)) return 'seller-replied'
  if (/^\s*re\s?[:：]/i.test(title)) return null
  const told = tellings.filter((telling) => telling.subject.test(title))
  // Of a title that says two things the first in the list goes before; one that tells of a wish or a plan tells of no event.
  if (notYet.test(title)) return null
  if (told[0] !== undefined) return told[0].event
  const [only, ...others] = tellings.filter((telling) => telling.body.test(body))
  return only === undefined || others.length > 0 ? null : only.event
}
