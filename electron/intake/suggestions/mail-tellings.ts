import type { SuggestedEvent } from '#shared/domain/entry-suggestion.ts'

export type Telling = { readonly event: SuggestedEvent; readonly subject: RegExp; readonly body: RegExp }

const guarantee = '(?:マーケットプレイス保証|A-to-z|アマゾン保証)'
const did = '(?:(?:いた|致)?しました|されました|(?:いた|致)しております|させていただきました|済み(?:です)?)'
const notice = '(?:の(?:お知らせ|ご?連絡|ご案内|ご?通知|ご?報告|メール)|通知|メール)'
/** A Japanese statement ends here: 配達しましたか, しましたら, しましたとの, 完了していません go on, and state nothing. */
const end = String.raw`(?:ので|(?=$|[\s\d。、,.!:;()[\]【】「『<>#|~/*-]))`
const returns = '返品(?:リクエスト|申請|の?ご?依頼)?'
const telling = (...forms: readonly string[]): RegExp => new RegExp(forms.join('|'), 'i')

/** What mails say of an order, the more telling first: a mail on a decision names the claim too. Each phrase is what happened, not what is wished or foreseen. */
export const tellings: readonly Telling[] = [
  {
    event: 'claim-decided',
    subject: telling(`${guarantee}.{0,40}(?:(?:承認|却下|決定)(?:され)?(?:ました|${did})|(?:決定|結果|却下|承認)(?:${notice}|について)?)${end}`, `${guarantee}.{0,40}(?:approved|granted|denied|decision|decided|closed)`),
    body: telling(`${guarantee}.{0,60}(?:(?:承認|却下)されました|決定しました)${end}`, `${guarantee}.{0,60}has been (?:approved|granted|denied|closed)`)
  },
  {
    event: 'claim-filed',
    subject: telling(`${guarantee}.{0,40}(?:申請|リクエスト)[をが]?(?:受け?付け(?:ました|${did})?|${did})${end}`, `${guarantee}.{0,40}受付(?:完了)?${notice}?${end}`, `${guarantee}.{0,40}(?:received|submitted|filed|confirmation)`),
    body: telling(`${guarantee}.{0,60}申請を受け付け(?:ました|${did})${end}`, `${guarantee}.{0,60}(?:received your|has been (?:received|submitted))`)
  },
  {
    event: 'refunded',
    subject: telling(`返金(?:の?(?:処理|お?手続き?))?[がをは]?(?:完了(?:${did}|${notice})?|(?:処理|実行)(?:${did})?|行な?いました|${did})${end}`, `返金${notice}${end}`, '^refund(?:ed)?:|refund (?:issued|confirmation|processed|notification|completed)|^your refund|(?:issued|processed) (?:a|your) refund|has been refunded'),
    body: telling(`返金(?:の?(?:処理|お?手続き?))?[をが](?:(?:処理|完了)${did}|行な?いました|${did})${end}`, "refund (?:has been|was) (?:issued|processed|completed)|we(?:['’]ve| have)? (?:issued|processed) (?:a|your) refund")
  },
  {
    event: 'return-received',
    subject: telling(`(?:返品|返送)(?:された|いただいた|の)?(?:商品|お品)?[をがの]?(?:受け取り(?:ました)?|(?:受領|到着)(?:${did})?)${notice}?${end}`, 'return (?:has been |was )?received|received your return'),
    body: telling(`(?:返品|返送)(?:された|いただいた)?(?:商品)?[をが](?:受け取りました|(?:受領|到着)${did})${end}`, 'received your return(?! request)')
  },
  {
    event: 'return-authorised',
    subject: telling(`${returns}が?(?:承認|許可)され(?:ました|ています)${end}`, `返品の承認(?:${notice}|について)?${end}`, `返品用の?ラベル(?:${notice}|を?(?:お送り|送付|発行)${did})?${end}`, 'return (?:request )?(?:has been |was |is )?(?:authori[sz]ed|approved)|return authori[sz]ation|return (?:mailing )?label'),
    body: telling(`${returns}[をが](?:承認|許可)(?:されました|${did})${end}`, 'return (?:request )?(?:has been|was) (?:authori[sz]ed|approved)')
  },
  {
    event: 'return-requested',
    subject: telling(`返品(?:リクエスト|申請|の?ご?依頼|の?お?手続き?)?[をのが]?受け?付け?(?:ました|${did}|完了(?:${did})?|${notice}){0,2}${end}`, `返品(?:リクエスト|手続き?)(?:${notice}|について|の?ご?確認|[をが]?(?:開始|完了|送信)${did})?${end}`, 'return request|return (?:confirmation|started)'),
    body: telling(`返品(?:リクエスト|申請|の?ご?依頼|の?お?手続き?)?を受け?付け(?:ました|${did})${end}`, 'received your return request|return request (?:has been|was) (?:received|submitted)')
  },
  {
    event: 'cancelled',
    subject: telling(`キャンセルされました${end}`, `注文の?キャンセル(?:${notice}|の?ご?確認)?${end}`, `キャンセル(?:[がをの]?(?:完了(?:${did})?|承りました|受け付け(?:ました|${did})|行な?いました)|${did})?${notice}?(?<!キャンセル)${end}`, '^cancell?ed:|(?:has been|was|have been) cancell?ed|cancell?ation (?:confirmation|of your order)|order cancell?ation'),
    body: telling(`キャンセル(?:されました|[がを]完了${did}|${did}|を承りました)${end}`, '(?:has been|was|have been) cancell?ed')
  },
  {
    event: 'shown-delivered',
    subject: telling('^配達(?:完了|済み) ?:', `(?:配達|お届け|配送)[がをは]?(?:完了(?:${did})?${notice}?|${did})${end}`, `投函完了${notice}?${end}`, '^delivered:|(?:has been|was|were) delivered|delivery (?:completed|confirmation)'),
    body: telling(`(?:宅配ボックス|玄関(?:前|先)?|郵便受け|ポスト|お客様|ご家族)に(?:配達|お届け|投函)${did}${end}`, `(?:配達|お届け)が?完了${did}${end}`, `お届け${did}${end}`, '(?:has been|was) delivered')
  },
  {
    event: 'dispatched',
    subject: telling('^(?:発送|出荷)済み ?:', `(?:発送|出荷)(?:[がを]?完了(?:${did})?${notice}?|${did}|${notice})${end}`, '^(?:shipped|dispatched):|(?:has|have) (?:been )?(?:shipped|dispatched)|(?:shipping|dispatch|shipment) (?:confirmation|notification)|^your .{0,80}(?:shipped|dispatched)'),
    body: telling(`(?:商品|荷物)(?:の一部)?を(?:発送|出荷)${did}${end}`, '(?:has|have) (?:been )?(?:shipped|dispatched)')
  },
  {
    event: 'ordered',
    subject: telling('^注文済み ?:', `ご注文(?:内容)?の(?:ご?確認|受付)${notice}?${end}`, `でのご注文${end}`, `ご注文[をが]?(?:承りました|受け?付け(?:ました|${did})|確定${did})${end}`, 'ご注文(?:を|の)?(?:いただき、?)?(?:誠に|まことに)?ありがとうござい', '^ordered:|order (?:confirmation|received)|^your (?:\\S+ ){0,3}order of|^your order with|thank(?:s| you) for your order'),
    body: telling(`ご注文を?(?:承りました|承り致しました|受け?付け(?:ました|${did}))${end}`, 'ご注文(?:を|の)?(?:いただき、?)?(?:誠に|まことに)?ありがとうござい', 'your order has been (?:placed|received)|thank(?:s| you) for your order')
  }
]
