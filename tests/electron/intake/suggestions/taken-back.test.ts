import { describe, expect, test } from 'vitest'
import type { EntrySuggestion } from '#shared/domain/entry-suggestion.ts'
import { findIdentifiers } from '#electron/intake/find-identifiers.ts'
import { suggestEntries } from '#electron/intake/suggestions/suggest-entries.ts'

const number = '250-1234567-1234567'
const amazon = 'Amazon.co.jp <order-update@amazon.co.jp>'
/** A shop or a carrier: neither the marketplace nor, by its address, a private person. */
const stranger = 'Mihon <info@mihon-unyu.example>'

/** A mail as its reader hands it on: the values of its headers, then its body. */
function told(subject: string, body: string, from = stranger, to = 'hanako@mihon.example'): readonly string[] {
  const text = [from, to, 'Thu, 1 Oct 2026 14:10:00 +0900', subject, `${body}\n注文番号: ${number}`].join('\n')
  const found: readonly EntrySuggestion[] = suggestEntries(text, { kind: 'message/rfc822', title: subject, author: 'x', dates: [{ role: 'written', value: '2026-10-01T14:10:00+09:00', source: 'mail-header', confidence: 'likely' }], identifiers: findIdentifiers(text) }, '2026-10-01')
  return found.map(({ event, when }) => `${event} ${when.slice(0, 10)}`)
}

/** What is not so, asked, wished, planned, under a condition, failed, or only reported. */
const takenBack = [
  '配達完了（荷物なし）', '勝手に注文がキャンセルされました', '発送完了 追跡番号なし', '返品手続き 進捗', '配達済み：空箱でした', '発送済み: いつ届く', 'A-to-z claim denied unfairly', 'Shipped: no tracking updates', 'Return request ignored', 'You told me it was delivered', 'Package was delivered empty', 'Delivered: item damaged',
  '配達完了と表示されていますが届いていません', '配達完了のお知らせはまだ届いていません', '配達完了の連絡があったのに荷物がない', '【至急】配達済みになっている荷物が届かない', '配達済みのはずの荷物', '配達完了メールが来たのに未着です', '配達完了していません', '配達が完了しましたでしょうか', '配達しましたか', '配達完了後に連絡してください', '誤って隣の家に配達しました', '配達が完了した場合はご連絡します', '配達完了予定', '配達完了とのことですが', '「配達完了」と表示',
  'お届けしましたとの通知', 'お届けしましたら、ご連絡いたします', '先日お届けしました商品はいかがでしたか', 'お届け済みとなっている件',
  '返金が完了していません', '返金を処理中です', '返金を処理してください', '返金処理をいたしましたら改めてご連絡します', '返金が完了したとのことですが入金がありません', '返金の手続きが完了するまで', '返金を完了できず申し訳ございません', '返金処理に失敗しました', '返金のお知らせを待っています', '返金を希望します', '返金はいつ完了しますか', '返金処理完了予定のお知らせ', '返金しましたが取り消しました',
  '注文のキャンセルを希望します', 'キャンセルしましたか', '注文のキャンセルに失敗しました', '注文のキャンセル方法', '注文のキャンセル依頼', '注文をキャンセルしたい', '注文がキャンセルされましたら', 'キャンセルのお知らせが来ない', '返品リクエストがキャンセルされました',
  '発送しましたと表示されたまま届きません', '発送しましたか', '発送のお知らせがまだ来ない', '発送完了から1週間経過', '発送完了していない', '発送通知が来ない', '発送しましたら追跡番号をお知らせします', '発送のお知らせを希望',
  '返品リクエストが却下されました', '返品を受け付けてください', '返品を受け付けていません', '返品手続きをしたい', '返品手続きの方法', '返品商品を受け取りましたか', '返品が承認されましたら', '返品の承認はまだですか', '返品用ラベルが届かない',
  'でのご注文が届きません', 'ご注文の確認ができません', '身に覚えのないご注文の確認', 'マーケットプレイス保証を申請したい', 'マーケットプレイス保証の申請方法', 'マーケットプレイス保証の結果はまだですか', '出品者からの返信がありません', '出品者からの連絡を希望します',
  'Your package was delivered but I never received it', 'Delivered: not my parcel', 'Refund: not received', 'Has my order been shipped', 'Was my parcel delivered', 'My order has been cancelled by mistake', 'Your refund has been delayed', 'Your refund status', 'Your refund has been declined', 'Marked as delivered: it was delivered to the wrong address', "It hasn't arrived, though it has been delivered", 'Once your order has been cancelled', 'If it has been delivered', 'Cancelled: still waiting', 'Refund processed, they say it has been refunded, nothing came', 'Your return request was rejected', 'The parcel says it was delivered', 'No reply: message from the seller', 'Return request failed', 'Please confirm that it was delivered'
]

