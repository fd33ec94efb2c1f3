import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DateFound } from '#shared/domain/exhibit-facts.ts'
import type { EntrySuggestion } from '#shared/domain/entry-suggestion.ts'
import { findIdentifiers } from '#electron/intake/find-identifiers.ts'
import { suggestEntries } from '#electron/intake/suggestions/suggest-entries.ts'

const written: DateFound = { role: 'written', value: '2026-10-05T13:20:00+09:00', source: 'mail-header', confidence: 'certain' }
const number = '250-1234567-1234567'

const suggested = (text: string, kind: string, { title, author, dates = [written] }: { readonly title?: string; readonly author?: string; readonly dates?: readonly DateFound[] } = {}): readonly EntrySuggestion[] =>
  suggestEntries(text, { kind, dates, identifiers: findIdentifiers(text), ...(title === undefined ? {} : { title }), ...(author === undefined ? {} : { author }) }, '2026-10-06')

/** A mail as its reader hands it on: the values of its headers, then its body. */
const mail = (subject: string, body = `注文番号: ${number}`, author = 'Amazon.co.jp <order-update@amazon.co.jp>'): readonly EntrySuggestion[] =>
  suggested([author, 'hanako@example.jp', subject, body].join('\n'), 'message/rfc822', { title: subject, author })
const events = (found: readonly EntrySuggestion[]): readonly string[] => found.map(({ event }) => event)

describe('a mail tells', () => {
  test.each([
    ['注文済み:「イヤホン X100」', 'ordered'], ['注文済み：イヤホン', 'ordered'], ['Amazon.co.jp ご注文の確認', 'ordered'], ['Amazon.co.jpでのご注文 250-1234567-1234567', 'ordered'], ['Ordered: "Earphones X100"', 'ordered'], ['Your Amazon.co.uk order confirmation', 'ordered'],
    ['Amazon.co.jp ご注文の商品を発送しました', 'dispatched'], ['発送のお知らせ', 'dispatched'], ['発送済み:「イヤホン」', 'dispatched'], ['Shipped: "Earphones X100"', 'dispatched'], ['Your Amazon.com order has shipped', 'dispatched'], ['出荷完了のお知らせ', 'dispatched'],
    ['配達完了:イヤホン', 'shown-delivered'], ['配達済み：イヤホン', 'shown-delivered'], ['お届け完了のお知らせ', 'shown-delivered'], ['Delivered: "Earphones X100"', 'shown-delivered'], ['Your package has been delivered', 'shown-delivered'],
    ['返品リクエストを受け付けました', 'return-requested'], ['返品手続きのご案内', 'return-requested'], ['返品を受け付けました', 'return-requested'], ['Your return request', 'return-requested'],
    ['返品リクエストが承認されました', 'return-authorised'], ['返品の承認について', 'return-authorised'], ['Your return has been approved', 'return-authorised'],
    ['返品商品を受け取りました', 'return-received'], ['We have received your return', 'return-received'],
    ['返金を処理しました', 'refunded'], ['返金が完了しました', 'refunded'], ['返金のお知らせ', 'refunded'], ['Refund issued for Earphones', 'refunded'], ['Your refund for Earphones', 'refunded'],
    ['ご注文がキャンセルされました', 'cancelled'], ['ご注文のキャンセル', 'cancelled'], ['Cancelled: "Earphones"', 'cancelled'], ['Your order has been canceled', 'cancelled'],
    ['マーケットプレイス保証の申請を受け付けました', 'claim-filed'], ['Your A-to-z Guarantee claim has been received', 'claim-filed'],
    ['マーケットプレイス保証の申請結果について', 'claim-decided'], ['A-to-z Guarantee claim: decision', 'claim-decided'],
    ['出品者からの返信があります', 'seller-replied'], ['Message from your seller regarding your order', 'seller-replied'],
    ['Fwd: 注文済み:「イヤホン」', 'ordered'], ['転送：発送のお知らせ', 'dispatched']
  ])('%s → %s', (subject, event) => { expect(events(mail(subject))).toEqual([event]) })

  test.each([
    ['本日のお知らせ', 'ご注文商品はお住まいの建物内の宅配ボックスに配達しました。', 'shown-delivered'], ['ご案内', '商品を発送いたしました。', 'dispatched'], ['ご案内', 'ご注文ありがとうございます。', 'ordered'],
    ['ご案内', '返金を処理しました。', 'refunded'], ['An update', 'Your order has been cancelled.', 'cancelled'], ['ご案内', '返品リクエストを受け付けました。', 'return-requested'], ['ご案内', '返送された商品を受け取りました。', 'return-received']
  ])('%s, whose body says %s → %s', (subject, body, event) => { expect(events(mail(subject, `${body}\n注文番号: ${number}`))).toEqual([event]) })

  test.each([
    'お届け予定日のお知らせ', 'Out for delivery: Earphones', 'Re: 返金を処理しました', '返金のお願い', '返金できません', 'ご注文のキャンセルができませんでした', 'キャンセルリクエストについて', 'Refund request', 'Arriving today: Earphones', 'Your package will be delivered', '配達時ご不在のお知らせ', '返金のお知らせはいつですか？', 'ポイントのお知らせ', 'Delivery attempt: we were unable to deliver'
  ])('%s → nothing', (subject) => { expect(mail(subject)).toEqual([]) })

  test('nothing where the body says two things and the subject none', () => { expect(mail('ご案内', `商品を発送しました。返金を処理しました。\n${number}`)).toEqual([]) })
  test('nothing where it names no order, no parcel and no marketplace', () => { expect(mail('発送のお知らせ', '春の新作です。', 'news@shop.example')).toEqual([]) })
  test('nothing where it has no date', () => { expect(suggested(`発送のお知らせ\n注文番号: ${number}`, 'message/rfc822', { title: '発送のお知らせ', dates: [] })).toEqual([]) })
})