describe('what is taken back in its own sentence', () => {
  test.each(takenBack)('%s tells of no event as a title', (subject) => { expect(told(subject, 'よろしくお願いいたします。')).toEqual([]) })
  test.each(takenBack)('%s tells of no event in a body, even by the marketplace', (sentence) => { expect(told('ご連絡', `${sentence}\n`, amazon)).toEqual([]) })

  test.each([
    ['broken within it', 'お世話になっております。本日、宅配ボックスに配達しましたとあり\nますが、入っていない状態です。'], ['broken by hand', '宅配ボックスに配達しました\nとありますが\n入っていない'], ['of several lines', 'Please write to us in case your package has been\ndelivered to somebody else.'], ['beside another', '宅配ボックスに配達しました。しかし届いていません。']
  ])('though its lines are %s', (_, body) => { expect(told('ご連絡', body)).toEqual([]) })
})

describe('a mail by whoever keeps the case tells of no event', () => {
  test.each([
    ['to Amazon', 'Hanako <hanako@mihon.example>', 'cs-reply@amazon.co.jp'], ['to a seller', 'Hanako <hanako@mihon.example>', '店 <abc123@marketplace.amazon.co.jp>'], ['to themselves', 'hanako@mihon.example', 'Hanako <hanako@mihon.example>'], ['from a private box', 'Hanako <hanako@gmail.com>', 'shop@mihon-shop.example'], ['from a box of a telephone', 'hanako@docomo.ne.jp', 'shop@mihon-shop.example']
  ])('%s', (_, from, to) => {
    for (const subject of ['配達完了のお知らせ', 'Your package has been delivered', '返金のお知らせ', '注文のキャンセル', '出品者からの返信', 'お問い合わせ']) expect(told(subject, '商品を発送しました。', from, to)).toEqual([])
  })

  test('but passes one on, which is dated by what it states, never by the day on which it was passed on', () => {
    expect(told('Fwd: 注文済み: イヤホン', '注文日: 2026年9月24日', 'hanako@gmail.com', 'taro@mihon.example')).toEqual(['ordered 2026-09-24'])
    expect(told('Fwd: 配達済み: イヤホン', 'お届けしました。', 'hanako@gmail.com', 'taro@mihon.example')).toEqual([])
  })
})

describe('a true notice is still told', () => {
  test.each([
    ['whose item is called so', '配達済み: まだ見ぬ「できない」の本', '', amazon, 'shown-delivered'], ['whose item is called so, in quotes', 'Amazon.co.jp ご注文の確認「未来のない希望…', '', amazon, 'ordered'], ['whose item is called so, in English', 'Delivered: The NeverEnding Story – not for sale', '', amazon, 'shown-delivered'], ['with a remark', 'ご注文の商品を発送しました - キャンセル不可', '', amazon, 'dispatched'],
    ['by a carrier', 'お届け完了のお知らせ', 'お荷物が届いていない場合は、ご連絡ください。', stranger, 'shown-delivered'], ['beside a condition', 'ご連絡', '返金が完了しました。返金が届いていない場合はご連絡ください。', amazon, 'refunded'], ['beside a plan', 'ご連絡', '商品を発送しました。\nお届け予定日: 10月5日', amazon, 'dispatched'],
    ['where it was put as wished', 'ご連絡', 'ご希望の場所、玄関に配達しました。', amazon, 'shown-delivered'], ['over two lines', 'ご連絡', 'いつもご利用いただき、ありがとうございます。お客様のご注文商品は、本日、宅配ボックスに配\n達しました。', amazon, 'shown-delivered'], ['in the passive', 'ご注文の商品が発送されました', '', amazon, 'dispatched'], ['with the number of its order', 'Order no. 250-1234567-1234567 has been shipped', '', stranger, 'dispatched'], ['in answer to a question', 'お問い合わせの件', '返金を処理しました。', amazon, 'refunded'], ['of a claim that was denied', 'マーケットプレイス保証の申請が却下されました', '', amazon, 'claim-decided']
  ])('%s', (_, subject, body, from, event) => { expect(told(subject, body, from)).toEqual([`${event} 2026-10-01`]) })
})

describe('a page', () => {
  const page = (text: string): readonly string[] => suggestEntries(`注文番号 ${number}\n${text}`, { kind: 'text/plain', dates: [], identifiers: findIdentifiers(number) }, '2026-10-06').map(({ event, when }) => `${event} ${when}`)
  const delivered = (text: string): readonly string[] => page(text).filter((one) => one.startsWith('shown-delivered'))

  test.each([
    ['注文日 2026年9月24日 配達済み 10月1日', '2026-10-01'], ['注文日: 2026年9月24日 / 発送日: 2026年9月28日 / 配達済み: 2026年10月1日', '2026-10-01'], ['9月28日 大阪、10月1日に配達済み', '2026-10-01'], ['注文日\n2026年9月24日\n配達済み\n2026年10月1日', '2026-10-01'], ['配達完了しました 2026/10/01 14:05 渋谷', '2026-10-01T14:05:00'], ['Ordered on 2026-09-24, delivered on 2026-10-01', '2026-10-01'], ['配達完了日: 2026年10月1日', '2026-10-01']
  ])('that says %j names that day of delivery', (text, when) => { expect(delivered(text)).toEqual([`shown-delivered ${when}`]) })

  test.each([
    '注文日: 2026年9月24日 / 発送日: 2026年9月28日 / 配達済み', '注文日 2026年9月24日 ステータス 配達済み', '注文日\n2026年9月24日\n配達済み', '注文日 発送日 状況\n2026年9月24日 2026年9月28日 配達済み', '注文日 状況\n2026年9月24日 配達済み', '配達済み 2026年9月24日 2026年9月28日', 'Ordered 2026-09-24 Delivered', 'Order date: 2026-09-24 | Status: Delivered',
    '2026年10月1日に配達しましたか', '2026年10月1日に配達済みとなっていますが届いていません', '2026年10月1日に配達しましたとの表示', '配達日 2026年10月5日 予定', '新しい配達日: 2026年10月5日', 'ご希望のお届け日 2026年10月5日', 'お届け日: 2026年10月5日まで', '配達日 2026年10月5日でしょうか', 'It was not delivered on 2026-10-01', 'It says it was delivered on 2026-10-01 but I never got it', 'Was it delivered on 2026-10-01'
  ])('that says %j names no day of delivery', (text) => { expect(delivered(text)).toEqual([]) })

  test.each(['返金日 2026年10月5日 予定', '返金処理日：未定 2026年10月1日現在', '発送予定日 2026年10月1日', '発送日: 2026年10月5日頃', '発送日 2026年10月5日以降', '返金日: 2026年10月5日（予定）', '返金日 2026年10月5日に返金されますか', 'Refund date: 2026-10-05 (expected)', 'Estimated ship date: 2026-10-05'])('that says %j tells of nothing', (text) => { expect(page(text)).toEqual([]) })
})