describe('what goes with an event', () => {
  test('an order is dated by the day that the mail states, with its number and its sum', () => {
    expect(mail('注文済み: イヤホン', `注文番号: ${number}\n注文日: 2026年10月1日 9時12分\n送料: 500円\n注文合計: 5,480円`)).toEqual([{ event: 'ordered', when: '2026-10-01T09:12:00', source: 'content', confidence: 'likely', orderNumber: number, amount: 'JPY 5480' }])
  })

  test('a day after the mail itself is a misread', () => {
    expect(mail('注文済み: イヤホン', `注文番号: ${number}\n注文日: 2026年10月11日`)[0]).toMatchObject({ when: written.value, source: 'mail-header', confidence: 'certain' })
  })

  test('a dispatch has its carrier as the words name it, and the number of the parcel', () => {
    expect(mail('発送のお知らせ', `注文番号: ${number}\n配送業者: ヤマト運輸\n追跡番号: 4444-1375-8703`)).toEqual([{ event: 'dispatched', when: written.value, source: 'mail-header', confidence: 'certain', orderNumber: number, trackingNumber: '4444-1375-8703', carrier: 'ヤマト運輸' }])
  })

  test('a refund has its sum; of two sums none is taken', () => {
    expect(mail('返金のお知らせ', `注文番号: ${number}\n返金額: 5,480円`)[0]?.amount).toBe('JPY 5480')
    expect(mail('返金のお知らせ', `注文番号: ${number}\n返金額: 5,480円\n返金額: 480円`)[0]?.amount).toBeUndefined()
  })

  test('of two orders in one mail none is named', () => { expect(mail('発送のお知らせ', `${number} 250-7654321-7654321`)[0]?.orderNumber).toBeUndefined() })

  test('a seller’s reply has what it promises, not what it quotes', () => {
    const found = mail('Re: イヤホンが届きません', `ご連絡ありがとうございます。\n運送会社に調査を依頼し、10月8日までに結果をご連絡いたします。\n> 10月3日までに返金いたします。\n注文番号: ${number}`, 'サンプル商店 <abc123@marketplace.amazon.co.jp>')
    expect(found).toMatchObject([{ event: 'seller-replied', promises: [{ text: '運送会社に調査を依頼し、10月8日までに結果をご連絡いたします', by: '2026-10-08' }] }])
  })
})

describe('a page', () => {
  const page = (text: string): readonly EntrySuggestion[] => suggested(text, 'application/pdf', { dates: [] })

  test.each([
    ['追跡番号 4444-1375-8703\n配達完了 10月03日 14:05 渋谷センター', '2026-10-03T14:05:00'], ['追跡番号 4444-1375-8703\n10月03日 14:05\n配達完了', '2026-10-03T14:05:00'], [`注文番号 ${number}\n10月3日(土)に配達済み`, '2026-10-03'], [`注文番号 ${number}\nお届け済み: 2026年10月3日`, '2026-10-03'],
    [`注文番号 ${number}\n10月3日(土) 14:05 に配達しました`, '2026-10-03T14:05:00'], [`注文番号 ${number}\n10月3日にお届けいたしました`, '2026-10-03']
  ])('%j shows a delivery', (text, when) => { expect(page(text)).toMatchObject([{ event: 'shown-delivered', when, source: 'content' }]) })

  test.each([
    [`注文番号 ${number}\n配達完了予定 10月3日(土)`], [`注文番号 ${number}\n10月3日(土)に配達できませんでした`], [`注文番号 ${number}\n10月3日(土)に配達しましたら、ご連絡いたします`], ['配達完了 10月3日(土)'], [`${number}\n配達完了 10月3日(土)\n配達完了 10月4日(日)`], [`${number}\nWill be delivered 2026-10-03`]
  ])('%j shows none', (text) => { expect(page(text)).toEqual([]) })

  test('of an order states its days by their labels', () => {
    expect(page(`注文番号: ${number}\n注文日: 2026年10月1日\n発送日：2026年10月2日\n返金処理日 2026/10/12\nお届け予定日 2026年10月5日`).map(({ event, when }) => `${event} ${when}`)).toEqual(['ordered 2026-10-01', 'dispatched 2026-10-02', 'refunded 2026-10-12'])
  })

  test('a list of orders says nothing of one', () => { expect(page(`${number}\n注文日 2026年10月1日\n注文日 2026年10月2日`)).toEqual([]) })
})

test('no text breaks it or takes it long', () => {
  const hostile = fc.constantFrom('配達完了\n'.repeat(60_000), `${number}\n${'注文日 '.repeat(100_000)}`, '返金'.repeat(200_000), `${number} ${'マーケットプレイス保証'.repeat(40_000)}`, `${number}${'商品を'.repeat(100_000)}`, 'by '.repeat(150_000))
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 2_000 }), hostile), fc.constantFrom('message/rfc822', 'text/plain'), (text, kind) => {
    const startMs = performance.now()
    for (const { when } of suggested(text, kind, { title: text.slice(0, 1_000), author: 'x@amazon.co.jp' })) expect(when).toMatch(/^\d{4}-\d\d-\d\d/)
    expect(performance.now() - startMs).toBeLessThan(2_000)
  }), { numRuns: 40 })
})
